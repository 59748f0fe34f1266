#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "edit/apply.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/planner.hpp"
#include "samples/maison_oriane.hpp"
#include "samples/oriane_marks.hpp"

namespace tandem::samples {
namespace {

void put_manual(Project& project, const Pen& pen, const char* word, const Both& title, const char* begin, const char* end, int minutes,
                Hat role, const char* type, const char* who) {
    ManualTask task;
    task.id = oriane_id<ManualTask>("manual", word);
    task.title = pen(title);
    task.task_type = type;
    task.role = role;
    task.begin = oriane_at(begin);
    task.end = oriane_at(end);
    task.effort_minutes = minutes;
    task.person = person_id(who);
    project.manual_tasks = project.manual_tasks.with(task);
}

// The afternoon of filming that fills Thursday 22.
void put_manual_tasks(Project& project, const Pen& pen) {
    put_manual(project, pen, "tournage-camille", {"Tournage Halloween, rue des Martyrs : photos", "Halloween shoot, rue des Martyrs: photos"},
               "10-22T13:30", "10-22T17:00", 75, Hat::cm, "content", "camille");
    put_manual(project, pen, "tournage-yanis", {"Tournage Halloween, rue des Martyrs : vidéos", "Halloween shoot, rue des Martyrs: videos"},
               "10-22T13:30", "10-22T17:00", 75, Hat::cm, "content", "yanis");
    put_manual(project, pen, "tournage-ines", {"Tournage Halloween : stories en direct", "Halloween shoot: live stories"}, "10-22T14:00",
               "10-22T17:30", 35, Hat::cm, "live", "ines");
    put_manual(project, pen, "devis", {"Devis du groupe Salvy : 240 coffrets", "Quote for Groupe Salvy: 240 boxes"}, "10-14T09:00",
               "10-14T18:00", 60, Hat::smm, "prospects", "hugo");
    put_manual(project, pen, "avenant", {"Facturation de septembre : médias et honoraires", "September invoices: media and fees"},
               "10-13T09:00", "10-13T18:00", 50, Hat::smm, "budget", "nora");
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

void put_work(Project& project, const Pen& pen, const facts::Facts& facts) {
    put_manual_tasks(project, pen);
    Planner planner(facts);
    // Everything as it was planned on the first day; then what happened; then what is left to plan today.
    project = accepted(planner, project, oriane_begin());
    put_marks(project, pen, planner);
    project = accepted(planner, project, oriane_now());
    publish_until(project, oriane_day("10-19"));
}

}  // namespace tandem::samples
