// The money of campaigns on their page: chart, table, proposals.
#include "ui/campaigns/pace_chart.hpp"
#include "ui/campaigns_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

TEST_CASE("the table sorts by any column and back, adds up, and leads to a campaign") {
    CampaignsStage stage;
    robot::Robot& robot = stage.robot();
    const auto order = [&] {
        std::vector<std::string> names;
        for (const WidgetNode& node : robot.all(Role::row))
            if (node.path.find("/budget/") != std::string::npos && node.path.find("campaign:") != std::string::npos)
                names.push_back(node.label);
        return names;
    };
    const std::vector<std::string> by_date = order();
    REQUIRE(by_date.size() == 6);
    robot.click(Role::button, stage.word("campaign.planned"));
    robot.step(3);
    CHECK(order().front() == "Advent calendar · teaser");
    robot.click(Role::button, stage.word("campaign.planned"));
    robot.step(3);
    CHECK(order().front() == "Winter team");
    robot.click(Role::button, stage.word("budget.campaign"));
    robot.step(3);
    CHECK(order() == by_date);
    Money sum;
    for (const CampaignMoney& one : stage.table().rows) sum += one.projected;
    CHECK(sum == stage.table().sum.projected);
    robot.click(stage.row(stage.campaign("Winter").id.value));
    robot.step(3);
    CHECK(stage.state().selection == Selection::of(stage.campaign("Winter").id));
    CHECK(stage.state().inspector_open);
}

TEST_CASE("proposals hold the budget in one step, with the arithmetic, and undo takes them back") {
    for (const auto language : both_languages) {
        CampaignsStage stage(language, 1440, 1600);
        const bool french = language == facts::Language::french;
        const Campaign campaign = stage.campaign(french ? "Goût" : "Taste");
        stage.state().selection = Selection::of(campaign.id);
        stage.state().inspector_open = true;
        stage.robot().step(3);
        // Instagram: 600 less 345 over five days.
        CHECK(shows(stage, french ? "(600 € − 345 €) ÷ 5 j = 51 €" : "(€600 − €345) ÷ 5 days = €51"));
        CHECK(shows(stage, french ? "69 € → 51 € / j" : "€69 → €51 a day"));
        const Project before = stage.project();
        const std::size_t steps = stage.session().steps_done();
        stage.robot().click(Role::button, stage.word("hold.apply"));
        stage.robot().step(3);
        CHECK(stage.session().steps_done() == steps + 1);
        const CampaignMoney money = campaign_money(stage.project(), stage.campaign(campaign.name), stage.today());
        CHECK(money.projected <= money.planned);
        CHECK((money.planned - money.projected).cents < 20);
        const Flight& instagram = stage.flight(french ? "Goût · Instagram" : "Taste · Instagram");
        REQUIRE(instagram.cap);
        CHECK(instagram.cap->daily.cents == 5100);
        REQUIRE_FALSE(instagram.log.empty());
        CHECK(plain(instagram.log.back().change) == (french ? "69 € → 51 € / j" : "€69 → €51 a day"));
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("hold.apply")));
        stage.undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("the chart says the values of a day under the pointer, and all or one campaign can be seen") {
    CampaignsStage stage;
    const WidgetNode all = stage.robot().find_path("chart/plot").value();
    CHECK(all.value == "projected €8,626.20");
    stage.state().selection = Selection::of(stage.campaign("Taste").id);
    stage.robot().step(3);
    const WidgetNode plot = stage.robot().find_path("chart/plot").value();
    CHECK(plot.value == "projected €1,452.20");
    // The end of the fifth day of ten.
    stage.robot().move_to(plot.rect.x0 + plot.rect.width() * 0.45f, (plot.rect.y0 + plot.rect.y1) / 2);
    stage.robot().step(3);
    CHECK(stage.robot().shows("13 Oct · €705 spent"));
    stage.robot().click(Role::tab, stage.word("pace.all"));
    stage.robot().step(3);
    CHECK(stage.robot().find_path("chart/plot")->value == "projected €8,626.20");
}

TEST_CASE("scales of a chart are round, from nothing to above the most") {
    const auto values = [](std::int64_t most) {
        std::vector<std::int64_t> out;
        for (const Money& one : scale_values({most})) out.push_back(one.cents);
        return out;
    };
    CHECK(values(145220) == std::vector<std::int64_t>{0, 50000, 100000, 150000});
    CHECK(values(862620) == std::vector<std::int64_t>{0, 200000, 400000, 600000, 800000, 1000000});
    CHECK(values(5) == std::vector<std::int64_t>{0, 1, 2, 3, 4, 5});
    CHECK(values(0) == std::vector<std::int64_t>{0, 1});
}
