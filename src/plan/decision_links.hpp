#pragma once

#include <optional>
#include <vector>

#include "model/project.hpp"

namespace tandem {

// What was decided about what, read from both ends. Pure functions of the project.

// The latest decision made of an insight or a watch note, or null.
const Decision* decision_of(const Project& project, Uuid raised);
// All that were, the latest first.
std::vector<const Decision*> decisions_of(const Project& project, Uuid raised);
// Decisions that changed this item, the latest first.
std::vector<const Decision*> decisions_about(const Project& project, Uuid changed);
// Whether an insight has no decision yet.
bool waits_for_decision(const Project& project);
// From an insight or a watch note to its first decision: the median in days, of an even number the lower one; nothing
// while nothing was decided.
std::optional<int> median_decision_days(const Project& project);

}  // namespace tandem
