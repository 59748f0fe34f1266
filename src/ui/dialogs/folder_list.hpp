#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "app/workbench.hpp"

namespace tandem {

// What stands in a folder, as a list to choose from.

struct FolderEntry {
    std::string name;  // broken UTF-8 shown with the replacement sign
    std::filesystem::path path;
    bool folder = false;
    bool hidden = false;             // its name begins with a dot
    std::uintmax_t bytes = 0;        // of a file
    std::optional<Instant> changed;  // nothing where the system does not say
    std::string folded;              // of the name: how it is compared with what is typed
};

struct FolderContent {
    std::vector<FolderEntry> entries;  // as the system gives them
    bool readable = true;
    bool cut = false;             // there are more than are read
    std::size_t other_files = 0;  // that have none of the endings
};

inline constexpr std::size_t most_folder_entries = 20'000;

// Folders, and files with one of these endings, which are in lower case; without endings folders alone.
FolderContent read_folder(const std::filesystem::path& folder, std::span<const std::string> endings);

struct FolderView {
    std::string typed;  // only what is called so, whatever its case and accents; a path narrows nothing
    bool hidden = false;
    FolderOrder order = FolderOrder::name;
    bool descending = false;

    bool operator==(const FolderView&) const = default;
};

// What is to be shown, as indexes of the entries: folders first, then by the order, what is equal by name.
std::vector<std::size_t> shown_entries(const FolderContent& content, const FolderView& view);

// Whether the text is meant as a way rather than as a name.
bool is_way(std::string_view typed);
// "~" and what follows it are the home folder's.
std::filesystem::path from_home(std::string_view typed);

}  // namespace tandem
