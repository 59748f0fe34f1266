#include "ui/dialogs/file_chooser.hpp"

#include <algorithm>
#include <system_error>

#include <imgui.h>

#include "icons.hpp"
#include "ui/text/clean_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t most_name_bytes = 4096, most_entries = 5000;

std::string shown_name(const fs::path& path) { return clean_text(path.string(), most_name_bytes).text; }

std::string folded(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

}  // namespace

fs::path with_ending(fs::path path, std::string_view ending) {
    if (path.extension() != ending && !path.filename().empty()) path += ending;
    return path;
}

std::vector<FolderEntry> folder_entries(const fs::path& folder, bool* readable, std::span<const std::string> endings) {
    std::vector<FolderEntry> entries;
    std::error_code error;
    fs::directory_iterator it(folder, fs::directory_options::skip_permission_denied, error);
    if (readable) *readable = !error;
    for (; !error && it != fs::directory_iterator() && entries.size() < most_entries; it.increment(error)) {
        const fs::path& path = it->path();
        const std::string name = path.filename().string();
        if (name.empty() || name[0] == '.') continue;
        std::error_code ignored;
        const bool is_dir = it->is_directory(ignored);
        const bool ends_well =
            std::find(endings.begin(), endings.end(), folded(path.extension().string())) != endings.end();
        const bool is_wanted = !is_dir && ends_well && it->is_regular_file(ignored);
        if (is_dir || is_wanted) entries.push_back({shown_name(path.filename()), path, is_dir});
    }
    std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
        return std::make_tuple(!a.folder, folded(a.name), a.path) < std::make_tuple(!b.folder, folded(b.name), b.path);
    });
    return entries;
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
    folder = std::move(to);
    chosen.reset();
    fresh = true;
    if (!saving) typed.clear();
}

fs::path FileChooser::named() const {
    const fs::path path(typed);
    return (path.is_absolute() ? path : folder / path).lexically_normal();
}

namespace {

constexpr float card_width = 620, card_height = 470, row_height = 28;

struct Chosen {
    std::optional<fs::path> go;    // a folder to show
    std::optional<fs::path> take;  // the answer
};

void draw_head(ViewContext& view, FileChooser& chooser, Rect& at) {
    Rect head = at.cut_top(view.px(30));
    const Rect up = head.cut_left(view.px(28));
    const fs::path parent = chooser.folder.parent_path();
    if (icon_button(view, "up", up, icons::arrow_up, view.word("dialog.folder_up"),
                    {.kind = ButtonKind::ghost, .enabled = parent != chooser.folder && !parent.empty()}))
        chooser.go(parent);
    head.x0 += view.px(8);
    label(view, head, text_style::control, view.theme.ink2, shown_name(chooser.folder));
    at.y0 += view.px(6);
}

Chosen draw_entry(ViewContext& view, FileChooser& chooser, std::size_t index, const Rect& rect) {
    const FolderEntry& entry = chooser.entries[index];
    const bool selected = chooser.chosen == index;
    const Hit hit = interact(view, entry.name, rect);
    const Registered node(view,
                          {.id = entry.name,
                           .role = Role::row,
                           .label = entry.name,
                           .rect = rect,
                           .value = entry.folder ? "folder" : "file",
                           .selected = selected,
                           .focused = hit.focused});
    if (selected || hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect, selected ? view.theme.smm_t1 : view.theme.hover,
             view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(8), 0);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(16)),
            entry.folder ? icons::folder_open : icons::file, entry.folder ? view.theme.ink2 : view.theme.smm, 14);
    at.x0 += view.px(8);
    label(view, at, text_style::control, view.theme.ink, entry.name);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    Chosen out;
    const bool taken = hit.double_clicked || (hit.clicked && (hit.focused || entry.folder));
    if (taken && entry.folder) out.go = entry.path;
    if (taken && !entry.folder && !chooser.saving) out.take = entry.path;
    if (hit.clicked && !entry.folder) {
        chooser.chosen = index;
        chooser.typed = entry.path.filename().string();
    }
    return out;
}

Chosen draw_list(ViewContext& view, FileChooser& chooser, const Rect& rect) {
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    Chosen out;
    const Rect inside = rect.shrunk(view.px(4));
    if (chooser.entries.empty())
        label(view, Rect::at(inside.x0, inside.y0, inside.width(), view.px(60)), text_style::control, view.theme.ink2,
              view.word(!chooser.readable     ? "dialog.folder_unreadable"
                            : chooser.folders ? "dialog.folder_no_folders"
                                              : "dialog.folder_empty"),
              Align::centre);
    ScrollArea scroll(view, "entries", inside);
    Rect at = scroll.content();
    const float height = view.px(row_height);
    for (std::size_t i = 0; i < chooser.entries.size(); ++i) {
        const Rect row = at.cut_top(height);
        if (row.y1 < inside.y0 - 2 * height || row.y0 > inside.y1 + 2 * height) continue;
        const Chosen one = draw_entry(view, chooser, i, row);
        if (one.go) out.go = one.go;
        if (one.take) out.take = one.take;
    }
    scroll.set_height(height * static_cast<float>(chooser.entries.size()));
    return out;
}

// What the typed path asks for when it is confirmed.
Chosen confirm_typed(const FileChooser& chooser) {
    Chosen out;
    if (chooser.folders && chooser.typed.empty()) out.take = chooser.folder;
    if (chooser.typed.empty()) return out;
    const fs::path named = chooser.named();
    if (chooser.folders) {
        if (is_folder(named)) out.take = named;
        return out;
    }
    std::error_code error;
    if (is_folder(named))
        out.go = named;
    else if (chooser.saving && is_folder(named.parent_path()))
        out.take = with_ending(named, chooser.endings.front());
    else if (!chooser.saving && fs::exists(named, error))
        out.take = named;
    else if (!chooser.saving)
        for (const std::string& ending : chooser.endings)
            if (const fs::path whole = with_ending(named, ending); !out.take && fs::exists(whole, error))
                out.take = whole;
    return out;
}

}  // namespace

ChooserAnswer draw_file_chooser(ViewContext& view, FileChooser& chooser) {
    ChooserAnswer answer;
    const std::string_view title = view.word(chooser.folders             ? "settings.folder"
                                                 : chooser.saving        ? "dialog.save_as.title"
                                                 : chooser.of_projects() ? "dialog.open.title"
                                                                         : "dialog.import.title");
    Dialog dialog(view, "file_chooser", title, view.px(card_width), view.px(card_height), true);
    if (!dialog.open()) return answer;
    const bool fresh = std::exchange(chooser.fresh, false);
    if (fresh) {
        chooser.entries = folder_entries(chooser.folder, &chooser.readable, chooser.endings);
        if (chooser.folders) std::erase_if(chooser.entries, [](const FolderEntry& entry) { return !entry.folder; });
    }

    Rect at = dialog.content();
    draw_head(view, chooser, at);
    const Rect field = at.cut_bottom(view.px(30));
    at.y1 -= view.px(10);
    Chosen chosen = draw_list(view, chooser, at);
    bool entered = false;
    const std::string_view name = view.word(chooser.folders ? "dialog.folder_name" : "dialog.file_name");
    free_field(view, "name", field, chooser.typed,
               {.name = name, .placeholder = name, .most_bytes = most_name_bytes, .take_keyboard = fresh}, &entered);

    Rect foot = dialog.footer();
    const std::string_view verb = view.word(chooser.folders      ? "dialog.folder_take"
                                                : chooser.saving ? "dialog.save"
                                                                 : "dialog.open");
    const ButtonLook primary{.kind = ButtonKind::primary, .enabled = chooser.folders || !chooser.typed.empty()};
    const bool confirmed = button(view, "confirm", foot.cut_right(button_width(view, verb, primary)), verb, primary);
    foot.x1 -= view.px(8);
    const bool cancelled = button(view, "cancel", foot.cut_right(button_width(view, view.word("dialog.cancel"))),
                                  view.word("dialog.cancel"));
    if (confirmed || entered) chosen = confirm_typed(chooser);
    if (chosen.go) chooser.go(*chosen.go);
    answer.path = chosen.take;
    answer.cancelled = cancelled || (ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::IsAnyItemActive());
    if (answer.path || answer.cancelled) ImGui::CloseCurrentPopup();
    return answer;
}

}  // namespace tandem
