#pragma once

#include <string>
#include <vector>

#include "plan/roster.hpp"
#include "plan/roster_settle.hpp"

namespace tandem::roster {

// Every pin that breaks a rule, by task id, then code. Done work is never a conflict, it only fills the day.
std::vector<Conflict> find_conflicts(const Sheet& sheet);

// The state of a sheet and of what waits to be settled as text, one line for each thing, in the order of ids.
std::string write_state(const Sheet& sheet);
std::string write_pending(const Pending& pending);

}  // namespace tandem::roster
