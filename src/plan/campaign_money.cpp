#include "plan/campaign_money.hpp"

#include <algorithm>
#include <map>

#include "model/campaign_order.hpp"

namespace tandem {
namespace {

// What a campaign takes of the envelopes above it.
struct Allocation {
    std::map<Id<Campaign>, Money> in_flights;
    explicit Allocation(const Project& project) {
        for (const Flight& flight : project.flights)
            in_flights[flight.campaign] += flight.cancelled ? flight_spend(project, flight).sum : budget_of(flight);
    }
    Money of(const Campaign& campaign) const {
        const auto found = in_flights.find(campaign.id);
        const Money flights = found == in_flights.end() ? Money{} : found->second;
        return campaign.budget.cents == 0 ? flights : campaign.budget;
    }
};

}  // namespace

CampaignMoney campaign_money(const Project& project, const Campaign& campaign, Day today) {
    CampaignMoney money;
    money.campaign = campaign.id;
    money.fee = campaign.fee;
    for (const Flight& flight : project.flights) {
        if (flight.campaign != campaign.id) continue;
        const FlightPace pace = flight_pace(project, flight, today);
        money.in_flights += pace.planned, money.planned_to_date += pace.planned_to_date;
        money.spent += pace.spent, money.projected += pace.projected;
    }
    const bool cancelled = campaign.status == CampaignStatus::cancelled;
    money.planned = cancelled ? money.spent : campaign.budget.cents == 0 ? money.in_flights : campaign.budget;
    if (cancelled) {
        money.in_flights = money.planned_to_date = money.projected = money.spent;
        return money;
    }
    if (money.free().cents > 0) (today < campaign.days.end ? money.projected : money.planned_to_date) += money.free();
    money.percent = rounded_percent(money.spent, money.planned_to_date);
    money.state = pace_state(project.settings, money.spent, money.planned_to_date, money.planned);
    return money;
}

CampaignMoney sum_of(const std::vector<CampaignMoney>& rows) {
    CampaignMoney sum;
    for (const CampaignMoney& one : rows) {
        sum.planned += one.planned, sum.in_flights += one.in_flights, sum.planned_to_date += one.planned_to_date;
        sum.spent += one.spent, sum.projected += one.projected, sum.fee += one.fee;
    }
    sum.percent = rounded_percent(sum.spent, sum.planned_to_date);
    return sum;
}

BudgetTable budget_table(const Project& project, const DayRange& period, Day today) {
    BudgetTable table;
    for (const Campaign* campaign : campaigns_in_order(project)) {
        if (!campaign->days.overlaps(period)) continue;
        const CampaignMoney money = campaign_money(project, *campaign, today);
        if (campaign->status == CampaignStatus::cancelled && money.spent.cents == 0) continue;
        table.rows.push_back(money);
    }
    table.sum = sum_of(table.rows);
    return table;
}

std::vector<Envelope> envelopes(const Project& project) {
    const Allocation allocation(project);
    const std::vector<const Campaign*> campaigns = campaigns_in_order(project);
    std::vector<Envelope> all;
    const auto give = [&](Envelope::Kind kind, Uuid item, Money given, auto&& counts) {
        if (given.cents == 0) return;
        Money allocated;
        for (const Campaign* campaign : campaigns)
            if (campaign->status != CampaignStatus::cancelled && counts(*campaign))
                allocated += allocation.of(*campaign);
        all.push_back({kind, item, given, allocated});
    };
    give(Envelope::Kind::project, {}, project.settings.budget, [](const Campaign&) { return true; });
    std::vector<const Objective*> objectives;
    for (const Objective& objective : project.objectives) objectives.push_back(&objective);
    std::sort(objectives.begin(), objectives.end(), [](const Objective* a, const Objective* b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
    });
    for (const Objective* objective : objectives)
        give(Envelope::Kind::objective, objective->id.value, objective->budget, [&](const Campaign& campaign) {
            return !campaign.objectives.empty() && campaign.objectives.front() == objective->id;
        });
    for (const Campaign* campaign : campaigns) {
        if (campaign->status == CampaignStatus::cancelled || campaign->budget.cents == 0) continue;
        const auto found = allocation.in_flights.find(campaign->id);
        all.push_back({Envelope::Kind::campaign, campaign->id.value, campaign->budget,
                       found == allocation.in_flights.end() ? Money{} : found->second});
    }
    return all;
}

std::vector<Envelope> newly_over(const Project& before, const Project& after) {
    const std::vector<Envelope> were = envelopes(before);
    std::vector<Envelope> news;
    for (const Envelope& now : envelopes(after)) {
        const auto was = std::find_if(were.begin(), were.end(), [&](const Envelope& one) {
            return one.kind == now.kind && one.item == now.item;
        });
        if (now.over() > (was == were.end() ? Money{} : was->over())) news.push_back(now);
    }
    return news;
}

}  // namespace tandem
