#pragma once

#include "plan/planner.hpp"
#include "samples/story_scribe.hpp"

namespace tandem::samples::story {

// What became of the tasks that the planner shows: done until the story's present, but for the few that the story
// names.
void put_marks(const Scribe& scribe, const Planner& planner);

}  // namespace tandem::samples::story
