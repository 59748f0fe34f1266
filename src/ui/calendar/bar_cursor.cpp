#include "ui/calendar/bar_cursor.hpp"

#include <algorithm>
#include <vector>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

// None: the day is not shown.
std::optional<GridCell> shown_bar_cell(const CalendarCache& cache, Day day) {
    const auto cell = cache.month.grid.cell_of(day);
    if (!cell || cache.layout.cells[static_cast<std::size_t>(7 * cell->week + cell->column)].rect.empty())
        return std::nullopt;
    return cell;
}

// Bars that are drawn on the day, from the top.
std::vector<const BarBox*> drawn_bars_on(const CalendarCache& cache, Day day) {
    std::vector<const BarBox*> found;
    const auto cell = shown_bar_cell(cache, day);
    if (!cell) return found;
    for (const BarBox& box : cache.layout.bars)
        if (box.segment.week == cell->week && box.segment.column <= cell->column &&
            cell->column < box.segment.end_column())
            found.push_back(&box);
    std::stable_sort(found.begin(), found.end(),
                     [](const BarBox* a, const BarBox* b) { return a->rect.y0 < b->rect.y0; });
    return found;
}

const MonthBar* selected_bar(ViewContext& view) {
    const Selection::Kind kind = view.state.selection.kind;
    if (kind != Selection::Kind::campaign && kind != Selection::Kind::flight && kind != Selection::Kind::occasion)
        return nullptr;
    for (const MonthBar& bar : calendar_cache(view).month.bars)
        if (bar.selection() == view.state.selection) return &bar;
    return nullptr;
}

void go_to_bar(ViewContext& view, const BarBox& box, Day day) {
    view.state.selection = calendar_cache(view).month.bars[box.bar].selection();
    view.state.calendar.on_bar = {day, true};
}

}  // namespace

std::optional<BarCursor> bar_cursor(ViewContext& view) {
    const MonthBar* bar = selected_bar(view);
    if (!bar) return std::nullopt;
    const CalendarCache& cache = calendar_cache(view);
    const auto is_of_it = [&](const BarBox& box) { return &cache.month.bars[box.bar] == bar; };
    const auto& on_bar = view.state.calendar.on_bar;
    if (on_bar && bar->days.contains(on_bar->day) && shown_bar_cell(cache, on_bar->day)) {
        for (const BarBox* box : drawn_bars_on(cache, on_bar->day))
            if (is_of_it(*box)) return BarCursor{on_bar->day, box};
        return BarCursor{on_bar->day, nullptr};
    }
    const auto first = std::find_if(cache.layout.bars.begin(), cache.layout.bars.end(), is_of_it);
    if (first == cache.layout.bars.end()) return std::nullopt;
    return BarCursor{cache.month.grid.day({first->segment.week, first->segment.column}), &*first};
}

bool go_to_lowest_bar(ViewContext& view, Day day) {
    const std::vector<const BarBox*> bars = drawn_bars_on(calendar_cache(view), day);
    if (!bars.empty()) go_to_bar(view, *bars.back(), day);
    return !bars.empty();
}

bool go_along_bars(ViewContext& view, const BarCursor& from, int by) {
    const std::vector<const BarBox*> bars = drawn_bars_on(calendar_cache(view), from.day);
    const auto here = std::find(bars.begin(), bars.end(), from.box);
    if (here == bars.end()) return false;
    const std::ptrdiff_t to = here - bars.begin() + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(bars.size())) return false;
    go_to_bar(view, *bars[static_cast<std::size_t>(to)], from.day);
    return true;
}

void go_beside_bar(ViewContext& view, const BarCursor& from, int days) {
    const CalendarCache& cache = calendar_cache(view);
    const Day day = from.day + date::days(days);
    const MonthBar* bar = selected_bar(view);
    const std::vector<const BarBox*> there = drawn_bars_on(cache, day);
    const auto is_of_it = [&](const BarBox* box) { return &cache.month.bars[box->bar] == bar; };
    // Of a day that is not shown yet nobody knows what has room there.
    const bool drawn = !shown_bar_cell(cache, day) || std::any_of(there.begin(), there.end(), is_of_it);
    if (bar && bar->days.contains(day) && drawn)
        view.state.calendar.on_bar = {day, true};
    else
        view.state.selection = Selection::of(day);
    reveal_day(view.state, day, first_weekday(view.project().settings.week_start));
}

void put_cursor_on_bar(ViewContext& view, Day day) { view.state.calendar.on_bar = {day, false}; }

std::optional<std::size_t> bar_cursor_cell(ViewContext& view) {
    const auto& on_bar = view.state.calendar.on_bar;
    if (!on_bar || !on_bar->by_keyboard) return std::nullopt;
    const auto cursor = bar_cursor(view);
    const auto cell =
        cursor && cursor->day == on_bar->day ? shown_bar_cell(calendar_cache(view), cursor->day) : std::nullopt;
    if (!cell) return std::nullopt;
    return static_cast<std::size_t>(7 * cell->week + cell->column);
}

}  // namespace tandem
