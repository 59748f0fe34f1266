#include "ui/calendar/selected_in_sight.hpp"

#include <algorithm>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/list/list_places.hpp"
#include "ui/list/list_state.hpp"
#include "ui/theme.hpp"
#include "ui/year/year.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

bool is_seen_in_list(const ListState* list, Id<Post> post) {
    if (!list || list->row_px == 0) return false;
    const auto row = list->model.row_of(ListRowKey{post});
    const ListPlaces places{list->model, list->row_px, list->row_px * dims::group_header / dims::row};
    const std::size_t first = places.rows_between(list->scroll_px, list->scroll_px + 1).first;
    return row && *row >= first && *row < first + static_cast<std::size_t>(list->rows_drawn);
}

bool is_seen_in_grid(const GridState* grid, Id<Post> post) {
    if (!grid) return false;
    for (std::size_t i = grid->first_seen; i < std::min(grid->end_seen, grid->model.tiles.size()); ++i)
        if (grid->model.tiles[i].post == post) return true;
    return false;
}

bool is_in_year(const UiState& state, Day day) {
    const YearState* year = state.calendar.year.get();
    const date::year_month first = first_month_shown(state);
    const auto months = year ? static_cast<int>(year->layout.months.size()) : 0;
    return DayRange{first_day(first), first_day(first + date::months(months))}.contains(day);
}

bool is_in_sight(UiState& state, const Project& project, const Post& post) {
    const Day day = day_of(*post.when);
    const CalendarState& calendar = state.calendar;
    const date::weekday week_start = first_weekday(project.settings.week_start);
    switch (calendar.view) {
        case CalendarView::month: return shown_grid(state, week_start).cell_of(day).has_value();
        case CalendarView::week:
        case CalendarView::day: return shown_hours_days(state, week_start).contains(day);
        case CalendarView::list: return is_seen_in_list(calendar.list.get(), post.id);
        case CalendarView::board: return month_of(day) == month_of(state.shown_day);
        case CalendarView::year: return is_in_year(state, day);
        case CalendarView::grid: return is_seen_in_grid(calendar.grid.get(), post.id);
    }
    return false;
}

}  // namespace

std::optional<Id<Post>> selected_in_sight(UiState& state, const Project& project) {
    const Selection& selection = state.selection;
    if (selection.kind != Selection::Kind::posts) return std::nullopt;
    for (auto id = selection.posts.rbegin(); id != selection.posts.rend(); ++id) {
        const Post* post = project.posts.find(*id);
        const bool shown = post && post->when && state.filters.lets(project, *post);
        if (shown && is_in_sight(state, project, *post)) return *id;
    }
    return std::nullopt;
}

}  // namespace tandem
