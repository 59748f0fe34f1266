#include "app/rule_requests.hpp"

#include <algorithm>

#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

// Nothing that deriving reads differs: the later one need not be said.
bool says_the_same(const RuleVersion& a, RuleVersion b) {
    b.valid_from = a.valid_from;
    b.switched_on_at = a.switched_on_at;
    return a == b;
}

// The versions that hold from this day on, with one that begins there. All of them when there is no day.
std::size_t first_from(TaskRule& rule, std::optional<Day> from) {
    if (!from) return 0;
    auto& versions = rule.versions;
    const auto later = std::find_if(versions.begin(), versions.end(),
                                    [&](const RuleVersion& v) { return v.valid_from && *v.valid_from > *from; });
    const auto place = static_cast<std::size_t>(later - versions.begin());
    if (place == 0) return 0;
    if (versions[place - 1].valid_from == from) return place - 1;
    RuleVersion version = versions[place - 1];
    version.valid_from = from;
    versions.insert(later, std::move(version));
    return place;
}

template <class Change>
Request changed_rule(const TaskGround& ground, Id<TaskRule> id, const char* label, std::optional<Day> from,
                     Change&& change) {
    Request request;
    const TaskRule* found = ground.project.rules.find(id);
    if (!found || found->versions.empty()) return request;
    TaskRule rule = *found;
    const std::size_t first = first_from(rule, from);
    bool differs = false;
    for (std::size_t i = first; i < rule.versions.size(); ++i) differs = change(rule.versions[i]) || differs;
    if (!differs) return request;
    for (std::size_t i = rule.versions.size(); i-- > std::max<std::size_t>(first, 1);)
        if (says_the_same(rule.versions[i - 1], rule.versions[i]))
            rule.versions.erase(rule.versions.begin() + static_cast<std::ptrdiff_t>(i));
    if (rule.origin == RuleOrigin::standard) rule.origin = RuleOrigin::edited;
    const bool english = ground.project.settings.language == "en";
    request.label = {label, {{"title", english ? rule.name_en : rule.name_fr}}};
    request.focus = {id.value, from};
    request.actions.push_back(Put<TaskRule>{std::move(rule)});
    return request;
}

template <class Change>
Request changed_slot(const TaskGround& ground, Id<TaskRule> rule, Id<RuleSlot> id, std::optional<Day> from,
                     Change&& change) {
    return changed_rule(ground, rule, "undo.edit_rule", from, [&](RuleVersion& version) {
        bool differs = false;
        for (RuleSlot& slot : version.slots) {
            if (slot.id != id) continue;
            const RuleSlot before = slot;
            change(slot);
            differs = differs || !(slot == before);
        }
        return differs;
    });
}

}  // namespace

Request switch_rule(const TaskGround& ground, Id<TaskRule> rule, bool on, std::optional<Day> from) {
    return changed_rule(
        ground, rule, on ? "undo.switch_rule_on" : "undo.switch_rule_off", from, [&](RuleVersion& version) {
            if (version.enabled == on) return false;
            version.enabled = on;
            // What would be overdue at once is not made, unless the past was asked for.
            version.switched_on_at = on && from ? std::optional(ground.session.now_instant()) : std::nullopt;
            return true;
        });
}

Request set_rule_effort(const TaskGround& ground, Id<TaskRule> rule, Id<RuleSlot> slot, int minutes,
                        std::optional<Day> from) {
    return changed_slot(ground, rule, slot, from, [&](RuleSlot& row) { row.effort_minutes = std::max(0, minutes); });
}

Request set_rule_window(const TaskGround& ground, Id<TaskRule> rule, Id<RuleSlot> slot, const std::string& window_start,
                        const std::string& window_end, std::optional<Day> from) {
    Request request = changed_slot(ground, rule, slot, from, [&](RuleSlot& row) {
        row.window_start = window_start;
        row.window_end = window_end;
    });
    const auto* put = request.actions.empty() ? nullptr : request.actions.front().as<Put<TaskRule>>();
    const TaskRule* before = ground.project.rules.find(rule);
    if (put && compile_rule(*before).understood() && !compile_rule(put->row).understood()) return {};
    return request;
}

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

}  // namespace tandem
