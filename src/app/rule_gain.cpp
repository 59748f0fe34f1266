#include "app/rule_gain.hpp"

#include <algorithm>
#include <map>

namespace tandem {
namespace {

struct Sums {
    std::map<Id<TaskRule>, RuleWork> rules;
    std::map<Id<Person>, int> people;
    int smm = 0, cm = 0;
};

Sums sums_of(const Plan& plan, const DayRange& days) {
    Sums sums;
    for (Day day = days.begin; day < days.end; day += date::days(1)) {
        const DayWork& work = plan.work(day);
        for (const auto* list : {&work.placed, &work.unplaced})
            for (const Id<Task> id : *list) {
                const Task* task = plan.task(id);
                if (!task) continue;
                RuleWork& of_rule = sums.rules[task->key.rule];
                ++of_rule.tasks;
                of_rule.minutes += task->effort_minutes;
                const Placement* placement = plan.placement(id);
                if (placement) sums.people[placement->person] += task->effort_minutes;
            }
        sums.smm += work.smm.minutes();
        sums.cm += work.cm.minutes();
    }
    return sums;
}

bool edited(const TaskMark& mark) {
    return mark.time || mark.effort || mark.priority || mark.person || mark.day || mark.title || !mark.note.empty();
}

// Open, and with something somebody decided: it would be missed.
bool waits_for_decision(const TaskMark& mark) {
    if (mark.record || mark.spent_minutes > 0) return false;
    return mark.state == TaskState::in_progress || (mark.state == TaskState::open && edited(mark));
}

int marks_without_task(const TaskGround& before, const Preview& after, Id<TaskRule> rule) {
    int count = 0;
    for (const TaskMark& mark : after.project.marks)
        if (mark.key.rule == rule && waits_for_decision(mark) && before.plan.task({mark.id.value}) &&
            !after.plan.task({mark.id.value}))
            ++count;
    return count;
}

int kept_by_hand(const TaskGround& before, const Preview& after, Id<TaskRule> rule) {
    int count = 0;
    for (const TaskMark& mark : after.project.marks) {
        if (mark.key.rule != rule) continue;
        const Task* now = after.plan.task({mark.id.value});
        const Task* then = before.plan.task({mark.id.value});
        if (now && now->is_open() && now->rule_changed && !(then && then->rule_changed)) ++count;
    }
    return count;
}

int of(const std::map<Id<Person>, int>& minutes, Id<Person> person) {
    const auto found = minutes.find(person);
    return found == minutes.end() ? 0 : found->second;
}

std::vector<PersonGain> people_of(const TaskGround& before, const Preview& after, const Sums& then, const Sums& now) {
    std::map<Id<Person>, int> other;
    for (const TaskMove& move : after.consequences.tasks)
        if (move.before && move.after && move.before->person != move.after->person) ++other[move.after->person];
    std::vector<PersonGain> people;
    for (const Person& person : before.project.people) {
        const PersonGain gain{person.id, {of(then.people, person.id), of(now.people, person.id)}, of(other, person.id)};
        if (gain.minutes.differs() || gain.other_tasks > 0) people.push_back(gain);
    }
    std::sort(people.begin(), people.end(), [&](const PersonGain& a, const PersonGain& b) {
        const Person &left = *before.project.people.find(a.person), &right = *before.project.people.find(b.person);
        return std::tie(left.name, left.id) < std::tie(right.name, right.id);
    });
    return people;
}

RuleWork of_rule(const Sums& sums, Id<TaskRule> rule) {
    const auto found = sums.rules.find(rule);
    return found == sums.rules.end() ? RuleWork{} : found->second;
}

}  // namespace

RuleGain gain_of(const Consequences& consequences) {
    RuleGain gain;
    for (const TaskMove& move : consequences.tasks) {
        switch (move.kind) {
            case TaskMove::Kind::added: ++gain.added; break;
            case TaskMove::Kind::removed: ++gain.removed; break;
            case TaskMove::Kind::moved:
            case TaskMove::Kind::retimed: ++gain.retimed; break;
            case TaskMove::Kind::reassigned: break;
        }
        if (move.before && move.after && move.before->person != move.after->person) ++gain.reassigned;
    }
    return gain;
}

RuleGain gain_of(const TaskGround& before, const Preview& after, Id<TaskRule> rule, const DayRange& days) {
    RuleGain gain = gain_of(after.consequences);
    const Sums then = sums_of(before.plan, days), now = sums_of(after.plan, days);
    const RuleWork own_then = of_rule(then, rule), own_now = of_rule(now, rule);
    gain.own_tasks = {own_then.tasks, own_now.tasks};
    gain.own_minutes = {own_then.minutes, own_now.minutes};
    gain.smm = {then.smm, now.smm};
    gain.cm = {then.cm, now.cm};
    gain.kept = kept_by_hand(before, after, rule);
    gain.to_decide = marks_without_task(before, after, rule);
    gain.people = people_of(before, after, then, now);
    return gain;
}

std::vector<std::pair<Id<TaskRule>, RuleWork>> work_by_rule(const Plan& plan, const DayRange& days) {
    std::vector<std::pair<Id<TaskRule>, RuleWork>> work;
    for (const auto& [rule, one] : sums_of(plan, days).rules)
        if (rule) work.emplace_back(rule, one);
    return work;
}

}  // namespace tandem
