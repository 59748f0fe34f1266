#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/closed_set.hpp"
#include "facts/confidence.hpp"
#include "facts/fact_table.hpp"

namespace tandem::facts {

/// What a smallest amount is asked for: any ad, ads charged by what they bring, or all that is bought together.
enum class MinimumKind { any, impressions, actions, rare_events, ad_group, campaign };

inline constexpr ClosedSet<MinimumKind, 6> minimum_kind_names{{{"any", MinimumKind::any},
                                                               {"impressions", MinimumKind::impressions},
                                                               {"actions", MinimumKind::actions},
                                                               {"rare_events", MinimumKind::rare_events},
                                                               {"ad_group", MinimumKind::ad_group},
                                                               {"campaign", MinimumKind::campaign}}};

/// The least that can be spent a day.
struct DailyMinimum {
    MinimumKind kind = MinimumKind::any;
    std::int64_t minor_units = 0;  ///< above 0, of `currency`
    std::string currency;          ///< ISO 4217

    bool operator==(const DailyMinimum&) const = default;
};

/// What is known about buying ads on a platform. What nobody read is empty: leave the field blank.
struct AdPlatform {
    std::string id;                      ///< its name: "TikTok"
    std::vector<std::string> networks;   ///< ids of networks.csv whose ads are bought there
    std::vector<DailyMinimum> minimums;  ///< the smallest first
    /// How far a day may go over a daily budget; 0: never over it; none: not known.
    std::optional<int> most_over_percent;
    /// A calendar week, Sunday to Saturday, never costs more than this many daily budgets; none: not known.
    std::optional<int> most_days_a_week;
    std::string minimum_budget;  ///< the same as it was read
    std::string over_delivery;
    std::string source;
    Confidence confidence = Confidence::low;
};

/// Reads ad_platforms.csv. Throws std::logic_error naming the row when a cell is not what its column holds.
FactTable<AdPlatform> read_ad_platforms(std::string_view csv);

/// The platform that sells ads on this network; nullptr where none is known. Valid as long as the table.
const AdPlatform* ad_platform_for(const FactTable<AdPlatform>& platforms, std::string_view network);

}  // namespace tandem::facts
