#pragma once

#include <string>
#include <vector>

#include "plan/campaign_money.hpp"
#include "ui/campaigns/campaigns_state.hpp"

namespace tandem {

struct ViewContext;
namespace facts {
struct Network;
}

// A line of the timeline: a campaign, or below it one of its flights. Texts and figures, no pixels.
struct TimelineRow {
    Id<Campaign> campaign;
    std::optional<Id<Flight>> flight;
    std::string name;
    std::string label;                        // the campaign's first objective; of a flight "345 / 600 €"
    std::string beside;                       // at the bar: money, or a flight's daily amount
    std::string tooltip;                      // the arithmetic
    std::string color;                        // "#RRGGBB"
    const facts::Network* network = nullptr;  // of a flight
    DayRange days;
    std::vector<Day> phases;  // first days of its phases, those within it
    float spent_share = 0;    // of what was planned, at most 1
    float over_share = 0;     // projected above the budget, of the budget
    PaceState state = PaceState::quiet;
    bool finished = false;
    bool off = false;  // cancelled or archived
    bool unfolded = false;
    int flights = 0;  // of a campaign
};

// The rows for the campaigns with days in `period` that the filters let through, of this version: the project's own, or
// the one a drag would lead to.
std::vector<TimelineRow> timeline_rows(const ViewContext& view, const Project& project, const DayRange& period);

// Whether the flights of a campaign are shown: those of a running one, or the other way round when it was turned.
bool is_unfolded(const ViewContext& view, const Campaign& campaign);
void turn_fold(ViewContext& view, Id<Campaign> campaign);

// Whether the filters let this campaign through.
bool lets_campaign(const ViewContext& view, const Project& project, const Campaign& campaign);

// "345 / 600 €", "60 € / j"
std::string spent_of_text(const ViewContext& view, Money spent, Money planned);
std::string per_day_text(const ViewContext& view, Money daily);
std::string money_text_of(const ViewContext& view, Money money);
// With "+" or a minus sign; "0 €" where nothing differs.
std::string signed_money_text_of(const ViewContext& view, Money money);

}  // namespace tandem
