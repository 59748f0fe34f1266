#pragma once

#include <cstdint>
#include <optional>

#include "model/project.hpp"

namespace tandem {

// How far an objective is, by the figures somebody typed: readings of the objective itself whose metric is its KPI.
struct ObjectiveProgress {
    enum class State : std::uint8_t {
        no_target,  // nothing to compare with: no target, or it is the baseline
        no_actual,  // nothing typed since the start
        on_track,   // at or beyond the linear pace on the day of the actual
        at_risk,    // behind it
        reached,
        missed,  // the deadline is over and the target not reached
    } state{};
    std::optional<Figure> actual;  // the latest one, up to today
    std::optional<Day> measured;   // its day
    // baseline + (target - baseline) * days since the start / days from start to deadline, on the day of the actual (on
    // `today` without one), within baseline and target; nothing without both of them and a deadline after the start.
    std::optional<Figure> expected;
    // (actual - baseline) / (target - baseline) * 100, rounded down; below 0 where it got worse, above 100 beyond it.
    std::optional<int> percent;

    bool operator==(const ObjectiveProgress&) const = default;
};

// Where the baseline is empty it counts as 0. Lower may be better: the target says which way is good.
ObjectiveProgress objective_progress(const Project& project, const Objective& objective, Day today);

}  // namespace tandem
