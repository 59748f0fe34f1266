#include "app/file_set.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <set>
#include <system_error>

#include "app/text_file.hpp"
#include "store/atomic_file.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

// Into a terminal, a pipe or a device.
std::optional<Notice> pass_on(const fs::path& path, std::string_view bytes) {
    errno = 0;
    std::ofstream out(path, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return std::nullopt;
    return unwritten(path, errno != 0 ? errno : EIO);
}

// In place of the line that nothing was changed.
void tell_written(Notice& notice, const std::vector<fs::path>& written) {
    for (Label& line : notice.lines)
        if (line.key == "file.unwritten.kept")
            line = {"file.unwritten.partly", {{"n", std::to_string(written.size())}, {"files", file_names(written)}}};
}

}  // namespace

FileSet::~FileSet() {
    std::error_code ignored;
    for (std::size_t i = named_; i < parts_.size(); ++i)
        if (!parts_[i].made.empty()) fs::remove(parts_[i].made, ignored);
}

FileSet& FileSet::operator=(FileSet&& other) noexcept {
    parts_.swap(other.parts_);
    std::swap(named_, other.named_);
    return *this;
}

std::optional<Notice> FileSet::add(const fs::path& place, std::string_view bytes) {
    PosixFileSystem files;
    AtomicWrite write{place, bytes, {}, 0666, {}};
    if (const auto there = files.facts(place); there.ok()) {
        if (there.value.kind == FileKind::folder) return unwritten(place, EISDIR);
        if (there.value.kind != FileKind::file) {
            parts_.push_back({place, place, {}, std::string(bytes)});
            return std::nullopt;
        }
        if (!files.may_write(place)) return unwritten(place, EACCES);
        // Through a link, which stays one.
        const auto real = files.real_path(place);
        if (!real.ok()) return unwritten(place, real.error);
        write.target = real.value;
        write.old = there.value;
    }
    NewFile made = write_beside(write, files);
    if (made.problem) return unwritten(place, made.problem->values);
    parts_.push_back({place, write.target, std::move(made.path), {}});
    return std::nullopt;
}

std::optional<Notice> FileSet::name(const Part& part) const {
    if (part.made.empty()) return pass_on(part.place, part.bytes);
    PosixFileSystem files;
    const std::optional<Problem> problem = take_name(part.made, part.target, files);
    if (problem) return unwritten(part.place, problem->values);
    return std::nullopt;
}

std::optional<Notice> FileSet::take_names() {
    std::optional<Notice> problem;
    std::set<fs::path> folders;
    for (; named_ < parts_.size(); ++named_) {
        problem = name(parts_[named_]);
        if (problem) break;
        if (!parts_[named_].made.empty()) folders.insert(parts_[named_].target.parent_path());
    }
    // What is there but not yet confirmed by the disk can be exported again.
    PosixFileSystem files;
    for (const fs::path& folder : folders) flush_folder(folder, files);
    if (!problem || named_ == 0) return problem;
    std::vector<fs::path> written = places();
    written.resize(named_);
    tell_written(*problem, written);
    return problem;
}

std::vector<fs::path> FileSet::places() const {
    std::vector<fs::path> places;
    for (const Part& part : parts_) places.push_back(part.place);
    return places;
}

std::vector<fs::path> FileSet::places_in_use() const {
    std::vector<fs::path> in_use = places();
    std::error_code ignored;
    std::erase_if(in_use, [&](const fs::path& place) { return !fs::is_regular_file(place, ignored); });
    return in_use;
}

std::string file_names(const std::vector<fs::path>& files) {
    constexpr std::size_t most = 8;
    const auto name = [&](std::size_t i) { return shown_path(files[i].filename()); };
    const std::size_t first = files.size() > most ? most - 1 : files.size();
    std::string names;
    for (std::size_t i = 0; i < first; ++i) names += (i == 0 ? "" : ", ") + name(i);
    return first == files.size() ? names : names + ", …, " + name(files.size() - 1);
}

}  // namespace tandem
