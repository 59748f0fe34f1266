#include "plan/office_calendar.hpp"

#include <algorithm>

#include "facts/observances.hpp"

namespace tandem {
namespace {

using date::days;
using std::chrono::minutes;

Day local_day(date::sys_days day) { return Day(day.time_since_epoch()); }

// How far to look for a working day before giving up: no office is closed for two months.
constexpr int search_days = 60;

}  // namespace

OfficeCalendar::OfficeCalendar(const facts::Facts& facts, const Settings& settings, DayRange known)
    : week_(settings.office_hours) {
    for (const auto& day : week_)
        if (!day.empty()) {
            ordinary_ = {day.front().begin, day.back().end};
            break;
        }
    const auto first = date::year_month_day(known.begin).year() - date::years(1);
    const auto last = date::year_month_day(known.end).year() + date::years(1);
    for (auto year = first; year <= last; ++year)
        for (const facts::ObservanceDay& day : facts::public_holidays(facts, settings.region, year))
            for (auto d = day.first; d < day.end; d += days(1)) holidays_.push_back(local_day(d));
    std::sort(holidays_.begin(), holidays_.end());
}

const std::vector<MinuteRange>& OfficeCalendar::hours(Day day) const { return week_[weekday_index(day)]; }

bool OfficeCalendar::is_holiday(Day day) const { return std::binary_search(holidays_.begin(), holidays_.end(), day); }

bool OfficeCalendar::is_working(Day day) const { return !hours(day).empty() && !is_holiday(day); }

Day OfficeCalendar::working_day(Day day, int count) const {
    const days step(count < 0 ? -1 : 1);
    for (int left = std::abs(count), looked = 0; left > 0; ++looked) {
        day += step;
        if (is_working(day) || looked >= search_days + std::abs(count)) --left;
    }
    return day;
}

Day OfficeCalendar::first_working(Day begin, Day end) const {
    for (Day day = begin; day < end; day += days(1))
        if (is_working(day)) return day;
    return begin;
}

Day OfficeCalendar::last_working(Day begin, Day end) const {
    for (Day day = end - days(1); day >= begin; day -= days(1))
        if (is_working(day)) return day;
    return end - days(1);
}

LocalMinute OfficeCalendar::day_start(Day day) const {
    return LocalMinute(day) + minutes(hours(day).empty() ? ordinary_.begin : hours(day).front().begin);
}

LocalMinute OfficeCalendar::day_end(Day day) const {
    return LocalMinute(day) + minutes(hours(day).empty() ? ordinary_.end : hours(day).back().end);
}

int OfficeCalendar::office_minutes(TimeWindow window) const {
    int sum = 0;
    for (Day day = day_of(window.begin); LocalMinute(day) < window.end; day += days(1)) {
        if (!is_working(day)) continue;
        for (const MinuteRange& range : hours(day)) {
            const LocalMinute begin = std::max(window.begin, LocalMinute(day) + minutes(range.begin));
            const LocalMinute end = std::min(window.end, LocalMinute(day) + minutes(range.end));
            if (begin < end) sum += static_cast<int>((end - begin).count());
        }
    }
    return sum;
}

LocalMinute OfficeCalendar::opening_after(LocalMinute time) const {
    Day day = day_of(time);
    for (int i = 0; i < search_days; ++i, day += days(1)) {
        if (!is_working(day)) continue;
        for (const MinuteRange& range : hours(day))
            if (range.length() > 0 && LocalMinute(day) + minutes(range.begin) >= time)
                return LocalMinute(day) + minutes(range.begin);
    }
    return time;
}

// Both ends moved to office minutes, for a window that has some; what lies between stays one window.
TimeWindow OfficeCalendar::trimmed(TimeWindow window) const {
    TimeWindow cut{window.end, window.begin};
    for (Day day = day_of(window.begin); LocalMinute(day) < window.end; day += days(1)) {
        if (!is_working(day)) continue;
        for (const MinuteRange& range : hours(day)) {
            const LocalMinute begin = std::max(window.begin, LocalMinute(day) + minutes(range.begin));
            const LocalMinute end = std::min(window.end, LocalMinute(day) + minutes(range.end));
            if (begin >= end) continue;
            cut.begin = std::min(cut.begin, begin);
            cut.end = std::max(cut.end, end);
        }
    }
    return cut;
}

TimeWindow OfficeCalendar::clamped(TimeWindow window, int effort_minutes) const {
    const int there = office_minutes(window);
    if (there > 0 && there >= effort_minutes) return trimmed(window);
    const LocalMinute begin = opening_after(window.begin);
    const Day opening = day_of(begin);
    if (!is_working(opening)) return window;
    const minutes length = std::max(window.end - window.begin, minutes(effort_minutes));
    return {begin, std::min(begin + length, std::max(day_end(opening), begin + minutes(effort_minutes)))};
}

}  // namespace tandem
