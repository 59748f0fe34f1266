#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tandem {

struct ViewContext;

// One line of a folder.
struct FolderEntry {
    std::string name;  // broken UTF-8 shown with the replacement sign
    std::filesystem::path path;
    bool folder = false;

    bool operator==(const FolderEntry&) const = default;
};

inline constexpr std::string_view project_ending = ".tandem";

// Folders first, then files with one of these endings, which are in lower case; each by name without regard to case,
// hidden ones left out. Empty when the folder cannot be read; `readable` says so.
std::vector<FolderEntry> folder_entries(const std::filesystem::path& folder, bool* readable,
                                        std::span<const std::string> endings);
// "name" -> "name.tandem"; a name with that ending stays.
std::filesystem::path with_ending(std::filesystem::path path, std::string_view ending = project_ending);

// What the chooser shows; kept between frames.
struct FileChooser {
    bool saving = false;
    bool folders = false;  // a folder is wanted: no file is shown
    // Of the files that are shown; what is saved gets the first.
    std::vector<std::string> endings{std::string(project_ending)};
    std::filesystem::path folder;
    std::string typed;  // name or path in the field
    std::vector<FolderEntry> entries;
    bool readable = true;
    std::optional<std::size_t> chosen;
    bool fresh = true;  // the folder is to be read, the field to get the keyboard

    static FileChooser to_open(std::filesystem::path folder);
    static FileChooser to_choose_folder(std::filesystem::path folder);
    static FileChooser to_save(std::filesystem::path folder, std::string name,
                               std::string_view ending = project_ending);
    bool of_projects() const { return endings.front() == project_ending; }
    void go(std::filesystem::path to);
    // What the field names: an absolute path, or one inside the folder.
    std::filesystem::path named() const;
};

struct ChooserAnswer {
    bool cancelled = false;
    std::optional<std::filesystem::path> path;  // an existing file to open, a place to save at, or a folder
};
ChooserAnswer draw_file_chooser(ViewContext& view, FileChooser& chooser);

}  // namespace tandem
