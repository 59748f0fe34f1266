#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"
#include "store/file_system.hpp"

namespace tandem {

// A project file as it was before a save, kept in the user's state folder by the project's id.
struct Backup {
    std::filesystem::path path;
    Instant taken{};
    std::uint64_t generation = 0;
    std::uint64_t size = 0;  // bytes

    bool operator==(const Backup&) const = default;
};

// The folder of one project's backups.
std::filesystem::path backup_folder_of(const std::filesystem::path& backup_folder, Id<Project> project);

// Keeps the bytes, flushed to the disk, and lets those go that `backups_to_drop` names. Bytes that are there already
// under that generation are not kept twice. A problem when they could not be kept.
std::optional<Problem> keep_backup(const std::filesystem::path& backup_folder, Id<Project> project,
                                   std::string_view bytes, std::uint64_t generation, Instant now, FileSystem& files);

// The latest first. Empty when there are none or the folder cannot be read. Open one with `load_project`.
std::vector<Backup> list_backups(const std::filesystem::path& backup_folder, Id<Project> project, FileSystem& files);
std::vector<Backup> list_backups(const std::filesystem::path& backup_folder, Id<Project> project);

// Those to let go, of a list with the latest first: the last 10 stay, and the last of each of the 14 days and of each
// of the 12 months up to `now`; of these the oldest go while they are more than 500 MiB together, the last 10 excepted.
std::vector<Backup> backups_to_drop(const std::vector<Backup>& latest_first, Instant now);

}  // namespace tandem
