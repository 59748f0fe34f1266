#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// A file that is no project: actions, a calendar of another program, a roster problem.
struct TextFile {
    std::string bytes;
    std::optional<Notice> problem;  // why it could not be read
};
constexpr std::uint64_t most_text_bytes = std::uint64_t{1} << 30U;
// All bytes of an ordinary file of at most `most_bytes`.
TextFile read_text_file(const std::filesystem::path& path, std::uint64_t most_bytes = most_text_bytes);
// The same of what a command was given, which may be the end of a pipe.
TextFile read_given_text(const std::filesystem::path& path);

// In place of what is there, whole or not at all (store/atomic_file.hpp); into what is no ordinary file, as it comes.
// Gives why it could not be written, or nothing.
std::optional<Notice> write_text_file(const std::filesystem::path& path, std::string_view bytes);
// For files that something else writes: an errno in the words of the screen, or what the store gives as a reason.
Notice unwritten(const std::filesystem::path& path, int error_number);
Notice unwritten(const std::filesystem::path& path, std::vector<std::pair<std::string, std::string>> reason);

}  // namespace tandem
