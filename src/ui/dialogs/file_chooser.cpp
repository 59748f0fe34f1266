#include "ui/dialogs/file_chooser.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

namespace tandem {
namespace fs = std::filesystem;
namespace {

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

// An existing file of this name, which may want its ending.
std::optional<fs::path> existing_file(const FileChooser& chooser) {
    const fs::path named = chooser.named();
    std::error_code error;
    if (fs::exists(named, error)) return named;
    for (const std::string& ending : chooser.endings)
        if (const fs::path whole = with_ending(named, ending); fs::exists(whole, error)) return whole;
    return std::nullopt;
}

ChosenFile confirmed_to_save(const FileChooser& chooser, bool by_enter) {
    ChosenFile out;
    const FolderEntry* entry = chooser.chosen_entry();
    const fs::path named = chooser.named();
    if (entry && entry->folder && (by_enter || chooser.typed.empty()))
        out.go = entry->path;
    else if (chooser.typed.empty())
        return out;
    else if (is_folder(named))
        out.go = named;
    else if (is_folder(named.parent_path()))
        out.take = {with_ending(named, chooser.endings.front())};
    return out;
}

ChosenFile confirmed_folder(const FileChooser& chooser, bool by_enter) {
    const FolderEntry* entry = chooser.chosen_entry();
    ChosenFile out;
    std::optional<fs::path> asked;
    if (!chooser.typed.empty() && is_folder(chooser.named()))
        asked = chooser.named();
    else if (entry)
        asked = entry->path;
    else if (chooser.typed.empty() && chooser.content.readable)
        out.take = {chooser.folder};
    if (asked && by_enter)
        out.go = asked;
    else if (asked)
        out.take = {*asked};
    return out;
}

}  // namespace

fs::path with_ending(fs::path path, std::string_view ending) {
    if (path.extension() != ending && !path.filename().empty()) path += ending;
    return path;
}

FileChooser FileChooser::to_open(fs::path folder) {
    FileChooser chooser;
    chooser.folder = std::move(folder);
    return chooser;
}

FileChooser FileChooser::to_choose_folder(fs::path folder) {
    FileChooser chooser = to_open(std::move(folder));
    chooser.folders = true;
    return chooser;
}

FileChooser FileChooser::to_save(fs::path folder, std::string name, std::string_view ending) {
    FileChooser chooser = to_open(std::move(folder));
    chooser.saving = true;
    chooser.endings = {std::string(ending)};
    chooser.typed = with_ending(std::move(name), ending).string();
    return chooser;
}

void FileChooser::go(fs::path to) {
    came_from_ = std::exchange(folder, std::move(to));
    fresh = true;
    chosen.reset();
    marked.clear();
    told.clear();
    new_folder.reset();
    // What is to be saved keeps its name, without the way that led here.
    typed = saving && !is_way(typed) ? typed : saving ? fs::path(typed).filename().string() : std::string();
}

void FileChooser::go_up() {
    const fs::path parent = folder.parent_path();
    if (parent != folder && !parent.empty()) go(parent);
}

void FileChooser::refresh() {
    const bool anew = fresh || view.typed != (saving ? std::string() : typed);
    if (std::exchange(fresh, false)) {
        content = read_folder(folder, folders ? std::span<const std::string>() : endings);
        wants_keyboard = true;
    } else if (view == listed_ && (saving || typed == view.typed)) {
        return;
    }
    view.typed = saving ? std::string() : typed;
    fs::path kept = std::exchange(came_from_, {});
    if (const FolderEntry* entry = chosen_entry(); entry && view.typed == listed_.typed) kept = entry->path;
    listed_ = view;
    shown = shown_entries(content, view);
    chosen.reset();
    if (!view.typed.empty() && !is_way(view.typed) && !shown.empty()) chosen = 0;
    for (std::size_t i = 0; !kept.empty() && i < shown.size(); ++i)
        if (content.entries[shown[i]].path == kept) chosen = i;
    reveals = true;
    anchor_ = chosen.value_or(0);
    // In another order what was marked stays so, as far as it is shown.
    const std::set<std::size_t> before = std::exchange(marked, {});
    if (anew && chosen) return choose(*chosen, Choice::alone);
    for (const std::size_t entry : shown)
        if (!anew && before.contains(entry)) marked.insert(entry);
}

void FileChooser::mark_range(std::size_t to) {
    marked.clear();
    for (std::size_t line = std::min(anchor_, to); line <= std::max(anchor_, to) && line < shown.size(); ++line)
        if (!content.entries[shown[line]].folder) marked.insert(shown[line]);
}

void FileChooser::choose(std::size_t line, Choice how) {
    if (!several) how = Choice::alone;
    const std::size_t entry = shown[line];
    const bool is_folder = content.entries[entry].folder;
    if (how == Choice::beside && is_folder) return;
    chosen = line;
    if (how == Choice::range) return mark_range(line);
    anchor_ = line;
    if (how == Choice::alone) {
        marked.clear();
        if (several && !is_folder) marked.insert(entry);
        return;
    }
    if (marked.erase(entry) == 0) {
        marked.insert(entry);
        return;
    }
    // Enter takes what is marked, so one of those is the chosen one.
    const auto still = std::find_if(shown.begin(), shown.end(), [&](std::size_t one) { return marked.contains(one); });
    chosen.reset();
    if (still != shown.end()) chosen = static_cast<std::size_t>(still - shown.begin());
}

void FileChooser::mark_all() {
    if (!several) return;
    told.clear();
    marked.clear();
    for (std::size_t line = shown.size(); line-- > 0;) {
        if (content.entries[shown[line]].folder) continue;
        marked.insert(shown[line]);
        chosen = anchor_ = line;
    }
}

std::vector<fs::path> FileChooser::marked_files() const {
    std::vector<fs::path> files;
    for (const std::size_t entry : shown)
        if (marked.contains(entry)) files.push_back(content.entries[entry].path);
    return files;
}

bool FileChooser::shows_chosen(std::size_t line) const {
    return marked.empty() ? chosen == line : marked.contains(shown[line]);
}

void FileChooser::step(int lines, Choice how) {
    if (shown.empty()) return;
    const auto last = static_cast<std::ptrdiff_t>(shown.size()) - 1;
    const auto from = chosen ? static_cast<std::ptrdiff_t>(*chosen) : lines > 0 ? -1 : last + 1;
    choose(static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + lines, 0, last)), how);
    reveals = true;
    told.clear();
    if (const FolderEntry* entry = chosen_entry(); saving && !entry->folder) typed = entry->path.filename().string();
}

const FolderEntry* FileChooser::chosen_entry() const {
    if (!chosen || *chosen >= shown.size() || shown[*chosen] >= content.entries.size()) return nullptr;
    return &content.entries[shown[*chosen]];
}

fs::path FileChooser::named() const {
    const fs::path path = from_home(typed);
    return (path.is_absolute() ? path : folder / path).lexically_normal();
}

ChosenFile confirmed_file(const FileChooser& chooser, bool by_enter) {
    if (chooser.saving) return confirmed_to_save(chooser, by_enter);
    if (chooser.folders) return confirmed_folder(chooser, by_enter);
    ChosenFile out;
    if (chooser.marked.size() > 1) {
        out.take = chooser.marked_files();
        return out;
    }
    const FolderEntry* entry = chooser.chosen_entry();
    if (const auto file = chooser.typed.empty() ? std::nullopt : existing_file(chooser); file && is_folder(*file))
        out.go = file;
    else if (file)
        out.take = {*file};
    else if (entry && entry->folder)
        out.go = entry->path;
    else if (entry)
        out.take = {entry->path};
    return out;
}

}  // namespace tandem
