// Tasks that no rule makes: manual ones, and history whose rule or source is gone.
#include "plan/apply_marks.hpp"
#include "plan/derive_context.hpp"

namespace tandem {
namespace {

TaskType type_named(std::string_view name) {
    for (int i = 0; !facts::name_of(static_cast<TaskType>(i)).empty(); ++i)
        if (facts::name_of(static_cast<TaskType>(i)) == name) return static_cast<TaskType>(i);
    return {};
}

// The campaign a source belongs to, or is.
std::optional<Id<Campaign>> campaign_of(const Project& project, Uuid source) {
    if (const Post* post = project.posts.find({source})) return post->campaign;
    if (const Flight* flight = project.flights.find({source})) return flight->campaign;
    if (project.campaigns.contains({source})) return Id<Campaign>{source};
    return std::nullopt;
}

void put_source(const Project& project, Task& task) {
    if (project.posts.contains({task.key.source})) task.post = Id<Post>{task.key.source};
    task.campaign = campaign_of(project, task.key.source);
    task.languages = languages_of(project, task.channels);
}

}  // namespace

void derive_manual(const DeriveContext& c, const ManualTask& manual, std::vector<Task>& out) {
    Task task;
    task.id = {manual.id.value};
    task.key.source = manual.source;
    task.source_kind = SourceKind::manual;
    task.type = type_named(manual.task_type);
    task.role = manual.role;
    task.priority = task.rule_priority = manual.priority;
    task.channels = live_channels(c, manual.channels);
    task.anchor = task.begin = task.rule_begin = manual.begin;
    task.end = task.rule_end = manual.end;
    task.effort_minutes = task.rule_effort_minutes = manual.effort_minutes;
    put_source(c.project, task);
    out.push_back(with_decisions(std::move(task), manual));
}

std::optional<Task> task_of_history(const DeriveContext& c, const TaskMark& mark) {
    if (!mark.record ||
        (mark.state != TaskState::open && mark.state != TaskState::in_progress && mark.state != TaskState::done))
        return std::nullopt;
    const DoneRecord& record = *mark.record;
    Task task;
    task.id = {mark.id.value};
    task.key = mark.key;
    task.source_kind = c.project.posts.contains({mark.key.source}) ? SourceKind::post : SourceKind::project;
    task.type = type_named(record.task_type);
    task.channels = record.channels;
    task.anchor = record.anchor;
    task.rule_begin = record.begin;
    task.rule_end = record.end;
    task.rule_effort_minutes = record.effort_minutes;
    task.rule_version = record.rule_version;
    put_source(c.project, task);
    // The decisions count from a rule that is gone; the record holds what came of them.
    TaskMark standing = mark;
    standing.time.reset();
    standing.effort.reset();
    task = with_mark(std::move(task), standing);
    task.detached = true;
    return task;
}

}  // namespace tandem
