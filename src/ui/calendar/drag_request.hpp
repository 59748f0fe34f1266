#pragma once

#include <optional>

#include "app/new_posts.hpp"
#include "app/shift_rest.hpp"
#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "plan/check_move.hpp"
#include "ui/drag_state.hpp"

namespace tandem {

// What dropping here would mean, as an edit and as an answer to "may it?".

MoveCheck check_of(const DragState& drag, const Project& project, Day today);

// One undo step. Nothing while there is no target, where check_of refuses, or where the drop would change nothing.
std::optional<Request> request_of(const DragState& drag, const Project& project, const facts::Facts& facts,
                                  IdSource& ids, Day today);

// Whether a drop in the lane it is over gives one of the dragged posts, or copies of them, another creator, or none.
bool changes_creator(const DragState& drag, const Project& project);

// Who makes them after such a drop; nobody over the lane of nobody.
std::optional<Id<Person>> creator_after(const DragState& drag);

// The posts that move, and where they take it along what comes after them; with an idea, what makes room for it.
std::vector<Id<Post>> posts_that_move(const DragState& drag, const Project& project);

// What makes room for an idea on the day it is over; nothing where it is not to.
RoomForPosts room_for_idea(const DragState& drag, const Project& project);

// Wall time at which the grabbed post would go out when dropped on `day`: its own time of day, the suggested one for an
// idea, that of the free slot it is over.
LocalMinute dropped_when(const DragState& drag, const Project& project, Day day);

// A new campaign of two weeks from a day on, without a budget.
Request new_campaign_request(Day first, std::string name, IdSource& ids);

}  // namespace tandem
