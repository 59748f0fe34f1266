#include "plan/working_day.hpp"

#include <algorithm>

namespace tandem {
namespace {

int length_of(const std::vector<MinuteRange>& ranges) {
    int sum = 0;
    for (const MinuteRange& range : ranges) sum += range.length();
    return sum;
}

std::vector<MinuteRange> without(const std::vector<MinuteRange>& ranges, MinuteRange gap) {
    std::vector<MinuteRange> left;
    for (const MinuteRange& range : ranges) {
        const MinuteRange before{range.begin, std::min(range.end, gap.begin)};
        const MinuteRange after{std::max(range.begin, gap.end), range.end};
        if (before.length() > 0) left.push_back(before);
        if (after.length() > 0) left.push_back(after);
    }
    return left;
}

std::vector<MinuteRange> together(std::vector<MinuteRange> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<MinuteRange> merged;
    for (const MinuteRange& range : ranges) {
        if (range.length() == 0) continue;
        if (!merged.empty() && range.begin <= merged.back().end)
            merged.back().end = std::max(merged.back().end, range.end);
        else
            merged.push_back(range);
    }
    return merged;
}

int hat_cap(const Person& person, Hat hat, int ordinary_cap, int on_call_cap) {
    const HatTerms* terms = person.terms(hat);
    if (!terms) return 0;
    return std::min(ordinary_cap, terms->daily_cap_minutes.value_or(ordinary_cap)) + on_call_cap;
}

// Adds the hours of the day's turns on call, and the limits; returns what their caps add.
int add_turns(const Person& person, Day day, int ordinary_cap, WorkingDay& result) {
    int added = 0;
    std::vector<WorkingDay::Limit> limits{{result.hours, ordinary_cap}};
    for (const OnCall& turn : person.on_call) {
        if (!turn.days.contains(day)) continue;
        result.on_call = true;
        added += turn.cap_minutes;
        std::vector<MinuteRange> own = together({turn.hours});
        for (const MinuteRange& known : result.hours) own = without(own, known);
        const int beside = std::min(turn.cap_minutes, length_of(own));
        limits.front().cap_minutes += turn.cap_minutes - beside;
        if (!own.empty()) limits.push_back({own, beside});
        result.hours.insert(result.hours.end(), own.begin(), own.end());
        result.hours = together(std::move(result.hours));
    }
    if (limits.front().hours.empty()) limits.erase(limits.begin());
    if (limits.size() > 1) result.limits = std::move(limits);
    return added;
}

}  // namespace

WorkingDay working_day_of(const Person& person, const OfficeCalendar& office, Day day) {
    WorkingDay result;
    if (person.left_on && day >= *person.left_on) {
        result.off = WorkingDay::Off::left;
        return result;
    }
    if (!office.is_holiday(day)) result.hours = together(person.hours[weekday_index(day)]);
    bool away = false;
    int cap = std::min(length_of(result.hours), person.daily_cap_minutes.value_or(24 * 60));
    for (const Away& span : person.away) {
        if (!span.days.contains(day)) continue;
        away = true;
        result.hours = span.hours ? without(result.hours, *span.hours) : std::vector<MinuteRange>{};
    }
    cap = std::min(cap, length_of(result.hours));
    const int on_call_cap = add_turns(person, day, cap, result);
    result.cap_minutes = std::min(cap + on_call_cap, length_of(result.hours));
    result.smm_cap_minutes = std::min(result.cap_minutes, hat_cap(person, Hat::smm, cap, on_call_cap));
    result.cm_cap_minutes = std::min(result.cap_minutes, hat_cap(person, Hat::cm, cap, on_call_cap));
    if (result.hours.empty()) result.off = away ? WorkingDay::Off::away : WorkingDay::Off::day_off;
    return result;
}

int capacity_of(const Table<Person>& people, const OfficeCalendar& office, Day day, Hat hat) {
    int sum = 0;
    for (const Person& person : people) sum += working_day_of(person, office, day).cap(hat);
    return sum;
}

}  // namespace tandem
