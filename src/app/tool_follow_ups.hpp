#pragma once

#include <vector>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// What an edit leaves to do in the tools that publish, as further actions of the same step: since when posts are to be
// rescheduled is written down, and what a tool still holds of posts and channels that are gone becomes a task to take
// it out of there, unless it has gone out by now. Made twice, these actions are the same.
std::vector<Action> tool_follow_ups(const facts::Facts& facts, ZoneTable& zones, const Project& before,
                                    const Project& after, Instant now);

}  // namespace tandem
