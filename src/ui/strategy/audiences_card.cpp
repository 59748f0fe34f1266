#include <imgui.h>

#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float count_width = 104;

void draw_networks(ViewContext& view, const Rect& line, const Audience& audience) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    float x = line.x1;
    for (auto channel = audience.channels.rbegin(); channel != audience.channels.rend(); ++channel) {
        x -= view.px(20);
        if (x < line.x0) return;
        network_letters(view, out, x, line.y0, line.height(), network_of(view, *channel));
    }
}

DraftCommit audience_commit(Id<Audience> id, std::string Audience::*part) {
    return row_commit<Audience>(id, "undo.edit_audience", [part](Audience& row, std::string_view typed) {
        row.*part = typed;
        return part != &Audience::name || !is_blank(typed);
    });
}

void draw_audience(ViewContext& view, PageCard& card, const Audience& audience, int posts) {
    const Scope scope(view, "audience", audience.id.value);
    card.gap(3);
    const Rect name = card.text("audience.name", audience.id.value, audience.name, text_style::control_medium, 0,
                                count_width, audience_commit(audience.id, &Audience::name));
    const Rect who = card.text("audience.who", audience.id.value, audience.who, text_style::caption, 0, count_width,
                               audience_commit(audience.id, &Audience::who));
    const Rect beside = card.line(0);
    const auto right_of = [&](const Rect& text) {
        return Rect{beside.x1 - view.px(count_width - 6), text.y0, beside.x1, text.y0 + view.px(28)};
    };
    draw_networks(view, right_of(name), audience);
    label(view, right_of(who), text_style::caption, posts ? view.theme.ink2 : view.theme.danger,
          posts ? view.words.count("strategy.posts", posts) : std::string(view.word("audience.unserved")),
          Align::right);
    card.gap(3);
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
