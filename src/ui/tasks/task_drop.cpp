#include "ui/tasks/task_drop.hpp"

#include <algorithm>

#include "app/conflict_text.hpp"
#include "app/task_requests.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/tasks_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using Answer = TaskDrop::Answer;

constexpr std::size_t most_drops_kept = 64;

// "14:30"; with the day where it is another one.
std::string clock_of(const ViewContext& view, const Task& task, LocalMinute time) {
    const int minute = static_cast<int>(minute_of_day(time).count());
    return day_of(time) == day_of(task.begin) ? view.words.time_text(minute)
                                              : view.words.moment_text(date::year_month_day(day_of(time)), minute);
}

// What a drop would lead to, told of what is dragged.
class Outcome {
  public:
    // `day`: on which it is to be done; nothing: on the one it has.
    Outcome(const ViewContext& view, const Preview& after, std::optional<Day> day)
        : view_(view), after_(after), day_(day), tasks_(dragged_tasks(view.state.drag)) {}

    std::vector<std::string> remarks() {
        for (const Id<Task> id : tasks_) look_at(id);
        if (nobody_ > 0) say(view_.words.count("drag.task.nobody", nobody_));
        look_at_conflicts();
        look_at_others();
        tell_whom_to_inform();
        return std::move(said_);
    }
    // Of the role on the day it is dropped on.
    void add_load(const Task& task, TaskDrop& drop) const {
        const Placement* there = after_.plan.placement(task.id);
        const Task* landed = after_.plan.task(task.id);
        const Day day = day_ ? *day_ : there ? there->day : day_of(landed ? landed->begin : task.begin);
        for (const DayChange& change : after_.consequences.days) {
            if (change.day != day || change.role != task.role) continue;
            if (change.before.minutes() == change.after.minutes()) continue;
            drop.over = change.after.over_minutes() > 0;
            drop.load =
                view_.words.format("drag.task.load",
                                   {{"day", facts::weekday_day(date::year_month_day(day), view_.language)},
                                    {"before", facts::duration_text(change.before.minutes(), view_.language)},
                                    {"after", facts::duration_text(change.after.minutes(), view_.language)},
                                    {"capacity", facts::duration_text(change.after.capacity_minutes, view_.language)}});
        }
    }

  private:
    bool is_dragged(Id<Task> id) const { return std::find(tasks_.begin(), tasks_.end(), id) != tasks_.end(); }
    void say(std::string sentence) {
        const bool known = std::find(said_.begin(), said_.end(), sentence) != said_.end();
        if (!sentence.empty() && !known) said_.push_back(std::move(sentence));
    }
    std::string name(Id<Person> id) const {
        const Person* person = after_.project.people.find(id);
        return person ? person->name : std::string();
    }
    void look_at(Id<Task> id) {
        const Task* task = after_.plan.task(id);
        if (!task || !task->is_open()) return;
        const Placement* there = after_.plan.placement(id);
        if (!there) {
            ++nobody_;
            nobody_minutes_ += view_.plan().placement(id) ? task->effort_minutes : 0;
            return;
        }
        const Placement* before = view_.plan().placement(id);
        const std::optional<Day> wanted = day_ ? day_ : before ? std::optional(before->day) : std::nullopt;
        if (wanted && there->day != *wanted)
            say(view_.words.format("drag.task.lands",
                                   {{"day", facts::weekday_day(date::year_month_day(there->day), view_.language)}}));
        if (before && before->person != there->person && !view_.state.drag.over_person)
            say(view_.words.format("drag.task.goes_to", {{"person", name(there->person)}}));
        if (const RosterConflict* conflict = after_.plan.conflicts.find(id))
            say(name(there->person) + " · " + conflict_sentence(view_, *conflict, *task));
    }
    // Those that the change brings about, of other work and of days.
    void look_at_conflicts() {
        using Kind = PlanConflict::Kind;
        for (const PlanConflict& conflict : after_.consequences.conflicts) {
            const bool told = (conflict.kind == Kind::pin_conflict && is_dragged({conflict.item})) ||
                (conflict.kind == Kind::day_off_uncovered && nobody_ > 0);
            if (told) continue;
            const std::string day = conflict.day
                ? facts::capitalised(facts::weekday_day(date::year_month_day(*conflict.day), view_.language))
                : std::string();
            say(conflict_text(view_.facts, view_.words, after_, conflict, {}, day));
        }
    }
    void look_at_others() {
        const Consequences& all = after_.consequences;
        const int more = all.unplaced_minutes_after - all.unplaced_minutes_before - nobody_minutes_;
        if (more > 0)
            say(view_.words.format("drag.task.others", {{"duration", facts::duration_text(more, view_.language)}}));
    }
    void tell_whom_to_inform() {
        std::string names;
        for (const PersonNews& news : after_.consequences.inform)
            names += (names.empty() ? "" : ", ") + name(news.person);
        if (!names.empty()) say(view_.words.format("drag.task.inform", {{"people", names}}));
    }

    const ViewContext& view_;
    const Preview& after_;
    std::optional<Day> day_;
    std::vector<Id<Task>> tasks_;
    std::vector<std::string> said_;
    int nobody_ = 0;
    int nobody_minutes_ = 0;  // of those that somebody has now
};

TaskDrop tried(const ViewContext& view, const Task& task, std::string text, Request request, std::optional<Day> day) {
    const Preview after = view.ask.preview(request);
    Outcome outcome(view, after, day);
    TaskDrop drop{Answer::accepted, std::move(text), outcome.remarks()};
    outcome.add_load(task, drop);
    if (!drop.remarks.empty() || drop.over) drop.answer = Answer::warned;
    drop.request = std::move(request);
    return drop;
}

TaskDrop past_drop(const ViewContext& view, const std::string& clock) {
    return {Answer::refused, view.words.format("drag.task.past", {{"time", clock}})};
}

// Whether it begins then, and is done on that day, already.
bool stands_there(const ViewContext& view, const Task& task, LocalMinute time) {
    const Placement* now = view.plan().placement(task.id);
    return time == task.begin && (!now || now->day == day_of(time));
}

// Where it came level from a block it keeps that block's day, from a list whatever day its window has for the person.
TaskDrop given_drop(const ViewContext& view, const Task& task, const Person& person) {
    const std::optional<LocalMinute>& from = view.state.drag.from_time;
    const std::optional<Day> day = from ? std::optional(day_of(*from)) : std::nullopt;
    const std::vector<Id<Task>> tasks = dragged_tasks(view.state.drag);
    return tried(view, task, view.words.format("drag.task.to", {{"person", person.name}}),
                 day ? give_tasks_on(view.session, tasks, person.id, *day, view.user)
                     : assign_tasks(view.session, tasks, person.id, view.user),
                 day);
}

TaskDrop drop_on_person(const ViewContext& view, const Task& task, const Person& person) {
    const DragState& drag = view.state.drag;
    const Placement* placement = view.plan().placement(task.id);
    if (placement && placement->person == person.id)
        return {Answer::unchanged, view.words.format("drag.task.has_it", {{"person", person.name}})};
    const std::vector<PersonVerdict>& people = view.ask.explain(task.id).people;
    const auto verdict =
        std::find_if(people.begin(), people.end(), [&](const PersonVerdict& one) { return one.person == person.id; });
    if (verdict == people.end()) return {Answer::refused, {}};
    // Those of a batch are of one rule, role and channel: what is said of one holds for all.
    const std::string against = against_text({view.project(), view.plan(), view.facts, view.words}, *verdict, task);
    if (is_impossible(verdict->code)) return {Answer::refused, against};
    const bool level = !drag.over_time || drag.over_time == drag.from_time || stands_there(view, task, *drag.over_time);
    const std::string clock = level ? std::string() : clock_of(view, task, *drag.over_time);
    if (!level && *drag.over_time < view.now) return past_drop(view, clock);
    TaskDrop drop = level
        ? given_drop(view, task, person)
        : tried(view, task, view.words.format("drag.task.to_at", {{"person", person.name}, {"time", clock}}),
                give_tasks_at(view.session, dragged_tasks(drag), person.id, *drag.over_time, view.user),
                day_of(*drag.over_time));
    // What else speaks against somebody is in the plan that follows.
    if (verdict->code == PersonVerdict::Code::pinned_elsewhere) {
        drop.remarks.insert(drop.remarks.begin(), against);
        drop.answer = Answer::warned;
    }
    return drop;
}

TaskDrop drop_at(const ViewContext& view, const Task& task, LocalMinute time) {
    const std::string clock = clock_of(view, task, time);
    if (time < view.now) return past_drop(view, clock);
    if (stands_there(view, task, time))
        return {Answer::unchanged, view.words.format("drag.task.there", {{"time", clock}})};
    return tried(view, task, view.words.format("drag.task.at", {{"time", clock}}),
                 begin_tasks_at(view.session, dragged_tasks(view.state.drag), time, view.user), day_of(time));
}

TaskDrop worked_out_drop(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const Task* task = view.plan().task({drag.item});
    if (!task || (!drag.over_person && !drag.over_time)) return {};
    if (!task->is_open()) return {Answer::refused, std::string(view.word("drag.task.closed"))};
    if (!drag.over_person) return drop_at(view, *task, *drag.over_time);
    const Person* person = view.project().people.find(*drag.over_person);
    return person ? drop_on_person(view, *task, *person) : TaskDrop{};
}

// Two places where a drop does the same.
bool same_place(const DragState& a, const DragState& b) {
    return a.item == b.item && a.tasks == b.tasks && a.over_person == b.over_person && a.over_time == b.over_time &&
        a.from_time == b.from_time;
}

}  // namespace

std::string TaskDrop::sentence() const {
    std::string all = text;
    for (const std::string& remark : remarks) all += " · " + remark;
    return load.empty() ? all : all + " · " + load;
}

const TaskDrop& task_drop(ViewContext& view) {
    TaskDrops& drops = tasks_cache(view).timed;
    if (drops.plan != view.plan().version || drops.now != view.now) {
        drops.plan = view.plan().version, drops.now = view.now;
        drops.made.clear();
    }
    const DragState& drag = view.state.drag;
    const auto known = std::find_if(drops.made.begin(), drops.made.end(),
                                    [&](const auto& one) { return same_place(one.first, drag); });
    if (known != drops.made.end()) return known->second;
    ++drops.asked;
    // Among hours a drag passes hundreds of places; coming back to one of long ago plans it again.
    if (drops.made.size() >= most_drops_kept) drops.made.erase(drops.made.begin());
    return drops.made.emplace_back(drag, worked_out_drop(view)).second;
}

}  // namespace tandem
