#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.hpp"
#include "ui/dialogs/file_places.hpp"
#include "ui/dialogs/folder_list.hpp"

namespace tandem {

struct ViewContext;

inline constexpr std::string_view project_ending = ".tandem";

// "name" -> "name.tandem"; a name with that ending stays.
std::filesystem::path with_ending(std::filesystem::path path, std::string_view ending = project_ending);

// What the chooser shows; kept between frames.
struct FileChooser {
    bool saving = false;
    bool folders = false;  // a folder is wanted: no file is shown
    std::string title;     // key of its title; empty: what it is for says it
    // Of the files that are shown; what is saved gets the first.
    std::vector<std::string> endings{std::string(project_ending)};
    std::filesystem::path folder;
    std::vector<FilePlace> places;
    // The name or the path in the field. When something is opened it also narrows the list.
    std::string typed;
    bool by_portal = false;  // the desktop's dialog asks instead

    // The folder, read once, and what of it is shown.
    FolderContent content;
    FolderView view;
    std::vector<std::size_t> shown;     // of content.entries
    std::optional<std::size_t> chosen;  // of `shown`

    std::optional<std::string> new_folder;  // its name, while it is typed
    std::string told;                       // why the last try came to nothing, as a sentence
    bool fresh = true;                      // the folder is to be read, the field to get the keyboard
    bool wants_keyboard = false;            // the field is to get it
    bool reveals = false;                   // what is chosen is to be scrolled to

    static FileChooser to_open(std::filesystem::path folder);
    static FileChooser to_choose_folder(std::filesystem::path folder);
    static FileChooser to_save(std::filesystem::path folder, std::string name,
                               std::string_view ending = project_ending);
    bool of_projects() const { return endings.front() == project_ending; }
    // Shows another folder; its parent has the one that was left chosen.
    void go(std::filesystem::path to);
    void go_up();
    // Reads the folder where that is to be done, and lists what is to be seen.
    void refresh();
    // Chooses the entry so many lines further, as far as there are any.
    void step(int lines);
    const FolderEntry* chosen_entry() const;
    // What the field names: an absolute path, one from the home folder, or one inside the folder.
    std::filesystem::path named() const;

  private:
    std::filesystem::path came_from_;
    FolderView listed_;
};

// The words over it and on its button.
std::string_view chooser_title(const facts::Words& words, const FileChooser& chooser);
std::string_view chooser_verb(const facts::Words& words, const FileChooser& chooser);

struct ChooserAnswer {
    bool cancelled = false;
    std::optional<std::filesystem::path> path;  // an existing file to open, a place to save at, or a folder
    bool may_replace = false;                   // the user was asked about a file that is there
};
ChooserAnswer draw_file_chooser(ViewContext& view, FileChooser& chooser);

// While the desktop's dialog asks, and closed when nothing is awaited any more: cancels, or leaves it for the program's
// own.
enum class PortalWait : unsigned char { waits, cancelled, own };
PortalWait draw_portal_wait(ViewContext& view, const FileChooser& chooser, bool waiting);

// What the field and the chosen entry ask for when they are confirmed; by Enter a folder is looked into.
struct ChosenFile {
    std::optional<std::filesystem::path> go;    // a folder to show
    std::optional<std::filesystem::path> take;  // the answer
};
ChosenFile confirmed_file(const FileChooser& chooser, bool by_enter);

}  // namespace tandem
