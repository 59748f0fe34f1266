#include "samples/oriane_marks.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>

#include "plan/compiled_rule.hpp"
#include "plan/done_record.hpp"
#include "samples/maison_oriane.hpp"

namespace tandem::samples {
namespace {

using std::chrono::minutes;

LocalMinute present() { return oriane_at("10-13T14:20"); }

class Marker {
  public:
    Marker(Project& project, const Pen& pen, const Planner& planner) : project_(project), pen_(pen), planner_(planner) {}

    void run();

  private:
    std::vector<const Task*> by_begin() const;
    const Task& task(std::string_view rule, Uuid source, Occurrence occurrence = {}) const;
    TaskMark fresh(const Task& task) const;
    void log(TaskMark& mark, LocalMinute at, const char* what, Id<Person> who) const;
    void log(TaskMark& mark, LocalMinute at, const char* what, const char* who) const { log(mark, at, what, person_id(who)); }
    DoneRecord record_of(const Task& task, Placement where) const;
    std::optional<Placement> ahead(const Task& task, Id<Person> person);
    std::optional<Placement> where_done(const Task& task);
    bool made_already(const Task& task) const;
    void done(const Task& task, Placement where, int spent_minutes = 0);
    void put(const TaskMark& mark) { project_.marks = project_.marks.with(mark); }
    void skipped_tasks();
    void late_tasks();
    void changed_tasks();
    void early_tasks();
    void skip(const Task& task, const Both& why, const char* who);

    Project& project_;
    const Pen& pen_;
    const Planner& planner_;
    std::map<std::pair<Id<Person>, Day>, int> brought_forward_;  // minutes
};

std::vector<const Task*> Marker::by_begin() const {
    std::vector<const Task*> tasks;
    for (const auto& [id, task] : planner_.plan().tasks)
        if (task->source_kind != SourceKind::manual) tasks.push_back(&task.get());
    std::sort(tasks.begin(), tasks.end(),
              [](const Task* a, const Task* b) { return std::pair(a->begin, a->id) < std::pair(b->begin, b->id); });
    return tasks;
}

const Task& Marker::task(std::string_view rule, Uuid source, Occurrence occurrence) const {
    for (const Task* task : by_begin())
        if (task->key.rule == default_rule_id(rule) && task->key.source == source &&
            (occurrence == Occurrence{} || task->key.occurrence == occurrence))
            return *task;
    throw std::logic_error("the sample's story needs a task of " + std::string(rule));
}

TaskMark Marker::fresh(const Task& task) const {
    TaskMark mark;
    if (const TaskMark* found = project_.marks.find({task.id.value})) return *found;
    mark.id = {task.id.value};
    mark.key = task.key;
    return mark;
}

void Marker::log(TaskMark& mark, LocalMinute at, const char* what, Id<Person> who) const {
    mark.log.push_back({oriane_instant(to_text(std::min(at, present() - minutes(5))).substr(5)), what, project_.people.find(who)->name});
}

DoneRecord Marker::record_of(const Task& task, Placement where) const {
    return done_record(project_, planner_.facts(), task, pen_.language, where);
}

// A post that is out of the writer's hands has been made; one that the client sees has been read, too.
bool Marker::made_already(const Task& task) const {
    const Post* post = task.post ? project_.posts.find(*task.post) : nullptr;
    if (!post) return false;
    const bool with_client = post->status >= PostStatus::client_approval && post->status != PostStatus::changes_requested;
    if (task.key.rule == default_rule_id("R38")) return post->status >= PostStatus::internal_review;
    return task.key.rule == default_rule_id("R39") && with_client;
}

// The latest working day before today with room for the task in that person's hours.
std::optional<Placement> Marker::ahead(const Task& task, Id<Person> person) {
    const Day today = day_of(present());
    for (Day day = today - date::days(1); day > oriane_day("09-21"); day -= date::days(1)) {
        const PersonLoad load = planner_.person_load(planner_.plan(), project_, day, person);
        int& brought = brought_forward_[{person, day}];
        if (weekday_index(day) > 4 || load.minutes() + brought + task.effort_minutes > load.capacity_minutes) continue;
        brought += task.effort_minutes;
        return Placement{person, day};
    }
    return std::nullopt;
}

// Where it was planned, when that day has come; else ahead of its window.
std::optional<Placement> Marker::where_done(const Task& task) {
    const Placement* planned = planner_.plan().placement(task.id);
    if (!planned) return std::nullopt;
    const Day today = day_of(present());
    if (planned->day < today || (planned->day == today && task.end <= present())) return *planned;
    const Post* post = task.post ? project_.posts.find(*task.post) : nullptr;
    const bool by_creator = task.role == Hat::cm && post && project_.people.find(*post->creator)->terms(Hat::cm);
    return ahead(task, by_creator ? *post->creator : planned->person);
}

void Marker::done(const Task& task, Placement where, int spent_minutes) {
    TaskMark mark = fresh(task);
    mark.state = TaskState::done;
    mark.spent_minutes = spent_minutes;
    mark.record = record_of(task, where);
    const LocalMinute evening = LocalMinute(where.day) + std::chrono::hours(18);
    log(mark, std::min(std::max(task.end, LocalMinute(where.day) + std::chrono::hours(9)), evening) - minutes(5), "done", where.person);
    put(mark);
}

void Marker::skip(const Task& task, const Both& why, const char* who) {
    TaskMark mark = fresh(task);
    mark.state = TaskState::skipped;
    mark.spent_minutes = 0;
    mark.record.reset();
    mark.log.clear();
    mark.note = pen_(why);
    log(mark, task.end - minutes(30), "skipped", who);
    put(mark);
}

void Marker::skipped_tasks() {
    const auto week = [](const char* day) { return Occurrence::of_week(oriane_day(day)); };
    skip(task("R40", project_.id.value, week("09-21")), {"Semaine de tournage : rien lancé.", "Filming week: nothing started."}, "camille");
    skip(task("R22", project_.id.value, week("09-28")), {"Reportée à la semaine suivante.", "Put off to the week after."}, "yanis");
    skip(task("R04", post_id("pain-beurre").value), {"Aucun commentaire.", "No comment came."}, "ines");
}

// Nobody wrote the chef's word in time. The reminder of the live event is begun, and due within the hour.
void Marker::late_tasks() {
    project_.marks = project_.marks.without({task("R38", post_id("avis-chef").value).id.value});
    const Task& reminder = task("R38", post_id("rappel-live").value);
    TaskMark begun = fresh(reminder);
    begun.state = TaskState::in_progress;
    begun.spent_minutes = 10;
    begun.record = record_of(reminder, {person_id("ines"), day_of(present())});
    log(begun, oriane_at("10-13T11:15"), "logged", "ines");
    put(begun);
}

// Preparing the live event takes less than the rule says; a reply goes to somebody else by hand.
void Marker::changed_tasks() {
    Task prepare = task("R26", oriane_id<LiveEvent>("live", "grand-live").value);
    TaskMark shorter = fresh(prepare);
    shorter.effort = EffortOverride{85, prepare.rule_effort_minutes};
    log(shorter, oriane_at("10-05T10:00"), "effort", "lea");
    put(shorter);
    prepare.effort_minutes = 85;
    if (const auto where = where_done(prepare)) done(prepare, *where, 95);

    TaskMark given = fresh(task("R03", post_id("umami").value));
    given.person = person_id("ines");
    given.note = pen_({"Camille est à l'atelier ce midi-là.", "Camille is at the workshop that noon."});
    log(given, oriane_at("10-12T16:45"), "assigned", "lea");
    put(given);
}

// Ticked before the end of their windows.
void Marker::early_tasks() {
    const auto early = [&](const Task& task, const char* who) {
        if (const auto where = ahead(task, person_id(who))) done(task, *where);
    };
    early(task("R16", campaign_id("halloween").value), "yanis");
    early(task("R18", campaign_id("rentree").value), "lea");
    early(task("R19", oriane_id<Contest>("contest", "citrouille").value), "nora");
    early(task("R38", post_id("panier").value), "ines");
    const Task& pass = task("R12", flight_id("rose-ig").value, Occurrence::nth(9));
    done(pass, planner_.plan().placements.at(pass.id));
}

void Marker::run() {
    for (const Task* task : by_begin()) {
        if (task->end > present() && !made_already(*task)) continue;
        if (const auto where = where_done(*task)) done(*task, *where);
    }
    skipped_tasks();
    late_tasks();
    changed_tasks();
    early_tasks();
}

}  // namespace

void put_marks(Project& project, const Pen& pen, const Planner& planner) { Marker(project, pen, planner).run(); }

}  // namespace tandem::samples
