#pragma once

#include <vector>

#include "edit/action.hpp"

namespace tandem {

// What an edit made today leaves as it was: what was planned to be spent on days that are over. Further actions of the
// same step, for the flights it changed (`with_past_kept`); a campaign it moved or cut keeps the days of flights that
// stay. Made twice, they are the same.
std::vector<Action> past_money_follow_ups(const Project& before, const Project& after, Day today);

}  // namespace tandem
