#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/office_calendar.hpp"
#include "ui/calendar/month_model.hpp"

namespace tandem {

// What the ground of a part of a day says: when it is worked there, and what keeps people from it. Minutes of the day.
struct LaneShade {
    std::vector<MinuteRange> work;     // sorted, apart from each other
    std::vector<MinuteRange> on_call;  // turns of the one whose lane it is
    std::vector<MinuteRange> away;     // when they are not there, also beside their hours
    std::string word;                  // why: of days away the reason, of a public holiday its name; "" nothing
    std::string note;                  // the same in full
    std::string on_call_note;

    bool operator==(const LaneShade&) const = default;
    bool is_away(int minute) const;
    bool is_on_call(int minute) const;
};

// Of one person: their hours on that day, turns on call included.
LaneShade shade_of_person(const MonthSource& source, const OfficeCalendar& office, const Person& person, Day day);
// Of everybody who is there and wears the hat, or any where none is given; of those alone whom the filters let through.
// The hours of the office where nobody has any. A public holiday has its name.
LaneShade shade_of_team(const MonthSource& source, const OfficeCalendar& office, std::optional<Hat> hat, Day day);
// None on a day off.
std::vector<MinuteRange> office_hours_of(const MonthSource& source, const OfficeCalendar& office, Day day);

}  // namespace tandem
