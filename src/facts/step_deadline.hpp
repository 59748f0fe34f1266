#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "facts/closed_set.hpp"
#include "facts/default_rule.hpp"
#include "facts/fact_table.hpp"

namespace tandem::facts {

/// Who a step before publication is asked of, by what they are for the post.
enum class StepHolder : std::uint8_t { creator, supervisor, approver };

inline constexpr ClosedSet<StepHolder, 3> step_holder_names{
    {{"creator", StepHolder::creator}, {"supervisor", StepHolder::supervisor}, {"approver", StepHolder::approver}}};

/// By when a step of the workflow is to be finished, where no task of the post says so.
struct StepDeadline {
    std::string id;  ///< of the step in workflow.csv
    int order = 0;
    std::optional<TaskType> task_type;  ///< of the task that does the step; none: no task does
    StepHolder holder{};
    int working_days = 0;  ///< before the day of publication: at closing time; 0: `hours` say it
    int hours = 0;         ///< before publication
    std::string source;
};

/// Reads step_deadlines.csv, in the order of the steps. Throws std::logic_error naming the row when a cell is none of
/// the closed sets, when a row has neither days nor hours or has both, and when the steps are not in their order.
FactTable<StepDeadline> read_step_deadlines(std::string_view csv);

}  // namespace tandem::facts
