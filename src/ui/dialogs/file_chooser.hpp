#pragma once

#include <filesystem>
#include <optional>
#include <set>
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
    bool several = false;  // as many files as are wanted may be opened together
    std::string title;     // key of its title; empty: what it is for says it
    std::string verb;      // key of its button, while no more than one file is wanted; empty: likewise
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
    std::set<std::size_t> marked;       // of content.entries: the files that are wanted, where there may be several

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
    // How a line is chosen: alone; beside those that are marked, or no more; with all from the one chosen before on.
    // Folders are chosen alone.
    enum class Choice : unsigned char { alone, beside, range };
    void choose(std::size_t line, Choice how);
    // Chooses the entry so many lines further, as far as there are any.
    void step(int lines, Choice how = Choice::alone);
    // Every file that is shown.
    void mark_all();
    // In the order they are shown in.
    std::vector<std::filesystem::path> marked_files() const;
    bool shows_chosen(std::size_t line) const;
    const FolderEntry* chosen_entry() const;
    // What the field names: an absolute path, one from the home folder, or one inside the folder.
    std::filesystem::path named() const;

  private:
    void mark_range(std::size_t to);

    std::filesystem::path came_from_;
    std::size_t anchor_ = 0;  // of `shown`: where a range begins
    FolderView listed_;
};

// The words over it and on its button, which says how many files there are where more than one is wanted.
std::string_view chooser_title(const facts::Words& words, const FileChooser& chooser);
std::string chooser_verb(const facts::Words& words, const FileChooser& chooser);

struct ChooserAnswer {
    bool cancelled = false;
    // An existing file to open, a place to save at, or a folder; more than one of several files; none: no answer yet.
    std::vector<std::filesystem::path> paths;
    bool may_replace = false;  // the user was asked about a file that is there
};
ChooserAnswer draw_file_chooser(ViewContext& view, FileChooser& chooser);

// While the desktop's dialog asks, and closed when nothing is awaited any more: cancels, or leaves it for the program's
// own.
enum class PortalWait : unsigned char { waits, cancelled, own };
PortalWait draw_portal_wait(ViewContext& view, const FileChooser& chooser, bool waiting);

// What the field and the chosen entry ask for when they are confirmed; by Enter a folder is looked into.
struct ChosenFile {
    std::optional<std::filesystem::path> go;  // a folder to show
    std::vector<std::filesystem::path> take;  // the answer
};
ChosenFile confirmed_file(const FileChooser& chooser, bool by_enter);

}  // namespace tandem
