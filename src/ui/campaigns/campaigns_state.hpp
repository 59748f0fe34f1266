#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "model/campaign.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct CampaignsCache;

// How much of time the campaigns are shown over: two weeks, three months, a year.
enum class TimelineScale : unsigned char { weeks, quarter, year };

// The columns of the budget table; the first five and the bar are always there.
enum class BudgetColumn : unsigned char { name, planned, spent, projected, variance, to_date, pace, fee };
inline constexpr std::array chosen_columns{BudgetColumn::to_date, BudgetColumn::pace, BudgetColumn::fee};

// What the campaigns keep between frames besides what is shown and selected.
struct CampaignsState {
    TimelineScale scale = TimelineScale::quarter;
    std::optional<Day> from;  // the first day shown; empty: the one that has today in its middle
    bool table_only = false;  // the budget table alone, over the whole page
    bool chart_of_all = false;
    std::vector<Id<Campaign>> turned;             // folded or unfolded, other than campaigns are by themselves
    std::vector<Id<Objective>> objectives;        // only campaigns that serve one of them; empty: all
    BudgetColumn sorted_by = BudgetColumn::name;  // names: in the order of the timeline
    bool descending = false;
    std::vector<BudgetColumn> columns;      // shown besides those that always are
    std::optional<Rect> ghost;              // the bar that is being dragged, as it was drawn in this frame
    double pans_at_s = 0;                   // a drag that rests at an edge moves time on then, in ImGui's time
    std::shared_ptr<CampaignsCache> cache;  // can be dropped at any time
};

}  // namespace tandem
