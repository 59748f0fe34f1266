// The ways the calendar is looked at: one date, filters and selection in all of them.
#include "ui/board/board.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/calendar/month.hpp"
#include "ui/calendar/selected_in_sight.hpp"
#include "ui/calendar/week.hpp"
#include "ui/frame.hpp"
#include "ui/grid/grid.hpp"
#include "ui/list/list.hpp"
#include "ui/year/year.hpp"

namespace tandem {
namespace {

// The day that stays in view when the month becomes another view: what is selected, else today, else the month's first.
Day day_of_month_view(const UiState& state, const Project& project, Day today) {
    const DayRange shown{first_day(state.month), first_day(state.month + date::months(1))};
    const Selection& selection = state.selection;
    if (selection.kind == Selection::Kind::day && shown.contains(selection.day)) return selection.day;
    if (selection.kind == Selection::Kind::posts && !selection.posts.empty())
        if (const Post* post = project.posts.find(selection.posts.back());
            post && post->when && shown.contains(day_of(*post->when)))
            return day_of(*post->when);
    return shown.contains(today) ? today : shown.begin;
}

}  // namespace

void Frame::show(CalendarView view) {
    state_.section = Section::calendar;
    CalendarState& calendar = state_.calendar;
    if (calendar.view == view) return;
    const date::weekday week_start = first_weekday(session_.project().settings.week_start);
    const std::optional<Day> meant = std::exchange(calendar.day_meant, std::nullopt);
    const std::optional<Id<Post>> seen = meant ? std::nullopt : selected_in_sight(state_, session_.project());
    if (meant)
        state_.shown_day = *meant;
    else if (calendar.view == CalendarView::month)
        state_.shown_day = day_of_month_view(state_, session_.project(), day_of(session_.now()));
    else if (state_.selection.kind == Selection::Kind::day &&
             shown_hours_days(state_, week_start).contains(state_.selection.day))
        state_.shown_day = state_.selection.day;
    calendar.view = view;
    if (view != CalendarView::month && view != CalendarView::week) calendar.third_view = view;
    calendar.first_shown.reset();
    if (seen) {
        state_.shown_day = day_of(*session_.project().posts.find(*seen)->when);
        state_.reveal = Focus{seen->value, state_.shown_day};
    }
    if (view == CalendarView::month || seen) reveal_day(state_, state_.shown_day, week_start);
}

void Frame::draw_calendar(ViewContext& view, const Rect& area) {
    switch (state_.calendar.view) {
        case CalendarView::month: draw_month(view, area); break;
        case CalendarView::week:
        case CalendarView::day: draw_week(view, area); break;
        case CalendarView::list: draw_list(view, area); break;
        case CalendarView::board: draw_board(view, area); break;
        case CalendarView::year: draw_year(view, area); break;
        case CalendarView::grid: draw_grid(view, area); break;
    }
    draw_date_picker(view);
}

void Frame::go_to_date() {
    state_.section = Section::calendar;
    state_.calendar.date_asked = true;
}

void Frame::next_lanes() {
    if (!shows_hours(state_.calendar.view)) show(CalendarView::week);
    state_.calendar.lanes = static_cast<Lanes>((static_cast<int>(state_.calendar.lanes) + 1) % 4);
}

void Frame::step_day(int by) {
    const Selection& selection = state_.selection;
    Day day = state_.calendar.view == CalendarView::month
        ? day_of_month_view(state_, session_.project(), day_of(session_.now()))
        : state_.shown_day;
    const date::weekday week_start = first_weekday(session_.project().settings.week_start);
    // Among hours that lead elsewhere meanwhile, one that is out of sight is no place to go on from.
    const bool in_sight =
        !shows_hours(state_.calendar.view) || shown_hours_days(state_, week_start).contains(selection.day);
    if (selection.kind == Selection::Kind::day && in_sight) day = selection.day;
    day += date::days(by);
    state_.selection = Selection::of(day);
    reveal_day(state_, day, week_start);
}

}  // namespace tandem
