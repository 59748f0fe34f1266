#include "store/leftovers.hpp"

#include <algorithm>

#include "store/atomic_file.hpp"
#include "store/project_file.hpp"

namespace tandem {

std::vector<Leftover> find_leftovers(const std::filesystem::path& target, FileSystem& files) {
    const auto real = files.real_path(target);
    const std::filesystem::path file = real.ok() ? real.value : target;
    const std::string name = file.filename().string();
    std::vector<std::string> temporary = files.names_in(file.parent_path().empty() ? "." : file.parent_path()).value;
    std::erase_if(temporary, [&](const std::string& other) { return !is_temporary_name(other, name); });
    if (temporary.empty()) return {};
    const auto current = load_project(file, files);
    std::vector<Leftover> leftovers;
    for (const std::string& other : temporary) {
        Leftover leftover{file.parent_path() / other, 0, {}, false};
        const auto facts = files.facts_of_name(leftover.path);
        if (!facts.ok() || facts.value.kind != FileKind::file) continue;
        leftover.modified_ns = facts.value.modified_ns;
        if (const auto loaded = load_project(leftover.path, files)) {
            leftover.edition = loaded->stamp.edition;
            const bool same_project = !current || current->project.id == loaded->project.id;
            const bool later = !current || current->stamp.edition.generation < leftover.edition.generation;
            leftover.worth_offering = same_project && later;
        }
        leftovers.push_back(std::move(leftover));
    }
    std::sort(leftovers.begin(), leftovers.end(),
              [](const Leftover& a, const Leftover& b) { return a.modified_ns > b.modified_ns; });
    return leftovers;
}

std::vector<Leftover> clean_leftovers(const std::filesystem::path& target, Instant now, FileSystem& files) {
    constexpr std::int64_t minute_ns = 60'000'000'000;
    const std::int64_t now_ns = now.time_since_epoch().count() * minute_ns;
    std::vector<Leftover> stay;
    for (Leftover& leftover : find_leftovers(target, files)) {
        const std::int64_t age_minutes = (now_ns - leftover.modified_ns) / minute_ns;
        const std::int64_t keep_minutes = leftover.worth_offering ? 7 * 24 * 60 : 10;
        if (age_minutes >= keep_minutes)
            files.remove(leftover.path);
        else if (leftover.worth_offering)
            stay.push_back(std::move(leftover));
    }
    return stay;
}

}  // namespace tandem
