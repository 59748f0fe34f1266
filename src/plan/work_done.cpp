#include "plan/work_done.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "plan/duty_matrix.hpp"

namespace tandem {

int WorkDone::minutes(Hat role) const {
    int sum = 0;
    for (const DoneTask& task : tasks)
        if (task.role == role) sum += task.minutes;
    return sum;
}

WorkDone work_done(const Project& project, const Plan& plan, const facts::Facts& facts, const DayRange& days,
                   std::optional<Id<Person>> person) {
    WorkDone work{days, {}, 0, 0};
    const std::vector<DutyLine> matrix = duty_matrix(project, facts);
    std::map<std::string, std::size_t> order;
    for (std::size_t i = 0; i < matrix.size(); ++i) order.emplace(matrix[i].code, i);
    for (Day day = days.begin; day < days.end; day += date::days(1))
        for (const Id<Task>& id : plan.work(day).placed) {
            const Task& task = *plan.task(id);
            const Placement* placement = plan.placement(id);
            const std::optional<Id<Person>> who = placement ? std::optional(placement->person) : task.fixed_person;
            if (person && who != person) continue;
            ++work.planned_tasks;
            work.planned_minutes += task.effort_minutes;
            if (task.state != TaskState::done) continue;
            const TaskRule* rule = project.rules.find(task.key.rule);
            const DutyLine* line = duty_of(matrix, rule ? rule->code : std::string_view(), facts::name_of(task.type));
            const bool timed = task.spent_minutes > 0;
            work.tasks.push_back({id, day, who, task.role, line ? line->code : std::string(),
                                  timed ? task.spent_minutes : task.effort_minutes, timed});
        }
    const auto place = [&](const DoneTask& task) {
        const auto found = order.find(task.duty);
        return found == order.end() ? matrix.size() : found->second;
    };
    std::stable_sort(work.tasks.begin(), work.tasks.end(), [&](const DoneTask& a, const DoneTask& b) {
        return std::tuple(a.role, place(a), a.day, a.task) < std::tuple(b.role, place(b), b.day, b.task);
    });
    return work;
}

}  // namespace tandem
