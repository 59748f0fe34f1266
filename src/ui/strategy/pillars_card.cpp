#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/strategy/page_card.hpp"
#include "ui/strategy/pillar_details.hpp"
#include "ui/strategy/row_details.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/strategy/trial_mix.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float row_height = 38, name_width = 152, unfold_width = 26, figure_width = 44;
constexpr int gap_points = StrategyLimits{}.share_points;

// Name, bar, target, planned, gap.
struct PillarColumns {
    Rect name, bar, target, planned, gap;
};

PillarColumns columns_of(const ViewContext& view, Rect line) {
    PillarColumns columns;
    columns.gap = line.cut_right(view.px(figure_width));
    columns.planned = line.cut_right(view.px(figure_width));
    columns.target = line.cut_right(view.px(figure_width + 6));
    columns.name = line.cut_left(view.px(name_width));
    columns.bar = line.shrunk(view.px(4), 0);
    return columns;
}

void draw_titles(ViewContext& view, PageCard& card) {
    const PillarColumns columns = columns_of(view, card.line(20));
    const auto title = [&](const Rect& rect, std::string_view key) {
        label(view, rect, text_style::meta_medium, view.theme.ink2, view.word(key), Align::right);
    };
    const Rect& target = columns.target;
    label(view, {target.x0 + view.px(6), target.y0, target.x1, target.y1}, text_style::meta_medium, view.theme.ink2,
          view.word("strategy.column.target"));
    title(columns.planned, "strategy.column.planned");
    title(columns.gap, "strategy.column.gap");
    card.rule();
}

// The tick that says how much there should be goes where it is dragged; one edit when it is let go.
int dragged_target(ViewContext& view, const Rect& track, const PillarShare& share, int widest, float tick) {
    std::optional<Id<Pillar>>& dragged = view.state.strategy.tick;
    int& percent = view.state.strategy.tick_percent;
    const bool mine = dragged == share.pillar;
    const Rect grip{tick - view.px(6), track.y0 - view.px(6), tick + view.px(6), track.y1 + view.px(6)};
    // While it is dragged, it is held all over the row.
    const Hit hit = interact(view, "tick", mine ? track : grip, {.tab_stop = false});
    register_widget(view, {.id = "tick", .role = Role::button, .label = view.word("pillar.target"), .rect = grip});
    if (hit.hovered || hit.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (hit.held) {
        const float part = (ImGui::GetIO().MousePos.x - track.x0) / track.width();
        dragged = share.pillar;
        percent = std::clamp(static_cast<int>(std::round(part * static_cast<float>(widest))), 0, std::min(widest, 100));
        view.tooltip = {facts::percent_text(percent, view.language), {}, track};
        return percent;
    }
    if (!mine) return share.target_percent;
    dragged.reset();
    const Pillar* pillar = view.project().pillars.find(share.pillar);
    if (pillar && pillar->target_share_percent != percent) {
        Pillar next = *pillar;
        next.target_share_percent = percent;
        send_row(view, std::move(next), "undo.edit_pillar");
    }
    return percent;
}

// Filled as far as planned, with a tick where it should be; the whole bar is the largest share shown, at least 40 %.
void draw_share(ViewContext& view, const Rect& area, const PillarShare& share, Color color, int widest) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float height = view.px(14), y = std::round(area.y0 + (area.height() - height) / 2);
    const Rect track{area.x0, y, area.x1, y + height};
    const auto x_of = [&](int percent) {
        return std::round(track.x0 + track.width() * static_cast<float>(percent) / static_cast<float>(widest));
    };
    fill(out, track, view.theme.hover, view.px(3));
    if (share.percent > 0) fill(out, {track.x0, track.y0, x_of(share.percent), track.y1}, color, view.px(3));
    const int target = dragged_target(view, track, share, widest, x_of(share.target_percent));
    if (target == 0) return;
    const float tick = x_of(target), over = view.px(4);
    fill(out, {tick - view.px(1), track.y0 - over, tick + view.px(1), track.y1 + over}, view.theme.ink);
}

void draw_target(ViewContext& view, const Rect& rect, const Pillar& pillar) {
    const std::string shown =
        pillar.target_share_percent ? facts::percent_text(pillar.target_share_percent, view.language) : std::string();
    typed_cell(view, rect, {"pillar.target", "figure.none"}, pillar.id.value, shown, {},
               row_commit<Pillar>(pillar.id, "undo.edit_pillar", [](Pillar& row, std::string_view text) {
                   std::string digits(text);
                   std::erase_if(digits, [](char c) { return c == '%'; });
                   const auto typed = is_blank(digits) ? std::optional(0) : number_from_typed(digits);
                   if (!typed || *typed > 100) return false;
                   row.target_share_percent = *typed;
                   return true;
               }));
}

// The posts behind a share: a click shows them on the calendar.
void draw_planned(ViewContext& view, const PillarColumns& columns, const Pillar& pillar, const PillarShare& share) {
    const Rect rect{columns.planned.x0, columns.planned.y0, columns.gap.x1, columns.gap.y1};
    const Hit hit = interact(view, "posts", rect);
    const int points = share.points();
    const bool far = std::abs(points) >= gap_points;
    const Registered node(view,
                          {.id = "posts",
                           .role = Role::button,
                           .label = view.words.count("strategy.posts_of", share.posts),
                           .rect = rect,
                           .value = std::to_string(share.percent),
                           .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    label_in(view, out, columns.planned, text_style::body_strong, hit.hovered ? view.theme.smm_ink : view.theme.ink,
             facts::percent_text(share.percent, view.language), Align::right);
    if (share.target_percent > 0) {
        const std::string text = facts::signed_integer_text(points, view.language) + (far ? " !" : "");
        label_in(view, out, columns.gap, far ? text_style::body_strong : text_style::body,
                 far ? view.theme.danger : view.theme.ink2, text, Align::right);
    }
    tooltip_for(view, hit, rect, view.words.count("strategy.posts_of", share.posts));
    if (!hit.clicked) return;
    view.state.clear_filters(pillar.name);
    view.state.filters.pillars = {pillar.id};
    view.run(CommandId::show_calendar);
}

void draw_pillar(ViewContext& view, PageCard& card, const Pillar& pillar, const PillarShare& share, int widest) {
    const Scope scope(view, "pillar", pillar.id.value);
    PillarColumns columns = columns_of(view, card.line(row_height));
    const Color color = view.theme.marker(pillar.color);
    const bool unfolded =
        unfold_button(view, columns.name.cut_left(view.px(unfold_width)), pillar.id.value, view.word("pillar.details"));
    marker_square(view, *ImGui::GetWindowDrawList(), columns.name.x0, columns.name, color, 8);
    columns.name.x0 += view.px(16);
    const float inset = (columns.name.height() - view.px(dims::control)) / 2;
    typed_cell(view, columns.name.shrunk(0, inset), {"pillar.name", "pillar.name"}, pillar.id.value, pillar.name, {},
               row_commit<Pillar>(pillar.id, "undo.edit_pillar", [](Pillar& row, std::string_view text) {
                   row.name = text;
                   return !is_blank(text);
               }));
    draw_share(view, columns.bar, share, color, widest);
    draw_target(view, columns.target.shrunk(0, inset), pillar);
    draw_planned(view, columns, pillar, share);
    if (unfolded) draw_pillar_details(view, card, pillar);
    show_if_wanted(view, pillar.id.value, columns.bar.y0, card.rest().y1);
    card.rule();
}

void add_pillar(ViewContext& view) {
    Pillar pillar;
    pillar.id = view.ask.ids().make<Pillar>();
    pillar.name = view.word("pillar.new");
    const std::size_t count = view.project().pillars.size();
    pillar.color = pillar_palette[count % pillar_palette.size()];
    pillar.rank = static_cast<int>(count) + 1;
    send_row(view, std::move(pillar), "undo.add_pillar");
}

}  // namespace

void draw_pillars_card(ViewContext& view, Rect& column, const StrategyCheck& check) {
    PageCard card(view, column,
                  {.id = "pillars",
                   .icon = icons::layers,
                   .title = view.word("strategy.pillars_of_content"),
                   .trailing = view.words.count("strategy.posts", check.posts)});
    if (card.head_button("add", icons::plus, "pillar.add")) add_pillar(view);
    if (check.pillars.empty()) {
        if (empty_column(view, "none", card.line(96), {view.word("strategy.empty.pillars"), view.word("pillar.add")}))
            add_pillar(view);
        return;
    }
    draw_titles(view, card);
    int widest = 40;
    for (const PillarShare& share : check.pillars) widest = std::max({widest, share.percent, share.target_percent});
    for (const PillarShare& share : check.pillars)
        if (const Pillar* pillar = view.project().pillars.find(share.pillar))
            draw_pillar(view, card, *pillar, share, widest);
    if (check.without_pillar > 0)
        label(view, card.line(26), text_style::caption, view.theme.ink2,
              view.words.count("strategy.without_pillar", check.without_pillar));
    draw_trial_mix(view, card, check);
}

}  // namespace tandem
