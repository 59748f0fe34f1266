#include "plan/month_grid.hpp"

namespace tandem {
namespace {

using date::days;

// The month most of whose days lie in the range; of two with as many, the earlier.
date::year_month fullest_month(const DayRange& range) {
    date::year_month best = month_of(range.begin);
    int best_days = 0;
    for (date::year_month month = best; first_day(month) < range.end; month += date::months(1)) {
        const Day begin = std::max(first_day(month), range.begin);
        const Day end = std::min(first_day(month + date::months(1)), range.end);
        const auto count = static_cast<int>((end - begin).count());
        if (count <= best_days) continue;
        best = month;
        best_days = count;
    }
    return best;
}

}  // namespace

IsoWeek iso_week_of(Day day) {
    const Day thursday = week_begin(day) + days(3);
    const int year = static_cast<int>(date::year_month_day(thursday).year());
    const Day january = first_day(date::year(year) / date::January);
    return {year, static_cast<int>((thursday - january).count() / 7) + 1};
}

IsoWeek iso_week_from(Day first) { return iso_week_of(first + (date::Thursday - weekday_of(first))); }

std::optional<GridCell> MonthGrid::cell_of(Day day) const {
    if (!days().contains(day)) return std::nullopt;
    const auto offset = static_cast<int>((day - first).count());
    return GridCell{offset / 7, offset % 7};
}

IsoWeek MonthGrid::iso_week(int week) const { return iso_week_from(week_days(week).begin); }

date::weekday first_weekday(WeekStart start) {
    switch (start) {
        case WeekStart::tuesday: return date::Tuesday;
        case WeekStart::wednesday: return date::Wednesday;
        case WeekStart::thursday: return date::Thursday;
        case WeekStart::friday: return date::Friday;
        case WeekStart::saturday: return date::Saturday;
        case WeekStart::sunday: return date::Sunday;
        case WeekStart::monday: break;
    }
    return date::Monday;
}

std::array<std::size_t, 7> weekdays_from(date::weekday first) {
    std::array<std::size_t, 7> order{};
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = (first.iso_encoding() - 1 + i) % order.size();
    return order;
}

MonthGrid month_grid(date::year_month month, date::weekday week_start) {
    const Day begin = week_begin(first_day(month), week_start);
    const Day end = first_day(month + date::months(1));
    return {begin, static_cast<int>(((end - begin).count() + 6) / 7), month};
}

MonthGrid week_grid(Day day, int weeks, date::weekday week_start) {
    MonthGrid grid{week_begin(day, week_start), weeks, {}};
    grid.month = fullest_month(grid.days());
    return grid;
}

}  // namespace tandem
