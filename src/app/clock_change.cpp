#include "app/clock_change.hpp"

#include <algorithm>

#include "facts/date_words.hpp"
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
