#pragma once

#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// The four things a campaign is not to start without.
struct CampaignRequired {
    bool objectives = false;  // at least one that exists
    bool budget = false;      // its own, or that of a flight
    bool targeting = false;   // an audience or words, of the campaign or of each flight that is not cancelled
    bool dates = false;       // a first and a last day, with all flights within

    bool complete() const { return objectives && budget && targeting && dates; }
    bool operator==(const CampaignRequired&) const = default;
};
CampaignRequired required_of(const Project& project, const Campaign& campaign);

// The KPIs to choose from: those of the families of its objectives first, the main ones before the others; then all the
// rest, in the order of the file.
std::vector<const facts::Kpi*> kpis_for(const facts::Facts& facts, const Project& project, const Campaign& campaign);

}  // namespace tandem
