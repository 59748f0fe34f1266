#include "ui/strategy/strategy_page.hpp"

#include <cmath>

#include <imgui.h>

#include "ui/strategy/slot_rows.hpp"
#include "ui/strategy/strategy_cards.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float side = 16, between = 16;
// From this width on there are three columns, two, else one; at 100 %.
constexpr float three_columns = 1080, two_columns = 720;

}  // namespace

DayRange strategy_period(const ViewContext& view) {
    const Day day = view.state.strategy.day.value_or(view.today());
    if (!view.state.strategy.by_month) return quarter_of(day);
    const date::year_month month = month_of(day);
    return {first_day(month), first_day(month + date::months(1))};
}

PeriodTitle strategy_period_title(const ViewContext& view) {
    const DayRange period = strategy_period(view);
    const date::year_month month = month_of(period.begin);
    if (view.state.strategy.by_month) return month_period(view, month);
    const unsigned quarter = (static_cast<unsigned>(month.month()) + 2) / 3;
    const std::string year = std::to_string(static_cast<int>(month.year()));
    return named_period(view, view.words.format("strategy.quarter", {{"n", std::to_string(quarter)}, {"year", year}}));
}

void draw_strategy(ViewContext& view, const Rect& area) {
    const Registered node(view,
                          {.id = "strategy", .role = Role::group, .label = view.word("rail.strategy"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.paper);
    forget_slot_under_drag(view);
    ScrollArea scroll(view, "page", area);
    const StrategyCheck& check = view.ask.strategy(strategy_period(view));
    Rect page = scroll.content().shrunk(view.px(side), 0);
    const float top = page.y0;
    page.y0 += view.px(side);
    draw_templates_card(view, page);
    const int count = page.width() >= view.px(three_columns) ? 3 : page.width() >= view.px(two_columns) ? 2 : 1;
    // As in a newspaper: the middle one is the widest.
    const float gaps = view.px(between) * static_cast<float>(count - 1);
    const float left_width = count == 3 ? std::round((page.width() - gaps) * 0.29f)
        : count == 2                    ? std::round((page.width() - gaps) * 0.45f)
                                        : page.width();
    Rect left = page, middle = page, right = page;
    left.x1 = left.x0 + left_width;
    if (count > 1) middle.x0 = left.x1 + view.px(between);
    if (count == 3) middle.x1 = page.x1 - std::round((page.width() - gaps) * 0.31f) - view.px(between);
    right.x0 = middle.x1 + view.px(between);
    // What there is no column for goes below the one before it.
    Rect& second = count > 1 ? middle : left;
    Rect& third = count > 2 ? right : second;
    draw_positioning_card(view, left);
    draw_audiences_card(view, left, check);
    draw_charter_card(view, left);
    draw_pillars_card(view, second, check);
    draw_objectives_card(view, second, check);
    draw_insights_card(view, second);
    draw_rhythm_card(view, third, check);
    draw_gaps_card(view, third, check);
    draw_watch_card(view, third);
    scroll.set_height(std::max({left.y0, second.y0, third.y0}) - top);
}

}  // namespace tandem
