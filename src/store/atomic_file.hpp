#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

#include "store/file_system.hpp"

namespace tandem {

struct AtomicWrite {
    std::filesystem::path target;  // a real path: no link
    std::string_view bytes;
    std::optional<FileFacts> old;  // the file that is replaced: its rights are kept
    std::uint32_t mode = 0666;     // rights of a file that is new; the user's mask is applied
    // Called when the new file lies complete on the disk under a name of its own, before it takes the target's name. A
    // problem given back ends the attempt. Empty: nothing.
    std::function<std::optional<Problem>()> before_replace;
    // When the target's name cannot be taken, the new file, complete, stays under the name of its own, which the
    // problem tells. Else it is taken away.
    bool keep_whole = false;
};

// What became of it: the old file, whole, or the new one.
struct AtomicOutcome {
    std::optional<Problem> problem;      // the old file is still there
    std::optional<Problem> unconfirmed;  // the new file is there, but the folder could not be flushed to the disk
};

// Writes a file so that at every moment, power cuts included, the name holds the old bytes or the new: a temporary file
// beside it, flushed, then renamed, then the folder flushed. After a failure the temporary file is taken away (but see
// `keep_whole`); a failed flush is never tried again on the same file. Renaming is tried for two seconds while another
// program holds the name.
AtomicOutcome write_atomically(const AtomicWrite& write, FileSystem& files);

// Its two halves, for files that take their names together. The first: the new file lies complete on the disk beside
// the target, under a name of its own; `before_replace` and `keep_whole` do nothing. After a problem it is taken away.
struct NewFile {
    std::filesystem::path path;  // its own; empty with a problem
    std::optional<Problem> problem;
};
NewFile write_beside(const AtomicWrite& write, FileSystem& files);
// The second: it takes the target's name, in place of what has it. After a problem it stays where it is. The folder
// is not flushed.
std::optional<Problem> take_name(const std::filesystem::path& made, const std::filesystem::path& target,
                                 FileSystem& files);

// Flushes a folder's names to the disk. Gives an errno, 0 for success or where folders cannot be flushed at all.
int flush_folder(const std::filesystem::path& folder, FileSystem& files);
// Makes the folder and those above it, private to the user, where they do not exist. Gives an errno, 0 for success.
int make_folders(const std::filesystem::path& folder, FileSystem& files);

// "plan.tandem" writes ".~plan.tandem.<16 hexadecimal digits>.tmp".
std::string temporary_name(std::string_view name, std::uint64_t random);
bool is_temporary_name(std::string_view temporary, std::string_view name);

}  // namespace tandem
