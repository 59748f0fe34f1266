#include "app/naming_rule.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a name is made part by part: hyphens inside, underscores between, lower case, no accents, no empty part") {
    const NameParts parts{"2026-10-09", "instagram", "traffic", "Curieux du quartier", "Semaine du Goût : l’acide"};
    struct Row {
        const char* rule;
        const char* name;
    };
    const Row rows[] = {
        {"", "2026-10-09_instagram_traffic_curieux-du-quartier_semaine-du-gout-l-acide"},
        {"  ", "2026-10-09_instagram_traffic_curieux-du-quartier_semaine-du-gout-l-acide"},
        {"{name}", "semaine-du-gout-l-acide"},
        {"{network}_{name}_FR", "instagram_semaine-du-gout-l-acide_fr"},
        {"Été {network}_{objective}", "ete-instagram_traffic"},
        {"{network}{objective}", "instagramtraffic"},
        {"{network}__{objective}_", "instagram_traffic"},
        {"{brand}_{network}", "instagram"},
        {"{name", "name"},
        {"brand_{name}", "brand_semaine-du-gout-l-acide"},
        {"_{}_", ""},
        {"fixed", "fixed"},
        {"date_network_name", "2026-10-09_instagram_semaine-du-gout-l-acide"},
        {"the name_network", "the-name_instagram"},
        {"{network}_name", "instagram_name"},
    };
    for (const Row& row : rows) CHECK_MESSAGE(name_by_rule(row.rule, parts) == row.name, row.rule);
    CHECK(name_by_rule("", {"2026-10-09", "", "", "", "Noël"}) == "2026-10-09_noel");
    CHECK(unknown_placeholders("{date}_{brand}_{Name}_{x") == std::vector<std::string>{"{brand}", "{Name}"});
    CHECK(unknown_placeholders(default_naming_rule).empty());
}

TEST_CASE(
    "a campaign gives its first day, its first objective's family and audience; a flight its network and audience") {
    ProjectMaker maker;
    maker.channel("A", "tiktok").campaign("Taste week", "2026-10-09/2026-10-19");
    Objective objective, loose;
    objective.id = id<Objective>("O"), objective.name = "Shop visits", objective.family = "traffic";
    loose.id = id<Objective>("L"), loose.name = "Be Kind";
    maker.project.objectives = maker.project.objectives.with(objective).with(loose);
    Audience near, young;
    near.id = id<Audience>("N"), near.name = "Near the shop", young.id = id<Audience>("Y"), young.name = "Young";
    maker.project.audiences = maker.project.audiences.with(near).with(young);
    Campaign campaign = maker.project.campaigns[0];
    campaign.objectives = {objective.id, loose.id}, campaign.audiences = {near.id};
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    maker.flight("F", "Taste week", "A", "2026-10-12/2026-10-15");
    Flight flight = maker.project.flights[0];
    CHECK(name_in_tools(maker.project, campaign) == "2026-10-09_traffic_near-the-shop_taste-week");
    CHECK(name_in_tools(maker.project, flight) == "2026-10-09_tiktok_traffic_near-the-shop_taste-week");
    flight.audience = young.id;
    CHECK(name_in_tools(maker.project, flight) == "2026-10-09_tiktok_traffic_young_taste-week");
    campaign.objectives = {loose.id}, campaign.naming_rule = "{objective}_{network}";
    maker.project.campaigns = maker.project.campaigns.with(campaign);
    CHECK(name_in_tools(maker.project, flight) == "be-kind_tiktok");
    flight.campaign = {};
    CHECK(name_in_tools(maker.project, flight).empty());
}
