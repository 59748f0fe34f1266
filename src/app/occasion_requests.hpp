#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/task_requests.hpp"
#include "edit/action.hpp"
#include "plan/occasions.hpp"

namespace tandem {

// Edits of contests, live events, influencers' posts, incidents and notes, each one undo step.

// A new one on a day: a contest of a week, an event of two hours, a post in the evening, a note for the day; an
// incident is opened now, whatever the day.
Request new_occasion(facts::OccasionKind kind, Day day, LocalMinute now, std::string name, IdSource& ids);
// Begins and ends so many days later, at the same times of day. Nothing when it is gone, would end before it begins, or
// is an incident: that happened when it happened.
std::optional<Request> move_occasion(const Project& project, Uuid id, int begin_by_days, int end_by_days);
// Without actions when it is gone.
Request remove_occasion(const Project& project, Uuid id);
// Ticks one of the points to settle, or takes the tick back.
Request turn_point(const Project& project, Uuid occasion, std::string_view point);
// What is ticked of an occasion; influencers' posts and notes have no points.
std::vector<std::string> checked_points(const Project& project, Uuid occasion);

// Rules that fire on such an occasion, in the order of their table.
std::vector<const TaskRule*> rules_about(const Project& project, facts::OccasionKind kind);
// Switches those on that are off, for what is labelled with that day and later.
Request switch_rules_on(const TaskGround& ground, facts::OccasionKind kind, Day from);

}  // namespace tandem
