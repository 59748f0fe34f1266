#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/default_rule.hpp"
#include "facts/network.hpp"
#include "model/project.hpp"

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

// What a rule asks of its source. Every list is empty when it does not matter.
struct RuleScope {
    std::vector<facts::Tempo> tempos;
    std::vector<facts::NetworkKind> kinds;
    std::vector<std::string> networks;
    std::vector<std::string> formats;
    std::vector<Uuid> channels;
    std::vector<Uuid> campaigns;
    std::vector<Uuid> pillars;
    std::vector<PostStatus> statuses;
    std::optional<bool> working_day;       // true: working days only; false: days off only
    int first_flight_day = 1;              // flight days count from 1
    int last_flight_day = 0;               // 0: no end
    int first_level = 0;                   // of an incident
    int last_level = 3;
    // Any of these, when one is asked for.
    bool if_post_in_last_48h = false;
    bool if_flight_running = false;
    bool if_post_that_day = false;

    bool has_condition() const { return if_post_in_last_48h || if_flight_running || if_post_that_day; }
};

std::optional<RuleScope> scope_from_text(std::string_view text);

struct CompiledSlot {
    Id<RuleSlot> id;
    facts::RuleAnchor anchor{};
    Offset begin;
    Offset end;
    facts::RuleAnchor end_anchor{};        // differs from `anchor` for "event_end+PT30M"
    facts::DayBasis day_basis{};
    facts::RuleRepeat repeat{};
    int times_a_day = 1;
    facts::HoursPolicy hours{};
    facts::EffortMode effort_mode{};
    int effort_minutes = 0;
    int extra_minutes = 0;                 // per further channel, or on top of an event's duration
    facts::RuleGrouping group_by{};
    Hat role{};
    Priority priority{};
    facts::TaskType type{};
};

struct CompiledVersion {
    std::optional<Day> valid_from;
    bool enabled = true;
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
};

// A rule whose text is not understood compiles to versions without a trigger.
CompiledRule compile_rule(const TaskRule& rule);
std::vector<CompiledRule> compile_rules(const Table<TaskRule>& rules);

// The rules a project starts with (rules.csv), on or off as the set says, created at this moment. Ids derive from R01..R42:
// the same in every project.
std::vector<TaskRule> default_rules(const facts::FactTable<facts::DefaultRule>& rules, RuleSet set, Instant created_at);
Id<TaskRule> default_rule_id(std::string_view code);
Id<RuleSlot> default_slot_id(std::string_view code);

}  // namespace tandem
