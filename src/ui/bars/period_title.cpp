#include "ui/bars/period_title.hpp"

#include <algorithm>

#include "facts/date_words.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/campaigns/time_scale.hpp"
#include "ui/rules/rules_cache.hpp"
#include "ui/strategy/strategy_page.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/team/team_page.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/year/year.hpp"

namespace tandem {
namespace {

float width_of_title(const ViewContext& view, const std::string& title) {
    return text_width(view, text_style::title, title);
}

// A brief title of days names no year but another one than today's.
std::string with_other_year(const ViewContext& view, std::string title, DayRange days) {
    const date::year now = month_of(view.today()).year(), last = month_of(days.end - date::days(1)).year();
    if (month_of(days.begin).year() == now && last == now) return title;
    return title + " " + std::to_string(static_cast<int>(last));
}

std::string brief_days(const ViewContext& view, DayRange days) {
    const date::year_month_day first(days.begin), end(days.end);
    return with_other_year(view, facts::day_range_short(first, end, view.language), days);
}

std::string brief_day(const ViewContext& view, Day day) {
    const date::year_month_day ymd(day);
    return with_other_year(view, facts::weekday_day_month(ymd, view.language), {day, day + date::days(1)});
}

// At the end of the month whose short name is the longest, in both languages.
Day wide_day(const ViewContext& view) { return Day(month_of(view.today()).year() / date::September / 29); }

PeriodTitle day_period(const ViewContext& view, Day day, bool with_year) {
    const date::year_month_day ymd(day);
    PeriodTitle title;
    title.full = with_year ? facts::day_title_year(ymd, view.language) : facts::day_title(ymd, view.language);
    title.brief = brief_day(view, day);
    title.least_px = std::max(width_of_title(view, title.brief), width_of_title(view, brief_day(view, wide_day(view))));
    return title;
}

PeriodTitle tasks_period(const ViewContext& view) {
    const Day day = view.state.tasks_day;
    if (view.state.task_span == TaskSpan::week) return days_period(view, listed_days(view.project(), view.state, day));
    return day_period(view, day, month_of(day).year() != month_of(view.today()).year());
}

PeriodTitle calendar_period(const ViewContext& view) {
    switch (view.state.calendar.view) {
        case CalendarView::year: return named_period(view, year_title(view.state, view.language));
        case CalendarView::list:
        case CalendarView::board: return month_period(view, month_of(view.state.shown_day));
        case CalendarView::day: return day_period(view, view.state.shown_day, true);
        case CalendarView::week:
            return days_period(view, shown_hours_days(view.state, first_weekday(view.project().settings.week_start)));
        default: return month_period(view, view.state.month);
    }
}

}  // namespace

PeriodTitle month_period(const ViewContext& view, date::year_month month) {
    PeriodTitle title{facts::month_title(month, view.language), facts::month_title_short(month, view.language), 0};
    for (unsigned of_year = 1; of_year <= 12; ++of_year)
        title.least_px = std::max(
            title.least_px,
            width_of_title(view, facts::month_title_short(month.year() / date::month(of_year), view.language)));
    return title;
}

PeriodTitle days_period(const ViewContext& view, DayRange days) {
    PeriodTitle title;
    title.full = facts::day_range_text(date::year_month_day(days.begin), date::year_month_day(days.end), view.language);
    title.brief = brief_days(view, days);
    const DayRange wide{wide_day(view), wide_day(view) + date::days(7)};
    title.least_px = std::max(width_of_title(view, title.brief), width_of_title(view, brief_days(view, wide)));
    return title;
}

PeriodTitle named_period(const ViewContext& view, std::string title) {
    const float width = width_of_title(view, title);
    return {title, title, width};
}

PeriodTitle period_title(const ViewContext& view) {
    switch (view.state.section) {
        case Section::tasks: return tasks_period(view);
        case Section::campaigns:
            return view.state.campaigns.scale == TimelineScale::weeks
                ? days_period(view, campaigns_period(view))
                : named_period(view, campaigns_period_title(view));
        case Section::strategy: return strategy_period_title(view);
        case Section::rules: return month_period(view, rules_month(view));
        case Section::team: return team_title(view);
        case Section::calendar: break;
    }
    return calendar_period(view);
}

}  // namespace tandem
