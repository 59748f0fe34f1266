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

// The keys of a rule's scope, in the order of their words.
enum class ScopeKey : std::uint8_t {
    tempo,
    kind,
    network,
    channel,
    format,
    campaign,
    pillar,
    status,
    flight_day,
    level,
    day,
    condition,
};

// What a rule asks of its source. Every list is empty when it does not matter.
struct RuleScope {
    std::uint32_t keys = 0;  // those that were named, a bit each
    std::vector<facts::Tempo> tempos;
    std::vector<facts::NetworkKind> kinds;
    std::vector<std::string> networks;
    std::vector<std::string> formats;
    std::vector<Uuid> channels;
    std::vector<Uuid> campaigns;
    std::vector<Uuid> pillars;
    std::vector<PostStatus> statuses;
    std::optional<bool> working_day;  // true: working days only; false: days off only
    int first_flight_day = 1;         // flight days count from 1
    int last_flight_day = 0;          // 0: no end
    int first_level = 0;              // of an incident
    int last_level = 3;
    // Any of these, when one is asked for.
    bool if_post_in_last_48h = false;
    bool if_flight_running = false;
    bool if_post_that_day = false;

    bool has(ScopeKey key) const { return (keys >> static_cast<unsigned>(key) & 1U) != 0; }
    bool has_condition() const { return has(ScopeKey::condition); }
    bool asks_for_channels() const;
    bool takes_flight_day(int ordinal) const {
        return ordinal >= first_flight_day && (last_flight_day == 0 || ordinal <= last_flight_day);
    }
    // Whether every key says something about what this trigger fires on. One that does not would be passed over and let
    // too much through.
    bool means_something(facts::RuleTrigger trigger) const;
};

// Whether this key says something about what the trigger fires on.
bool means_something(ScopeKey key, facts::RuleTrigger trigger);

// In the grammar of rules.csv, keys in the order of their words; "any" for none. What scope_from_text reads.
std::string text_from_scope(const RuleScope& scope);

// Nothing when a key or a value is not understood.
std::optional<RuleScope> scope_from_text(std::string_view text);

}  // namespace tandem
