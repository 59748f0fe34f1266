#include "plan/planner_state.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <immer/algorithm.hpp>

namespace tandem {
namespace {

using date::days;

// The engine plans whole weeks, and a little beyond the horizon for what follows a late post.
DayRange engine_days(DayRange horizon) {
    return {week_begin(horizon.begin) - days(14), week_begin(horizon.end) + days(70)};
}

// Settling stops after a handful of moves so that an edit stays small; a first plan goes on until nothing moves.
constexpr int first_plan_rounds = 8;

RosterConflict::Kind kind_of(roster::Conflict::Code code) {
    using Code = roster::Conflict::Code;
    using Kind = RosterConflict::Kind;
    switch (code) {
        case Code::person_left: return Kind::person_left;
        case Code::role: return Kind::role;
        case Code::channel: return Kind::channel;
        case Code::language: return Kind::language;
        case Code::time_off: return Kind::away;
        case Code::outside_horizon:
        case Code::outside_window:
        case Code::no_hours_in_window: return Kind::no_hours;
        case Code::day_cap:
        case Code::role_cap: return Kind::over_cap;
        case Code::window_load: return Kind::window_load;
    }
    return Kind::no_hours;
}

// Nothing for a task that is gone.
std::optional<MoveCause> cause_of(const roster::Change& change) {
    using Kind = MoveCause::Kind;
    MoveCause cause;
    switch (change.cause) {
        case roster::Cause::edited: cause.kind = Kind::edited; break;
        case roster::Cause::staffed: cause.kind = Kind::staffed; break;
        case roster::Cause::evicted: cause.kind = Kind::evicted; break;
        case roster::Cause::chained: cause.kind = Kind::chained; break;
        case roster::Cause::displaced: cause.kind = Kind::displaced; break;
        case roster::Cause::retried: cause.kind = Kind::retried; break;
        case roster::Cause::removed:
        case roster::Cause::improved: return std::nullopt;
    }
    if (change.by && *change.by != change.task) cause.by = RosterWords::task_of(*change.by);
    return cause;
}

void join_source(Plan& plan, Uuid source, Id<Task> id, bool joins) {
    const auto* found = plan.by_source.find(source);
    std::vector<Id<Task>> ids = found ? found->get() : std::vector<Id<Task>>{};
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    if (joins)
        ids.insert(at, id);
    else if (at != ids.end() && *at == id)
        ids.erase(at);
    plan.by_source = ids.empty() ? plan.by_source.erase(source)
                                 : plan.by_source.set(source, immer::box<std::vector<Id<Task>>>(std::move(ids)));
}

// The task joins, leaves or changes the list of its source (a manual task can be given to another post).
void put_source(Plan& plan, const TaskChange& change) {
    if (change.before && change.after && (*change.before)->key.source == (*change.after)->key.source) return;
    if (change.before) join_source(plan, (*change.before)->key.source, change.id(), false);
    if (change.after) join_source(plan, (*change.after)->key.source, change.id(), true);
}

decltype(Plan::tasks) mapped(const std::vector<TaskBox>& tasks) {
    auto map = decltype(Plan::tasks)().transient();
    for (const TaskBox& task : tasks) map.set(task->id, task);
    return map.persistent();
}

// Of tasks sorted by id.
decltype(Plan::by_source) sources_of(const std::vector<TaskBox>& tasks) {
    std::unordered_map<Uuid, std::vector<Id<Task>>> ids;
    for (const TaskBox& task : tasks) ids[task->key.source].push_back(task->id);
    decltype(Plan::by_source) sources;
    auto all = sources.transient();
    for (auto& [source, of_source] : ids) all.set(source, immer::box<std::vector<Id<Task>>>(std::move(of_source)));
    return all.persistent();
}

// Whether the same task is another problem for the engine: its owner, or what counts as soon.
bool same_terms(const Project& a, const Project& b) {
    if (a.settings.freeze_hours != b.settings.freeze_hours || a.settings.zone != b.settings.zone) return false;
    bool same = true;
    a.channels.diff(b.channels, [&](const Channel* before, const Channel* after) {
        same = same && before && after && before->owner == after->owner;
    });
    return same;
}

bool same_staff(const Project& a, const Project& b) { return a.people == b.people && a.channels == b.channels; }

void count(RoleLoad& load, const Task& task, bool placed, int sign) {
    load.tasks += sign;
    (placed ? load.placed_minutes : load.unplaced_minutes) += sign * task.effort_minutes;
    if (task.state != TaskState::done) return;
    load.done_tasks += sign;
    load.done_minutes += sign * task.effort_minutes;
}

}  // namespace

Day day_shown(const Task& task, const Placement* placement, Day today) {
    if (placement) return placement->day;
    if (task.fixed_day) return *task.fixed_day;
    return task.end > LocalMinute(today) ? std::max(day_of(task.begin), today) : day_of(task.begin);
}

bool same_plan(const Plan& a, const Plan& b) {
    return a.tasks == b.tasks && a.placements == b.placements && a.days == b.days;
}

int CapacityTable::of(const Project& project, const DeriveSetting& setting, Day day, Hat hat) {
    if (!office_ || office_->differs(setting.office) || !(people_ == project.people)) {
        office_ = setting.office;
        people_ = project.people;
        minutes_.clear();
    }
    const auto [at, fresh] = minutes_.try_emplace({day, hat}, 0);
    if (fresh) at->second = capacity_of(people_, setting.office, day, hat);
    return at->second;
}

void Planner::State::put(const Project& next, const DeriveSetting& setting, const Task& task, const RosterRow* accepted,
                         int shift_days) {
    const auto spec = assignment_of(next, task, accepted, shift_days, plan.today, now, *setting.zone, words);
    if (!spec) {
        engine->remove(RosterWords::id(task.id.value));
        return;
    }
    for (const auto& group : spec->groups) engine->weigh_group(group.number, group.weight);
    engine->put(spec->task);
}

void Planner::State::put_tasks(Plan& after, const Project& next, const std::vector<TaskChange>& changes) const {
    for (const TaskChange& change : changes) {
        const Id<Task> id = change.id();
        after.tasks = change.after ? after.tasks.set(id, *change.after) : after.tasks.erase(id);
        put_source(after, change);
        if (!change.before || !change.after || !next.roster.contains({id.value})) {
            after.moved_days = after.moved_days.erase(id);
            continue;
        }
        // The accepted day follows the source: dragged by two days, two days later is no change.
        const auto by = day_of((*change.after)->anchor) - day_of((*change.before)->anchor);
        const int* known = after.moved_days.find(id);
        const int moved = (known ? *known : 0) + static_cast<int>(by.count());
        after.moved_days = moved == 0 ? after.moved_days.erase(id) : after.moved_days.set(id, moved);
    }
    project.roster.diff(next.roster, [&](const RosterRow* before, const RosterRow* row) {
        after.moved_days = after.moved_days.erase({(row ? row : before)->id.value});
    });
}

std::vector<Id<Task>> Planner::State::put_changes(const Project& next, const DeriveSetting& setting, const Plan& after,
                                                  const std::vector<TaskChange>& changes) {
    if (!same_staff(project, next) || setting.office.differs(derivation.setting().office))
        engine->replace_staff(staff_of(next, setting.office, words));
    std::vector<Id<Task>> touched;
    for (const TaskChange& change : changes) touched.push_back(change.id());
    project.roster.diff(next.roster, [&](const RosterRow* before, const RosterRow* row) {
        touched.push_back({(row ? row : before)->id.value});
    });
    const auto moved = [&](const auto& entry) { touched.push_back(entry.first); };
    immer::diff(
        plan.moved_days, after.moved_days,
        immer::make_differ(moved, moved, [&](const auto&, const auto& entry) { touched.push_back(entry.first); }));
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::erase_if(touched, [&](const Id<Task>& id) { return !plan.task(id) && !after.task(id); });
    const auto put_again = [&](Id<Task> id) {
        const Task* task = after.task(id);
        const int* days_moved = after.moved_days.find(id);
        if (task)
            put(next, setting, *task, next.roster.find({id.value}), days_moved ? *days_moved : 0);
        else
            engine->remove(RosterWords::id(id.value));
    };
    for (const Id<Task>& id : touched) put_again(id);
    if (!same_terms(project, next))
        for (const auto& [id, task] : after.tasks) put_again(id);
    return touched;
}

void Planner::State::lay_out(Plan& after, const Plan& before, const std::vector<Id<Task>>& touched) const {
    std::map<Day, DayWork> changed;
    const auto day_work = [&](Day day) -> DayWork& { return changed.try_emplace(day, after.work(day)).first->second; };
    for (const Id<Task>& id : touched) {
        const Task* old = before.task(id);
        if (!old || !old->counts()) continue;
        const Placement* placement = before.placement(id);
        DayWork& work = day_work(day_shown(*old, placement, before.today));
        const bool placed = placement || old->fixed_day;
        std::erase(placed ? work.placed : work.unplaced, id);
        count(work.load(old->role), *old, placed, -1);
    }
    for (const Id<Task>& id : touched) {
        const Task* task = after.task(id);
        const auto place = task && task->counts() ? engine->place(RosterWords::id(id.value)) : std::nullopt;
        after.placements = place ? after.placements.set(id, {{RosterWords::uuid(place->person)}, words.day(place->day)})
                                 : after.placements.erase(id);
        if (!task || !task->counts()) continue;
        DayWork& work = day_work(day_shown(*task, after.placement(id), after.today));
        const bool placed = place || task->fixed_day;
        std::vector<Id<Task>>& list = placed ? work.placed : work.unplaced;
        const auto at = std::lower_bound(list.begin(), list.end(), id, [&](const Id<Task>& a, const Id<Task>& b) {
            return std::pair(after.task(a)->begin, a) < std::pair(after.task(b)->begin, b);
        });
        list.insert(at, id);
        count(work.load(task->role), *task, placed, +1);
    }
    for (auto& [day, work] : changed)
        after.days = work.placed.empty() && work.unplaced.empty()
            ? after.days.erase(day)
            : after.days.set(day, immer::box<DayWork>(std::move(work)));
}

void Planner::State::lay_out_all(Plan& whole, const std::vector<TaskBox>& tasks) const {
    struct Shown {
        Day day;
        const Task* task;
        bool placed;
    };
    std::vector<Shown> shown;
    shown.reserve(tasks.size());
    auto placements = whole.placements.transient();
    for (const TaskBox& task : tasks) {
        if (!task->counts()) continue;
        std::optional<Placement> placement;
        if (const auto place = engine->place(RosterWords::id(task->id.value)))
            placements.set(task->id,
                           placement.emplace(Placement{{RosterWords::uuid(place->person)}, words.day(place->day)}));
        shown.push_back({day_shown(task, placement ? &*placement : nullptr, whole.today), &task.get(),
                         placement || task->fixed_day});
    }
    whole.placements = placements.persistent();
    std::sort(shown.begin(), shown.end(), [](const Shown& a, const Shown& b) {
        return std::tie(a.day, a.task->begin, a.task->id) < std::tie(b.day, b.task->begin, b.task->id);
    });
    auto days = whole.days.transient();
    for (auto first = shown.begin(); first != shown.end();) {
        DayWork work;
        const Day day = first->day;
        for (; first != shown.end() && first->day == day; ++first) {
            (first->placed ? work.placed : work.unplaced).push_back(first->task->id);
            count(work.load(first->task->role), *first->task, first->placed, +1);
        }
        days.set(day, immer::box<DayWork>(std::move(work)));
    }
    whole.days = days.persistent();
}

void Planner::State::put_conflicts(Plan& after) const {
    after.conflicts = {};
    for (const roster::Conflict& conflict : engine->conflicts())
        if (!after.conflicts.find(RosterWords::task_of(conflict.task)))
            after.conflicts =
                after.conflicts.set(RosterWords::task_of(conflict.task),
                                    {RosterWords::task_of(conflict.task), kind_of(conflict.code), conflict.minutes});
}

Planner::State::Step Planner::State::advance(const Project& next) {
    Step step{derivation, plan, {}};
    step.plan.counters = {};
    step.plan.causes = {};
    step.plan.version = ++versions;
    const std::int64_t judged = engine->evaluated();
    std::vector<TaskChange> changes;
    step.derivation = derivation.next(facts, zones, project, next, plan.today, changes, step.plan.counters);
    const DeriveSetting& setting = step.derivation.setting();
    step.plan.horizon = setting.horizon;
    put_tasks(step.plan, next, changes);
    const bool everyone =
        !same_staff(project, next) || !same_terms(project, next) || setting.office.differs(derivation.setting().office);
    std::vector<Id<Task>> touched = put_changes(next, setting, step.plan, changes);
    if (everyone || !touched.empty()) {
        const roster::Settled settled = engine->settle();
        ++step.plan.counters.solver_calls;
        for (const roster::Change& change : settled.changes) {
            touched.push_back(RosterWords::task_of(change.task));
            if (const auto cause = cause_of(change))
                step.plan.causes = step.plan.causes.set(RosterWords::task_of(change.task), *cause);
        }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    lay_out(step.plan, plan, touched);
    if (everyone || !touched.empty()) put_conflicts(step.plan);
    step.plan.counters.candidates = engine->evaluated() - judged;
    step.touched = std::move(touched);
    return step;
}

// The accepted roster says of this task what the plan says.
bool Planner::State::accepted(Id<Task> id) const {
    const Placement* placement = plan.placement(id);
    const RosterRow* row = project.roster.find({id.value});
    return row && placement ? row->person == placement->person && row->day == placement->day : !row && !placement;
}

void Planner::State::freeze_what_is_soon() {
    for (const RosterRow& row : project.roster) {
        const Task* task = row.published ? plan.task({row.id.value}) : nullptr;
        if (!task) continue;
        const int* moved = plan.moved_days.find(task->id);
        const Day day = row.day + days(moved ? *moved : 0);
        engine->freeze(RosterWords::id(task->id.value), is_soon(project, *task, day, now, *derivation.setting().zone));
    }
}

Day Planner::State::today_of(const Project& of) {
    const TimeZone* zone = zones.find(of.settings.zone);
    return day_of((zone ? *zone : zones.utc()).local(now));
}

bool Planner::State::begins_anew(const Project& next) {
    const TimeZone* zone = zones.find(next.settings.zone);
    const Day today = today_of(next);
    return today != plan.today ||
        words.days() != engine_days(Derivation::horizon_of(next, zone ? *zone : zones.utc(), today));
}

void Planner::State::put_all(const std::vector<TaskBox>& tasks) {
    auto row = project.roster.begin();
    for (const TaskBox& task : tasks) {
        while (row != project.roster.end() && row->id.value < task->id.value) ++row;
        const bool known = row != project.roster.end() && row->id.value == task->id.value;
        put(project, derivation.setting(), task, known ? &*row : nullptr, 0);
    }
}

// Plans the present project from nothing.
void Planner::State::build() {
    plan = {};
    plan.version = ++versions;
    plan.today = today_of(project);
    derivation = Derivation::of(facts, zones, project, plan.today, plan.counters);
    plan.horizon = derivation.horizon();
    words.set_days(engine_days(plan.horizon));
    engine = std::make_unique<roster::Roster>(staff_of(project, derivation.setting().office, words), roster::Weights{});
    std::vector<TaskBox> all;
    derivation.for_each([&](const TaskBox& task) { all.push_back(task); });
    std::sort(all.begin(), all.end(), [](const TaskBox& a, const TaskBox& b) { return a->id < b->id; });
    put_all(all);
    plan.tasks = mapped(all);
    plan.by_source = sources_of(all);
    for (int round = 0; round < first_plan_rounds; ++round) {
        ++plan.counters.solver_calls;
        if (!engine->settle().unfinished) break;
    }
    lay_out_all(plan, all);
    put_conflicts(plan);
    plan.counters.candidates = engine->evaluated();
    unaccepted.clear();
    for (const TaskBox& task : all) unaccepted.push_back(task->id);
    for (const RosterRow& row : project.roster)
        if (!plan.task({row.id.value})) unaccepted.push_back({row.id.value});
    std::sort(unaccepted.begin(), unaccepted.end());
}

}  // namespace tandem
