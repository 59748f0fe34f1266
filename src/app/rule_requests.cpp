#include "app/rule_requests.hpp"

#include <algorithm>

#include "app/rule_draft.hpp"
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

Label label_of(const TaskGround& ground, const char* key, const TaskRule& rule) {
    const bool english = ground.project.settings.language == "en";
    return {key, {{"title", english ? rule.name_en : rule.name_fr}}};
}

// The rule as it is, ready to be called something else.
Request renamed(const TaskGround& ground, const TaskRule& rule) {
    return {label_of(ground, "undo.edit_rule", rule), {Put<TaskRule>{rule}}, {rule.id.value, std::nullopt}};
}

// A version that says nothing else than the one before it need not be there; those before `first` stay.
void join_equal(std::vector<RuleVersion>& versions, std::size_t first) {
    for (std::size_t i = versions.size(); i-- > std::max<std::size_t>(first, 1);)
        if (says_the_same(versions[i - 1], versions[i]))
            versions.erase(versions.begin() + static_cast<std::ptrdiff_t>(i));
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
    join_equal(rule.versions, first);
    if (rule.origin == RuleOrigin::standard) rule.origin = RuleOrigin::edited;
    request.label = label_of(ground, label, rule);
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

namespace {

// Sets what differs between `before` and `after`.
template <class Row, class... Fields>
void carry(const Row& before, const Row& after, Row& to, Fields... fields) {
    const auto one = [&](auto field) {
        if (!(before.*field == after.*field)) to.*field = after.*field;
    };
    (one(fields), ...);
}

auto slot_at(std::vector<RuleSlot>& slots, Id<RuleSlot> id) {
    return std::find_if(slots.begin(), slots.end(), [&](const RuleSlot& slot) { return slot.id == id; });
}

const RuleSlot* find_slot(const std::vector<RuleSlot>& slots, Id<RuleSlot> id) {
    for (const RuleSlot& slot : slots)
        if (slot.id == id) return &slot;
    return nullptr;
}

void carry_slot(const RuleSlot& before, const RuleSlot& after, RuleSlot& to) {
    using S = RuleSlot;
    carry(before, after, to, &S::anchor, &S::window_start, &S::window_end, &S::day_basis, &S::repeat, &S::hours,
          &S::effort_minutes, &S::effort_mode, &S::extra_minutes, &S::group_by, &S::role, &S::priority, &S::task_type,
          &S::title_fr, &S::title_en, &S::extra);
}

void carry_slots(const RuleVersion& before, const RuleVersion& after, RuleVersion& to) {
    std::erase_if(to.slots, [&](const RuleSlot& slot) {
        return find_slot(before.slots, slot.id) != nullptr && find_slot(after.slots, slot.id) == nullptr;
    });
    for (std::size_t i = 0; i < after.slots.size(); ++i) {
        const RuleSlot& slot = after.slots[i];
        const RuleSlot* was = find_slot(before.slots, slot.id);
        const auto there = slot_at(to.slots, slot.id);
        if (was && there != to.slots.end()) {
            carry_slot(*was, slot, *there);
        } else if (!was && there == to.slots.end()) {
            // Behind the one it stands behind.
            const auto previous = i == 0 ? to.slots.end() : slot_at(to.slots, after.slots[i - 1].id);
            to.slots.insert(previous == to.slots.end() ? previous : previous + 1, slot);
        }
    }
}

bool carry_version(const RuleVersion& before, const RuleVersion& after, std::optional<Instant> on_at, RuleVersion& to) {
    const RuleVersion then = to;
    carry(before, after, to, &RuleVersion::trigger, &RuleVersion::scope, &RuleVersion::extra);
    if (before.enabled != after.enabled && to.enabled != after.enabled) {
        to.enabled = after.enabled;
        to.switched_on_at = to.enabled ? on_at : std::nullopt;
    }
    carry_slots(before, after, to);
    return !(to == then);
}

// What ended before is not made by what holds from this day on: this moment, or a day before it that was asked for.
Instant begin_of_change(const TaskGround& ground, Day from) {
    const Session& session = ground.session;
    if (from >= day_of(session.now())) return session.now_instant();
    return session.now_instant() - (session.now() - LocalMinute(from));
}

// What the program comes with; null for a rule of one's own.
std::optional<TaskRule> default_of(const TaskGround& ground, const TaskRule& rule) {
    if (rule.origin == RuleOrigin::own || !ground.session.facts().rules.find(rule.code)) return std::nullopt;
    for (TaskRule& one : default_rules(ground.session.facts().rules, ground.project.settings.rule_set, {}))
        if (one.code == rule.code) return std::move(one);
    return std::nullopt;
}

bool as_it_came(const TaskGround& ground, const TaskRule& rule) {
    const auto standard = default_of(ground, rule);
    if (!standard || standard->name_fr != rule.name_fr || standard->name_en != rule.name_en) return false;
    const RuleVersion& last = rule.versions.back();
    const RuleVersion& came = standard->versions.front();
    return last.trigger == came.trigger && last.scope == came.scope && last.slots == came.slots;
}

}  // namespace

Request put_rule(const TaskGround& ground, const RuleEdit& edit, std::optional<Day> from) {
    const TaskRule* found = ground.project.rules.find(edit.rule);
    if (!found || found->versions.empty()) return {};
    const std::optional<Instant> on_at = from ? std::optional(begin_of_change(ground, *from)) : std::nullopt;
    const bool turned = edit.before.enabled != edit.after.enabled;
    const char* label = !turned ? "undo.edit_rule"
        : edit.after.enabled    ? "undo.switch_rule_on"
                                : "undo.switch_rule_off";
    const bool named = found->name_fr != edit.name_fr || found->name_en != edit.name_en;
    Request request = changed_rule(ground, edit.rule, label, from, [&](RuleVersion& version) {
        return carry_version(edit.before, edit.after, on_at, version);
    });
    if (request.actions.empty() && named) request = renamed(ground, *found);
    if (request.actions.empty()) return request;
    TaskRule rule = request.actions.front().as<Put<TaskRule>>()->row;
    rule.name_fr = edit.name_fr;
    rule.name_en = edit.name_en;
    if (compile_rule(*found).understood() && !compile_rule(rule).understood()) return {};
    if (rule.origin != RuleOrigin::own)
        rule.origin = as_it_came(ground, rule) ? RuleOrigin::standard : RuleOrigin::edited;
    request.actions = {Put<TaskRule>{std::move(rule)}};
    return request;
}

Request make_rule(const TaskGround& ground, TaskRule rule, std::optional<Day> from) {
    if (rule.versions.empty() || ground.project.rules.contains(rule.id)) return {};
    rule.versions = {std::move(rule.versions.front())};
    rule.versions.front().valid_from.reset();
    rule.created_at = from ? begin_of_change(ground, *from) : Instant{};
    if (from && *from != day_of(ground.session.now())) {
        RuleVersion before = rule.versions.front();
        before.enabled = false;
        rule.versions.front().valid_from = from;
        rule.versions.insert(rule.versions.begin(), std::move(before));
    }
    if (!compile_rule(rule).understood()) return {};
    Request request{label_of(ground, "undo.make_rule", rule), {}, {rule.id.value, from}};
    request.actions.push_back(Put<TaskRule>{std::move(rule)});
    return request;
}

Request duplicate_rule(const TaskGround& ground, IdSource& ids, Id<TaskRule> rule, Day from) {
    const TaskRule* found = ground.project.rules.find(rule);
    if (!found || found->versions.empty()) return {};
    return request_of(ground, copy_of(ids, *found, from));
}

Request remove_rule(const TaskGround& ground, Id<TaskRule> rule) {
    const TaskRule* found = ground.project.rules.find(rule);
    if (!found) return {};
    return {label_of(ground, "undo.remove_rule", *found), {Remove<TaskRule>{rule}}, {rule.value, std::nullopt}};
}

Request remove_rule_version(const TaskGround& ground, Id<TaskRule> id, Day from) {
    const TaskRule* found = ground.project.rules.find(id);
    if (!found || !version_removal_of(*found, from, day_of(ground.session.now()))) return {};
    TaskRule rule = *found;
    std::erase_if(rule.versions, [&](const RuleVersion& version) { return version.valid_from == from; });
    join_equal(rule.versions, 1);
    if (rule.origin != RuleOrigin::own)
        rule.origin = as_it_came(ground, rule) ? RuleOrigin::standard : RuleOrigin::edited;
    Request request{label_of(ground, "undo.remove_rule_version", rule), {}, {id.value, from}};
    request.actions.push_back(Put<TaskRule>{std::move(rule)});
    return request;
}

Request reset_rule(const TaskGround& ground, Id<TaskRule> rule, std::optional<Day> from) {
    const TaskRule* found = ground.project.rules.find(rule);
    if (!found || found->versions.empty()) return {};
    const Day day = from.value_or(day_of(ground.session.now()));
    std::optional<RuleDraft> draft = reset_of(ground.session.facts(), *found, day);
    if (!draft) return {};
    draft->from = from;
    return request_of(ground, *draft);
}

}  // namespace tandem
