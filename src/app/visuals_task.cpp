#include "app/visuals_task.hpp"

#include <algorithm>

#include "plan/office_calendar.hpp"

namespace tandem {
namespace {

constexpr int working_days = 5, minutes_each = 60, most_minutes = 8 * 60;

}  // namespace

const Task* visuals_task(const Plan& plan, Id<Flight> flight) {
    for (const auto& [id, task] : plan.tasks) {
        const bool gone = task->state == TaskState::deleted || task->state == TaskState::replaced;
        if (task->key.source == flight.value && task->type == facts::TaskType::content && !gone) return &*task;
    }
    return nullptr;
}

Request visuals_task_request(const Project& project, const facts::Facts& facts, const Flight& flight, std::string title,
                             Day today, IdSource& ids) {
    const OfficeCalendar office(facts, project.settings,
                                {std::min(today, flight.days.begin) - date::days(31), flight.days.end});
    Day last = std::max(office.working_day(flight.days.begin, -1), today);
    if (!office.is_working(last)) last = office.working_day(last, 1);
    const Day first = std::max(office.working_day(last, 1 - working_days), std::min(today, last));
    const auto missing =
        std::count_if(flight.creatives.begin(), flight.creatives.end(), [](const Creative& one) { return !one.ready; });
    ManualTask task;
    task.id = ids.make<ManualTask>();
    task.title = std::move(title);
    task.task_type = std::string(facts::name_of(facts::TaskType::content));
    task.role = Hat::cm;
    task.begin = office.day_start(first);
    task.end = office.day_end(last);
    task.effort_minutes = std::clamp(static_cast<int>(missing) * minutes_each, minutes_each, most_minutes);
    task.channels = {flight.channel};
    task.source = flight.id.value;
    const Focus focus{flight.id.value, first};
    return {{"undo.make_visuals_task", {{"title", flight.name}}}, {Put<ManualTask>{std::move(task)}}, focus};
}

}  // namespace tandem
