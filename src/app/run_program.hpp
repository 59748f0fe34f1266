#pragma once

#include <atomic>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

// A program of this name in the folders of a search path such as that of the environment. Folders that are not absolute
// are passed over.
std::optional<std::filesystem::path> find_program(std::string_view name, std::string_view search_path);

struct RunLimits {
    std::chrono::milliseconds time{5000};
    std::size_t most_bytes = std::size_t{1} << 20U;  // of what it writes
    const std::atomic<bool>* given_up = nullptr;     // ends it at once when it gets true
};

// What a program of that file writes to its output; nothing where it cannot be started, fails, takes longer or writes
// more than it may. It is given nothing to read, its complaints are not read, no shell is between, and at the limit it
// is killed with all that it started. Waits for it.
std::optional<std::string> output_of_program(const std::filesystem::path& program,
                                             const std::vector<std::string>& arguments, const RunLimits& limits = {});

}  // namespace tandem
