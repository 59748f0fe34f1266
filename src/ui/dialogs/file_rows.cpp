#include "ui/dialogs/file_rows.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/dialogs/recovery.hpp"
#include "ui/dialogs/size_text.hpp"
#include "ui/text/clean_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace fs = std::filesystem;
namespace {

constexpr float file_row_height = 28, head_height = 26, size_width = 84, changed_width = 150, most_crumb = 190,
                scroll_width = 10, list_frame = 4;
constexpr std::size_t most_name_bytes = 4096;

// Of this year with its time of day, of another one with the year.
std::string changed_text(const ViewContext& view, Instant changed) {
    const TimeZone* zone = view.ask.zones().find(view.project().settings.zone);
    const date::year_month_day day(day_of((zone ? *zone : view.ask.zones().utc()).local(changed)));
    const date::year_month_day today(day_of(view.ask.session_for_requests().now()));
    if (day.year() == today.year()) return instant_text(view, changed);
    return facts::day_month_short(day, view.language) + " " + std::to_string(static_cast<int>(day.year()));
}

struct PlaceLook {
    const char* icon;
    const char* word;  // key; null: the folder's own name
};
PlaceLook look_of(FilePlace::Kind kind) {
    using Kind = FilePlace::Kind;
    switch (kind) {
        case Kind::recent: return {icons::history, nullptr};
        case Kind::project: return {icons::calendar_days, "chooser.place.project"};
        case Kind::projects: return {icons::briefcase, "settings.folder"};
        case Kind::home: return {icons::user, "chooser.place.home"};
        case Kind::documents: return {icons::file_text, "chooser.place.documents"};
        case Kind::downloads: return {icons::download, "chooser.place.downloads"};
        case Kind::desktop: return {icons::monitor, "chooser.place.desktop"};
        case Kind::media: return {icons::hard_drive, nullptr};
    }
    return {icons::folder_open, nullptr};
}

bool draw_place(ViewContext& view, const FilePlace& place, const Rect& rect, bool here) {
    const PlaceLook look = look_of(place.kind);
    const std::string text = look.word ? std::string(view.word(look.word)) : place.name;
    const std::string way = clean_text(place.path.string(), most_name_bytes).text;
    const Hit hit = interact(view, way, rect);
    const Registered node(view,
                          {.id = way,
                           .role = Role::button,
                           .label = text,
                           .rect = rect,
                           .value = way,
                           .selected = here,
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (here || hit.hovered) fill(out, rect, here ? view.theme.smm_t1 : view.theme.hover, view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(8), 0);
    icon_in(view, out, at.cut_left(view.px(16)), look.icon, here ? view.theme.smm : view.theme.ink2, 14);
    at.x0 += view.px(8);
    label_in(view, out, at, text_style::control, view.theme.ink, text);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, way);
    return hit.clicked;
}

void draw_entry_texts(ViewContext& view, const FileChooser& chooser, const FolderEntry& entry, Rect at, bool lit) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Color quiet = lit ? view.theme.ink2s : view.theme.ink2;
    if (const Rect column = at.cut_right(view.px(changed_width)); entry.changed)
        label(view, column, text_style::control, quiet, changed_text(view, *entry.changed), Align::right);
    if (!chooser.folders)
        if (const Rect column = at.cut_right(view.px(size_width)); !entry.folder)
            label(view, column, text_style::control, quiet, size_text(view.words, entry.bytes), Align::right);
    at.x1 -= view.px(8);
    icon_in(view, out, at.cut_left(view.px(16)), entry.folder ? icons::folder_open : icons::file,
            entry.folder ? view.theme.ink2 : view.theme.smm, 14);
    at.x0 += view.px(8);
    label(view, at, text_style::control, view.theme.ink, entry.name);
}

FileChooser::Choice choice_of_click(const FileChooser& chooser) {
    using Choice = FileChooser::Choice;
    const ImGuiIO& io = ImGui::GetIO();
    if (!chooser.several) return Choice::alone;
    return io.KeyShift ? Choice::range : io.KeyCtrl ? Choice::beside : Choice::alone;
}

ChosenFile draw_entry(ViewContext& view, FileChooser& chooser, std::size_t line, const Rect& rect) {
    const FolderEntry& entry = chooser.content.entries[chooser.shown[line]];
    const bool selected = chooser.shows_chosen(line);
    const std::string id = std::to_string(chooser.shown[line]) + entry.name;
    // The list's keys are those of the field below it.
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    const Registered node(view,
                          {.id = id,
                           .role = Role::row,
                           .label = entry.name,
                           .rect = rect,
                           .value = entry.folder ? "folder" : "file",
                           .selected = selected,
                           .focused = hit.focused});
    if (selected || hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect, selected ? view.theme.smm_t1 : view.theme.hover,
             view.px(dims::radius_tag));
    draw_entry_texts(view, chooser, entry, rect.shrunk(view.px(8), 0), selected || hit.hovered);
    draw_focus(view, hit, rect.shrunk(view.px(4)), view.px(dims::radius_tag));
    ChosenFile out;
    const FileChooser::Choice how = choice_of_click(chooser);
    if (hit.clicked) {
        chooser.choose(line, how);
        chooser.told.clear();
        chooser.wants_keyboard = true;
        if (chooser.saving && !entry.folder) chooser.typed = entry.path.filename().string();
    }
    if (!hit.double_clicked || how != FileChooser::Choice::alone) return out;
    if (entry.folder)
        out.go = entry.path;
    else if (!chooser.saving)
        out.take = {entry.path};
    return out;
}

// A column's name; a click sorts by it, a second one the other way round.
void draw_column(ViewContext& view, FileChooser& chooser, const Rect& rect, FolderOrder order, const char* word,
                 Align align) {
    FolderView& shown = chooser.view;
    const bool sorts = shown.order == order;
    const std::string_view text = view.word(word);
    const Hit hit = interact(view, word, rect);
    const Registered node(view,
                          {.id = word,
                           .role = Role::button,
                           .label = text,
                           .rect = rect,
                           .value = !sorts        ? ""
                               : shown.descending ? "descending"
                                                  : "ascending",
                           .selected = sorts,
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    // Above what stands in the column, the sign beside it where nothing stands.
    const Rect at = rect.shrunk(view.px(8), 0);
    const float width = std::ceil(text_width(view, text_style::meta_medium, text)), side = view.px(12);
    const bool right = align == Align::right;
    const float sign = std::round(right ? at.x1 - width - view.px(4) - side : at.x0 + width + view.px(4));
    const Color color = hit.hovered || sorts ? view.theme.ink : view.theme.ink2;
    label_in(view, out, at, text_style::meta_medium, color, text, align);
    if (sorts)
        icon_in(view, out, Rect::at(sign, at.y0, side, at.height()),
                shown.descending ? icons::chevron_down : icons::chevron_up, color, 12);
    draw_focus(view, hit, rect.shrunk(view.px(3)), view.px(dims::radius_tag));
    if (!hit.clicked) return;
    // The latest first is what one looks for.
    shown.descending = sorts ? !shown.descending : order == FolderOrder::changed;
    shown.order = order;
    chooser.wants_keyboard = true;
}

void draw_columns(ViewContext& view, FileChooser& chooser, Rect row) {
    row = row.shrunk(view.px(list_frame), 0);
    row.x1 -= view.px(scroll_width);
    draw_column(view, chooser, row.cut_right(view.px(changed_width)), FolderOrder::changed, "chooser.changed",
                Align::right);
    if (!chooser.folders)
        draw_column(view, chooser, row.cut_right(view.px(size_width)), FolderOrder::size, "chooser.size", Align::right);
    draw_column(view, chooser, row, FolderOrder::name, "chooser.name", Align::left);
}

// What to do where there is nothing to choose.
std::string nothing_text(const ViewContext& view, const FileChooser& chooser) {
    const FolderContent& content = chooser.content;
    if (!content.readable) return std::string(view.word("chooser.unreadable"));
    if (!content.entries.empty() && !chooser.view.typed.empty())
        return view.words.format("chooser.nothing_called", {{"text", chooser.view.typed}});
    if (!content.entries.empty()) return std::string(view.word("chooser.all_hidden"));
    if (chooser.saving) return std::string(view.word("chooser.empty_to_save"));
    if (chooser.folders) return std::string(view.word("chooser.no_folders"));
    const std::string_view none = view.word(chooser.of_projects() ? "chooser.no_project" : "chooser.no_file");
    if (content.other_files == 0) return std::string(none);
    return std::string(none) + " " +
        view.words.count("chooser.other_files", static_cast<std::int64_t>(content.other_files));
}

// The folder and those it lies in, as many as there is room for.
void draw_parts(ViewContext& view, FileChooser& chooser, Rect row) {
    // From the folder back to the root.
    std::vector<fs::path> parts;
    for (fs::path part = chooser.folder; !part.empty(); part = part.parent_path()) {
        parts.push_back(part);
        if (part == part.root_path()) break;
    }
    const ButtonLook look{.kind = ButtonKind::ghost, .small = true};
    const auto text_of_part = [&](const fs::path& part) {
        const std::string name = part.filename().empty() ? part.string() : part.filename().string();
        return ellipsized(view, text_style::caption, clean_text(name, most_name_bytes).text, view.px(most_crumb));
    };
    const float chevron = view.px(14);
    std::size_t from = 0;
    for (float width = view.px(40); from < parts.size(); ++from) {
        width += button_width(view, text_of_part(parts[from]), look) + chevron;
        if (width > row.width() && from > 0) break;
    }
    const Scope scope(view, "crumbs");
    if (from < parts.size() &&
        icon_button(view, "before", row.cut_left(view.px(26)), icons::ellipsis,
                    clean_text(parts[from].string(), most_name_bytes).text))
        chooser.go(parts[from]);
    while (from-- > 0) {
        const std::string text = text_of_part(parts[from]);
        const Rect rect = row.cut_left(std::min(button_width(view, text, look), row.width()));
        ButtonLook part_look = look;
        const std::string whole = clean_text(parts[from].string(), most_name_bytes).text;
        part_look.tooltip = whole;
        if (button(view, std::to_string(from), rect, text, part_look) && from > 0) chooser.go(parts[from]);
        if (from > 0)
            icon_in(view, *ImGui::GetWindowDrawList(), row.cut_left(chevron), icons::chevron_right, view.theme.ink2,
                    12);
    }
}

}  // namespace

std::optional<fs::path> draw_file_places(ViewContext& view, const FileChooser& chooser, const Rect& rect) {
    fill(*ImGui::GetWindowDrawList(), rect, view.theme.sunken, view.px(dims::radius));
    const Rect inside = rect.shrunk(view.px(4));
    ScrollArea scroll(view, "places", inside);
    Rect at = scroll.content();
    const float top = at.y0;
    std::optional<fs::path> clicked;
    std::optional<bool> recent;
    bool marked = false;
    for (const FilePlace& place : chooser.places) {
        if (const bool is_recent = place.kind == FilePlace::Kind::recent; recent != is_recent) {
            recent = is_recent;
            Rect head = at.cut_top(view.px(26)).shrunk(view.px(8), 0);
            label(view, head, text_style::meta_strong, view.theme.ink2,
                  view.word(is_recent ? "chooser.recent" : "chooser.places"));
        }
        const bool here = !marked && place.path == chooser.folder;
        marked = marked || here;
        if (draw_place(view, place, at.cut_top(view.px(file_row_height)), here)) clicked = place.path;
    }
    scroll.set_height(at.y0 - top);
    return clicked;
}

void draw_crumbs(ViewContext& view, FileChooser& chooser, Rect row) {
    const fs::path here = chooser.folder;
    const fs::path parent = here.parent_path();
    if (icon_button(view, "up", row.cut_left(view.px(30)), icons::arrow_up, view.word("dialog.folder_up"),
                    {.kind = ButtonKind::ghost, .shortcut = "Alt ↑", .enabled = parent != here && !parent.empty()}))
        chooser.go_up();
    const Rect at_right = row.cut_right(view.px(30));
    draw_parts(view, chooser, row.shrunk(view.px(6), 0));
    const bool hidden = chooser.view.hidden;
    if (icon_button(view, "hidden", at_right, hidden ? icons::eye : icons::eye_off, view.word("chooser.hidden"),
                    {.kind = ButtonKind::ghost, .shortcut = "Ctrl H", .pressed_in = hidden}))
        chooser.view.hidden = !hidden;
}

ChosenFile draw_file_list(ViewContext& view, FileChooser& chooser, Rect rect) {
    draw_columns(view, chooser, rect.cut_top(view.px(head_height)));
    outline(*ImGui::GetWindowDrawList(), rect, view.theme.hair2, view.px(dims::radius));
    ChosenFile out;
    Rect inside = rect.shrunk(view.px(list_frame));
    if (chooser.shown.empty()) {
        const Rect told = inside.shrunk(view.px(24));
        paragraph(view, told, text_style::body, view.px(20), view.theme.ink2, nothing_text(view, chooser));
        return out;
    }
    if (chooser.content.cut) {
        const Rect row = inside.cut_bottom(view.px(26)).shrunk(view.px(8), 0);
        label(view, row, text_style::meta, view.theme.ink2,
              view.words.format("chooser.cut", {{"n", facts::integer_text(most_folder_entries, view.language)}}));
    }
    ScrollArea scroll(view, "entries", inside);
    const Rect content = scroll.content();
    const float height = view.px(file_row_height);
    const auto row_at = [&](std::size_t line) {
        return Rect::at(content.x0, content.y0 + height * static_cast<float>(line),
                        content.width() - view.px(scroll_width), height);
    };
    const float above = std::max(0.0f, (inside.y0 - content.y0) / height - 1);
    const std::size_t first = std::min(static_cast<std::size_t>(above), chooser.shown.size());
    for (std::size_t line = first; line < chooser.shown.size() && row_at(line).y0 < inside.y1 + height; ++line) {
        const ChosenFile one = draw_entry(view, chooser, line, row_at(line));
        if (one.go) out.go = one.go;
        if (!one.take.empty()) out.take = one.take;
    }
    scroll.set_height(height * static_cast<float>(chooser.shown.size()));
    if (std::exchange(chooser.reveals, false) && chooser.chosen)
        scroll.reveal(row_at(*chooser.chosen).y0, row_at(*chooser.chosen).y1);
    return out;
}

}  // namespace tandem
