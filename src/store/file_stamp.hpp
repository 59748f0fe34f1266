#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "store/file_system.hpp"
#include "store/sha256.hpp"

namespace tandem {

// Which edition of a project a file holds: counted up by one whenever a save changes the contents, and what wrote it.
struct Edition {
    std::uint64_t generation = 0;
    std::string saved_by;  // "Tandem 1.0"

    bool operator==(const Edition&) const = default;
};

// What a project file was when it was last read or written: how a later look tells that somebody else changed it.
struct FileStamp {
    std::filesystem::path path;  // the real one, links followed; empty for a text without a file
    FileFacts facts;
    Sha256 digest{};  // of all bytes
    Edition edition;
    int format_version = 0;  // as written in the file

    bool operator==(const FileStamp&) const = default;
};

enum class FileChange {
    same,        // the bytes are those of the stamp
    changed,     // other bytes
    vanished,    // no longer there
    unreadable,  // there, but cannot be read now
};

// What became of the file. Size, time and inode first; the bytes are read only if one of them differs, or when
// `thorough`. A half-written file counts as changed: look again until `load_project` likes it.
FileChange look_at_file(const FileStamp& stamp, FileSystem& files, bool thorough = false);
FileChange look_at_file(const FileStamp& stamp);

}  // namespace tandem
