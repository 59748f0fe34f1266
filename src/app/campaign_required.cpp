#include "app/campaign_required.hpp"

#include <algorithm>

#include "exchange/fold_name.hpp"

namespace tandem {
namespace {

// Calls `f` with the campaign's flights that are not cancelled.
template <class F>
void each_flight(const Project& project, Id<Campaign> campaign, F&& f) {
    for (const Flight& flight : project.flights)
        if (flight.campaign == campaign && !flight.cancelled) f(flight);
}

}  // namespace

CampaignRequired required_of(const Project& project, const Campaign& campaign) {
    CampaignRequired required;
    required.objectives = std::any_of(campaign.objectives.begin(), campaign.objectives.end(),
                                      [&](const Id<Objective>& id) { return project.objectives.contains(id); });
    required.budget = campaign.budget.cents > 0;
    bool any = false, all_aimed = true;
    required.dates = !campaign.days.empty();
    each_flight(project, campaign.id, [&](const Flight& flight) {
        any = true;
        required.budget |= flight.budget.cents > 0;
        all_aimed &= flight.audience.has_value() || !trimmed(flight.targeting).empty();
        required.dates &= flight.days.begin >= campaign.days.begin && flight.days.end <= campaign.days.end;
    });
    required.targeting = !campaign.audiences.empty() || !trimmed(campaign.targeting).empty() || (any && all_aimed);
    return required;
}

std::vector<const facts::Kpi*> kpis_for(const facts::Facts& facts, const Project& project, const Campaign& campaign) {
    std::vector<const facts::Kpi*> kpis;
    const auto add = [&](const facts::Kpi* kpi) {
        if (kpi && std::find(kpis.begin(), kpis.end(), kpi) == kpis.end()) kpis.push_back(kpi);
    };
    std::vector<const facts::ObjectiveFamily*> families;
    for (const Id<Objective>& id : campaign.objectives)
        if (const Objective* objective = project.objectives.find(id))
            if (const auto* family = facts.objectives.find(objective->family)) families.push_back(family);
    for (const auto* family : families) add(facts.kpis.find(family->primary_kpi));
    for (const auto* family : families)
        for (const std::string& id : family->secondary_kpis) add(facts.kpis.find(id));
    for (const facts::Kpi& kpi : facts.kpis) add(&kpi);
    return kpis;
}

}  // namespace tandem
