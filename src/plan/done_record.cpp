#include "plan/done_record.hpp"

namespace tandem {

DoneRecord done_record(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language,
                       const std::optional<Placement>& where) {
    DoneRecord record;
    record.title = task_title(project, facts, task, language);
    record.source_name = source_name(project, facts, task, language);
    record.task_type = std::string(facts::name_of(task.type));
    record.role = task.role;
    record.begin = task.begin;
    record.end = task.end;
    record.anchor = task.anchor;
    record.effort_minutes = task.effort_minutes;
    record.channels = task.channels;
    record.rule_version = task.rule_version;
    if (!where) return record;
    record.person = where->person;
    record.day = where->day;
    if (const Person* person = project.people.find(where->person)) record.person_name = person->name;
    return record;
}

}  // namespace tandem
