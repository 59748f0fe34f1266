#pragma once

#include "edit/action.hpp"

namespace tandem {

// Takes a row of the strategy away, and its name out of every row that refers to it: one undo step. An objective takes
// its typed actuals with it. Nothing when the row is not there.
Request remove_objective(const Project& project, Id<Objective> id);
Request remove_pillar(const Project& project, Id<Pillar> id);
Request remove_audience(const Project& project, Id<Audience> id);

}  // namespace tandem
