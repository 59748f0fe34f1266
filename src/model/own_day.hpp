#pragma once

#include <string>
#include <vector>

#include "model/day_range.hpp"
#include "model/extra.hpp"
#include "model/id.hpp"

namespace tandem {

// A day or period that comes back, which the project knows and Tandem's own catalogue does not: a customer's birthday,
// a trade fair, a local feast. It says something about days and changes nobody's hours.
struct OwnObservance {
    Id<OwnObservance> id;
    std::string name;
    std::string rule;           // as in observances.csv: see facts/observances.hpp
    std::string category;       // as in observances.csv
    int duration_days = 1;      // 1 or more
    bool tone_warning = false;  // a day on which jokes and sales are out of place
    bool off = false;           // kept, but not shown
    std::string note;
    Extra extra;

    bool operator==(const OwnObservance&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("rule", s.rule), f("category", s.category);
        f("duration_days", s.duration_days), f("tone_warning", s.tone_warning), f("off", s.off), f("note", s.note);
        f("extra", s.extra);
    }
};

// School holidays that came out after Tandem did, or of another country.
struct SchoolBreak {
    Id<SchoolBreak> id;
    std::string name;
    std::vector<std::string> zones;  // "A", "B", "C" or any other name; empty: all
    DayRange days;
    Extra extra;

    bool operator==(const SchoolBreak&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("name", s.name), f("zones", s.zones), f("days", s.days), f("extra", s.extra);
    }
};

}  // namespace tandem
