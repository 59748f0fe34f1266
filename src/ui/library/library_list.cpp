#include "ui/library/library_list.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/fold_text.hpp"
#include "app/post_labels.hpp"
#include "app/snippet_requests.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float library_kind_height = 32, library_row_height = 44, library_head = 28;
constexpr std::size_t most_search_bytes = 200;

std::string searched_text(const Snippet& snippet) {
    return snippet.name + " " + snippet.text + " " + labels_text(snippet.hashtags) + " " + labels_text(snippet.steps);
}

const char* icon_of_kind(SnippetKind kind) {
    switch (kind) {
        case SnippetKind::text: return icons::quote;
        case SnippetKind::hashtags: return icons::hash;
        case SnippetKind::signature: return icons::pencil;
        case SnippetKind::post_template: return icons::file_text;
    }
    return icons::quote;
}

const Snippet* selected_in(const ViewContext& view, const Library& library) {
    return library.selected ? view.project().snippets.find(*library.selected) : nullptr;
}

void select_in(Library& library, Id<Snippet> id, bool names) {
    library.selected = id;
    library.names = names;
    library.reveals = true;
}

void draw_library_kind(ViewContext& view, Library& library, const Rect& rect, SnippetKind kind) {
    const std::string id(word_of(kind));
    const std::string name(view.word("snippet.kind." + id));
    const std::vector<const Snippet*> found = snippets_shown(view.project(), kind, library.search);
    const bool here = library.kind == kind;
    const Hit hit = interact(view, id, rect);
    const std::string count = std::to_string(found.size());
    const Registered node(view,
                          {.id = id,
                           .role = Role::row,
                           .label = name,
                           .rect = rect,
                           .value = count,
                           .selected = here,
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (here || hit.hovered) fill(out, rect, here ? view.theme.smm_t1 : view.theme.hover, view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(8), 0);
    icon_in(view, out, at.cut_left(view.px(16)), icon_of_kind(kind), here ? view.theme.smm_ink : view.theme.ink2, 14);
    at.x0 += view.px(8);
    at.x1 -= label(view, at, text_style::caption, here || hit.hovered ? view.theme.ink2s : view.theme.ink2, count,
                   Align::right) +
        view.px(6);
    label(view, at, text_style::control, view.theme.ink, name);
    draw_focus(view, hit, rect, view.px(dims::radius_tag));
    if (!hit.clicked || here) return;
    library.kind = kind;
    library.selected.reset();
    if (!found.empty()) select_in(library, found.front()->id, false);
}

// What stands below its name.
std::string second_line(const Snippet& snippet) {
    std::string text = snippet.kind == SnippetKind::hashtags ? std::string() : snippet.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (!text.empty()) return text;
    for (const std::string& tag : snippet.hashtags) text += (text.empty() ? "" : " ") + tag;
    return text.empty() ? labels_text(snippet.steps) : text;
}

void draw_library_row(ViewContext& view, Library& library, const Snippet& snippet, const Rect& rect) {
    const bool here = library.selected == snippet.id;
    const Scope scope(view, "snippet", snippet.id.value);
    const std::string name = snippet.name.empty() ? std::string(view.word("library.untitled")) : snippet.name;
    const Hit hit = interact(view, "row", rect);
    const Registered node(
        view, {.id = "row", .role = Role::row, .label = name, .rect = rect, .selected = here, .focused = hit.focused});
    if (here || hit.hovered)
        fill(*ImGui::GetWindowDrawList(), rect, here ? view.theme.smm_t1 : view.theme.hover, view.px(dims::radius_tag));
    Rect at = rect.shrunk(view.px(8), view.px(4));
    label(view, at.cut_top(view.px(18)), text_style::control_medium, view.theme.ink, name);
    label(view, at, text_style::caption, here || hit.hovered ? view.theme.ink2s : view.theme.ink2,
          second_line(snippet));
    draw_focus(view, hit, rect.shrunk(view.px(3)), view.px(dims::radius_tag));
    // The arrow keys go from row to row, and what they are on is shown.
    if (hit.clicked || (hit.focused && !here)) library.selected = snippet.id;
    if (hit.double_clicked) library.names = true;
}

// The kind's name, and what can be done.
void draw_library_head(ViewContext& view, Library& library, Rect at) {
    const bool selected = selected_in(view, library) != nullptr;
    const auto square = [&] {
        const Rect rect = at.cut_right(view.px(library_head));
        at.x1 -= view.px(2);
        return rect;
    };
    if (icon_button(view, "delete", square(), icons::trash_2, view.word("library.delete"),
                    {.kind = ButtonKind::ghost, .shortcut = "Delete", .enabled = selected}))
        delete_from_library(view, library);
    if (icon_button(view, "duplicate", square(), icons::copy, view.word("library.duplicate"),
                    {.kind = ButtonKind::ghost, .shortcut = "Ctrl D", .enabled = selected}))
        duplicate_in_library(view, library);
    if (icon_button(view, "new", square(), icons::plus, view.word("library.new"),
                    {.kind = ButtonKind::ghost, .shortcut = "N"}))
        add_to_library(view, library);
    at.x0 += view.px(8);
    label(view, at, text_style::body_strong, view.theme.ink,
          view.word("snippet.kind." + std::string(word_of(library.kind))));
}

}  // namespace

std::vector<const Snippet*> snippets_shown(const Project& project, SnippetKind kind, std::string_view search) {
    const std::string wanted = fold_text(search);
    struct Keyed {
        std::string key;
        const Snippet* snippet;
    };
    std::vector<Keyed> sorted;
    for (const Snippet& snippet : project.snippets)
        if (snippet.kind == kind &&
            (wanted.empty() || fold_text(searched_text(snippet)).find(wanted) != std::string::npos))
            sorted.push_back({fold_text(snippet.name), &snippet});
    std::sort(sorted.begin(), sorted.end(), [](const Keyed& a, const Keyed& b) {
        return std::tie(a.key, a.snippet->id) < std::tie(b.key, b.snippet->id);
    });
    std::vector<const Snippet*> shown;
    for (const Keyed& one : sorted) shown.push_back(one.snippet);
    return shown;
}

void draw_library_kinds(ViewContext& view, Library& library, Rect at) {
    const Scope scope(view, "kinds");
    free_field(view, "search", at.cut_top(view.px(dims::control)), library.search,
               {.name = view.word("library.search"),
                .placeholder = view.word("library.search"),
                .most_bytes = most_search_bytes,
                .icon = icons::search});
    at.y0 += view.px(8);
    for (std::size_t i = 0; i < EnumWords<SnippetKind>::words.size(); ++i) {
        draw_library_kind(view, library, at.cut_top(view.px(library_kind_height)), static_cast<SnippetKind>(i));
        at.y0 += view.px(2);
    }
}

void draw_library_rows(ViewContext& view, Library& library, Rect at) {
    const Scope scope(view, "rows");
    draw_library_head(view, library, at.cut_top(view.px(library_head)));
    at.y0 += view.px(6);
    const std::vector<const Snippet*> rows = snippets_shown(view.project(), library.kind, library.search);
    if (rows.empty()) {
        if (!library.search.empty())
            paragraph(view, at.shrunk(view.px(8), 0), text_style::caption, view.px(18), view.theme.ink2,
                      view.word("library.nothing_found"));
        return;
    }
    ScrollArea scroll(view, "list", at);
    Rect content = scroll.content();
    const float top = content.y0;
    for (const Snippet* snippet : rows) {
        const Rect row = content.cut_top(view.px(library_row_height));
        draw_library_row(view, library, *snippet, row);
        if (library.selected == snippet->id && std::exchange(library.reveals, false)) scroll.reveal(row.y0, row.y1);
    }
    scroll.set_height(content.y0 - top);
}

void add_to_library(ViewContext& view, Library& library) {
    Request request = add_snippet(library.kind, std::string(view.word("library.untitled")), view.ask.ids());
    library.search.clear();
    select_in(library, Id<Snippet>{request.focus.item}, true);
    view.send(std::move(request));
}

void duplicate_in_library(ViewContext& view, Library& library) {
    const Snippet* snippet = selected_in(view, library);
    if (!snippet) return;
    Request request = duplicate_snippet(view.project(), *snippet, view.ask.ids());
    select_in(library, Id<Snippet>{request.focus.item}, true);
    view.send(std::move(request));
}

void delete_from_library(ViewContext& view, Library& library) {
    const Snippet* snippet = selected_in(view, library);
    if (!snippet) return;
    // The row that moves up to its place is the one that is shown next.
    const std::vector<const Snippet*> rows = snippets_shown(view.project(), library.kind, library.search);
    const auto here = std::find(rows.begin(), rows.end(), snippet);
    library.selected.reset();
    if (here != rows.end() && here + 1 != rows.end())
        library.selected = (*(here + 1))->id;
    else if (here != rows.end() && here != rows.begin())
        library.selected = (*(here - 1))->id;
    library.removed = *snippet;
    view.send(remove_snippet(*snippet));
}

void add_library_example(ViewContext& view, Library& library) {
    const std::string key = "library.example." + std::string(word_of(library.kind));
    const std::string text(view.word(key + ".text"));
    Snippet snippet;
    snippet.id = view.ask.ids().make<Snippet>();
    snippet.kind = library.kind;
    snippet.name = view.word(key);
    if (library.kind == SnippetKind::hashtags)
        snippet.hashtags = hashtags_from_typed(text);
    else
        snippet.text = text;
    if (library.kind == SnippetKind::post_template) {
        snippet.format = "reel";
        for (const facts::FormatCheck& check : view.facts.format_checks)
            if (check.format == snippet.format) snippet.steps.push_back(check.text.in(view.language));
    }
    select_in(library, snippet.id, false);
    const std::string name = snippet.name;
    const Uuid item = snippet.id.value;
    view.send({{"undo.add_snippet", {{"name", name}}}, {Put<Snippet>{std::move(snippet)}}, {item, std::nullopt}});
}

}  // namespace tandem
