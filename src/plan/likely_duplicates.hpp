#pragma once

#include <utility>
#include <vector>

#include "plan/plan.hpp"

namespace tandem {

// Work that two rules ask for alike: the same source, channels, kind, role and window. Both stand; a person decides.

// The others of one task, by id.
std::vector<Id<Task>> likely_duplicates(const Plan& plan, const Task& task);
// Every pair of the plan, the earlier window first.
std::vector<std::pair<Id<Task>, Id<Task>>> likely_duplicates(const Plan& plan);

}  // namespace tandem
