#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/ics_out.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// A change of the clocks that comes once a year.
struct YearlyChange {
    unsigned month = 0;                // 1 to 12
    date::weekday weekday{};           // by
    int nth = 0;                       // 1 to 4: of the month, from its beginning; -1: the last; 0: see `month_days`
    std::vector<unsigned> month_days;  // seven that follow each other: the one of them that is the weekday
    std::chrono::minutes time{};       // of the day, by the clock before
    std::chrono::minutes before{}, after{};  // local minus UTC
    std::string name;                        // what the time is called afterwards

    bool operator==(const YearlyChange&) const = default;
};

// What a zone's clocks do in every year.
struct ZoneRules {
    std::chrono::minutes offset{};  // where there are no changes
    std::string name;
    std::vector<YearlyChange> changes;  // none, or two
};

// The rules that hold in all of these years and as far ahead as 28 years, after which week days come again. Nothing
// where there are none such: the zone had other ones then, or follows the moon.
std::optional<ZoneRules> zone_rules(const TimeZone& zone, date::year first, date::year last);
// A VTIMEZONE of this name with a rule for each change, anchored in 1970.
void write_zone(IcsOut& out, const std::string& name, const ZoneRules& rules);

}  // namespace tandem
