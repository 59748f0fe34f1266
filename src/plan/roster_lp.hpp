#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "plan/roster_solve.hpp"

namespace tandem::roster {

// The problem as a mixed integer programme in the LP format of CPLEX, which CBC, GLPK, HiGHS and others read: what an
// exact solver finds is the measure of what the engine finds. Rules and prices are those of the engine. Where limits
// narrow hours (turns on call) the model is a little more generous than the rules: it only looks at intervals one by
// one. Published work that is frozen is held at its place.

enum class LpGoal : std::uint8_t {
    coverage,  // minimises what is left out: U, and what must be done above all else
    points,    // minimises Q
};

// `uncovered`: at most so much may be left out, as `coverage` counts it (see covered_value). For `points`; without it
// leaving everything out would be cheapest.
std::string lp_text(const Problem& problem, LpGoal goal, std::optional<std::int64_t> uncovered = std::nullopt);

// A plan's U as the model counts it: its penalty, what must be done multiplied so that nothing else outweighs it.
std::int64_t covered_value(const Problem& problem, const Score& score);

}  // namespace tandem::roster
