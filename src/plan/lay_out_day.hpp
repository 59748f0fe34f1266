#pragma once

#include <vector>

#include "plan/office_calendar.hpp"
#include "plan/plan.hpp"

namespace tandem {

// A piece of work at a time of day.
struct DaySlot {
    Id<Task> task;
    MinuteRange minutes;  // of the day, within 0 to 1440

    bool operator==(const DaySlot&) const = default;
};

// At what time each task of a day would be done if everybody worked in the order of the limits: one after the other,
// the earliest limit first among the windows that are open, begun in the person's hours where there are some left. The
// roster promises no times; this is for pictures of a day and for finding room in it. On the day of `now` what is done
// ends at `now` at the latest and what is open begins then at the earliest. What was done on a day before its window
// lies in the person's hours of that day. Work of nobody lies where its window begins. By begin, id.
std::vector<DaySlot> lay_out_day(const Project& project, const Plan& plan, const OfficeCalendar& office, Day day,
                                 LocalMinute now);

}  // namespace tandem
