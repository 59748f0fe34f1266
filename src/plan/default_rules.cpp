#include <array>
#include <initializer_list>

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

// Takes these endings off as long as there is one.
void drop_endings(std::string& text, std::initializer_list<std::string_view> endings) {
    for (bool dropped = true; dropped;) {
        dropped = false;
        for (const std::string_view end : endings)
            if (text.ends_with(end)) text.resize(text.size() - end.size()), dropped = true;
    }
}

// The title without what is filled in: "First hour: reply on {network} ({post})" names the rule "First hour: reply",
// "Approve {post} before scheduling" names it "Approve before scheduling".
std::string name_of_rule(const std::string& title) {
    std::string name, rest = title;
    for (std::size_t open = rest.find('{'); open != std::string::npos; open = rest.find('{')) {
        name += rest.substr(0, open);
        rest.erase(0, rest.find('}', open) + 1);
        // What led up to the filled-in part goes with it: brackets, a lone preposition; so does what closed it.
        drop_endings(name, {" ", "(", " sur", " on", " de", " of"});
        if (rest.starts_with("’s ")) rest.erase(0, std::string_view("’s ").size());
        if (rest.starts_with(")")) rest.erase(0, 1);
        if (name.empty() && !rest.empty() && rest[0] >= 'a' && rest[0] <= 'z') rest[0] -= 'a' - 'A';
    }
    name += rest;
    drop_endings(name, {" ", ":", "\u00a0"});
    return name.empty() ? title : name;
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
