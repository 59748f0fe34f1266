#pragma once

#include "plan/planner.hpp"
#include "samples/oriane_pen.hpp"

namespace tandem::samples {

// What became of the tasks that the planner shows: done until the sample's present, but for the few that make its story.
void put_marks(Project& project, const Pen& pen, const Planner& planner);

}  // namespace tandem::samples
