#include <imgui.h>

#include "app/strategy_removal.hpp"
#include "icons.hpp"
#include "ui/inspector/row_fields.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {
namespace {

constexpr float count_width = 104, indent = 30;

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

// What they need, how they are spoken to, and where.
void draw_details(ViewContext& view, PageCard& card, const Audience& audience) {
    const Rect rest = card.rest();
    Sheet sheet(view, rest, rest.width());
    const RowFields<Audience> fields(sheet, audience, "undo.edit_audience", audience.name, audience.id.value);
    fields.long_text({"audience.needs", "post.note.add"}, &Audience::needs, 1);
    fields.long_text({"audience.tone", "post.note.add"}, &Audience::tone, 1);
    fields.references<Channel>({"strategy.channels"}, &Audience::channels, options_of(view, view.project().channels));
    if (delete_button(sheet, "audience.delete")) view.send(remove_audience(view.project(), audience.id));
    card.took(sheet.height());
}

void draw_audience(ViewContext& view, PageCard& card, const Audience& audience, int posts) {
    const Scope scope(view, "audience", audience.id.value);
    card.gap(3);
    const Rect top = card.line(0);
    const bool unfolded = unfold_button(view, {top.x0 - view.px(4), top.y0, top.x0 + view.px(20), top.y0 + view.px(28)},
                                        audience.id.value, view.word("audience.details"));
    const Rect name = card.text("audience.name", audience.id.value, audience.name, text_style::control_medium, indent,
                                count_width, audience_commit(audience.id, &Audience::name));
    const Rect who = card.text("audience.who", audience.id.value, audience.who, text_style::caption, indent,
                               count_width, audience_commit(audience.id, &Audience::who));
    const Rect beside = card.line(0);
    const auto right_of = [&](const Rect& text) {
        return Rect{beside.x1 - view.px(count_width - 6), text.y0, beside.x1, text.y0 + view.px(28)};
    };
    draw_networks(view, right_of(name), audience);
    label(view, right_of(who), text_style::caption, posts ? view.theme.ink2 : view.theme.danger,
          posts ? view.words.count("strategy.posts", posts) : std::string(view.word("audience.unserved")),
          Align::right);
    card.gap(3);
    if (unfolded) draw_details(view, card, audience);
    show_if_wanted(view, audience.id.value, top.y0, card.rest().y1);
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
