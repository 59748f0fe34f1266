#pragma once

#include <optional>
#include <vector>

#include "facts/language.hpp"
#include "plan/money_curve.hpp"
#include "ui/campaigns/campaign_rows.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// What the page was worked out for last, and what came of it: redone when something it was made from is another.
struct CampaignsCache {
    struct Made {
        Project project;
        DayRange period;
        Day today{};
        facts::Language language{};
        Filters filters;
        std::vector<Id<Objective>> objectives;
        std::vector<Id<Campaign>> turned;
        std::optional<Id<Campaign>> chart;  // whose curve; none: all

        bool operator==(const Made&) const = default;
    };
    std::optional<Made> made;
    std::vector<TimelineRow> rows;
    BudgetTable table;
    MoneyCurve curve;
    int times = 0;  // how often: what tests look at
};

// For this version of the project, which is the open one or that of a drag.
const CampaignsCache& refreshed_campaigns(ViewContext& view, const Project& shown, const DayRange& period);
// The campaign that is selected, itself or by one of its flights.
std::optional<Id<Campaign>> campaign_in_view(const ViewContext& view);

}  // namespace tandem
