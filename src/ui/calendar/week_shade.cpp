#include "ui/calendar/week_shade.hpp"

#include <algorithm>

#include "facts/number_words.hpp"
#include "facts/observances.hpp"
#include "plan/working_day.hpp"

namespace tandem {
namespace {

constexpr int whole_day_minutes = 24 * 60;

bool holds_minute(const std::vector<MinuteRange>& ranges, int minute) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const MinuteRange& range) { return range.begin <= minute && minute < range.end; });
}

std::vector<MinuteRange> joined_ranges(std::vector<MinuteRange> ranges) {
    std::sort(ranges.begin(), ranges.end());
    std::vector<MinuteRange> joined;
    for (const MinuteRange& range : ranges) {
        if (range.length() == 0) continue;
        if (joined.empty() || range.begin > joined.back().end)
            joined.push_back(range);
        else
            joined.back().end = std::max(joined.back().end, range.end);
    }
    return joined;
}

bool is_gone_by(const Person& person, Day day) { return person.left_on && day >= *person.left_on; }

bool has_hours(const Person& person) {
    return std::any_of(person.hours.begin(), person.hours.end(), [](const auto& ranges) { return !ranges.empty(); });
}

bool is_wanted_person(const MonthSource& source, const Person& person) {
    const std::vector<Id<Person>>& wanted = source.filters.people;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), person.id) != wanted.end();
}

void add_days_away(const MonthSource& source, const Person& person, Day day, LaneShade& shade) {
    for (const Away& span : person.away) {
        if (!span.days.contains(day)) continue;
        shade.away.push_back(span.hours.value_or(MinuteRange{0, whole_day_minutes}));
        if (shade.word.empty()) shade.word = span.reason;
        shade.note = source.words.format("away.title_of", {{"person", person.name}});
        if (!shade.word.empty()) shade.note += " · " + shade.word;
    }
    shade.away = joined_ranges(std::move(shade.away));
    if (!shade.away.empty() && shade.word.empty()) shade.word = source.words("team.away");
}

void add_turns_on_call(const MonthSource& source, const Person& person, Day day, LaneShade& shade) {
    for (const OnCall& turn : person.on_call) {
        if (!turn.days.contains(day) || turn.hours.length() == 0) continue;
        shade.on_call.push_back(turn.hours);
        if (!shade.on_call_note.empty()) shade.on_call_note += '\n';
        shade.on_call_note +=
            source.words.format("month.on_call",
                                {{"person", person.name},
                                 {"hours",
                                  source.words.time_text(turn.hours.begin) + " – " +
                                      source.words.time_text(turn.hours.end % whole_day_minutes)},
                                 {"duration", facts::duration_text(turn.cap_minutes, source.words.language())}});
    }
}

void add_holiday(const MonthSource& source, const OfficeCalendar& office, Day day, LaneShade& shade) {
    if (!office.is_holiday(day)) return;
    const auto civil = date::sys_days(day.time_since_epoch());
    const date::year year = date::year_month_day(day).year();
    for (const facts::ObservanceDay& one : facts::public_holidays(source.facts, source.project.settings.region, year)) {
        const facts::Observance* row = one.first == civil ? source.facts.observances.find(one.id) : nullptr;
        if (!row) continue;
        shade.word = row->name.in(source.words.language());
        shade.note = source.words.format("month.holiday", {{"name", shade.word}});
        return;
    }
}

}  // namespace

bool LaneShade::is_away(int minute) const { return holds_minute(away, minute); }
bool LaneShade::is_on_call(int minute) const { return holds_minute(on_call, minute); }

std::vector<MinuteRange> office_hours_of(const MonthSource& source, const OfficeCalendar& office, Day day) {
    if (is_day_off(source.facts, source.project.settings, day)) return {};
    const std::vector<MinuteRange>& hours = source.project.settings.office_hours[weekday_index(day)];
    const auto minute = [&](LocalMinute time) { return static_cast<int>((time - LocalMinute(day)).count()); };
    if (hours.empty()) return {{minute(office.day_start(day)), minute(office.day_end(day))}};
    return {hours.begin(), hours.end()};
}

LaneShade shade_of_person(const MonthSource& source, const OfficeCalendar& office, const Person& person, Day day) {
    LaneShade shade;
    if (is_gone_by(person, day)) {
        shade.away = {{0, whole_day_minutes}};
        shade.note = source.words.format("pin.person_left", {{"person", person.name}});
        return shade;
    }
    shade.work = joined_ranges(working_day_of(person, office, day).hours);
    add_days_away(source, person, day, shade);
    add_turns_on_call(source, person, day, shade);
    return shade;
}

LaneShade shade_of_team(const MonthSource& source, const OfficeCalendar& office, std::optional<Hat> hat, Day day) {
    LaneShade shade;
    bool anybody = false;
    for (const Person& person : source.project.people) {
        if (is_gone_by(person, day) || !has_hours(person) || (hat && !person.terms(*hat))) continue;
        if (!is_wanted_person(source, person)) continue;
        anybody = true;
        const std::vector<MinuteRange> hours = working_day_of(person, office, day).hours;
        shade.work.insert(shade.work.end(), hours.begin(), hours.end());
    }
    shade.work = anybody ? joined_ranges(std::move(shade.work)) : office_hours_of(source, office, day);
    add_holiday(source, office, day, shade);
    return shade;
}

}  // namespace tandem
