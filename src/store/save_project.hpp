#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/project.hpp"
#include "store/file_stamp.hpp"
#include "store/result.hpp"

namespace tandem {

struct SaveOptions {
    std::string saved_by = "Tandem";      // with its version
    std::filesystem::path backup_folder;  // for the version before; empty: none is kept
    Instant now{};                        // names the backup
    // What the user said yes to, after a problem that asked for it:
    bool replace_other = false;  // exists_already, changed_outside: the other version goes to the backups first
    bool recreate = false;       // vanished
    bool detach = false;         // hard_linked, foreign_owner
    bool copy_newer = false;     // made_by_newer: a copy elsewhere, without what this program does not know
};

struct Saved {
    FileStamp stamp;                // to be given to the next save, also when not durable
    bool durable = true;            // false: written, but the disk did not confirm it. Counts as unsaved; save again
    bool unchanged = false;         // the file held these contents already and was not written
    std::vector<Problem> warnings;  // the backup could not be kept; the disk did not confirm
};

// Saves a project: writes it in memory, reads that back and compares, then replaces the file so that at every moment
// the name holds the old file or the new one. `last` is the stamp of what was last read or written, wherever that was;
// null for a project that never had a file. Refuses, and leaves the file alone, when it holds anything else than `last`
// says. Contents that did not change keep their generation and are not written again. Nothing throws: memory that runs
// out is a problem too. Meant for a worker thread: the project is a value.
Result<Saved> save_project(const Project& project, const std::filesystem::path& target, const FileStamp* last,
                           const SaveOptions& options);
Result<Saved> save_project(const Project& project, const std::filesystem::path& target, const FileStamp* last,
                           const SaveOptions& options, FileSystem& files);

// The bytes a save would write, checked: read back they are the same project. A problem names what cannot be kept.
Result<std::string> checked_project_text(const Project& project, const Edition& edition);
// The same, as the edition `same` if that gives these bytes, and else as `next`, checked as they are written.
struct CheckedText {
    std::string text;
    Edition edition;
};
Result<CheckedText> checked_project_text(const Project& project, const Edition& same, const Sha256& digest,
                                         const Edition& next);

}  // namespace tandem
