#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "edit/action.hpp"

namespace tandem {

// What holds for the whole calendar of a project. Each is one undo step, without actions where nothing changes.

Request put_week_start(const Project& project, WeekStart start);
// `zone` is an IANA name that exists. Posts keep their time of day.
Request put_project_zone(const Project& project, std::string zone);
// Whether the client's approval is a step of the way to publication.
Request put_approval(const Project& project, bool required);
// Whether approved posts refuse to move.
Request put_lock(const Project& project, bool locks);
// Hours of the office on a week day, 0 Monday to 6 Sunday: sorted, none overlapping another; none for a day off.
Request put_office_hours(const Project& project, std::size_t weekday, std::vector<MinuteRange> hours);
// Accepted tasks that begin in fewer hours than this keep their person and day when the plan is made again; 0: none do.
// 0 to most_freeze_hours.
Request put_freeze_hours(const Project& project, int hours);
constexpr int most_freeze_hours = 24 * 366;

}  // namespace tandem
