#pragma once

#include <optional>
#include <vector>

#include "ui/calendar/week_model.hpp"

namespace tandem {

struct ViewContext;

// Posts and ideas among lanes of people: carried to the lane of somebody else, they are made by that person from then
// on.

// Of lanes of people, by its place among them: the creator's, else the supervisor's, else that of nobody. Nothing where
// there is none.
std::optional<std::size_t> lane_of_post(const std::vector<WeekLane>& lanes, const Post& post);

// Whose lane of a day's hours lies under x, in pixels of the screen, where it is not the dragged post's own; the null
// id over that of nobody. An idea has no lane of its own. Nothing where what is dragged is neither, or the day has no
// lanes of people.
std::optional<Id<Person>> other_creator_at(const ViewContext& view, std::size_t day, float x);

// Carries what is dragged by keyboard to the next lane on this side, -1 or 1; it stops at the last one.
void carry_to_next_lane(ViewContext& view, int by);

}  // namespace tandem
