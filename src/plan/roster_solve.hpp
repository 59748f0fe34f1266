#pragma once

#include <cstdint>
#include <vector>

#include "plan/roster.hpp"

namespace tandem::roster {

// A whole problem at once. Where any task has a baseline, those that can stay at theirs do, unless moving them lets
// more be done.
struct Problem {
    Staff staff;
    Weights weights;
    std::vector<std::int64_t> group_weights;  // by number of the group
    std::vector<Task> tasks;
};

struct Plan {
    std::vector<Assignment> assignments;  // by task id
    Score score;
};

// The moves `solve` spends by itself on a better plan: enough for small problems to come out optimal or close, few
// enough for large ones to stay within seconds.
std::int64_t usual_moves(std::size_t tasks);

// A first plan and its improvement; the same for every order of tasks and people. Throws std::invalid_argument as
// Roster does.
Plan solve(const Problem& problem, std::int64_t moves);

}  // namespace tandem::roster
