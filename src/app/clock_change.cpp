#include "app/clock_change.hpp"

#include <algorithm>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "plan/tool_times.hpp"

namespace tandem {
namespace {

std::string clock_at(const facts::Words& words, LocalMinute time) {
    return words.time_text(static_cast<int>(minute_of_day(time).count()));
}

std::string date_in_words(const facts::Words& words, LocalMinute time) {
    return facts::day_month(date::year_month_day(day_of(time)), words.language());
}

// What the clocks say just before the change, and from it on.
LocalMinute clock_before(const ClockChange& change) {
    return LocalMinute(change.at.time_since_epoch()) + change.before;
}
LocalMinute clock_after(const ClockChange& change) { return LocalMinute(change.at.time_since_epoch()) + change.after; }

// The change whose missing, or doubled, minutes hold this wall time.
std::optional<ClockChange> change_around(const TimeZone& zone, LocalMinute when) {
    const Instant guess(when.time_since_epoch());
    for (const ClockChange& change : zone.changes(guess - date::days(2), guess + date::days(2))) {
        const auto [first, end] = std::minmax({clock_before(change), clock_after(change)});
        if (first <= when && when < end) return change;
    }
    return std::nullopt;
}

// What the other clock says beside what that of home does: "−5 h".
std::string distance_text(int minutes, facts::Language language) {
    if (minutes == 0) return "±0";
    return (minutes > 0 ? "+" : "") + facts::duration_text(minutes, language, facts::DurationForm::round);
}

ClockShift shift_on(const facts::Words& words, const TimeZone& home, const TimeZone& other, Day day, int before,
                    int after) {
    const facts::Language language = words.language();
    const date::year_month_day from(day);
    const std::string then = distance_text(after, language);
    ClockShift shift{day,
                     words.format("clock.shift",
                                  {{"distance", then},
                                   {"day", std::string(facts::weekday_short_name(date::weekday(day), language))}}),
                     words.format("clock.shift.note",
                                  {{"home", city_of_zone(home.name())},
                                   {"other", city_of_zone(other.name())},
                                   {"before", distance_text(before, language)},
                                   {"after", then},
                                   {"day", facts::day_title(from, language)}})};
    const auto tell = [&](const TimeZone& zone, Day there) {
        const auto broken = clock_break_on(zone, there);
        if (broken) shift.note += "\n" + clock_break_text(words, zone, *broken);
        return broken.has_value();
    };
    tell(home, day);
    // There it may be another day already, or still.
    for (const int by : {0, 1, -1})
        if (tell(other, day + date::days(by))) break;
    return shift;
}

void add_once(std::vector<ClockNote>& notes, std::optional<ClockNote> note) {
    if (note && std::find(notes.begin(), notes.end(), *note) == notes.end()) notes.push_back(std::move(*note));
}

}  // namespace

std::string city_of_zone(std::string_view zone) {
    const std::size_t slash = zone.find_last_of('/');
    std::string city(slash == std::string_view::npos ? zone : zone.substr(slash + 1));
    std::replace(city.begin(), city.end(), '_', ' ');
    return city;
}

std::optional<ClockBreak> clock_break_on(const TimeZone& zone, Day day) {
    const Instant begin(LocalMinute(day).time_since_epoch());
    for (const ClockChange& change : zone.changes(begin - date::days(1), begin + date::days(2))) {
        const auto [first, end] = std::minmax({clock_before(change), clock_after(change)});
        const auto minute = [&](LocalMinute time) {
            return static_cast<int>(std::clamp<std::int64_t>((time - LocalMinute(day)).count(), 0, 24 * 60));
        };
        const MinuteRange minutes{minute(first), minute(end)};
        if (minutes.length() > 0) return ClockBreak{change, minutes, change.after > change.before};
    }
    return std::nullopt;
}

std::string clock_break_text(const facts::Words& words, const TimeZone& zone, const ClockBreak& broken) {
    const LocalMinute before = clock_before(broken.change), after = clock_after(broken.change);
    return words.format(broken.missing ? "clock.forward" : "clock.back",
                        {{"day", date_in_words(words, before)},
                         {"before", clock_at(words, before)},
                         {"after", clock_at(words, after)},
                         {"city", city_of_zone(zone.name())}});
}

std::optional<ClockShift> clock_shift(const facts::Words& words, const TimeZone& home, const TimeZone& other,
                                      DayRange days) {
    const auto distance_at = [&](LocalMinute when) {
        const Instant then = home.resolve(when).instant;
        return static_cast<int>((other.offset(then) - home.offset(then)).count());
    };
    const int before = distance_at(LocalMinute(days.begin));
    for (Day day = days.begin; day < days.end; day += date::days(1)) {
        // Clocks change in the night: the day's own distance is that at its end.
        const int after = distance_at(LocalMinute(day + date::days(1)) - std::chrono::minutes(1));
        if (after != before) return shift_on(words, home, other, day, before, after);
    }
    return std::nullopt;
}

std::optional<ClockNote> clock_note(const facts::Words& words, const TimeZone& zone, LocalMinute when, Fold fold) {
    const Resolved resolved = zone.resolve(when, fold);
    const std::optional<ClockChange> change =
        resolved.fit == ClockFit::exact ? std::nullopt : change_around(zone, when);
    if (!change) return std::nullopt;
    const std::string city = city_of_zone(zone.name());
    if (resolved.fit == ClockFit::nonexistent)
        return ClockNote{words.format("clock.missing",
                                      {{"day", date_in_words(words, when)},
                                       {"before", clock_at(words, clock_before(*change))},
                                       {"after", clock_at(words, clock_after(*change))},
                                       {"city", city},
                                       {"time", clock_at(words, zone.local(resolved.instant))}}),
                         false};
    return ClockNote{
        words.format(fold == Fold::earlier ? "clock.twice.first" : "clock.twice.second",
                     {{"day", date_in_words(words, when)}, {"time", clock_at(words, when)}, {"city", city}}),
        true};
}

std::optional<ClockNote> clock_note(const facts::Words& words, const Project& project, ZoneTable& zones,
                                    const Post& post, const Variant& variant) {
    const std::optional<LocalMinute> when = when_of(post, variant);
    if (!when) return std::nullopt;
    return clock_note(words, publishing_zone(project, zones, post, variant.channel), *when, fold_of(post, variant));
}

std::vector<ClockNote> clock_notes_of_post(const facts::Words& words, const Project& project, ZoneTable& zones,
                                           const Post& post) {
    std::vector<ClockNote> notes;
    if (!post.when) return notes;
    if (post.variants.empty())
        add_once(notes, clock_note(words, publishing_zone(project, zones, post, {}), *post.when, post.fold));
    for (const Variant& variant : post.variants)
        if (!variant.offset_minutes) add_once(notes, clock_note(words, project, zones, post, variant));
    return notes;
}

std::vector<ClockNote> all_clock_notes(const facts::Words& words, const Project& project, ZoneTable& zones,
                                       const Post& post) {
    std::vector<ClockNote> notes = clock_notes_of_post(words, project, zones, post);
    for (const Variant& variant : post.variants)
        if (variant.offset_minutes) add_once(notes, clock_note(words, project, zones, post, variant));
    return notes;
}

}  // namespace tandem
