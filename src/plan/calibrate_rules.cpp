#include "plan/calibrate_rules.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace tandem {
namespace {

int median(std::vector<int> minutes) {
    std::sort(minutes.begin(), minutes.end());
    const std::size_t middle = minutes.size() / 2;
    if (minutes.size() % 2 == 1) return minutes[middle];
    return (minutes[middle - 1] + minutes[middle] + 1) / 2;
}

int rounded(int minutes) { return minutes < 15 ? minutes : (minutes + 2) / 5 * 5; }

// As it is today, where that is a plain number of minutes.
const RuleSlot* present_slot(const TaskRule& rule, Id<RuleSlot> id, Day today) {
    const RuleVersion* present = nullptr;
    for (const RuleVersion& version : rule.versions)
        if (!version.valid_from || *version.valid_from <= today) present = &version;
    if (!present || !present->enabled) return nullptr;
    for (const RuleSlot& slot : present->slots)
        if (slot.id == id) return slot.effort_mode == "fixed" ? &slot : nullptr;
    return nullptr;
}

}  // namespace

std::vector<Calibration> calibrations(const Project& project, const Plan& plan, const CalibrationLimits& limits) {
    std::map<std::pair<Id<TaskRule>, Id<RuleSlot>>, std::vector<int>> spent;
    for (const auto& [id, task] : plan.tasks)
        if (task->state == TaskState::done && task->spent_minutes > 0 && task->key)
            spent[{task->key.rule, task->key.slot}].push_back(task->spent_minutes);
    std::vector<Calibration> found;
    for (auto& [key, minutes] : spent) {
        const TaskRule* rule = project.rules.find(key.first);
        const RuleSlot* slot = rule ? present_slot(*rule, key.second, plan.today) : nullptr;
        if (!slot || static_cast<int>(minutes.size()) < limits.least_tasks) continue;
        Calibration one{key.first,       key.second, static_cast<int>(minutes.size()), slot->effort_minutes,
                        median(minutes), 0};
        one.proposed_minutes = rounded(one.median_minutes);
        const int off = std::abs(one.proposed_minutes - one.rule_minutes);
        if (off >= limits.least_minutes && off * 100 >= limits.least_percent * std::max(1, one.rule_minutes))
            found.push_back(one);
    }
    std::stable_sort(found.begin(), found.end(), [](const Calibration& a, const Calibration& b) {
        const auto share = [](const Calibration& one) {
            return std::abs(one.proposed_minutes - one.rule_minutes) * 1000 / std::max(1, one.rule_minutes);
        };
        return share(a) > share(b);
    });
    return found;
}

}  // namespace tandem
