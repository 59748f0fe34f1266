// What commands do on the screen of the rules.

#include "ui/frame.hpp"
#include "ui/rules/rule_drafts.hpp"

namespace tandem {

void Frame::show_rule(Id<TaskRule> rule) { open_rule(state_, rule); }

void Frame::new_rule() { begin_rule(session_, state_); }

void Frame::turn_rule() {
    if (state_.selection.kind == Selection::Kind::rule) begin_turn(session_, state_, state_.selection.rule);
}

bool Frame::can_reset_rule() const {
    return state_.selection.kind == Selection::Kind::rule && can_reset(session_, state_.selection.rule);
}

void Frame::reset_rule() { begin_reset(session_, state_, state_.selection.rule); }

// Escape on that screen: the change, then the selection, then the screen itself.
void Frame::step_back_in_rules() {
    const Id<TaskRule> rule = state_.selection.rule;
    const bool selected = state_.selection.kind == Selection::Kind::rule;
    if (selected && state_.rules.draft_of(rule)) {
        leave_draft(state_, rule);
        if (!session_.project().rules.contains(rule)) state_.selection = {};
    } else if (state_.selection.kind != Selection::Kind::none) {
        state_.selection = {};
    } else {
        state_.section = Section::tasks;
    }
}

bool Frame::asks_about_rules(std::function<void()> next) {
    const std::vector<RuleDraft>& drafts = state_.rules.drafts;
    if (drafts.empty()) return false;
    Asked asked;
    asked.id = "rule_changes";
    asked.title = words_.count("rules.waiting.title", static_cast<std::int64_t>(drafts.size()));
    asked.lines = {std::string(words_("rules.waiting.line"))};
    const Id<TaskRule> first = drafts.front().rule.id;
    asked.choices = {
        {"look", std::string(words_("rules.waiting.look")), false, [first](Workbench& w) { w.show_rule(first); }},
        {"leave", std::string(words_("rules.waiting.leave")), true, [this, next = std::move(next)](Workbench&) {
             state_.rules.drafts.clear();
             after_unsaved(next);
         }}};
    state_.asked = std::move(asked);
    return true;
}

// Drafts of rules that undo, or another file, took away.
void Frame::forget_lost_rules() {
    const Table<TaskRule>& rules = session_.project().rules;
    std::erase_if(state_.rules.drafts, [&](const RuleDraft& draft) {
        const TaskRule* rule = rules.find(draft.rule.id);
        if (rule && draft.kind == RuleDraft::Kind::remove_version)
            return !version_removal_of(*rule, *draft.from, day_of(session_.now()));
        return (draft.kind == RuleDraft::Kind::make) == (rule != nullptr);
    });
    Selection& selection = state_.selection;
    if (selection.kind == Selection::Kind::rule && !rules.contains(selection.rule) &&
        !state_.rules.draft_of(selection.rule))
        selection = {};
}

}  // namespace tandem
