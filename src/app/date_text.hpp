#pragma once

#include <optional>
#include <string_view>

#include "edit/action.hpp"
#include "facts/language.hpp"
#include "model/day_range.hpp"

namespace tandem {

// What a date that is typed is understood by.
struct DateGround {
    Day today{};
    date::weekday week_start = date::Monday;
    facts::Language language{};  // the order of day and month; words are known in both languages
    // What is missing is the nearest to it: the year, the month. None: from today.
    std::optional<Day> near = {};

    Day nearest() const { return near.value_or(today); }
};

// A day as people type it, whatever the accents and capitals; nothing where it is no day of the years 1900 to 2100.
//
// "14", "14/10", "14.10.26", "2026-10-14", "14 oct", "Oct 14", "mercredi 14 octobre 2026": a date. The day
// comes first in both languages, as wherever a date is typed, unless only the other order is one. A weekday beside a
// date has to be that date's. Without a year it is the date nearest to `near`, and rather one ahead than one behind.
// "octobre", "oct 2026", "2026-10": the first of the month. "fin du mois", "end of October": the last, of a week or a
// year too. "lundi", "monday", "next monday": the next one, never today. "next week", "le mois prochain": its first
// day. "demain", "tomorrow", "aujourd’hui", "hier": as they say. "s42", "w42 2027", "semaine 42": the first day of that
// week, counted as ISO 8601 does and begun on `week_start`.
// "+3", "-10", "+2s", "+2w", "+1m", "dans 10 jours", "in a week": so many days, weeks, months from today.
std::optional<Day> day_from_words(std::string_view typed, const DateGround& ground);

// Why what was typed is no day: the month has fewer days, the weekday is another one; else what a date may look like.
Label why_no_day(std::string_view typed, const DateGround& ground);

}  // namespace tandem
