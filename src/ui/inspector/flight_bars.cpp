// What is planned for each day of a flight as bars, which the mouse draws and the arrows move.
#include <algorithm>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/flight_days.hpp"
#include "facts/date_words.hpp"
#include "model/day_spread.hpp"
#include "plan/month_grid.hpp"
#include "ui/inspector/flight_parts.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using date::days;

constexpr float bars_height = 52, names_height = 16, widest_bar = 26;
constexpr int days_in_row = 35, most_days = 366;

struct Bars {
    Rect rect;
    Day first{};
    std::vector<Money> amounts;
    Money top;        // what a bar of full height stands for
    float width = 0;  // of a bar with its gap, pixels

    int count() const { return static_cast<int>(amounts.size()); }
    float row_height() const { return rect.height() / static_cast<float>((count() + days_in_row - 1) / days_in_row); }
};

int row_of(Day first, Day day) { return static_cast<int>((day - first).count()) / days_in_row; }

// The room of a day's bar at full height.
Rect column_of(const ViewContext& view, const Bars& bars, Day day) {
    const int index = static_cast<int>((day - bars.first).count());
    const float x = bars.rect.x0 + static_cast<float>(index % days_in_row) * bars.width;
    const float y = bars.rect.y0 + static_cast<float>(index / days_in_row) * bars.row_height();
    return {std::round(x), y, std::round(x + bars.width), y + view.px(bars_height)};
}

// The day of this row at a place; the nearest one beside the bars.
Day day_at(const Bars& bars, float x, int row) {
    const int column = std::clamp(static_cast<int>((x - bars.rect.x0) / bars.width), 0, days_in_row - 1);
    return bars.first + days(std::clamp(row * days_in_row + column, 0, bars.count() - 1));
}

int row_at(const Bars& bars, float y) {
    return std::clamp(static_cast<int>((y - bars.rect.y0) / bars.row_height()), 0,
                      row_of(bars.first, bars.first + days(bars.count() - 1)));
}

// Amounts are drawn in steps that fit their size: whole units of the currency for all but small ones.
std::int64_t step_of(const ViewContext& view, Money top) {
    std::int64_t unit = 1;
    for (int digit = 0; digit < facts::minor_digits(view.project().settings.currency); ++digit) unit *= 10;
    if (top.cents >= 20 * unit) return unit;
    return std::max<std::int64_t>(unit / 10, 1);
}

Money amount_at(const ViewContext& view, const Bars& bars, Day day, float y) {
    const Rect column = column_of(view, bars, day);
    const float share = std::max((column.y1 - y) / column.height(), 0.0f);
    const std::int64_t step = step_of(view, bars.top);
    return {static_cast<std::int64_t>(std::round(static_cast<double>(bars.top.cents) * static_cast<double>(share) /
                                                 static_cast<double>(step))) *
            step};
}

Money room_above(const std::vector<Money>& amounts) {
    const Money largest = *std::max_element(amounts.begin(), amounts.end());
    return {std::max<std::int64_t>(largest.cents / 4 * 5, 4)};
}

Flight drawn(const ViewContext& view, const Flight& flight, const std::map<Day, Money>& wanted) {
    return with_past_kept(flight, with_day_amounts(flight, wanted, view.today()), view.today());
}

void send(const RowFields<Flight>& fields, const ViewContext& view, const Flight& flight,
          const std::map<Day, Money>& wanted) {
    Flight next = with_day_amounts(flight, wanted, view.today());
    if (next != flight) fields.send(std::move(next));
}

// All days between the last place of the pointer and this one get what lies on the way.
void paint(ViewContext& view, const Bars& bars, const DayRange& open, SpreadDrag& drag) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const Day day = day_at(bars, mouse.x, drag.row);
    const Money amount = amount_at(view, bars, day, mouse.y);
    const auto far = (day - drag.at).count();
    const auto steps = std::max<std::int64_t>(std::abs(far), 1);
    for (std::int64_t n = far == 0 ? 1 : 0; n <= steps; ++n) {
        const Day on = drag.at + days(static_cast<int>(far * n / steps));
        const Money from = drag.amount;
        if (open.contains(on)) drag.wanted[on] = {from.cents + (amount.cents - from.cents) * n / steps};
    }
    drag.at = day;
    drag.amount = amount;
}

void take_mouse(const RowFields<Flight>& fields, ViewContext& view, const Flight& flight, const Bars& bars,
                const Hit& hit) {
    std::optional<SpreadDrag>& drag = view.state.spread_drag;
    const DayRange open = days_to_plan(flight, view.today());
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (hit.held && !drag) {
        const ImVec2 start = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
        const int row = row_at(bars, start.y);
        const Day day = day_at(bars, start.x, row);
        view.state.spread_day = day;
        if (open.contains(day) && ImGui::IsMouseDragging(ImGuiMouseButton_Left, view.px(3)))
            drag = SpreadDrag{flight.id, {}, bars.top, day, amount_at(view, bars, day, mouse.y), row, false};
    }
    if (!drag || drag->flight != flight.id) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) drag->given_up = true;
    if (hit.held && !drag->given_up) paint(view, bars, open, *drag);
    view.state.spread_day = drag->at;
    // ImGui lets go at Escape; the drag is over once the button is up.
    if (hit.held || (drag->given_up && ImGui::IsMouseDown(ImGuiMouseButton_Left))) return;
    if (!drag->given_up) send(fields, view, flight, drag->wanted);
    drag.reset();
}

// Left and right go from day to day, up and down change one.
void take_arrows(const RowFields<Flight>& fields, ViewContext& view, const Flight& flight, const Bars& bars,
                 unsigned int id) {
    for (const ImGuiKey key :
         {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Home, ImGuiKey_End})
        ImGui::SetKeyOwner(key, id);
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); };
    const DayRange open = days_to_plan(flight, view.today());
    const Day last = open.end - days(1);
    Day day = std::clamp(view.state.spread_day.value_or(open.begin), open.begin, last);
    if (pressed(ImGuiKey_LeftArrow)) day = std::max(day - days(1), open.begin);
    if (pressed(ImGuiKey_RightArrow)) day = std::min(day + days(1), last);
    if (pressed(ImGuiKey_Home)) day = open.begin;
    if (pressed(ImGuiKey_End)) day = last;
    view.state.spread_day = day;
    const int by = pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_DownArrow);
    if (by == 0) return;
    const std::int64_t step = step_of(view, bars.top) * (ImGui::GetIO().KeyShift ? 10 : 1);
    const Money now = bars.amounts[static_cast<std::size_t>((day - bars.first).count())];
    send(fields, view, flight, {{day, {std::max<std::int64_t>(now.cents + by * step, 0)}}});
}

void draw_bar(ViewContext& view, const Bars& bars, Day day, bool open, bool marked) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect column = column_of(view, bars, day);
    const Money amount = bars.amounts[static_cast<std::size_t>((day - bars.first).count())];
    const float share = std::min(static_cast<float>(amount.cents) / static_cast<float>(bars.top.cents), 1.0f);
    const float height = amount.cents > 0 ? std::max(std::round(column.height() * share), view.px(1)) : 0;
    const float gap = column.width() >= view.px(4) ? view.px(1) : 0;
    fill(out, {column.x0, column.y1 - height, column.x1 - gap, column.y1},
         !open        ? t.hair2
             : marked ? t.smm_ink
                      : t.smm);
    const std::string name = day_value(view, day);
    register_widget(view,
                    {.id = to_text(day),
                     .role = Role::bar,
                     .label = name,
                     .rect = column,
                     .value = money_value(view, amount),
                     .enabled = open});
}

// A line where a week begins, and its day below.
void draw_week(ViewContext& view, const Bars& bars, Day day, int days_left_in_row) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect column = column_of(view, bars, day);
    vertical_line(out, column.x0 - view.px(1), column.y0, column.y1 + view.px(4), view.theme.hair2, view.px(1));
    const std::string name = facts::day_month_short(date::year_month_day(day), view.language);
    const float room = bars.width * static_cast<float>(std::min(days_left_in_row, 7));
    if (text_width(view, text_style::meta, name) > room) return;
    label_in(view, out, {column.x0, column.y1, column.x0 + room, column.y1 + view.px(names_height)}, text_style::meta,
             view.theme.ink2, name);
}

void draw_bars(ViewContext& view, const Bars& bars, const DayRange& open, std::optional<Day> marked) {
    const date::weekday week = first_weekday(view.project().settings.week_start);
    for (int i = 0; i < bars.count(); ++i) {
        const Day day = bars.first + days(i);
        draw_bar(view, bars, day, open.contains(day), day == marked);
        const int left = std::min(days_in_row - i % days_in_row, bars.count() - i);
        if (weekday_of(day) == week) draw_week(view, bars, day, left);
        if (i % days_in_row != 0) continue;
        const Rect column = column_of(view, bars, day);
        horizontal_line(*ImGui::GetWindowDrawList(), bars.rect.x0, bars.rect.x0 + bars.width * static_cast<float>(left),
                        column.y1, view.theme.hair2, view.px(1));
    }
}

}  // namespace

void draw_flight_bars(const RowFields<Flight>& fields, Sheet& sheet, const Flight& flight) {
    ViewContext& view = sheet.view();
    const auto count = flight.days.empty() ? 0 : flight.days.length().count();
    const bool daily = flight.budget_kind == BudgetKind::daily;
    if (count == 0 || count > most_days || daily || budget_of(flight).cents <= 0) return;
    const std::optional<SpreadDrag>& drag = view.state.spread_drag;
    const bool dragged = drag && drag->flight == flight.id;
    Bars bars;
    bars.first = flight.days.begin;
    bars.amounts = day_spread(dragged && !drag->given_up ? drawn(view, flight, drag->wanted) : flight);
    bars.top = dragged ? drag->top : room_above(bars.amounts);

    sheet.gap(4);
    const Rect head = sheet.line(20);
    const float rows = static_cast<float>((count + days_in_row - 1) / days_in_row);
    bars.rect = sheet.line((bars_height + names_height) * rows);
    bars.width = std::min(bars.rect.width() / static_cast<float>(std::min<std::int64_t>(count, days_in_row)),
                          view.px(widest_bar));
    const Hit hit = interact(view, "bars", bars.rect);
    const Registered node(view,
                          {.id = "bars",
                           .role = Role::field,
                           .label = view.word("flight.bars"),
                           .rect = bars.rect,
                           .focused = hit.focused});
    take_mouse(fields, view, flight, bars, hit);
    if (hit.focused) take_arrows(fields, view, flight, bars, hit.id);

    std::optional<Day> marked;
    if (drag || hit.focused)
        marked = view.state.spread_day;
    else if (hit.hovered)
        marked = day_at(bars, ImGui::GetIO().MousePos.x, row_at(bars, ImGui::GetIO().MousePos.y));
    if (marked && !flight.days.contains(*marked)) marked.reset();
    const DayRange open = days_to_plan(flight, view.today());
    draw_bars(view, bars, open, marked);
    draw_focus(view, hit, bars.rect, view.px(dims::radius_tag));
    label(view, head, text_style::caption, view.theme.ink2, view.word("flight.bars"));
    if (marked)
        label(view, head, text_style::caption, view.theme.ink,
              day_value(view, *marked) + " · " +
                  taxed_value(view, bars.amounts[static_cast<std::size_t>((*marked - bars.first).count())]),
              Align::right);
    sheet.gap(4);
}

}  // namespace tandem
