#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/words.hpp"
#include "model/project.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// Wall times that a change of clocks leaves out, or brings twice, in sentences.

// "New York" of "America/New_York".
std::string city_of_zone(std::string_view zone);

// What the clocks of a zone do on one day.
struct ClockBreak {
    ClockChange change;
    MinuteRange minutes;   // of that day: those that are not there, or that come twice
    bool missing = false;  // clocks go forward over them; else they go back to their begin
};
// The first one of that day that moves the clock; nothing on other days.
std::optional<ClockBreak> clock_break_on(const TimeZone& zone, Day day);
// "On 28 March clocks go from 02:00 to 03:00 in Paris."
std::string clock_break_text(const facts::Words& words, const TimeZone& zone, const ClockBreak& broken);

// From a day on another clock is nearer to that of home, or farther from it, since one of them changed.
struct ClockShift {
    Day from{};
    std::string brief;  // "−5h from Sun"
    std::string note;   // how far it was and is, and which clocks changed

    bool operator==(const ClockShift&) const = default;
};
// The first of these days; nothing where the distance is the same on all of them.
std::optional<ClockShift> clock_shift(const facts::Words& words, const TimeZone& home, const TimeZone& other,
                                      DayRange days);

// What becomes of a wall time that does not exist, or exists twice.
struct ClockNote {
    std::string text;
    bool twice = false;

    bool operator==(const ClockNote&) const = default;
};
std::optional<ClockNote> clock_note(const facts::Words& words, const TimeZone& zone, LocalMinute when, Fold fold);

// Of a channel by its own clock.
std::optional<ClockNote> clock_note(const facts::Words& words, const Project& project, ZoneTable& zones,
                                    const Post& post, const Variant& variant);
// Of a post's own time, by each clock of the channels that go out with it; each sentence once.
std::vector<ClockNote> clock_notes_of_post(const facts::Words& words, const Project& project, ZoneTable& zones,
                                           const Post& post);
// Those, and those of channels with times of their own.
std::vector<ClockNote> all_clock_notes(const facts::Words& words, const Project& project, ZoneTable& zones,
                                       const Post& post);

}  // namespace tandem
