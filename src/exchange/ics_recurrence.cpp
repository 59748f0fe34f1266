#include "exchange/ics_recurrence.hpp"

#include <memory>

#include <libical/ical.h>

#include "exchange/ics_lines.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

icaltimetype ical_of(LocalMinute wall, bool date_only) {
    const date::year_month_day day(day_of(wall));
    const int minute = static_cast<int>(minute_of_day(wall).count());
    icaltimetype time = icaltime_null_time();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    time.is_date = date_only ? 1 : 0;
    time.hour = minute / 60;
    time.minute = minute % 60;
    return time;
}

LocalMinute wall_in(const icaltimetype& time) {
    const auto day = date::year(time.year) / time.month / time.day;
    return LocalMinute(Day(day)) + minutes(time.is_date ? 0 : time.hour * 60 + time.minute);
}

// The end of a rule in the form of its start, so that both compare as wall times.
void set_end(icalrecurrencetype& rule, const IcsMoment& start, const std::function<LocalMinute(Instant)>& wall_of) {
    if (icaltime_is_null_time(rule.until)) return;
    LocalMinute wall = wall_in(rule.until);
    if (icaltime_is_utc(rule.until)) wall = wall_of(Instant(wall.time_since_epoch()));
    if (rule.until.is_date && !start.date_only) wall += date::days(1) - minutes(1);
    rule.until = ical_of(start.date_only ? LocalMinute(day_of(wall)) : wall, start.date_only);
    if (!start.date_only) rule.until.second = 59;
}

std::string tidied(std::string_view rule) {
    std::string text = ics_upper(rule);
    std::erase_if(text, [](char c) { return c == ' ' || c == '\t'; });
    while (!text.empty() && text.back() == ';') text.pop_back();
    return text;
}

// Days that never come are looked for to the end of time: such a rule costs as much as it can.
std::int64_t price_of(const std::string& text, const icalrecurrencetype& rule) {
    const bool looks_far = rule.freq == ICAL_DAILY_RECURRENCE &&
        (text.find("BYMONTH") != std::string::npos || text.find("BYYEARDAY") != std::string::npos ||
         text.find("BYWEEKNO") != std::string::npos);
    return looks_far ? 1'500'000 : 500;
}

// How many days later a weekly rule and its beginning are moved so that its weeks begin on Monday: in others
// libical 3.0 misplaces what begins in the first week of a year. What it finds is moved back. None where the rule also
// looks at the year's months or days, which would be others then; weeks that are not passed over are all the same.
date::days to_weeks_from_monday(icalrecurrencetype& rule) {
    const bool of_days_alone =
        rule.freq == ICAL_WEEKLY_RECURRENCE && rule.interval > 1 && rule.by_month[0] == ICAL_RECURRENCE_ARRAY_MAX;
    if (!of_days_alone || rule.week_start == ICAL_MONDAY_WEEKDAY || rule.week_start == ICAL_NO_WEEKDAY) return {};
    const auto later = [&](int weekday, int days) { return (weekday - 1 + days) % 7 + 1; };  // 1 is Sunday
    const int days = (ICAL_MONDAY_WEEKDAY - rule.week_start + 7) % 7;
    rule.week_start = ICAL_MONDAY_WEEKDAY;
    for (short& day : rule.by_day) {
        if (day == ICAL_RECURRENCE_ARRAY_MAX) break;
        day = static_cast<short>(later(icalrecurrencetype_day_day_of_week(day), days));
    }
    return date::days(days);
}

}  // namespace

Occurrences occurrences_of(std::string_view rule_text, const IcsMoment& start, LocalMinute from, LocalMinute to,
                           std::size_t most, const std::function<LocalMinute(Instant)>& wall_of,
                           RecurrenceBudget& budget) {
    const std::string text = tidied(rule_text);
    // Of another calendar than ours; libical would also keep its name for ever.
    if (text.find("RSCALE=") != std::string::npos) return {{}, Occurrences::Fate::unknown};
    icalerror_set_errors_are_fatal(0);
    icalrecurrencetype rule = icalrecurrencetype_from_string(text.c_str());
    if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE)
        return {{}, Occurrences::Fate::unknown};
    budget.steps -= price_of(text, rule);
    if (budget.steps < 0) return {{}, Occurrences::Fate::cut};
    set_end(rule, start, wall_of);
    const date::days moved = to_weeks_from_monday(rule);
    if (!icaltime_is_null_time(rule.until)) icaltime_adjust(&rule.until, static_cast<int>(moved.count()), 0, 0, 0);
    const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> iterator(
        icalrecur_iterator_new(rule, ical_of(start.wall + moved, start.date_only)), icalrecur_iterator_free);
    if (!iterator) return {{}, Occurrences::Fate::unknown};
    Occurrences found;
    for (;; --budget.steps) {
        const icaltimetype next = icalrecur_iterator_next(iterator.get());
        if (icaltime_is_null_time(next) || next.year > 2500) return found;
        const LocalMinute wall = wall_in(next) - moved;
        if (wall >= to) return found;
        if (found.walls.size() == most || budget.steps <= 0) {
            found.fate = Occurrences::Fate::cut;
            return found;
        }
        if (wall >= from && (found.walls.empty() || found.walls.back() < wall)) found.walls.push_back(wall);
    }
}

}  // namespace tandem
