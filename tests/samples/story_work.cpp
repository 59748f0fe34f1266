#include "edit/apply.hpp"
#include "plan/planner.hpp"
#include "samples/story_marks.hpp"

namespace tandem::samples::story {
namespace {

ManualTask manual_of(const Scribe& scribe, const ManualRow& row) {
    ManualTask task;
    task.id = scribe.id<ManualTask>("manual", row.word);
    task.title = scribe.pen(row.title);
    task.task_type = row.type;
    task.role = row.role;
    task.begin = oriane_at(row.begin);
    task.end = oriane_at(row.end);
    task.effort_minutes = row.minutes;
    task.person = scribe.person(row.who);
    task.channels = scribe.channels(row.channels);
    return task;
}

// The roster says what the plan says.
Project accepted(Planner& planner, Project project, Instant now) {
    planner.open(project, now);
    for (auto change = planner.roster_change(); !change.empty(); change = planner.roster_change()) {
        project = apply(project, AcceptRoster{change.put, change.drop});
        planner.open(project, now);
    }
    return project;
}

// The week is told on the Friday before.
void publish_until(Project& project, Day end) {
    std::vector<RosterRow> rows;
    for (const RosterRow& row : project.roster)
        if (row.day < end) rows.push_back(row);
    for (RosterRow& row : rows) {
        row.published = true;
        project.roster = project.roster.with(row);
    }
}

}  // namespace

void Scribe::put_work(const facts::Facts& facts) const {
    for (const ManualRow& row : story.manual) project.manual_tasks = project.manual_tasks.with(manual_of(*this, row));
    Planner planner(facts);
    // Everything as it was planned on the first day; then what happened; then what is left to plan today.
    project = accepted(planner, project, oriane_instant(story.begin));
    put_marks(*this, planner);
    project = accepted(planner, project, present_instant());
    publish_until(project, oriane_day("10-19"));
}

}  // namespace tandem::samples::story
