#include "store/backups.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <set>

#include "store/atomic_file.hpp"
#include "store/sha256.hpp"
#include "store/whole_file.hpp"

namespace tandem {
namespace {

constexpr std::string_view ending = ".tandem";

// "2026-10-13T16.00Z-g0000000042-1a2b3c4d.tandem": sorted by name is sorted by time.
std::string backup_name(Instant taken, std::uint64_t generation, const Sha256& digest) {
    std::string when = to_text(taken);
    std::replace(when.begin(), when.end(), ':', '.');
    std::string number = std::to_string(generation);
    if (number.size() < 10) number.insert(0, 10 - number.size(), '0');
    return when + "-g" + number + "-" + hex_text(digest).substr(0, 8) + std::string(ending);
}

std::optional<Backup> backup_from_name(const std::string& name) {
    constexpr std::size_t when_size = 17;
    if (name.size() < when_size + 2 || !name.ends_with(ending) || name.substr(when_size, 2) != "-g")
        return std::nullopt;
    std::string when = name.substr(0, when_size);
    std::replace(when.begin(), when.end(), '.', ':');
    const auto taken = instant_from_text(when);
    Backup backup;
    const auto [end, error] =
        std::from_chars(name.data() + when_size + 2, name.data() + name.size(), backup.generation);
    if (!taken || error != std::errc{} || *end != '-') return std::nullopt;
    backup.taken = *taken;
    return backup;
}

Problem not_kept(const std::filesystem::path& folder, int error) {
    Place place;
    place.file = shown_path(folder);
    return make_problem(ProblemCode::backup_failed, std::move(place), system_reason(error));
}

Problem not_kept(const Problem& cause) { return make_problem(ProblemCode::backup_failed, cause.where, cause.values); }

}  // namespace

std::filesystem::path backup_folder_of(const std::filesystem::path& backup_folder, Id<Project> project) {
    return backup_folder / to_text(project);
}

std::optional<Problem> keep_backup(const std::filesystem::path& backup_folder, Id<Project> project,
                                   std::string_view bytes, std::uint64_t generation, Instant now, FileSystem& files) {
    const std::filesystem::path folder = backup_folder_of(backup_folder, project);
    if (const int error = make_folders(folder, files)) return not_kept(folder, error);
    const std::string name = backup_name(now, generation, sha256(bytes));
    if (!files.facts(folder / name).ok()) {
        AtomicWrite write;
        write.target = folder / name;
        write.bytes = bytes;
        write.mode = 0600;
        const AtomicOutcome outcome = write_atomically(write, files);
        if (outcome.problem) return not_kept(*outcome.problem);
        if (outcome.unconfirmed) return not_kept(*outcome.unconfirmed);
    }
    for (const Backup& old : backups_to_drop(list_backups(backup_folder, project, files), now)) files.remove(old.path);
    return std::nullopt;
}

std::vector<Backup> list_backups(const std::filesystem::path& backup_folder, Id<Project> project, FileSystem& files) {
    const std::filesystem::path folder = backup_folder_of(backup_folder, project);
    std::vector<std::string> names = files.names_in(folder).value;
    std::sort(names.rbegin(), names.rend());
    std::vector<Backup> backups;
    for (const std::string& name : names) {
        auto backup = backup_from_name(name);
        const auto facts = files.facts(folder / name);
        if (!backup || !facts.ok()) continue;
        backup->path = folder / name;
        backup->size = facts.value.size;
        backups.push_back(std::move(*backup));
    }
    return backups;
}

std::vector<Backup> list_backups(const std::filesystem::path& backup_folder, Id<Project> project) {
    PosixFileSystem files;
    return list_backups(backup_folder, project, files);
}

std::vector<Backup> backups_to_drop(const std::vector<Backup>& latest_first, Instant now) {
    constexpr std::size_t recent = 10;
    constexpr std::uint64_t most_bytes = 500ULL << 20U;
    std::set<date::sys_days> days;
    std::set<date::year_month> months;
    std::vector<Backup> drop;
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < latest_first.size(); ++i) {
        const Backup& backup = latest_first[i];
        const auto day = date::floor<date::days>(backup.taken);
        const date::year_month_day ymd(day);
        const bool first_of_day = days.insert(day).second && now - backup.taken < date::days(14);
        const bool first_of_month =
            months.insert(ymd.year() / ymd.month()).second && now - backup.taken < date::days(366);
        const bool fits = bytes + backup.size <= most_bytes;
        if (i < recent || ((first_of_day || first_of_month) && fits))
            bytes += backup.size;
        else
            drop.push_back(backup);
    }
    return drop;
}

}  // namespace tandem
