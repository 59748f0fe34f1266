#include "samples/story_marks.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <stdexcept>

#include "plan/compiled_rule.hpp"
#include "plan/done_record.hpp"

namespace tandem::samples::story {
namespace {

using std::chrono::minutes;

class Marker {
  public:
    Marker(const Scribe& scribe, const Planner& planner) : scribe_(scribe), planner_(planner) {}

    void run();

  private:
    const Task& task(const TaskRef& ref) const;
    TaskMark fresh(const Task& task) const;
    void log(TaskMark& mark, LocalMinute at, const char* what, Id<Person> who) const;
    DoneRecord record_of(const Task& task, Placement where) const;
    bool is_made(const Post& post) const;
    bool is_over(const Task& task) const;
    std::optional<Placement> ahead(const Task& task, Id<Person> person);
    std::optional<Placement> where_done(const Task& task);
    void done(const Task& task, Placement where);
    void put(const TaskMark& mark) const { scribe_.project.marks = scribe_.project.marks.with(mark); }
    void decisions();

    const Scribe& scribe_;
    const Planner& planner_;
    std::map<std::pair<Id<Person>, Day>, int> brought_forward_;  // minutes
};

const Task& Marker::task(const TaskRef& ref) const {
    const bool of_project = std::string_view(ref.kind) == "project";
    const Uuid source = of_project ? scribe_.project.id.value : scribe_.id<Project>(ref.kind, ref.word).value;
    for (const auto& [id, task] : planner_.plan().tasks)
        if (task->key.rule == default_rule_id(ref.rule) && task->key.source == source &&
            (!*ref.day || day_of(task->begin) == oriane_day(ref.day)))
            return task.get();
    throw std::logic_error("the story needs a task of " + std::string(ref.rule) + " for " + ref.word + ref.day);
}

TaskMark Marker::fresh(const Task& task) const {
    TaskMark mark;
    mark.id = {task.id.value};
    mark.key = task.key;
    return mark;
}

void Marker::log(TaskMark& mark, LocalMinute at, const char* what, Id<Person> who) const {
    const LocalMinute latest = present() - minutes(5);
    mark.log.push_back(
        {oriane_instant(to_text(std::min(at, latest)).substr(5)), what, scribe_.project.people.find(who)->name});
}

DoneRecord Marker::record_of(const Task& task, Placement where) const {
    return done_record(scribe_.project, planner_.facts(), task, scribe_.pen.language, where);
}

// Out of the writer's hands.
bool Marker::is_made(const Post& post) const {
    return post.status >= PostStatus::internal_review && post.status != PostStatus::changes_requested;
}

// Past its window, or planned on a day that has gone; making and reading a post follow the post's status instead.
bool Marker::is_over(const Task& task) const {
    const Post* post = task.post ? scribe_.project.posts.find(*task.post) : nullptr;
    if (post && task.key.rule == default_rule_id("R38")) return is_made(*post);
    if (post && task.key.rule == default_rule_id("R39"))
        return is_made(*post) && post->status != PostStatus::internal_review;
    if (task.end <= present()) return true;
    const Placement* planned = planner_.plan().placement(task.id);
    return planned && planned->day < day_of(present());
}

// The latest day before today with room for the task in that person's hours.
std::optional<Placement> Marker::ahead(const Task& task, Id<Person> person) {
    const Day first = day_of(oriane_at(scribe_.story.begin));
    for (Day day = day_of(present()) - date::days(1); day > first; day -= date::days(1)) {
        const PersonLoad load = planner_.person_load(planner_.plan(), scribe_.project, day, person);
        int& brought = brought_forward_[{person, day}];
        const bool works = !scribe_.project.people.find(person)->hours[weekday_index(day)].empty();
        if (!works || load.minutes() + brought + task.effort_minutes > load.capacity_minutes) continue;
        brought += task.effort_minutes;
        return Placement{person, day};
    }
    return std::nullopt;
}

// Where it was planned, when that day has come; else ahead of its window. Who has nobody to hand over to works late.
std::optional<Placement> Marker::where_done(const Task& task) {
    const Placement* planned = planner_.plan().placement(task.id);
    const bool alone = scribe_.project.people.size() == 1;
    if (!planned && !alone) return std::nullopt;
    const Day today = day_of(present());
    const Id<Person> person = planned ? planned->person : scribe_.project.people[0].id;
    if (!planned && day_of(task.begin) < today) return Placement{person, day_of(task.begin)};
    if (planned && (planned->day < today || (planned->day == today && task.end <= present()))) return *planned;
    return ahead(task, person);
}

// Some people note the minutes they really took: here, about one task in five.
void Marker::done(const Task& task, Placement where) {
    TaskMark mark = fresh(task);
    mark.state = TaskState::done;
    if (task.id.value.low % 5 == 0)
        mark.spent_minutes = task.effort_minutes + 5 * static_cast<int>(task.id.value.high % 3);
    mark.record = record_of(task, where);
    const LocalMinute evening = LocalMinute(where.day) + std::chrono::hours(18);
    const LocalMinute opening = LocalMinute(where.day) + std::chrono::hours(9);
    log(mark, std::min(std::max(task.end, opening), evening) - minutes(5), "done", where.person);
    put(mark);
}

void Marker::decisions() {
    for (const SkipRow& row : scribe_.story.skipped) {
        const Task& skipped = task(row.task);
        TaskMark mark = fresh(skipped);
        mark.state = TaskState::skipped;
        mark.note = scribe_.pen(row.why);
        log(mark, skipped.end - minutes(30), "skipped", scribe_.person(row.who));
        put(mark);
    }
    for (const BegunRow& row : scribe_.story.begun) {
        const Task& begun = task(row.task);
        TaskMark mark = fresh(begun);
        mark.state = TaskState::in_progress;
        mark.spent_minutes = row.spent_minutes;
        mark.record = record_of(begun, {scribe_.person(row.who), day_of(present())});
        log(mark, oriane_at(row.at), "logged", scribe_.person(row.who));
        put(mark);
    }
    for (const GivenRow& row : scribe_.story.given) {
        TaskMark mark = fresh(task(row.task));
        mark.person = scribe_.person(row.to);
        mark.note = scribe_.pen(row.note);
        log(mark, oriane_at(row.at), "assigned", scribe_.person(row.by));
        put(mark);
    }
    for (const EffortRow& row : scribe_.story.efforts) {
        const Task& changed = task(row.task);
        TaskMark mark = fresh(changed);
        mark.effort = EffortOverride{row.minutes, changed.rule_effort_minutes};
        log(mark, oriane_at(row.at), "effort", scribe_.person(row.by));
        put(mark);
    }
}

void Marker::run() {
    std::vector<const Task*> tasks;
    for (const auto& [id, task] : planner_.plan().tasks)
        if (task->source_kind != SourceKind::manual) tasks.push_back(&task.get());
    std::sort(tasks.begin(), tasks.end(),
              [](const Task* a, const Task* b) { return std::pair(a->begin, a->id) < std::pair(b->begin, b->id); });
    std::set<Id<Task>> late;
    for (const TaskRef& ref : scribe_.story.late) late.insert(task(ref).id);
    for (const Task* task : tasks) {
        if (late.count(task->id) || !is_over(*task)) continue;
        if (const auto where = where_done(*task)) done(*task, *where);
    }
    decisions();
}

}  // namespace

void put_marks(const Scribe& scribe, const Planner& planner) { Marker(scribe, planner).run(); }

}  // namespace tandem::samples::story
