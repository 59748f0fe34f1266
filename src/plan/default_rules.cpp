#include <array>

#include "plan/compiled_rule.hpp"

namespace tandem {
namespace {

std::string repeat_text(const facts::DefaultRule& rule) {
    constexpr std::array<std::string_view, 5> words{"once", "daily", "weekly", "monthly", "quarterly"};
    std::string text(words[static_cast<std::size_t>(rule.repeat)]);
    if (rule.times_a_day > 1) text += "*" + std::to_string(rule.times_a_day);
    return text;
}

std::string effort_text(const facts::DefaultRule& rule) {
    switch (rule.effort_mode) {
        case facts::EffortMode::fixed: return "fixed";
        case facts::EffortMode::per_post: return "per_post";
        case facts::EffortMode::base_plus_extra: return "base_plus_extra";
        case facts::EffortMode::event_duration: return "event_duration+" + std::to_string(rule.event_extra_minutes);
    }
    return {};
}

RuleSlot slot_of(const facts::DefaultRule& rule) {
    constexpr std::array<const char*, 3> hours{"clamp", "strict", "oncall"};
    RuleSlot slot;
    slot.id = default_slot_id(rule.id);
    slot.anchor = std::string(facts::name_of(rule.anchor));
    slot.window_start = rule.window_start;
    slot.window_end = rule.window_end;
    slot.day_basis = rule.day_basis == facts::DayBasis::business ? "business" : "calendar";
    slot.repeat = repeat_text(rule);
    slot.hours = hours[static_cast<std::size_t>(rule.hours)];
    slot.effort_minutes = rule.effort_minutes;
    slot.effort_mode = effort_text(rule);
    slot.extra_minutes = rule.extra_minutes;
    slot.group_by = rule.group_by == facts::RuleGrouping::person_day ? "person_day" : "none";
    slot.role = rule.role == facts::RuleRole::smm ? Hat::smm : Hat::cm;
    slot.priority = static_cast<Priority>(rule.priority);
    slot.task_type = std::string(facts::name_of(rule.task_type));
    slot.title_fr = rule.title.fr;
    slot.title_en = rule.title.en;
    return slot;
}

// The title without what is filled in: "First hour: reply on {network} ({post})" names the rule "First hour: reply".
std::string name_of_rule(const std::string& title) {
    std::string_view name(title);
    name = name.substr(0, name.find('{'));
    const auto drop = [&](std::string_view end) {
        if (!name.ends_with(end)) return false;
        name.remove_suffix(end.size());
        return true;
    };
    // What led up to the filled-in part goes with it: brackets, colons with their no-break space, a lone preposition.
    while (drop(" ") || drop("(") || drop(":") || drop("\u00a0") || drop(" sur") || drop(" on") || drop(" de") ||
           drop(" of")) {
    }
    return name.empty() ? title : std::string(name);
}

bool enabled_in(const facts::DefaultRule& rule, RuleSet set) {
    return rule.in_level(static_cast<facts::RuleLevel>(set));
}

}  // namespace

Id<TaskRule> default_rule_id(std::string_view code) { return {uuid_from_name("tandem/rule/" + std::string(code))}; }
Id<RuleSlot> default_slot_id(std::string_view code) { return {uuid_from_name("tandem/slot/" + std::string(code))}; }

std::vector<TaskRule> default_rules(const facts::FactTable<facts::DefaultRule>& rules, RuleSet set,
                                    Instant created_at) {
    std::vector<TaskRule> made;
    for (const facts::DefaultRule& rule : rules) {
        RuleVersion version;
        version.enabled = enabled_in(rule, set);
        version.trigger = std::string(facts::name_of(rule.trigger));
        version.scope = rule.scope;
        version.slots = {slot_of(rule)};
        made.push_back({default_rule_id(rule.id),
                        rule.id,
                        RuleOrigin::standard,
                        name_of_rule(rule.title.fr),
                        name_of_rule(rule.title.en),
                        created_at,
                        {version},
                        {}});
    }
    return made;
}

}  // namespace tandem
