#include "app/plan_markdown.hpp"

#include <doctest/doctest.h>

#include "app/workbook_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string markdown_of(const WorkbookDesk& desk, const ExportScope& scope = {}) {
    const ExportDraft draft = plan_markdown(desk.session, scope, desk.words);
    REQUIRE(draft.files.size() == 1);
    return draft.files[0].bytes;
}

nlohmann::json read(const std::string& page) {
    return nlohmann::json::parse(
        said_about("/usr/bin/python3 " TANDEM_SOURCE_DIR "/tests/exchange/read_markdown.py", page, ".md"));
}

std::vector<std::string> blocks_of(const nlohmann::json& read, const std::string& kind) {
    std::vector<std::string> texts;
    for (const auto& block : read["blocks"])
        if (block[0] == kind) texts.push_back(block[1]);
    return texts;
}

Project with_objective() {
    Project project = PlanA().maker.project;
    Objective objective;
    objective.id = id<Objective>("O");
    objective.name = "Ventes *en ligne*";
    objective.kpi = "reach";
    objective.target = Figure{12'500'000};
    objective.deadline = day("2026-12-31");
    project.objectives = project.objectives.with(objective);
    Campaign campaign = *project.campaigns.find(id<Campaign>("Rentrée"));
    campaign.budget = {123'450};
    campaign.objectives = {objective.id};
    project.campaigns = project.campaigns.with(campaign);
    return project;
}

}  // namespace

TEST_CASE("the summary has the period, objectives, campaigns, and every post once, week by week; cmark reads it so") {
    const auto found = read(markdown_of(WorkbookDesk(with_objective())));
    CHECK(found["others"].empty());
    CHECK(found["blocks"][0] == nlohmann::json{"h1", "Plan A"});
    CHECK(found["blocks"][1] == nlohmann::json{"p", "Période\u00a0: 15 septembre – 13 décembre 2026"});
    CHECK(blocks_of(found, "h2") == std::vector<std::string>{"Objectifs", "Campagnes", "Calendrier"});
    const std::vector<std::string> weeks = blocks_of(found, "h3");
    CHECK(weeks.size() == 13);
    CHECK(weeks.front() == "Semaine 38 · 14 – 20 septembre 2026");
    const std::vector<std::string> items = blocks_of(found, "item");
    CHECK(items.size() == 1 + 3 + 60);
    CHECK(items[0].starts_with("Ventes *en ligne* · "));
    CHECK(items[0].ends_with("cible 12\u00a0500 · d’ici au 31 décembre 2026"));
    CHECK(items[1] == "Rentrée · 15 septembre – 4 octobre 2026 · Ventes *en ligne* · 1\u00a0234,50\u00a0€");
    CHECK(items[4] == "mar. 15 sept. 09:00 · Instagram · Lancement 🎉 · Validé · Rentrée");
    std::size_t hostile = 0;
    for (const std::string& item : items)
        if (item.find("· =1+1 ·") != std::string::npos || item.find("Promo BEGIN:VEVENT UID:evil") != std::string::npos)
            ++hostile;
    CHECK(hostile == 12);
}

TEST_CASE("a client's summary has no amount and no post before its approval; ideas are the team's") {
    WorkbookDesk desk(with_objective());
    Post idea;
    idea.id = id<Post>("idea");
    idea.title = "1. Une idée";
    desk.set(idea);
    const auto team = read(markdown_of(desk));
    CHECK(team["blocks"].back() == nlohmann::json{"item", "1. Une idée"});
    ExportScope scope;
    scope.for_client = true;
    const auto client = read(markdown_of(desk, scope));
    CHECK(blocks_of(client, "item").size() == 1 + 3 + 20);
    CHECK(client.dump().find("234,50") == std::string::npos);
    CHECK(client.dump().find("Une idée") == std::string::npos);
    scope.days = *day_range_from_text("2026-10-01/2026-10-31");
    CHECK(plan_markdown(desk.session, scope, desk.words).rows < 15);
}

TEST_CASE("the same plan gives the same summary") { CHECK(markdown_of(WorkbookDesk()) == markdown_of(WorkbookDesk())); }
