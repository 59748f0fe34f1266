#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/default_rule.hpp"
#include "model/project.hpp"
#include "plan/rule_scope.hpp"

namespace tandem {

// A signed ISO 8601 duration of a rule's window: whole days, counted in the slot's day basis, then exact minutes.
struct Offset {
    int days = 0;
    int minutes = 0;

    bool operator==(const Offset&) const = default;
    int nominal_minutes() const { return days * 24 * 60 + minutes; }
};

// "-P5D", "+PT1H30M", "+P0D". Nothing for any other text.
std::optional<Offset> offset_from_text(std::string_view text);

struct CompiledSlot {
    Id<RuleSlot> id;
    facts::RuleAnchor anchor{};
    Offset begin;
    Offset end;
    facts::RuleAnchor end_anchor{};  // differs from `anchor` for "event_end+PT30M"
    facts::DayBasis day_basis{};
    facts::RuleRepeat repeat{};
    int times_a_day = 1;
    facts::HoursPolicy hours{};
    facts::EffortMode effort_mode{};
    int effort_minutes = 0;
    int extra_minutes = 0;  // per further channel, or on top of an event's duration
    facts::RuleGrouping group_by{};
    Hat role{};
    Priority priority{};
    facts::TaskType type{};
};

struct CompiledVersion {
    std::optional<Day> valid_from;
    bool enabled = true;
    std::optional<Instant> switched_on_at;
    std::optional<facts::RuleTrigger> trigger;  // none: a word this program does not know; nothing is derived
    RuleScope scope;
    std::vector<CompiledSlot> slots;
};

struct CompiledRule {
    Id<TaskRule> id;
    Instant created_at{};
    std::vector<CompiledVersion> versions;

    // The version that applies to an occurrence labelled with this day; null before the first one.
    const CompiledVersion* version(Day label) const;
    // The same, when it is switched on and fires on `trigger`.
    const CompiledVersion* fires(Day label, facts::RuleTrigger trigger) const;
    // Whether every version is; one that is not derives nothing.
    bool understood() const;
};

// A rule whose text is not understood compiles to versions without a trigger.
CompiledRule compile_rule(const TaskRule& rule);
std::vector<CompiledRule> compile_rules(const Table<TaskRule>& rules);

// The rules a project starts with (rules.csv), on or off as the set says, created at this moment. Ids derive from
// R01..R42: the same in every project.
std::vector<TaskRule> default_rules(const facts::FactTable<facts::DefaultRule>& rules, RuleSet set, Instant created_at);
Id<TaskRule> default_rule_id(std::string_view code);
Id<RuleSlot> default_slot_id(std::string_view code);

}  // namespace tandem
