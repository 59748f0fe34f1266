#include "app/export_out.hpp"

#include <utility>

namespace tandem {

void ExportOut::lay(const std::filesystem::path& place, const ExportFile& file) {
    if (!problem_) problem_ = files_.add(place, file.bytes);
}

bool ExportOut::take(ExportFile file) {
    if (!several_ && !only_) {
        only_ = std::move(file);
        return true;
    }
    several_ = true;
    if (const auto first = std::exchange(only_, std::nullopt)) lay(beside_.next(first->part), *first);
    lay(beside_.next(file.part), file);
    return !problem_;
}

std::optional<Notice> ExportOut::end(FileSet& files) {
    if (only_) lay(path_, *only_);
    only_.reset();
    files = std::move(files_);
    return std::move(problem_);
}

}  // namespace tandem
