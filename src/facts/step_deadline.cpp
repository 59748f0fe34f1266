#include "facts/step_deadline.hpp"

#include "facts/csv_rows.hpp"

namespace tandem::facts {
namespace {

std::optional<TaskType> task_type_named(std::string_view name) {
    for (int i = 0; i <= static_cast<int>(TaskType::prospects); ++i)
        if (name_of(static_cast<TaskType>(i)) == name) return static_cast<TaskType>(i);
    return std::nullopt;
}

}  // namespace

FactTable<StepDeadline> read_step_deadlines(std::string_view csv) {
    const CsvRows rows("step_deadlines.csv", csv);
    std::vector<StepDeadline> steps(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        StepDeadline& step = steps[row];
        step.id = rows.cell(row, "id");
        step.order = rows.number(row, "order");
        if (row > 0 && step.order <= steps[row - 1].order) rows.refuse(row, "order");
        if (!rows.cell(row, "task_type").empty()) {
            step.task_type = task_type_named(rows.cell(row, "task_type"));
            if (!step.task_type) rows.refuse(row, "task_type");
        }
        step.holder = one_of(step_holder_names, rows, row, "holder");
        step.working_days = rows.number(row, "working_days");
        step.hours = rows.number(row, "hours");
        if (step.working_days < 0 || step.hours < 0 || (step.working_days > 0) == (step.hours > 0))
            rows.refuse(row, "working_days");
        step.source = rows.cell(row, "source");
    }
    return FactTable<StepDeadline>(std::move(steps));
}

}  // namespace tandem::facts
