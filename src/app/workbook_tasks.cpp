#include <algorithm>
#include <tuple>

#include "app/workbook_sheets.hpp"
#include "model/work_meter.hpp"

namespace tandem {
namespace {

struct PlacedTask {
    const Task* task = nullptr;
    Day day{};
    std::optional<Id<Person>> person;
};

bool is_wanted(const ExportScope& scope, const PlacedTask& placed) {
    const Task& task = *placed.task;
    if (scope.days && !scope.days->contains(placed.day)) return false;
    const bool on_channel = scope.channels.empty() ||
        std::any_of(task.channels.begin(), task.channels.end(), [&](Id<Channel> one) { return scope.wants(one); });
    return on_channel && scope.wants(task.campaign);
}

// By day, begin and id.
std::vector<PlacedTask> tasks_in(const Plan& plan, const ExportScope& scope) {
    std::vector<PlacedTask> all;
    for (const auto& [id, boxed] : plan.tasks) {
        const Task& task = boxed.get();
        if (task.state == TaskState::deleted || task.state == TaskState::replaced) continue;
        PlacedTask placed{&task, task.fixed_day.value_or(day_of(task.begin)), task.fixed_person};
        if (const Placement* place = plan.placement(id)) placed = {&task, place->day, place->person};
        if (is_wanted(scope, placed)) all.push_back(placed);
    }
    std::sort(all.begin(), all.end(), [](const PlacedTask& a, const PlacedTask& b) {
        return std::tie(a.day, a.task->begin, a.task->id) < std::tie(b.day, b.task->begin, b.task->id);
    });
    return all;
}

RowOut row_of(const SheetSource& source, const PlacedTask& placed) {
    const Task& task = *placed.task;
    const Project& project = source.project();
    const facts::Facts& facts = source.session.facts();
    const facts::Language language = source.words.language();
    const Person* person = placed.person ? project.people.find(*placed.person) : nullptr;
    const auto word = [&](std::string_view list, std::string_view one) {
        return std::string(source.words(std::string(list) + std::string(one)));
    };
    return {{{placed.day},
             {task.begin},
             {task.end},
             {task_title(project, facts, task, language)},
             {source_name(project, facts, task, language)},
             {word("task_type.", facts::name_of(task.type))},
             {std::string(source.words(task.role == Hat::smm ? "hat.smm" : "hat.cm"))},
             {person ? person->name : std::string()},
             {WorkTime{task.effort_minutes}},
             {WorkTime{task.spent_minutes}},
             {word("task_state.", word_of(task.state))},
             {word("priority.", word_of(task.priority))}}};
}

}  // namespace

SheetOut task_sheet(const SheetSource& source) {
    SheetOut sheet;
    sheet.name = source.word("rail.tasks");
    const std::pair<const char*, double> columns[] = {
        {"task.day", 12},         {"task.begins", 17},          {"flight.ends", 17}, {"workbook.column.task", 44},
        {"report.source", 28},    {"workbook.column.type", 18}, {"task.role", 12},   {"team.person", 18},
        {"campaign.planned", 10}, {"task.spent", 10},           {"task.state", 12},  {"task.priority", 12}};
    for (const auto& [key, width] : columns) sheet.columns.push_back({.head = source.word(key), .width = width});
    const std::vector<PlacedTask> tasks = tasks_in(source.session.plan(), source.order.scope);
    for (const PlacedTask& placed : tasks) {
        work_step(sheet.rows.size(), tasks.size());
        sheet.rows.push_back(row_of(source, placed));
    }
    return sheet;
}

}  // namespace tandem
