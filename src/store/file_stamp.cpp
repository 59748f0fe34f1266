#include "store/file_stamp.hpp"

#include <cerrno>

#include "store/limits.hpp"
#include "store/whole_file.hpp"

namespace tandem {

FileChange look_at_file(const FileStamp& stamp, FileSystem& files, bool thorough) {
    const auto facts = files.facts(stamp.path);
    if (facts.error == ENOENT || facts.error == ENOTDIR) return FileChange::vanished;
    if (!facts.ok()) return FileChange::unreadable;
    const bool looks_same = facts.value.device == stamp.facts.device && facts.value.inode == stamp.facts.inode &&
        facts.value.size == stamp.facts.size && facts.value.modified_ns == stamp.facts.modified_ns;
    if (looks_same && !thorough) return FileChange::same;
    const auto whole = read_whole_file(stamp.path, files, limits::file_bytes);
    if (whole) return sha256(whole->bytes) == stamp.digest ? FileChange::same : FileChange::changed;
    switch (whole.problem().code) {
        case ProblemCode::missing_file: return FileChange::vanished;
        case ProblemCode::cannot_read: return FileChange::unreadable;
        default: return FileChange::changed;
    }
}

FileChange look_at_file(const FileStamp& stamp) {
    PosixFileSystem files;
    return look_at_file(stamp, files);
}

}  // namespace tandem
