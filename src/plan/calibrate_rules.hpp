#pragma once

#include <vector>

#include "plan/plan.hpp"

namespace tandem {

// What work really takes, held against what its rule says.

struct Calibration {
    Id<TaskRule> rule;
    Id<RuleSlot> slot;
    int tasks = 0;           // done with their time written down
    int rule_minutes = 0;    // what the version of today says
    int median_minutes = 0;  // what they took: the middle one, of two middle ones the mean, to the nearest minute
    int proposed_minutes = 0;

    bool operator==(const Calibration&) const = default;
};

struct CalibrationLimits {
    int least_tasks = 5;     // fewer say nothing
    int least_percent = 20;  // off by less than this, or than the minutes below, is as good as right
    int least_minutes = 3;
};

// Rules with a fixed effort that the time typed speaks against, the largest share of the rule's minutes off first, then
// by id. Proposed is the median, to five minutes from a quarter of an hour on. Tasks whose effort somebody changed by
// hand count like any other: it is the work that is measured.
std::vector<Calibration> calibrations(const Project& project, const Plan& plan, const CalibrationLimits& limits = {});

}  // namespace tandem
