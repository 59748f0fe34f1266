#pragma once

#include <vector>

#include "plan/flight_pace.hpp"

namespace tandem {

// The money of a campaign: that of its flights, and what of its budget is in no flight yet. The fee stands apart.
struct CampaignMoney {
    Id<Campaign> campaign;
    Money planned;          // its budget; where it has none, that of its flights
    Money in_flights;       // planned by its flights, cancelled ones by what they spent
    Money planned_to_date;  // of its flights; of a campaign that is over all that was planned
    Money spent;
    Money projected;  // of its flights, and what is in none while the campaign is not over
    Money fee;
    int percent = 0;  // spent of what was planned to date, rounded; 0 where nothing was planned yet
    PaceState state = PaceState::quiet;

    Money variance() const { return projected - planned; }
    // In no flight yet; below 0 where flights have more than the campaign.
    Money free() const { return planned - in_flights; }
    bool operator==(const CampaignMoney&) const = default;
};
CampaignMoney campaign_money(const Project& project, const Campaign& campaign, Day today);

// The campaigns with days in `period`, with all their money, whenever it is spent, by their first day; cancelled ones
// only where they spent something. `sum` adds them up; its state is that of nothing.
struct BudgetTable {
    std::vector<CampaignMoney> rows;
    CampaignMoney sum;

    bool operator==(const BudgetTable&) const = default;
};
CampaignMoney sum_of(const std::vector<CampaignMoney>& rows);
BudgetTable budget_table(const Project& project, const DayRange& period, Day today);

// Money that was given for something, and what of it was given on: a campaign's to its flights, an objective's to the
// campaigns whose first objective it is, the project's to all campaigns. Cancelled ones have what they spent.
struct Envelope {
    enum class Kind : std::uint8_t { campaign, objective, project } kind{};
    Uuid item;  // none for the project
    Money given;
    Money allocated;

    Money over() const { return allocated > given ? allocated - given : Money{}; }
    bool operator==(const Envelope&) const = default;
};
// Those for which something was given: project, objectives by name, campaigns by first day.
std::vector<Envelope> envelopes(const Project& project);
// Those an edit made to hold more than they were given, or more than before; what it cured is not told.
std::vector<Envelope> newly_over(const Project& before, const Project& after);

}  // namespace tandem
