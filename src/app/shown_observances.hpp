#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// What a calendar says about a day besides its number.
struct ShownObservance {
    std::string name;
    std::string short_name;  // what a narrow cell says: see short_observance_name
    std::string note;        // what to watch for; may be empty
    bool public_holiday = false;
    bool needs_tone_warning = false;
    bool chosen = false;  // by the project
    bool school = false;  // a break, or the first day of school
    // Means nothing of these.
    facts::ObservanceCategory category = facts::ObservanceCategory::culture;
    // Its whole name and what to watch for in both languages: that of the plan may be another one than the screen's.
    facts::Bilingual topic = {}, remark = {};
    int days = 1;  // it lasts; 0: school zones have it on other days each
    int nth = 1;   // which of these this day is; 2 and more: it has begun before

    bool begins() const { return nth == 1; }
    bool is_span() const { return days != 1; }
    bool operator==(const ShownObservance&) const = default;
};

// Whether a calendar of these settings shows the observance: its region fits, and it is on, by default or by choice
// (trade habits are off until chosen).
bool is_observance_shown(const facts::Observance& observance, const Settings& settings);

// What it is called: a key of words.csv.
std::string_view category_key(facts::ObservanceCategory category);

// The topic alone: "Journée mondiale des enseignants" is "Enseignants", "World Bread Day" is "Bread Day". A place or a
// year in brackets at the end is left out too.
std::string short_observance_name(std::string_view name, facts::Language language);

// By day.
using ShownDays = std::map<Day, std::vector<ShownObservance>>;

// Observances, public holidays and school breaks on the days of the range, on each of their days: what begins that day
// before what goes on; of these holidays first, then what the project chose, school breaks, and the rest, each in the
// order of the file. Of no school zone, breaks that all zones share.
ShownDays shown_observances(const facts::Facts& facts, const Settings& settings, const DayRange& days,
                            const facts::Words& words);

// The same with those that the project has of its own, as chosen ones, and with its own breaks; of no school zone,
// those of each with their letters: what the team sees. A client's pages have the others alone. One whose rule is none
// is passed over.
ShownDays shown_observances(const facts::Facts& facts, const Project& project, const DayRange& days,
                            const facts::Words& words);

// Of these what begins on its day: for whom has room for a name alone.
ShownDays those_that_begin(ShownDays shown);

// "Jour de l’An, jour férié"; "Soldes d’hiver, jour 8 sur 28".
std::string observance_text(const ShownObservance& one, const facts::Words& words);
// The same with what to watch for.
std::string observance_with_note(const ShownObservance& one, const facts::Words& words);

// Breaks of the project's school zone that have a day in these, each whole, by first day; of no zone, those that all
// zones share.
std::vector<DayRange> school_breaks(const facts::Facts& facts, const Settings& settings, const DayRange& days);

// The last day until which the breaks of the project's zone are known; nothing outside of France.
std::optional<Day> school_known_until(const facts::Facts& facts, const Settings& settings);

// The academies of a zone, "Créteil, Paris", as the last school year that is known has them: an order may move one. ""
// for no zone.
std::string academies_of_zone(const facts::Facts& facts, std::string_view zone);

// A school break, whole, and the zones that have it, "A, C".
struct ZonesBreak {
    DayRange days;
    std::string zones;  // "" where it is for all, or for the one zone of the project
    facts::Bilingual name = {};
    bool own = false;  // of the project itself
};
// Those that have a day in these, by first day: of the project's zone, and of all zones where it has none; with the
// project's own.
std::vector<ZonesBreak> school_breaks(const facts::Facts& facts, const Project& project, const DayRange& days);

}  // namespace tandem
