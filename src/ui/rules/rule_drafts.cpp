#include "ui/rules/rule_drafts.hpp"

#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

Day today_of(const Session& session) { return day_of(session.now()); }

const TaskRule* rule_of(const Session& session, Id<TaskRule> id) {
    const TaskRule* rule = session.project().rules.find(id);
    return rule && !rule->versions.empty() ? rule : nullptr;
}

// What this program cannot read it does not change.
bool can_change(const Session& session, Id<TaskRule> id) {
    const TaskRule* rule = rule_of(session, id);
    return !rule || compile_rule(*rule).understood();
}

void begin_new(UiState& state, RuleDraft draft) {
    const Id<TaskRule> rule = draft.rule.id;
    state.rules.put(std::move(draft));
    open_rule(state, rule);
    state.want_field("rule.name");
}

}  // namespace

std::optional<RuleDraft> draft_or_rule(const Session& session, const UiState& state, Id<TaskRule> id) {
    if (const RuleDraft* draft = state.rules.draft_of(id)) return *draft;
    const TaskRule* rule = rule_of(session, id);
    if (!rule) return std::nullopt;
    const auto& shown = state.rules.version_shown;
    return edit_of(*rule, shown && shown->first == id ? shown->second : today_of(session));
}

void keep_draft(const Session& session, UiState& state, RuleDraft draft) {
    const bool same = draft.kind == RuleDraft::Kind::edit && draft.before == draft.after;
    const TaskRule* rule = rule_of(session, draft.rule.id);
    const bool named = rule && (rule->name_fr != draft.rule.name_fr || rule->name_en != draft.rule.name_en);
    if (same && !named)
        state.rules.drop(draft.rule.id);
    else
        state.rules.put(std::move(draft));
}

void leave_draft(UiState& state, Id<TaskRule> rule) {
    state.rules.drop(rule);
    const std::string of_rule = to_text(rule);
    std::erase_if(state.rules.typed, [&](const auto& typed) { return typed.first.starts_with(of_rule); });
}

void open_rule(UiState& state, Id<TaskRule> rule) {
    state.section = Section::rules;
    state.selection = Selection::of(rule);
    state.inspector_open = true;
    state.rules.row_wanted = rule;
}

void begin_turn(const Session& session, UiState& state, Id<TaskRule> rule) {
    std::optional<RuleDraft> draft = draft_or_rule(session, state, rule);
    if (!draft || is_removal(*draft) || !can_change(session, rule)) return;
    draft->after.enabled = !draft->after.enabled;
    keep_draft(session, state, std::move(*draft));
    open_rule(state, rule);
}

void begin_rule(Session& session, UiState& state) { begin_new(state, fresh_rule(session.ids(), today_of(session))); }

void begin_copy(Session& session, UiState& state, Id<TaskRule> id) {
    const TaskRule* rule = rule_of(session, id);
    if (rule && can_change(session, id)) begin_new(state, copy_of(session.ids(), *rule, today_of(session)));
}

void begin_removal(const Session& session, UiState& state, Id<TaskRule> id) {
    const TaskRule* rule = session.project().rules.find(id);
    // What is not there yet is simply left.
    if (!rule) {
        leave_draft(state, id);
        state.selection = {};
        return;
    }
    leave_draft(state, id);
    state.rules.put(removal_of(*rule));
    open_rule(state, id);
}

void begin_version_removal(const Session& session, UiState& state, Id<TaskRule> id, Day from) {
    const TaskRule* rule = rule_of(session, id);
    auto draft = rule && can_change(session, id) ? version_removal_of(*rule, from, today_of(session)) : std::nullopt;
    if (!draft) return;
    leave_draft(state, id);
    state.rules.put(std::move(*draft));
    open_rule(state, id);
}

void begin_reset(const Session& session, UiState& state, Id<TaskRule> id) {
    const TaskRule* rule = rule_of(session, id);
    if (!rule) return;
    leave_draft(state, id);
    if (auto draft = reset_of(session.facts(), *rule, today_of(session))) keep_draft(session, state, std::move(*draft));
    open_rule(state, id);
}

bool can_reset(const Session& session, Id<TaskRule> id) {
    const TaskRule* rule = rule_of(session, id);
    return rule && rule->origin == RuleOrigin::edited && session.facts().rules.find(rule->code) != nullptr;
}

int rules_on(const Project& project, Day today) {
    int count = 0;
    for (const TaskRule& rule : project.rules)
        if (!rule.versions.empty() && version_on(rule, today).enabled &&
            trigger_from_word(version_on(rule, today).trigger))
            ++count;
    return count;
}

}  // namespace tandem
