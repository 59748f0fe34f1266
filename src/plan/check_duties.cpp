#include "plan/check_duties.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tandem {
namespace {

std::size_t place_of(const std::vector<DutyLine>& matrix, const DutyLine& line) {
    return static_cast<std::size_t>(&line - matrix.data());
}

// A task's duty; null when it has none.
const DutyLine* duty_of(const std::vector<DutyLine>& matrix, const Project& project, const Task& task) {
    const TaskRule* rule = project.rules.find(task.key.rule);
    return tandem::duty_of(matrix, rule ? rule->code : std::string_view(), facts::name_of(task.type));
}

// The version that holds today.
const RuleVersion* present_version(const TaskRule& rule, Day today) {
    const RuleVersion* present = nullptr;
    for (const RuleVersion& version : rule.versions)
        if (!version.valid_from || *version.valid_from <= today) present = &version;
    return present;
}

class Collector {
  public:
    Collector(const Project& project, const Plan& plan, DutyCheck& check)
        : project_(project), plan_(plan), check_(check) {}

    void take_rules() {
        for (const TaskRule& rule : project_.rules) {
            const RuleVersion* version = present_version(rule, plan_.today);
            if (!version || !version->enabled) continue;
            for (const RuleSlot& slot : version->slots) {
                const DutyLine* line = tandem::duty_of(check_.matrix, rule.code, slot.task_type);
                if (line && !allows(line->holder, slot.role))
                    rules_[{place_of(check_.matrix, *line), rule.id, slot.role}];
            }
        }
    }

    void take_task(const Task& task) {
        const DutyLine* line = duty_of(check_.matrix, project_, task);
        DutyTime& time = line ? check_.times[place_of(check_.matrix, *line)] : check_.elsewhere;
        ++time.tasks;
        (task.role == Hat::smm ? time.smm_minutes : time.cm_minutes) += task.effort_minutes;
        if (!line) return;
        const std::size_t place = place_of(check_.matrix, *line);
        if (!allows(line->holder, task.role)) {
            const auto found = rules_.find({place, task.key.rule, task.role});
            if (found != rules_.end()) add(found->second, task);
            return;
        }
        const Placement* placement = plan_.placement(task.id);
        const std::optional<Id<Person>> who = placement ? std::optional(placement->person) : task.fixed_person;
        const Person* person = who ? project_.people.find(*who) : nullptr;
        if (person && !allows(line->holder, *person)) add(people_[{place, *who}], task);
    }

    void put_findings() {
        for (const auto& [key, sum] : rules_) {
            const auto& [place, rule, role] = key;
            check_.findings.push_back(
                {DutyFinding::Kind::rule, check_.matrix[place].code, rule, role, std::nullopt, sum.first, sum.second});
        }
        for (const auto& [key, sum] : people_)
            check_.findings.push_back({DutyFinding::Kind::assignment,
                                       check_.matrix[key.first].code,
                                       {},
                                       {},
                                       key.second,
                                       sum.first,
                                       sum.second});
    }

  private:
    using Sum = std::pair<int, int>;  // tasks, minutes

    static void add(Sum& sum, const Task& task) {
        ++sum.first;
        sum.second += task.effort_minutes;
    }

    const Project& project_;
    const Plan& plan_;
    DutyCheck& check_;
    std::map<std::tuple<std::size_t, Id<TaskRule>, Hat>, Sum> rules_;
    std::map<std::pair<std::size_t, Id<Person>>, Sum> people_;
};

void put_asked(DutyCheck& check) {
    for (const Hat role : {Hat::smm, Hat::cm}) {
        const DutyHolder holder = role == Hat::smm ? DutyHolder::smm : DutyHolder::cm;
        const facts::DutyRole others = role == Hat::smm ? facts::DutyRole::cm : facts::DutyRole::smm;
        AskedOf asked{role, {}, 0};
        for (std::size_t i = 0; i < check.matrix.size(); ++i) {
            const DutyLine& line = check.matrix[i];
            if (!line.fact || line.holder != holder || line.fact->usual != others) continue;
            asked.duties.push_back(line.code);
            asked.minutes += role == Hat::smm ? check.times[i].smm_minutes : check.times[i].cm_minutes;
        }
        if (!asked.duties.empty()) check.asked.push_back(std::move(asked));
    }
}

}  // namespace

const DutyLine* DutyCheck::line(std::string_view code) const {
    const auto found =
        std::find_if(matrix.begin(), matrix.end(), [&](const DutyLine& one) { return one.code == code; });
    return found == matrix.end() ? nullptr : &*found;
}

DutyCheck check_duties(const Project& project, const Plan& plan, const facts::Facts& facts, const DayRange& days) {
    DutyCheck check;
    check.matrix = duty_matrix(project, facts);
    check.times.resize(check.matrix.size());
    Collector collector(project, plan, check);
    collector.take_rules();
    for (Day day = days.begin; day < days.end; day += date::days(1)) {
        const DayWork& work = plan.work(day);
        for (const auto* list : {&work.placed, &work.unplaced})
            for (const Id<Task>& id : *list)
                if (const Task* task = plan.task(id)) collector.take_task(*task);
    }
    collector.put_findings();
    put_asked(check);
    return check;
}

}  // namespace tandem
