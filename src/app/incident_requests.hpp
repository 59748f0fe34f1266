#pragma once

#include <vector>

#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// What is done about an incident, each one undo step; without actions when it is gone or nothing would be another.

// From now on it is over; its follow-up is derived.
Request close_incident(const Project& project, Id<Incident> incident, LocalMinute now);
Request reopen_incident(const Project& project, Id<Incident> incident);
// Scheduled posts of the seven days from `now` on the incident's channel, or on any: what a pause would take back.
std::vector<Id<Post>> posts_to_pause(const Project& project, const Incident& incident, LocalMinute now);
// Those posts are approved only, no longer scheduled, and the incident keeps which: the tasks that take them out of the
// publishing tools follow.
Request pause_posts(const Project& project, Id<Incident> incident, LocalMinute now);
// What was paused and is still approved and to come is scheduled again.
Request resume_posts(const Project& project, Id<Incident> incident, LocalMinute now);

}  // namespace tandem
