#pragma once

#include <optional>
#include <vector>

#include "plan/campaign_money.hpp"

namespace tandem {

// Money of flights as it adds up, day by day: what the chart of spending shows.
struct MoneyCurve {
    DayRange days;               // from the first day of a flight, or of spending, to the last
    std::vector<Money> planned;  // to the end of each day
    std::vector<Money> spent;    // to the end of each day before `as_of`
    std::vector<Money>
        projected;  // to the end of each day from the one before `as_of` on; the last is all that is projected
    Money budget;   // planned in all
    Day as_of{};    // the first day nothing is known about

    // What there is at the end of a day.
    struct Values {
        Money planned;
        std::optional<Money> spent;
        std::optional<Money> projected;
    };
    Values at(Day day) const;
    bool operator==(const MoneyCurve&) const = default;
};

// The flights of one campaign.
MoneyCurve money_curve(const Project& project, Id<Campaign> campaign, Day today);
// Those of all campaigns with days in `period`, over all of their days.
MoneyCurve money_curve(const Project& project, const DayRange& period, Day today);

}  // namespace tandem
