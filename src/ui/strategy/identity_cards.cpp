#include <algorithm>

#include <imgui.h>

#include "app/charter_parts.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/saved_replies.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float key_width = 92;

using Text = std::string Charter::*;
using List = std::vector<std::string> Charter::*;

DraftCommit charter_commit(std::function<void(Charter&, std::string_view)> change) {
    return [change = std::move(change)](const Session& session, std::string_view text) -> std::optional<Request> {
        Charter charter = session.project().charter;
        change(charter, text);
        return Request{{"undo.edit_charter", {}}, {PutCharter{std::move(charter)}}, {}};
    };
}

// The charter is one of the project: its fields belong to nothing else.
Uuid charter_item(const ViewContext& view) { return view.project().id.value; }

// Keys of words.csv: what it is called, and what could stand there.
struct CharterRow {
    std::string_view key;
    std::string_view example;
};

// The search leads here.
void show_charter_part_if_wanted(ViewContext& view, std::string_view key, const Rect& text) {
    for (const CharterPart& part : charter_parts)
        if (part.word == key) show_if_wanted(view, part.item(), text.y0, text.y1);
}

// A key with its text, which takes as many lines as it needs.
void draw_row(ViewContext& view, PageCard& card, CharterRow name, const std::string& value, bool one_line,
              DraftCommit commit) {
    card.gap(2);
    const Rect text = card.text(name.key, charter_item(view), value, text_style::control, key_width, 0,
                                std::move(commit), one_line, name.example);
    const Rect beside = card.line(0);
    label(view, {beside.x0, text.y0, beside.x0 + view.px(key_width - 10), text.y0 + view.px(28)}, text_style::caption,
          view.theme.ink2, view.word(name.key));
    show_charter_part_if_wanted(view, name.key, text);
    card.gap(2);
    card.rule();
}

// One thing a line: they have commas of their own.
std::string lines_of(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : "\n") + part;
    return text;
}

std::vector<std::string> list_of_lines(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        if (!is_blank(line)) parts.emplace_back(line);
        at = end + 1;
    }
    return parts;
}

void draw_text(ViewContext& view, PageCard& card, CharterRow name, Text part) {
    draw_row(view, card, name, view.project().charter.*part, true,
             charter_commit([part](Charter& charter, std::string_view text) { charter.*part = text; }));
}

void draw_list(ViewContext& view, PageCard& card, CharterRow name, List part) {
    draw_row(view, card, name, lines_of(view.project().charter.*part), false,
             charter_commit([part](Charter& charter, std::string_view text) { charter.*part = list_of_lines(text); }));
}

// The two rules that every community needs, in one click.
void offer_conduct(ViewContext& view, const Rect& line) {
    const std::string_view text = view.word("charter.conduct.offer");
    const ButtonLook look{.icon = icons::plus, .tooltip = view.word("charter.conduct.hint"), .small = true};
    const Rect rect{line.x0, line.y0 + view.px(2), std::min(line.x1, line.x0 + button_width(view, text, look)),
                    line.y1 - view.px(2)};
    if (!button(view, "conduct", rect, text, look)) return;
    Charter charter = view.project().charter;
    charter.conduct = {std::string(view.word("charter.conduct.criticism")),
                       std::string(view.word("charter.conduct.unlawful"))};
    view.send({{"undo.edit_charter", {}}, {PutCharter{std::move(charter)}}, {}});
}

}  // namespace

void draw_positioning_card(ViewContext& view, Rect& column) {
    PageCard card(view, column,
                  {.id = "positioning", .icon = icons::compass, .title = view.word("strategy.positioning")});
    const Charter& charter = view.project().charter;
    const Rect text =
        card.text("charter.positioning", charter_item(view), charter.positioning, text_style::body_medium, 0, 0,
                  charter_commit([](Charter& row, std::string_view typed) { row.positioning = typed; }), false);
    show_charter_part_if_wanted(view, "charter.positioning", text);
    card.gap(4);
    card.rule();
    draw_text(view, card, {"charter.identity", "charter.identity.example"}, &Charter::identity);
    draw_text(view, card, {"charter.goals_above", "charter.goals_above.example"}, &Charter::goals_above);
}

void draw_charter_card(ViewContext& view, Rect& column) {
    PageCard card(view, column, {.id = "charter", .icon = icons::book_open, .title = view.word("strategy.charter")});
    draw_text(view, card, {"charter.voice", "charter.voice.example"}, &Charter::voice);
    draw_list(view, card, {"charter.to_do", "charter.to_do.example"}, &Charter::to_do);
    draw_list(view, card, {"charter.to_avoid", "charter.to_avoid.example"}, &Charter::to_avoid);
    draw_list(view, card, {"charter.conduct", "charter.conduct.example"}, &Charter::conduct);
    if (view.project().charter.conduct.empty()) offer_conduct(view, card.line(28));
    draw_saved_replies(view, card);
}

}  // namespace tandem
