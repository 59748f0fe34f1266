#include "exchange/ics_zone_block.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "exchange/ics_values.hpp"

namespace tandem {
namespace {

using std::chrono::minutes;

constexpr date::years weekday_cycle{28};
constexpr date::year last_known{2099};  // zones are read until then
constexpr date::year anchor{1970};

Instant begin_of(date::year year) { return Instant(date::sys_days(year / 1 / 1)); }
LocalMinute wall_of(const ClockChange& change) { return LocalMinute(change.at.time_since_epoch() + change.before); }

// How a change is said whose dates over a cycle lie between these days of a month.
void set_day(YearlyChange& rule, unsigned first, unsigned last) {
    // In February the last seven days are not the same every year.
    const date::year_month_day_last end = date::year(2001) / date::month(rule.month) / date::last;
    const unsigned length = rule.month == 2 ? 0 : static_cast<unsigned>(end.day());
    if (last == length) {
        rule.nth = -1;
    } else if (first % 7 == 1) {
        rule.nth = static_cast<int>(first / 7 + 1);
    } else {
        rule.month_days.resize(7);
        std::iota(rule.month_days.begin(), rule.month_days.end(), first);
    }
}

// One rule for changes that come once a year, in order; nothing when they are not alike, or no seven days hold them.
std::optional<YearlyChange> rule_of(const std::vector<ClockChange>& yearly) {
    const auto alike = [](const ClockChange& change) {
        const LocalMinute wall = wall_of(change);
        YearlyChange rule;
        rule.month = static_cast<unsigned>(date::year_month_day(day_of(wall)).month());
        rule.weekday = weekday_of(day_of(wall));
        rule.time = minute_of_day(wall);
        rule.before = change.before;
        rule.after = change.after;
        rule.name = change.name;
        return rule;
    };
    YearlyChange rule = alike(yearly.front());
    unsigned first = 31, last = 1;
    for (const ClockChange& change : yearly) {
        if (alike(change) != rule) return std::nullopt;
        const auto day = static_cast<unsigned>(date::year_month_day(day_of(wall_of(change))).day());
        first = std::min(first, day);
        last = std::max(last, day);
    }
    if (last - first != 6) return std::nullopt;
    set_day(rule, first, last);
    return rule;
}

// The day it comes on in the year of the anchor.
Day anchor_day(const YearlyChange& rule) {
    const auto month = anchor / date::month(rule.month);
    if (rule.nth == -1) return Day(month / rule.weekday[date::last]);
    if (rule.nth > 0) return Day(month / rule.weekday[static_cast<unsigned>(rule.nth)]);
    Day day(month / static_cast<int>(rule.month_days.front()));
    while (weekday_of(day) != rule.weekday) day += date::days(1);
    return day;
}

std::string rule_text(const YearlyChange& rule) {
    constexpr std::array<const char*, 7> days{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
    std::string text = "FREQ=YEARLY;BYMONTH=" + std::to_string(rule.month) + ";BYDAY=";
    if (rule.nth != 0) text += std::to_string(rule.nth);
    text += days.at(rule.weekday.c_encoding());
    for (std::size_t i = 0; i < rule.month_days.size(); ++i)
        text += (i == 0 ? ";BYMONTHDAY=" : ",") + std::to_string(rule.month_days[i]);
    return text;
}

void write_part(IcsOut& out, const char* kind, minutes before, minutes after, const std::string& name,
                const std::string& begin, const std::string& rule) {
    out.begin(kind);
    out.line("TZOFFSETFROM", ics_offset_text(before));
    out.line("TZOFFSETTO", ics_offset_text(after));
    out.text("TZNAME", name);
    out.line("DTSTART", begin);
    if (!rule.empty()) out.line("RRULE", rule);
    out.end(kind);
}

}  // namespace

std::optional<ZoneRules> zone_rules(const TimeZone& zone, date::year first, date::year last) {
    first = std::min(first, last_known - weekday_cycle);
    last = std::min(std::max(last, first + weekday_cycle), last_known);
    const Instant begin = begin_of(first), end = begin_of(last + date::years(1));
    ZoneRules rules{zone.offset(begin), zone.time_name(end - minutes(1)), {}};
    const std::vector<ClockChange> changes = zone.changes(begin, end);
    if (changes.empty()) return rules;
    // Twice in every year, there and back.
    if (changes.size() != 2 * static_cast<std::size_t>((last - first).count() + 1)) return std::nullopt;
    std::array<std::vector<ClockChange>, 2> halves;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto year = date::year_month_day(day_of(wall_of(changes[i]))).year();
        if (year != first + date::years(i / 2)) return std::nullopt;
        halves.at(i % 2).push_back(changes[i]);
    }
    for (const auto& half : halves) {
        auto rule = rule_of(half);
        if (!rule) return std::nullopt;
        rules.changes.push_back(std::move(*rule));
    }
    return rules;
}

void write_zone(IcsOut& out, const std::string& name, const ZoneRules& rules) {
    out.begin("VTIMEZONE");
    out.line("TZID", name);
    out.line("X-LIC-LOCATION", name);
    if (rules.changes.empty())
        write_part(out, "STANDARD", rules.offset, rules.offset, rules.name, "19700101T000000", {});
    for (const YearlyChange& rule : rules.changes) {
        const std::string begin = ics_time_text(LocalMinute(anchor_day(rule)) + rule.time);
        write_part(out, rule.after > rule.before ? "DAYLIGHT" : "STANDARD", rule.before, rule.after, rule.name, begin,
                   rule_text(rule));
    }
    out.end("VTIMEZONE");
}

}  // namespace tandem
