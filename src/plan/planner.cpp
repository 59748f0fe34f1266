#include "plan/planner.hpp"

#include <algorithm>

#include <immer/algorithm.hpp>

#include "plan/planner_state.hpp"

namespace tandem {

Planner::Planner(const facts::Facts& facts) : state_(std::make_unique<State>(facts)) {}
Planner::~Planner() = default;
Planner::Planner(Planner&&) noexcept = default;
Planner& Planner::operator=(Planner&&) noexcept = default;

Planner Planner::beside() const {
    Planner other(state_->facts);
    other.state_->versions = state_->versions;
    other.open(state_->project, state_->now);
    return other;
}

const Plan& Planner::open(Project project, Instant now) {
    state_->project = std::move(project);
    state_->now = now;
    state_->build();
    return state_->plan;
}

const Project& Planner::project() const { return state_->project; }
const Plan& Planner::plan() const { return state_->plan; }
const facts::Facts& Planner::facts() const { return state_->facts; }
ZoneTable& Planner::zones() const { return state_->zones; }

Plan Planner::preview(const Project& next) {
    if (state_->begins_anew(next)) {
        State other(state_->facts);
        other.project = next;
        other.now = state_->now;
        other.versions = state_->versions;
        other.build();
        state_->versions = other.versions;
        return other.plan;
    }
    state_->engine->checkpoint();
    Plan plan = state_->advance(next).plan;
    state_->engine->rollback();
    return plan;
}

const Plan& Planner::take(Project next) {
    if (state_->begins_anew(next)) return open(std::move(next), state_->now);
    State::Step step = state_->advance(next);
    std::vector<Id<Task>> unaccepted;
    std::set_union(state_->unaccepted.begin(), state_->unaccepted.end(), step.touched.begin(), step.touched.end(),
                   std::back_inserter(unaccepted));
    state_->project = std::move(next);
    state_->derivation = std::move(step.derivation);
    state_->plan = std::move(step.plan);
    std::erase_if(unaccepted, [&](const Id<Task>& id) { return state_->accepted(id); });
    state_->unaccepted = std::move(unaccepted);
    return state_->plan;
}

void Planner::accept(Project next) {
    Plan plan = state_->plan;
    state_->put_tasks(plan, next, {});
    plan.version = ++state_->versions;
    restore(std::move(next), std::move(plan));
}

void Planner::restore(Project project, Plan plan) {
    State& state = *state_;
    if (plan.today != state.today_of(project)) {
        take(std::move(project));
        return;
    }
    if (state.begins_anew(project)) open(project, state.now);
    std::vector<TaskChange> changes;
    PlanCounters uncounted;
    Derivation derivation =
        state.derivation.next(state.facts, state.zones, state.project, project, plan.today, changes, uncounted);
    std::vector<Id<Task>> touched = state.put_changes(project, derivation.setting(), plan, changes);
    const auto moved = [&](const auto& entry) { touched.push_back(entry.first); };
    immer::diff(state.plan.placements, plan.placements,
                immer::make_differ(moved, moved, [&](const auto& before, const auto& after) {
                    if (!(before.second == after.second)) touched.push_back(after.first);
                }));
    for (const roster::Change& change : state.engine->settle().changes)
        touched.push_back(RosterWords::task_of(change.task));
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::vector<roster::Assignment> known;
    for (const Id<Task>& id : touched) {
        roster::Assignment assignment{RosterWords::id(id.value), std::nullopt};
        if (const Placement* placement = plan.placement(id))
            assignment.place =
                roster::Place{RosterWords::id(placement->person.value), state.words.day_number(placement->day)};
        if (state.engine->place(assignment.task) != assignment.place) known.push_back(assignment);
    }
    state.engine->adopt(known);
    state.project = std::move(project);
    state.derivation = std::move(derivation);
    state.plan = std::move(plan);
    std::vector<Id<Task>> unaccepted;
    std::set_union(state.unaccepted.begin(), state.unaccepted.end(), touched.begin(), touched.end(),
                   std::back_inserter(unaccepted));
    std::erase_if(unaccepted, [&](const Id<Task>& id) { return state.accepted(id); });
    state.unaccepted = std::move(unaccepted);
}

bool Planner::set_now(Instant now) {
    if (now == state_->now) return false;
    state_->now = now;
    if (state_->today_of(state_->project) == state_->plan.today) {
        state_->freeze_what_is_soon();
        return false;
    }
    state_->build();
    return true;
}

Planner::RosterChange Planner::roster_change() const {
    RosterChange change;
    for (const Id<Task>& id : state_->unaccepted) {
        const Task* task = state_->plan.task(id);
        const Placement* placement = state_->plan.placement(id);
        const RosterRow* old = state_->project.roster.find({id.value});
        if (!task || !placement) {
            // Who had finished work stays in its record; the row itself goes with the task.
            if (old) change.drop.push_back(old->id);
            continue;
        }
        if (old && old->person == placement->person && old->day == placement->day) continue;
        RosterRow row = old ? *old : RosterRow{};
        row.id = {id.value};
        row.key = task->key;
        row.person = placement->person;
        row.day = placement->day;
        row.published = false;
        change.put.push_back(std::move(row));
    }
    return change;
}

std::vector<Id<Task>> Planner::tasks_of(const Plan& plan, Uuid source) const {
    const auto* found = plan.by_source.find(source);
    std::vector<Id<Task>> ids = found ? found->get() : std::vector<Id<Task>>{};
    std::sort(ids.begin(), ids.end(), [&](const Id<Task>& a, const Id<Task>& b) {
        return std::pair(plan.task(a)->begin, a) < std::pair(plan.task(b)->begin, b);
    });
    return ids;
}

RoleLoad Planner::role_load(const Plan& plan, const Project& project, Day day, Hat role) const {
    RoleLoad load = plan.work(day).load(role);
    load.capacity_minutes = state_->capacities.of(project, state_->derivation.setting(), day, role);
    return load;
}

PersonLoad Planner::person_load(const Plan& plan, const Project& project, Day day, Id<Person> person) const {
    PersonLoad load;
    if (const Person* row = project.people.find(person))
        load.capacity_minutes = working_day_of(*row, state_->derivation.setting().office, day).cap_minutes;
    for (const Id<Task>& id : plan.work(day).placed) {
        const Placement* placement = plan.placement(id);
        if (!placement || placement->person != person) continue;
        const Task& task = *plan.task(id);
        (task.role == Hat::smm ? load.smm_minutes : load.cm_minutes) += task.effort_minutes;
    }
    return load;
}

}  // namespace tandem
