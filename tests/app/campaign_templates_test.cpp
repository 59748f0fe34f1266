#include "app/campaign_templates.hpp"

#include <set>

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("templates are whole in both languages, and their families and phases are ones there are") {
    std::set<std::string_view> ids;
    for (const CampaignTemplate& one : campaign_templates()) {
        CHECK(ids.insert(one.id).second);
        CHECK(shared_facts().objectives.find(one.family));
        CHECK_FALSE(one.phases.empty());
        std::vector<TemplateText> texts{one.name, one.brief};
        for (const TemplatePhase& phase : one.phases) {
            CHECK(phase.days > 0);
            texts.push_back(phase.name);
        }
        for (const TemplateText& text : texts) {
            CHECK_FALSE(text.fr.empty());
            CHECK_FALSE(text.en.empty());
            // French has a no-break space before a colon.
            CHECK_MESSAGE(text.fr.find(" :") == std::string_view::npos, text.fr);
        }
    }
    CHECK(ids == std::set<std::string_view>{"launch", "event", "contest", "sales", "recruitment"});
}

TEST_CASE(
    "a template gives a campaign its phases from its first day on, without a gap, a brief, a KPI and an objective") {
    ProjectMaker maker;
    maker.campaign("New campaign", "2026-11-02/2026-11-15");
    Objective objective;
    objective.id = id<Objective>("O"), objective.family = "engagement";
    maker.project.objectives = maker.project.objectives.with(objective);
    const Campaign plain = maker.project.campaigns[0];
    CHECK(takes_template(maker.project, plain));
    for (const CampaignTemplate& one : campaign_templates()) {
        const Campaign made =
            with_template(plain, one, maker.project, shared_facts(), facts::Language::french, "New campaign");
        CHECK(made.name == one.name.fr);
        CHECK(made.days.begin == plain.days.begin);
        Day day = made.days.begin;
        for (const Phase& phase : made.phases) {
            CHECK(phase.days.begin == day);
            day = phase.days.end;
        }
        CHECK(day == made.days.end);
        CHECK(made.kpi == shared_facts().objectives.find(one.family)->primary_kpi);
        CHECK(made.objectives.size() == (one.family == "engagement" ? 1 : 0));
        CHECK_FALSE(takes_template(maker.project, made));
    }
    Campaign named = plain;
    named.name = "Mine";
    CHECK(with_template(named, campaign_templates()[0], maker.project, shared_facts(), facts::Language::english, "New")
              .name == "Mine");
    maker.channel("A", "instagram").flight("F", "New campaign", "A", "2026-11-02/2026-11-03");
    CHECK_FALSE(takes_template(maker.project, plain));
}
