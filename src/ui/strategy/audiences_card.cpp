#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float row_height = 52, count_width = 104;

void draw_networks(ViewContext& view, const Rect& line, const Audience& audience) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    float x = line.x1;
    for (auto channel = audience.channels.rbegin(); channel != audience.channels.rend(); ++channel) {
        x -= view.px(20);
        if (x < line.x0) return;
        network_letters(view, out, x, line.y0, line.height(), network_of(view, *channel));
    }
}

void draw_audience(ViewContext& view, PageCard& card, const Audience& audience, int posts) {
    const Scope scope(view, "audience", audience.id.value);
    Rect line = card.line(row_height).shrunk(0, view.px(3));
    Rect right = line.cut_right(view.px(count_width));
    line.x0 -= view.px(6);  // what is in a field stands inside of it
    Rect upper = line.cut_top(view.px(23));
    const auto text = [&](const Rect& rect, std::string_view key, std::string Audience::*part, FieldLook look) {
        typed_cell(
            view, rect, {key, key}, audience.id.value, audience.*part, std::move(look),
            row_commit<Audience>(audience.id, "undo.edit_audience", [part](Audience& row, std::string_view typed) {
                row.*part = typed;
                return part != &Audience::name || !is_blank(typed);
            }));
    };
    text(upper, "audience.name", &Audience::name, {.style = text_style::control_medium});
    text(line, "audience.who", &Audience::who, {.style = text_style::caption});
    draw_networks(view, right.cut_top(view.px(23)), audience);
    label(view, right, text_style::caption, posts ? view.theme.ink2 : view.theme.danger,
          posts ? view.words.count("strategy.posts", posts) : std::string(view.word("audience.unserved")),
          Align::right);
    card.rule();
}

void add_audience(ViewContext& view) {
    Audience audience;
    audience.id = view.ask.ids().make<Audience>();
    audience.name = view.word("audience.new");
    send_row(view, std::move(audience), "undo.add_audience");
}

}  // namespace

void draw_audiences_card(ViewContext& view, Rect& column, const StrategyCheck& check) {
    PageCard card(view, column, {.id = "audiences", .icon = icons::users, .title = view.word("strategy.audiences")});
    if (card.head_button("add", icons::plus, "audience.add")) add_audience(view);
    if (check.audiences.empty()) {
        const EmptyNote note{view.word("strategy.empty.audiences"), view.word("audience.add")};
        if (empty_column(view, "none", card.line(96), note)) add_audience(view);
        return;
    }
    card.rule();
    for (const AudienceCover& cover : check.audiences)
        if (const Audience* audience = view.project().audiences.find(cover.audience))
            draw_audience(view, card, *audience, cover.posts);
}

}  // namespace tandem
