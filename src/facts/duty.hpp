#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/closed_set.hpp"
#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// Who answers for a duty: one of the two jobs, both, or somebody else (a designer, the agency, the client).
enum class DutyRole : std::uint8_t { smm, cm, both, other };

inline constexpr ClosedSet<DutyRole, 4> duty_role_names{
    {{"smm", DutyRole::smm}, {"cm", DutyRole::cm}, {"both", DutyRole::both}, {"other", DutyRole::other}}};

/// Ways to share the duties out, each a column of duties.csv. The first one is what the default rules say.
enum class DutyPreset : std::uint8_t { tandem, swello, sprout, solo, agency, event };

inline constexpr ClosedSet<DutyPreset, 6> duty_preset_names{{{"tandem", DutyPreset::tandem},
                                                             {"swello", DutyPreset::swello},
                                                             {"sprout", DutyPreset::sprout},
                                                             {"solo", DutyPreset::solo},
                                                             {"agency", DutyPreset::agency},
                                                             {"event", DutyPreset::event}}};

/// A kind of work that the trade describes as part of one of the two jobs.
struct Duty {
    std::string id;     ///< "replies"
    std::string group;  ///< "strategy", "relation"...: rows of a group stand together
    Bilingual name;
    std::array<DutyRole, duty_preset_names.size()> by_preset{};
    DutyRole usual = DutyRole::smm;       ///< what most descriptions of the two jobs say
    std::vector<std::string> rules;       ///< default rules whose tasks are this duty's; each rule is of one duty
    std::vector<std::string> task_types;  ///< of other rules and of tasks made by hand; each type is of one duty
    std::string source;

    DutyRole in(DutyPreset preset) const { return by_preset[static_cast<std::size_t>(preset)]; }
};

/// Reads duties.csv. Throws std::logic_error naming the row when a cell is none of the closed sets.
FactTable<Duty> read_duties(std::string_view csv);

}  // namespace tandem::facts
