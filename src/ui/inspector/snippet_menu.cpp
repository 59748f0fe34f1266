#include "ui/inspector/snippet_menu.hpp"

#include <algorithm>

#include <imgui.h>

#include "app/snippet_requests.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/share_menu.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr std::string_view insert_keys = "Ctrl Space";

std::string snippet_kind_word(const ViewContext& view, SnippetKind kind) {
    return std::string(view.word("snippet.kind." + std::string(word_of(kind))));
}

Uuid snippet_item(const SnippetPlace& place) { return place.variant ? place.variant->value : place.post.value; }
std::string snippet_field(const SnippetPlace& place) { return "text:" + to_text(snippet_item(place)); }

// Where the cursor was when that text was let go; null when it has become another one.
const TextCaret* caret_in(const ViewContext& view, const SnippetPlace& place, std::string_view text) {
    const TextCaret& caret = view.drafts.last_caret();
    return caret.field == snippet_field(place) && caret.text == text ? &caret : nullptr;
}

void choose_snippet(ViewContext& view, const SnippetPlace& place, Id<Snippet> snippet) {
    SnippetState& state = view.state.snippets;
    state.chosen = snippet;
    state.post = place.post, state.variant = place.variant;
}

// What was chosen in the frame before goes in.
void take_chosen(ViewContext& view, const SnippetPlace& place, std::string_view text) {
    SnippetState& state = view.state.snippets;
    if (!state.chosen || state.post != place.post || state.variant != place.variant) return;
    const Id<Snippet> id = *std::exchange(state.chosen, std::nullopt);
    const TextCaret* caret = caret_in(view, place, text);
    auto insertion = insert_snippet(view.project(), place, id, caret ? std::optional(caret->end) : std::nullopt);
    if (!insertion) {
        const Snippet* snippet = view.project().snippets.find(id);
        if (snippet) view.state.told = Label{"snippet.nothing_new", {{"name", snippet->name}}};
        return;
    }
    view.send(std::move(insertion->request));
    if (insertion->caret != 0) give_text_keyboard(view, place, insertion->caret);
}

// The frame after the text is there the field gets the keyboard, and the one after that its cursor.
bool gives_keyboard(ViewContext& view, const SnippetPlace& place, std::string_view text) {
    SnippetState& state = view.state.snippets;
    if (state.field != snippet_field(place)) return false;
    if (--state.frames == 2) return false;
    if (view.drafts.is(state.field)) {
        const std::size_t at = std::min(state.caret, text.size());
        view.drafts.editor().move_to(view.emoji.encode(text.substr(0, at)).size(), false);
        state.field.clear();
        return false;
    }
    if (state.frames < 1) state.field.clear();
    return true;
}

// The rows of a menu, and the snippets that some of them stand for.
struct SnippetRows {
    std::vector<MenuRow> rows;
    std::vector<std::optional<Id<Snippet>>> snippets;

    void add(MenuRow row, std::optional<Id<Snippet>> snippet = std::nullopt) {
        rows.push_back(std::move(row));
        snippets.push_back(snippet);
    }
};

std::string first_text_line(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

MenuRow snippet_row(const Snippet& snippet) {
    MenuRow row;
    row.id = to_text(snippet.id);
    row.text = snippet.name.empty() ? first_text_line(snippet.text) : snippet.name;
    row.icon = snippet.kind == SnippetKind::hashtags ? icons::hash
        : snippet.kind == SnippetKind::signature     ? icons::pencil
        : snippet.kind == SnippetKind::post_template ? icons::file_text
                                                     : icons::quote;
    row.why = !snippet.text.empty() ? snippet.text : joined(snippet.hashtags);
    return row;
}

SnippetRows rows_at(const ViewContext& view, const SnippetPlace& place, bool hashtags_alone) {
    SnippetRows out;
    std::optional<SnippetKind> kind;
    bool others = false;
    for (const SnippetChoice& choice : snippet_choices(view.project(), place)) {
        if (hashtags_alone && choice.snippet->kind != SnippetKind::hashtags) continue;
        if (!choice.fits && !std::exchange(others, true)) {
            out.add(MenuRow::title(std::string(view.word("snippet.others"))));
        } else if (choice.fits && kind != choice.snippet->kind) {
            kind = choice.snippet->kind;
            out.add(MenuRow::title(snippet_kind_word(view, *kind)));
        }
        out.add(snippet_row(*choice.snippet), choice.snippet->id);
    }
    if (!out.rows.empty()) out.add(MenuRow::separator());
    return out;
}

MenuRow insert_command_row(const ViewContext& view, std::string id, std::string_view word, const char* icon,
                           bool enabled) {
    MenuRow row;
    row.id = std::move(id);
    row.text = view.word(word);
    row.icon = icon;
    row.enabled = enabled;
    return row;
}

// What is selected, else the whole text.
std::string_view text_to_keep(const TextCaret* caret, std::string_view text) {
    return caret && caret->begin < caret->end ? text.substr(caret->begin, caret->end - caret->begin) : text;
}

void keep_text(ViewContext& view, std::string_view text) {
    Request request = keep_as_snippet(text, view.ask.ids());
    view.state.snippets.shown = Id<Snippet>{request.focus.item};
    view.state.snippets.names = true;
    view.state.dialog_wanted = DialogKind::library;
    view.send(std::move(request));
}

void draw_insert_menu(ViewContext& view, const Rect& anchor, const SnippetPlace& place, std::string_view text) {
    if (!menu_is_open("insert.menu")) return;
    SnippetRows list = rows_at(view, place, false);
    const TextCaret* caret = caret_in(view, place, text);
    const bool selected = caret && caret->begin < caret->end;
    const std::string_view kept = text_to_keep(caret, text);
    list.add(insert_command_row(view, "keep", selected ? "snippet.keep_selected" : "snippet.keep", icons::plus,
                                kept.find_first_not_of(" \t\r\n") != kept.npos));
    list.add(insert_command_row(view, "library", "snippet.open_library", icons::library, true));
    const auto chosen = menu(view, "insert.menu", anchor, list.rows);
    if (!chosen) return;
    if (list.snippets[*chosen])
        choose_snippet(view, place, *list.snippets[*chosen]);
    else if (list.rows[*chosen].id == "keep")
        keep_text(view, kept);
    else
        view.state.dialog_wanted = DialogKind::library;
}

}  // namespace

void give_text_keyboard(ViewContext& view, const SnippetPlace& place, std::size_t caret) {
    SnippetState& state = view.state.snippets;
    state.field = snippet_field(place);
    state.caret = caret;
    state.frames = 3;
}

bool draw_insert_button(ViewContext& view, const Rect& line, const SnippetPlace& place, std::string_view text) {
    take_chosen(view, place, text);
    const bool takes_keyboard = gives_keyboard(view, place, text);
    const ButtonLook look{.kind = ButtonKind::ghost,
                          .icon = icons::library,
                          .tooltip = view.word("snippet.insert.hint"),
                          .shortcut = insert_keys,
                          .small = true};
    const std::string_view word = view.word("snippet.insert");
    const float width = std::min(line.width(), button_width(view, word, look));
    const Rect rect{line.x1 - width, line.y0, line.x1, line.y1};
    const bool by_keys = view.drafts.is(snippet_field(place)) && ImGui::GetIO().KeyMods == ImGuiMod_Ctrl &&
        ImGui::IsKeyPressed(ImGuiKey_Space, false);
    if (button(view, "insert", rect, word, look) || by_keys) open_menu("insert.menu");
    draw_insert_menu(view, rect, place, text);
    return takes_keyboard;
}

void draw_insert_hashtags(ViewContext& view, const Rect& square, const SnippetPlace& place) {
    if (icon_button(view, "insert_hashtags", square, icons::hash, view.word("snippet.insert_hashtags"),
                    {.kind = ButtonKind::ghost, .small = true}))
        open_menu("insert_hashtags.menu");
    if (!menu_is_open("insert_hashtags.menu")) return;
    SnippetRows list = rows_at(view, place, true);
    list.add(insert_command_row(view, "library", "snippet.open_library", icons::library, true));
    const Post* post = view.project().posts.find(place.post);
    const Variant* variant = post && place.variant ? post->variant(*place.variant) : nullptr;
    if (variant && post->variants.size() > 1) list.add(share_row(view, *post, *variant, SharedPart::hashtags));
    const auto chosen = menu(view, "insert_hashtags.menu", square, list.rows);
    if (!chosen) return;
    if (list.snippets[*chosen])
        choose_snippet(view, place, *list.snippets[*chosen]);
    else if (list.rows[*chosen].id == "share")
        share_part(view, *post, *variant, SharedPart::hashtags);
    else
        view.state.dialog_wanted = DialogKind::library;
}

void draw_template_offer(Sheet& sheet, const Post& post, std::string_view text) {
    ViewContext& view = sheet.view();
    if (!is_blank(text)) return;
    const Snippet* offered = offered_template(view.project(), post);
    if (!offered) return;
    sheet.gap(4);
    const std::string word = view.words.format("snippet.template_begin", {{"name", offered->name}});
    const ButtonLook look{.kind = ButtonKind::secondary,
                          .icon = icons::file_text,
                          .tooltip = view.word("snippet.template_offer"),
                          .small = true};
    Rect at = sheet.line(dims::control_small);
    if (button(view, "template", at.cut_left(std::min(at.width(), button_width(view, word, look))), word, look))
        choose_snippet(view, {post.id}, offered->id);
    sheet.gap(4);
}

}  // namespace tandem
