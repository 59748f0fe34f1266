#include "app/rule_draft.hpp"

#include <algorithm>

#include "app/rule_choices.hpp"
#include "app/rule_requests.hpp"
#include "facts/words.hpp"
#include "model/holds.hpp"
#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

using facts::Language;

// The names of a rule are kept in both languages, whichever the screen speaks.
std::string text_in(Language language, std::string_view key) { return std::string(facts::Words(language)(key)); }

RuleVersion without_day(RuleVersion version) {
    version.valid_from.reset();
    version.switched_on_at.reset();
    return version;
}

// "daily*3" repeats as "daily", "event_duration+60" lasts as "event_duration".
std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of("*+")); }

bool is_end(facts::RuleAnchor anchor) { return name_of(anchor).ends_with("_end"); }

// The anchor of the same side of what is there now, else the usual one.
facts::RuleAnchor anchor_like(facts::RuleTrigger trigger, std::string_view word) {
    const auto anchors = anchors_for(trigger);
    const auto known = anchor_from_word(word);
    if (!known || std::find(anchors.begin(), anchors.end(), *known) != anchors.end())
        return known.value_or(anchors.front());
    const auto same_side = std::find_if(anchors.begin(), anchors.end(),
                                        [&](facts::RuleAnchor one) { return is_end(one) == is_end(*known); });
    return is_end(*known) && same_side != anchors.end() ? *same_side : anchors.front();
}

void fit_slot(RuleSlot& slot, facts::RuleTrigger trigger) {
    slot.anchor = std::string(name_of(anchor_like(trigger, slot.anchor)));
    // An end counted from elsewhere is counted from the same moment as the beginning.
    if (const std::size_t sign = slot.window_end.find_first_of("+-"); sign != std::string::npos && sign > 0)
        slot.window_end.erase(0, sign);
    if (const auto repeats = repeats_for(trigger); !holds(repeats, first_word(slot.repeat)))
        slot.repeat = std::string(repeats.front());
    if (!holds(effort_modes_for(trigger), first_word(slot.effort_mode))) slot.effort_mode = "fixed";
    if (!can_group(trigger)) slot.group_by = "none";
}

}  // namespace

const RuleVersion& version_on(const TaskRule& rule, Day day) {
    const RuleVersion* found = &rule.versions.front();
    for (const RuleVersion& version : rule.versions)
        if (!version.valid_from || *version.valid_from <= day) found = &version;
    return *found;
}

RuleDraft edit_of(const TaskRule& rule, Day from) {
    const RuleVersion version = without_day(version_on(rule, from));
    return {RuleDraft::Kind::edit, rule, version, version, from};
}

RuleDraft removal_of(const TaskRule& rule) { return {RuleDraft::Kind::remove, rule, {}, {}, std::nullopt}; }

std::optional<RuleDraft> version_removal_of(const TaskRule& rule, Day from, Day today) {
    const auto found = std::find_if(rule.versions.begin(), rule.versions.end(),
                                    [&](const RuleVersion& one) { return one.valid_from == from; });
    if (from < today || found == rule.versions.begin() || found == rule.versions.end()) return std::nullopt;
    return RuleDraft{RuleDraft::Kind::remove_version, rule, without_day(*found), without_day(*std::prev(found)), from};
}

RuleDraft fresh_rule(IdSource& ids, Day from) {
    RuleSlot slot;
    slot.id = ids.make<RuleSlot>();
    slot.anchor = "publish_at";
    slot.window_start = "+PT0M";
    slot.window_end = "+PT1H";
    slot.effort_minutes = 15;
    slot.effort_mode = "fixed";
    slot.task_type = "reply";
    slot.title_fr = text_in(Language::french, "rule.new_title");
    slot.title_en = text_in(Language::english, "rule.new_title");
    RuleDraft draft;
    draft.kind = RuleDraft::Kind::make;
    draft.rule.id = ids.make<TaskRule>();
    draft.rule.origin = RuleOrigin::own;
    draft.rule.name_fr = text_in(Language::french, "rule.new_name");
    draft.rule.name_en = text_in(Language::english, "rule.new_name");
    draft.after.trigger = "post_published";
    draft.after.slots = {slot};
    draft.before = draft.after;
    draft.from = from;
    return draft;
}

RuleDraft copy_of(IdSource& ids, const TaskRule& rule, Day from) {
    RuleDraft draft;
    draft.kind = RuleDraft::Kind::make;
    draft.rule.id = ids.make<TaskRule>();
    draft.rule.origin = RuleOrigin::own;
    draft.rule.name_fr = rule.name_fr + " " + text_in(Language::french, "command.copy_word");
    draft.rule.name_en = rule.name_en + " " + text_in(Language::english, "command.copy_word");
    draft.after = without_day(version_on(rule, from));
    for (RuleSlot& slot : draft.after.slots) slot.id = ids.make<RuleSlot>();
    draft.before = draft.after;
    draft.from = from;
    return draft;
}

std::optional<RuleDraft> reset_of(const facts::Facts& facts, const TaskRule& rule, Day from) {
    if (rule.origin == RuleOrigin::own || !facts.rules.find(rule.code)) return std::nullopt;
    RuleDraft draft = edit_of(rule, from);
    for (const TaskRule& came : default_rules(facts.rules, RuleSet::standard, {})) {
        if (came.code != rule.code) continue;
        draft.rule.name_fr = came.name_fr;
        draft.rule.name_en = came.name_en;
        const bool enabled = draft.after.enabled;
        draft.after = came.versions.front();
        draft.after.enabled = enabled;
    }
    return draft;
}

void duplicate_slot(RuleVersion& version, Id<RuleSlot> slot, IdSource& ids) {
    const auto found =
        std::find_if(version.slots.begin(), version.slots.end(), [&](const RuleSlot& one) { return one.id == slot; });
    if (found == version.slots.end()) return;
    RuleSlot copy = *found;
    copy.id = ids.make<RuleSlot>();
    version.slots.insert(found + 1, std::move(copy));
}

void remove_slot(RuleVersion& version, Id<RuleSlot> slot) {
    if (version.slots.size() < 2) return;
    std::erase_if(version.slots, [&](const RuleSlot& one) { return one.id == slot; });
}

void set_trigger(RuleVersion& version, facts::RuleTrigger trigger) {
    version.trigger = std::string(name_of(trigger));
    RuleScope scope = scope_from_text(version.scope).value_or(RuleScope{});
    for (unsigned key = 0; key <= static_cast<unsigned>(ScopeKey::condition); ++key)
        if (!means_something(static_cast<ScopeKey>(key), trigger)) scope.keys &= ~(1U << key);
    version.scope = text_from_scope(scope);
    for (RuleSlot& slot : version.slots) fit_slot(slot, trigger);
}

Request request_of(const TaskGround& ground, const RuleDraft& draft) {
    switch (draft.kind) {
        case RuleDraft::Kind::remove: return remove_rule(ground, draft.rule.id);
        case RuleDraft::Kind::remove_version:
            return remove_rule_version(ground, draft.rule.id, draft.from.value_or(Day{}));
        case RuleDraft::Kind::make: {
            TaskRule rule = draft.rule;
            rule.versions = {draft.after};
            return make_rule(ground, std::move(rule), draft.from);
        }
        case RuleDraft::Kind::edit: break;
    }
    return put_rule(ground, {draft.rule.id, draft.rule.name_fr, draft.rule.name_en, draft.before, draft.after},
                    draft.from);
}

}  // namespace tandem
