#include "app/campaign_required.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Campaigns {
    Campaigns() {
        maker.channel("A", "instagram").campaign("C", "2026-10-09/2026-10-19");
        Objective objective;
        objective.id = id<Objective>("O"), objective.family = "traffic";
        maker.project.objectives = maker.project.objectives.with(objective);
        maker.flight("F", "C", "A", "2026-10-09/2026-10-18");
    }
    Campaign campaign() const { return maker.project.campaigns[0]; }
    Flight flight() const { return maker.project.flights[0]; }
    void put(Flight flight) { maker.project.flights = maker.project.flights.with(flight); }

    ProjectMaker maker;
};

}  // namespace

TEST_CASE("a campaign needs objectives, a budget, targeting and dates; its flights may bring the middle two") {
    Campaigns c;
    Campaign campaign = c.campaign();
    CHECK(required_of(c.maker.project, campaign) == CampaignRequired{false, false, false, true});
    campaign.objectives = {id<Objective>("gone")};
    CHECK_FALSE(required_of(c.maker.project, campaign).objectives);
    campaign.objectives = {id<Objective>("O")};
    campaign.budget = {1};
    campaign.targeting = "Near the shop";
    CHECK(required_of(c.maker.project, campaign).complete());

    campaign.budget = {}, campaign.targeting = " ";
    CHECK_FALSE(required_of(c.maker.project, campaign).targeting);
    Flight flight = c.flight();
    flight.budget = {5000}, flight.targeting = "20 km";
    c.put(flight);
    CHECK(required_of(c.maker.project, campaign).complete());
    c.maker.flight("G", "C", "A", "2026-10-12/2026-10-14");
    CHECK(required_of(c.maker.project, campaign) == CampaignRequired{true, true, false, true});
    flight.cancelled = true;
    c.put(flight);
    CHECK(required_of(c.maker.project, campaign) == CampaignRequired{true, false, false, true});

    campaign.days = {day("2026-10-13"), day("2026-10-20")};
    CHECK_FALSE(required_of(c.maker.project, campaign).dates);
    campaign.days = {};
    CHECK_FALSE(required_of(c.maker.project, campaign).dates);
}

TEST_CASE("KPIs of the objective's family are offered first, the main one on top, and none is lost") {
    Campaigns c;
    Campaign campaign = c.campaign();
    const facts::Facts& facts = shared_facts();
    CHECK(kpis_for(facts, c.maker.project, campaign).front() == &facts.kpis[0]);
    campaign.objectives = {id<Objective>("O")};
    const auto kpis = kpis_for(facts, c.maker.project, campaign);
    CHECK(kpis.size() == facts.kpis.size());
    CHECK(kpis[0]->id == "clicks_utm");
    CHECK(kpis[1]->id == "cpc");
    CHECK(kpis[2]->id == "ctr");
    CHECK(kpis[3] == &facts.kpis[0]);
}
