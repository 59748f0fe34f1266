#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/text_area.hpp"

namespace tandem {
namespace {

constexpr float key_width = 92, area_inset = 9;

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

void draw_long(ViewContext& view, PageCard& card, std::string_view key, const std::string& value, TextStyle style,
               DraftCommit commit) {
    const FieldLook look{
        .name = view.word(key), .placeholder = view.word(key), .style = style, .most_bytes = 20000, .plain = true};
    const float width = card.line(0).width() + view.px(2 * area_inset);
    const float height = text_area_height(view, key, charter_item(view), value, look, width, 2);
    Rect area = card.line(height / view.scale);
    area.x0 -= view.px(area_inset);  // what is in a field stands inside of it
    area.x1 += view.px(area_inset);
    text_area(view, key, charter_item(view), area, value, look, std::move(commit));
}

void draw_key(ViewContext& view, Rect& line, std::string_view key) {
    label(view, line.cut_left(view.px(key_width)), text_style::caption, view.theme.ink2, view.word(key));
}

void draw_text(ViewContext& view, PageCard& card, std::string_view key, Text part) {
    Rect line = card.line(34);
    draw_key(view, line, key);
    typed_cell(view, line.shrunk(0, view.px(3)), {key, "field.none"}, charter_item(view), view.project().charter.*part,
               {}, charter_commit([part](Charter& charter, std::string_view text) { charter.*part = text; }));
    card.rule();
}

void draw_list(ViewContext& view, PageCard& card, std::string_view key, List part) {
    Rect line = card.line(34);
    draw_key(view, line, key);
    typed_cell(
        view, line.shrunk(0, view.px(3)), {key, "field.none"}, charter_item(view), joined(view.project().charter.*part),
        {}, charter_commit([part](Charter& charter, std::string_view text) { charter.*part = list_from_typed(text); }));
    card.rule();
}

}  // namespace

void draw_positioning_card(ViewContext& view, Rect& column) {
    PageCard card(view, column,
                  {.id = "positioning", .icon = icons::compass, .title = view.word("strategy.positioning")});
    const Charter& charter = view.project().charter;
    draw_long(view, card, "charter.positioning", charter.positioning, text_style::body_medium,
              charter_commit([](Charter& row, std::string_view text) { row.positioning = text; }));
    card.rule();
    draw_text(view, card, "charter.identity", &Charter::identity);
    draw_text(view, card, "charter.goals_above", &Charter::goals_above);
}

void draw_charter_card(ViewContext& view, Rect& column) {
    PageCard card(view, column, {.id = "charter", .icon = icons::book_open, .title = view.word("strategy.charter")});
    draw_text(view, card, "charter.voice", &Charter::voice);
    draw_list(view, card, "charter.to_do", &Charter::to_do);
    draw_list(view, card, "charter.to_avoid", &Charter::to_avoid);
    draw_list(view, card, "charter.conduct", &Charter::conduct);
    if (view.project().charter.conduct.empty())
        label(view, card.line(24), text_style::meta, view.theme.ink2, view.word("charter.conduct.hint"));
}

}  // namespace tandem
