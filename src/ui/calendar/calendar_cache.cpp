#include "ui/calendar/calendar_cache.hpp"

#include <utility>

#include "plan/office_calendar.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/text_ruler.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/media_picture.hpp"

namespace tandem {
namespace {

// Weeks shown once the month has been scrolled.
constexpr int scrolled_weeks = 5;

// Posts that are kept in sight, at last the one the keyboard is on. A rectangle leaves things where they were when it
// began: it is over them.
std::vector<Id<Post>> selected_to_show(const ViewContext& view) {
    const UiState& state = view.state;
    const Selection& selection = state.calendar.band ? *state.calendar.band->before : state.selection;
    std::vector<Id<Post>> posts;
    if (selection.kind == Selection::Kind::posts) posts = selection.posts;
    if (const auto led = led_to_post(view)) posts.push_back(*led);
    return posts;
}

MonthGrid grid_above_hours(const ViewContext& view, const DayRange& days) {
    const bool week = days.length() == date::days(7);
    return week_grid(days.begin, 1, week ? weekday_of(days.begin) : first_weekday(view.project().settings.week_start));
}

}  // namespace

CalendarCache& calendar_cache(ViewContext& view) {
    if (!view.state.calendar.cache) view.state.calendar.cache = std::make_shared<CalendarCache>();
    return *view.state.calendar.cache;
}

CalendarVersion calendar_version(const ViewContext& view) {
    return {view.project(), view.plan().version, view.state.filters,
            view.language,  view.words.clock(),  media_version(view)};
}

bool is_present(const CalendarVersion& version, const ViewContext& view) {
    return version.plan == view.plan().version && version.media == media_version(view) &&
        version.language == view.language && version.clock == view.words.clock() &&
        version.filters == view.state.filters && version.project == view.project();
}

MonthSource month_source(ViewContext& view, const MonthGrid& grid) {
    return {view.project(),
            view.plan(),
            view.facts,
            view.words,
            view.state.filters,
            grid,
            view.today(),
            view.state.lens,
            view.state.observances_shown,
            [&view](Day day, Hat role) { return view.ask.role_load(day, role); },
            view.state.money_shown,
            &view.ask.zones(),
            media_of(view)};
}

void refresh_month(ViewContext& view, const MonthGrid& grid) {
    CalendarCache& cache = calendar_cache(view);
    const auto& is = cache.month_is;
    const bool month_fits = is && is->grid == grid && is->today == view.today() && is->lens == view.state.lens &&
        is->observances == view.state.observances_shown && is->money == view.state.money_shown &&
        is_present(is->version, view);
    if (month_fits) return;
    cache.week_is.reset();
    cache.month_is = {calendar_version(view), grid, view.today(), view.state.lens, view.state.observances_shown,
                      view.state.money_shown};
    cache.month = month_model(month_source(view, grid));
    cache.layout_is.reset();
    ++cache.months_made;
}

void lay_out_month(ViewContext& view, const Rect& area) {
    CalendarCache& cache = calendar_cache(view);
    CalendarCache::LayoutIs layout_is{area, view.scale, view.text_scale, selected_to_show(view)};
    if (cache.layout_is == layout_is) return;
    cache.layout = month_layout(cache.month, area, view.scale, ruler_of(view), even_days, layout_is.selected);
    cache.layout_is = std::move(layout_is);
    ++cache.layouts_made;
}

void refresh_week(ViewContext& view, const DayRange& days) {
    CalendarCache& cache = calendar_cache(view);
    UiState& state = view.state;
    const std::string& second_zone = view.workbench.preferences().second_zone;
    const MonthGrid grid = grid_above_hours(view, days);
    const auto& is = cache.week_is;
    const bool fits = is && is->month.grid == grid && is->month.today == view.today() && is->month.lens == state.lens &&
        is->month.observances == state.observances_shown && is->month.money == state.money_shown && is->days == days &&
        is->lanes == state.calendar.lanes && is->second_zone == second_zone && is->now == view.now &&
        is->unfolded == state.unfolded_batches && is_present(is->month.version, view);
    if (fits) return;
    cache.month_is.reset();
    cache.week_is = {
        {calendar_version(view), grid, view.today(), state.lens, state.observances_shown, state.money_shown},
        days,
        state.calendar.lanes,
        second_zone,
        view.now,
        state.unfolded_batches};
    const MonthSource source = month_source(view, grid);
    cache.month = month_above_hours(source, days);
    const OfficeCalendar office(view.facts, view.project().settings, days);
    cache.week = week_model(
        {source, office, view.ask.zones(), days, view.now, state.calendar.lanes, second_zone, state.unfolded_batches});
    cache.month.clocks = cache.week.has_second_clock() ? 2 : 1;
    cache.month.clock_texts = clock_texts(cache.week, view.words);
    cache.week_layout_is.reset();
    ++cache.months_made;
}

void lay_out_week(ViewContext& view, const DayRange& days, const Rect& area) {
    CalendarCache& cache = calendar_cache(view);
    const UiState& state = view.state;
    const MonthGrid grid = grid_above_hours(view, days);
    const std::optional<Day> focused =
        state.selection.kind == Selection::Kind::day && days.contains(state.selection.day)
        ? std::optional(state.selection.day)
        : days.contains(view.today()) ? std::optional(view.today())
                                      : std::nullopt;
    const CalendarCache::WeekLayoutIs layout_is{area, view.scale, view.text_scale, view.px(state.calendar.hour_px),
                                                focused};
    if (cache.week_layout_is == layout_is) return;
    const TextRuler ruler = ruler_of(view);
    Rect head = area;
    head.y1 = head.y0 + height_above_hours(cache.month, view.scale, ruler);
    const DayWeights weights =
        day_weights(cache.week, grid, area.width() - clocks_width(cache.month, view.scale, ruler), view.scale, focused);
    cache.layout = month_layout(cache.month, head, view.scale, ruler, weights);
    cache.layout_is.reset();
    Rect hours = area;
    hours.y0 = head.y1 + (cache.week.lanes.size() > 1 ? view.px(lane_head_height) : 0);
    cache.week_layout =
        week_layout(cache.week, cache.layout, grid, hours, layout_is.hour_px, view.scale, focused, ruler);
    cache.week_layout_is = layout_is;
    ++cache.layouts_made;
}

DayRange shown_hours_days(const UiState& state, date::weekday week_start) {
    if (state.calendar.view == CalendarView::day) return {state.shown_day, state.shown_day + date::days(1)};
    const Day first = state.calendar.first_shown.value_or(week_begin(state.shown_day, week_start));
    return {first, first + date::days(7)};
}

void step_hours(UiState& state, int by) {
    const date::days days((state.calendar.view == CalendarView::week ? 7 : 1) * by);
    // Of the one day that is shown, being selected goes along.
    const Selection& selected = state.selection;
    if (state.calendar.view == CalendarView::day && selected == Selection::of(state.shown_day))
        state.selection = Selection::of(state.shown_day + days);
    state.shown_day += days;
    if (state.calendar.first_shown) *state.calendar.first_shown += days;
}

const IdeaList& refreshed_ideas(ViewContext& view) {
    CalendarCache& cache = calendar_cache(view);
    const IdeaOrder order = view.state.calendar.idea_order;
    if (!cache.ideas_are || cache.ideas_are->order != order || !is_present(cache.ideas_are->version, view)) {
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
    if (state.calendar.view != CalendarView::month) {
        if (!shown_hours_days(state, week_start).contains(day)) state.calendar.first_shown.reset();
        state.shown_day = day;
        state.month = month_of(day);
        state.week_offset = 0;
        return;
    }
    if (shown_grid(state, week_start).cell_of(day)) return;
    state.month = month_of(day);
    state.week_offset = 0;
}

}  // namespace tandem
