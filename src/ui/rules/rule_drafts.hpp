#pragma once

#include "app/session.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// What begins, and ends, a change of a rule on its screen. Nothing reaches the project before it is applied.

// The draft of this rule, or what it would be edited from today on; nothing where there is no such rule.
std::optional<RuleDraft> draft_or_rule(const Session& session, const UiState& state, Id<TaskRule> rule);
// Kept while it would change something; else there is no draft of this rule any more.
void keep_draft(const Session& session, UiState& state, RuleDraft draft);
// Nothing comes of it, nor of what was typed in its fields.
void leave_draft(UiState& state, Id<TaskRule> rule);

// Each selects the rule and opens the panel, where it is told what the change would do.
void begin_turn(const Session& session, UiState& state, Id<TaskRule> rule);
void begin_rule(Session& session, UiState& state);
void begin_copy(Session& session, UiState& state, Id<TaskRule> rule);
void begin_removal(const Session& session, UiState& state, Id<TaskRule> rule);
// What the rule says from this day on is to go.
void begin_version_removal(const Session& session, UiState& state, Id<TaskRule> rule, Day from);
void begin_reset(const Session& session, UiState& state, Id<TaskRule> rule);
void open_rule(UiState& state, Id<TaskRule> rule);

// Whether a default rule says something else than it came with.
bool can_reset(const Session& session, Id<TaskRule> rule);
// Rules that are switched on today.
int rules_on(const Project& project, Day today);

}  // namespace tandem
