#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "store/file_system.hpp"

namespace tandem {

struct WholeFile {
    std::string bytes;
    FileFacts facts;             // as they were before the bytes were read
    std::filesystem::path path;  // the real one, links followed
};

// All bytes of an ordinary file of at most `limit` bytes. Folders, devices and pipes are refused without being opened.
Result<WholeFile> read_whole_file(const std::filesystem::path& path, FileSystem& files, std::uint64_t limit);

// All of the bytes to an open file, in as many calls as it takes. Gives an errno, 0 for success.
int write_bytes(int descriptor, std::string_view bytes, FileSystem& files);

// A path for messages: UTF-8, with a question mark for each byte that is none.
std::string shown_path(const std::filesystem::path& path);
// "a folder", "a device": for messages.
std::string phrase_for(FileKind kind);

}  // namespace tandem
