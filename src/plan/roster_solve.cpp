#include "plan/roster_solve.hpp"

#include <algorithm>

namespace tandem::roster {

std::int64_t usual_moves(std::size_t tasks) {
    constexpr std::int64_t least = 400'000;
    constexpr std::int64_t most = 1'000'000;
    constexpr std::int64_t when_many = 600'000;
    constexpr std::size_t many = 1'000;
    constexpr std::int64_t per_task = 4'000;
    if (tasks > many) return when_many;
    return std::clamp(static_cast<std::int64_t>(tasks) * per_task, least, most);
}

namespace {

// An accepted plan is rearranged only if more gets done by it.
void improve_coverage(Roster& roster, std::int64_t moves) {
    const Score before = roster.score();
    if (before.uncovered == 0) return;
    roster.checkpoint();
    roster.improve(moves);
    if (covers_more(roster.score(), before)) {
        roster.commit();
    } else {
        roster.rollback();
    }
}

}  // namespace

Plan solve(const Problem& problem, std::int64_t moves) {
    Roster roster(problem.staff, problem.weights);
    for (std::size_t group = 0; group < problem.group_weights.size(); ++group) {
        roster.weigh_group(static_cast<std::int32_t>(group), problem.group_weights[group]);
    }
    for (const Task& task : problem.tasks) roster.put(task);
    roster.settle();
    const bool has_baselines = std::any_of(problem.tasks.begin(), problem.tasks.end(),
                                           [](const Task& task) { return task.baseline.has_value(); });
    if (has_baselines) {
        improve_coverage(roster, moves);
    } else {
        roster.improve(moves);
    }
    return {roster.assignments(), roster.score()};
}

}  // namespace tandem::roster
