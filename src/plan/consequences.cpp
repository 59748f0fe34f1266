#include "plan/consequences.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <immer/algorithm.hpp>

#include "plan/planner_state.hpp"
#include "plan/post_conflicts.hpp"

namespace tandem {
namespace {

using ConflictKind = PlanConflict::Kind;

template <class Key, class Value, class Hash>
void add_changed(const immer::map<Key, Value, Hash>& before, const immer::map<Key, Value, Hash>& after,
                 std::set<Key>& out) {
    const auto changed = [&](const auto& old, const auto& fresh) {
        if (!(old.second == fresh.second)) out.insert(fresh.first);
    };
    const auto single = [&](const auto& entry) { out.insert(entry.first); };
    immer::diff(before, after, immer::make_differ(single, single, changed));
}

std::optional<Placement> copy_of(const Placement* placement) {
    return placement ? std::optional(*placement) : std::nullopt;
}

TaskMove::Kind kind_of(const Task* before, const Task* after) {
    const bool was = before && before->counts();
    const bool is = after && after->counts();
    if (!was) return TaskMove::Kind::added;
    if (!is) return TaskMove::Kind::removed;
    if (day_of(before->begin) != day_of(after->begin)) return TaskMove::Kind::moved;
    if (before->begin != after->begin || before->end != after->end || before->effort_minutes != after->effort_minutes)
        return TaskMove::Kind::retimed;
    return TaskMove::Kind::reassigned;
}

std::set<Id<Task>> changed_tasks(const Plan& before, const Plan& after) {
    std::set<Id<Task>> ids;
    add_changed(before.tasks, after.tasks, ids);
    add_changed(before.placements, after.placements, ids);
    return ids;
}

void put_tasks(const Plan& before, const Plan& after, const std::set<Id<Task>>& changed, Consequences& out) {
    for (const Id<Task>& id : changed) {
        const Task* old = before.task(id);
        const Task* fresh = after.task(id);
        if (!(old && old->counts()) && !(fresh && fresh->counts())) continue;
        TaskMove move{id, kind_of(old, fresh), copy_of(before.placement(id)), copy_of(after.placement(id)), false, {}};
        move.by_chain = old && fresh && *old == *fresh;
        if (const MoveCause* cause = after.causes.find(id); cause && move.before != move.after) move.cause = *cause;
        if (move.kind == TaskMove::Kind::reassigned && move.before == move.after) continue;
        out.tasks.push_back(move);
    }
    const auto day = [&](const TaskMove& move) {
        const Task* task = after.task(move.task);
        return task ? task->begin : before.task(move.task)->begin;
    };
    std::stable_sort(out.tasks.begin(), out.tasks.end(), [&](const TaskMove& a, const TaskMove& b) {
        return std::tuple(a.by_chain, a.kind, day(a), a.task) < std::tuple(b.by_chain, b.kind, day(b), b.task);
    });
}

// A project and its plan.
struct Version {
    const Project& project;
    const Plan& plan;
};

using PersonDay = std::pair<Day, Id<Person>>;

// Whose work of which day the changed tasks are, or were.
std::set<PersonDay> days_of_people(const Plan& before, const Plan& after, const std::set<Id<Task>>& changed) {
    std::set<PersonDay> found;
    for (const Id<Task>& id : changed)
        for (const Placement* placement : {before.placement(id), after.placement(id)})
            if (placement) found.emplace(placement->day, placement->person);
    return found;
}

// Working out everybody's hours takes longer than everything else: where nobody's hours differ, only those are asked
// for whose work does.
void put_people(const Planner& planner, const Version& before, const Version& after, const std::set<PersonDay>& changed,
                Day day, Consequences& out) {
    const bool same_hours =
        before.project.people == after.project.people && before.project.settings == after.project.settings;
    for (const Person& person : after.project.people) {
        if (same_hours && !changed.contains({day, person.id})) continue;
        const PersonChange change{person.id, day, planner.person_load(before.plan, before.project, day, person.id),
                                  planner.person_load(after.plan, after.project, day, person.id)};
        if (change.before != change.after) out.people.push_back(change);
    }
}

Money total_budget(const Project& project, std::optional<Id<Campaign>> campaign) {
    Money sum;
    for (const Campaign& row : project.campaigns)
        if ((!campaign || row.id == *campaign) && row.status == CampaignStatus::planned) sum += row.budget;
    return sum;
}

// What a conflict of the post says already is no gap on top.
void drop_told_gaps(Consequences& out) {
    std::erase_if(out.gaps, [&](const GapChange& change) {
        const bool close = change.gap.kind == StrategyGap::Kind::posts_close;
        if (change.cured || (!close && change.gap.kind != StrategyGap::Kind::outside_campaign)) return false;
        const ConflictKind kind = close ? ConflictKind::two_posts_close : ConflictKind::outside_campaign;
        return std::any_of(out.conflicts.begin(), out.conflicts.end(), [&](const PlanConflict& conflict) {
            return conflict.kind == kind && (conflict.item == change.gap.item || conflict.item == change.gap.other);
        });
    });
}

}  // namespace

Derivation Planner::State::derivation_of(const Project& next) {
    std::vector<TaskChange> ignored;
    PlanCounters uncounted;
    return derivation.next(facts, zones, project, next, plan.today, ignored, uncounted);
}

std::vector<PlanConflict> Planner::State::new_conflicts(const Post* old, const Post& post, const Project& next,
                                                        const Derivation& derived, const Plan& after) {
    const auto airings = [&](const Post& of, const Project& in, const Derivation& there) {
        const DeriveSetting& setting = there.setting();
        return airings_of(
            {in, facts, setting.rules, setting.office, *setting.zone, zones, setting.horizon, there.airings()}, of);
    };
    const std::vector<Airing> were = old ? airings(*old, project, derivation) : std::vector<Airing>{};
    const std::vector<Airing> are = airings(post, next, derived);
    return new_post_conflicts(old,
                              {project, facts, plan, were, derivation.airings(), derivation.setting().zone->local(now)},
                              post, {next, facts, after, are, derived.airings(), derived.setting().zone->local(now)});
}

Consequences Planner::consequences(const Project& next, const Plan& after) const {
    const Project& project = state_->project;
    const Plan& before = state_->plan;
    Consequences out;
    const std::set<Id<Task>> tasks = changed_tasks(before, after);
    put_tasks(before, after, tasks, out);

    const std::set<PersonDay> of_people = days_of_people(before, after, tasks);
    std::set<Day> touched;
    add_changed(before.days, after.days, touched);
    const auto& office = state_->derivation.setting().office;
    for (const Day& day : touched) {
        for (const Hat role : {Hat::smm, Hat::cm}) {
            const DayChange change{day, role, role_load(before, project, day, role), role_load(after, next, day, role)};
            out.unplaced_minutes_before += change.before.unplaced_minutes;
            out.unplaced_minutes_after += change.after.unplaced_minutes;
            if (change.before != change.after) out.days.push_back(change);
            if (!office.is_working(day) && change.after.unplaced_minutes > change.before.unplaced_minutes)
                out.conflicts.push_back({ConflictKind::day_off_uncovered, {}, day, change.after.unplaced_minutes});
        }
        put_people(*this, {project, before}, {next, after}, of_people, day, out);
    }
    std::stable_sort(out.people.begin(), out.people.end(), [&](const PersonChange& a, const PersonChange& b) {
        return std::pair(a.day, next.people.find(a.person)->name) < std::pair(b.day, next.people.find(b.person)->name);
    });

    std::optional<Id<Campaign>> campaign;
    std::optional<Derivation> derived;
    project.posts.diff(next.posts, [&](const Post* old, const Post* post) {
        campaign = (post ? post : old)->campaign;
        if (!post || (old && old->when == post->when && old->variants == post->variants)) return;
        if (!derived) derived = state_->derivation_of(next);
        const auto conflicts = state_->new_conflicts(old, *post, next, *derived, after);
        out.conflicts.insert(out.conflicts.end(), conflicts.begin(), conflicts.end());
    });
    project.campaigns.diff(next.campaigns,
                           [&](const Campaign* old, const Campaign* row) { campaign = (row ? row : old)->id; });
    for (const TaskMove& move : out.tasks) {
        const Task* task = after.task(move.task);
        const Task* old = before.task(move.task);
        if (task && task->before_source && !(old && old->before_source))
            out.conflicts.push_back({ConflictKind::task_before_source, task->id.value, day_of(task->begin), 0});
    }
    out.inform = people_to_inform(project, before, next, after);
    out.left_outside = left_outside(project, next);
    out.tools = tools_to_tell(project, next);
    out.gaps = gap_changes(project, next, before.today);
    drop_told_gaps(out);
    out.money = money_change(project, next, before.today);
    out.budget = {campaign, total_budget(project, campaign), total_budget(next, campaign)};
    return out;
}

}  // namespace tandem
