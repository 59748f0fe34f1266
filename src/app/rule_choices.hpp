#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "facts/default_rule.hpp"

namespace tandem {

// The moments of the calendar that rules are listed by, in this order.
enum class RuleMoment : std::uint8_t {
    post,
    day,
    flight,
    campaign,
    contest,
    live,
    influencer,
    week,
    month,
    quarter,
    observance,
    incident,
    other,  // of a rule this program does not understand
};
inline constexpr std::size_t moment_count = 13;

// Whether it fires on the days that something takes, one after the other.
bool is_running(facts::RuleTrigger trigger);
RuleMoment moment_of(facts::RuleTrigger trigger);
std::string_view name_of(RuleMoment moment);

// Every trigger there is, in the order of the moments.
std::vector<facts::RuleTrigger> rule_triggers();
// Nothing for a word this program does not know.
std::optional<facts::RuleTrigger> trigger_from_word(std::string_view word);
std::optional<facts::RuleAnchor> anchor_from_word(std::string_view word);
std::optional<facts::TaskType> task_type_from_word(std::string_view word);

// What can be chosen for a slot of a rule with this trigger, the usual one first. Words of the grammar of rules.csv.
std::vector<facts::RuleAnchor> anchors_for(facts::RuleTrigger trigger);
std::vector<std::string_view> repeats_for(facts::RuleTrigger trigger);
std::vector<std::string_view> effort_modes_for(facts::RuleTrigger trigger);
// Whether the channels of a person may be taken together.
bool can_group(facts::RuleTrigger trigger);

}  // namespace tandem
