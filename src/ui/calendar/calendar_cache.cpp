#include "ui/calendar/calendar_cache.hpp"

#include "ui/calendar/text_ruler.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

// Weeks shown once the month has been scrolled.
constexpr int scrolled_weeks = 5;

bool is_version(const CalendarVersion& version, const ViewContext& view) {
    return version.plan == view.plan().version && version.language == view.language &&
        version.clock == view.words.clock() && version.filters == view.state.filters &&
        version.project == view.project();
}

}  // namespace

CalendarCache& calendar_cache(ViewContext& view) {
    if (!view.state.calendar.cache) view.state.calendar.cache = std::make_shared<CalendarCache>();
    return *view.state.calendar.cache;
}

CalendarVersion calendar_version(const ViewContext& view) {
    return {view.project(), view.plan().version, view.state.filters, view.language, view.words.clock()};
}

void refresh_month(ViewContext& view, const MonthGrid& grid, const Rect& area) {
    CalendarCache& cache = calendar_cache(view);
    const auto& is = cache.month_is;
    const bool month_fits = is && is->grid == grid && is->today == view.today() && is->lens == view.state.lens &&
        is->observances == view.state.observances_shown && is->money == view.state.money_shown &&
        is_version(is->version, view);
    if (!month_fits) {
        cache.month_is = {calendar_version(view), grid, view.today(), view.state.lens, view.state.observances_shown,
                          view.state.money_shown};
        cache.month =
            month_model({view.project(), view.plan(), view.facts, view.words, view.state.filters, grid, view.today(),
                         view.state.lens, view.state.observances_shown,
                         [&](Day day, Hat role) { return view.ask.role_load(day, role); }, view.state.money_shown});
        cache.layout_is.reset();
        ++cache.months_made;
    }
    const CalendarCache::LayoutIs layout_is{area, view.scale, view.text_scale};
    if (cache.layout_is == layout_is) return;
    cache.layout = month_layout(cache.month, area, view.scale, ruler_of(view));
    cache.layout_is = layout_is;
    ++cache.layouts_made;
}

const IdeaList& refreshed_ideas(ViewContext& view) {
    CalendarCache& cache = calendar_cache(view);
    const IdeaOrder order = view.state.calendar.idea_order;
    if (!cache.ideas_are || cache.ideas_are->order != order || !is_version(cache.ideas_are->version, view)) {
        cache.ideas = idea_list(view.project(), view.facts, view.words, view.state.filters, order);
        cache.ideas_are = {calendar_version(view), order};
    }
    return cache.ideas;
}

MonthGrid shown_grid(UiState& state, date::weekday week_start) {
    const MonthGrid month = month_grid(state.month, week_start);
    if (state.week_offset == 0) return month;
    const MonthGrid grid = week_grid(month.first + date::days(7 * state.week_offset), scrolled_weeks, week_start);
    if (grid.month == state.month) return grid;
    state.month = grid.month;
    const MonthGrid focused = month_grid(grid.month, week_start);
    state.week_offset = static_cast<int>((grid.first - focused.first).count() / 7);
    return state.week_offset == 0 ? focused : grid;
}

void reveal_day(UiState& state, Day day, date::weekday week_start) {
    if (shown_grid(state, week_start).cell_of(day)) return;
    state.month = month_of(day);
    state.week_offset = 0;
}

}  // namespace tandem
