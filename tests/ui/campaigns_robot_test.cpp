// The campaigns over time, used with mouse and keyboard.
#include "model/day_spread.hpp"
#include "ui/campaigns_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

TEST_CASE("the campaigns are shown with their flights, their pace and the table, in both languages") {
    for (const auto language : both_languages) {
        CampaignsStage stage(language);
        const bool french = language == facts::Language::french;
        CHECK(shows(stage, french ? "6 campagnes" : "6 campaigns"));
        CHECK(shows(stage, french ? "sept. – nov. 2026" : "Sep – Nov 2026"));
        // Money that runs away says so beside its bar, and is no colour alone.
        const WidgetNode bar = stage.bar(stage.campaign(french ? "Goût" : "Taste").id.value);
        CHECK(plain(bar.value) ==
              (french ? "705 / 1 200 € · projeté 1 452,20 €" : "€705 / €1,200 · projected €1,452.20"));
        CHECK(plain(stage.bar(stage.campaign(french ? "Rentrée" : "Back to").id.value).value) ==
              (french ? "Terminée · 884 / 900 €" : "Ended · €884 / €900"));
        // The running ones are unfolded.
        CHECK(plain(stage.bar(stage.flight("TikTok").id.value).value) == (french ? "35,71 € / j" : "€35.71 a day"));
        CHECK(shows(stage, french ? "8 626,20 €" : "€8,626.20"));
        CHECK(shows(stage, french ? "+226,20 €" : "+€226.20"));
    }
}

TEST_CASE("a bar that is dragged moves, and chart and table show where it leads before it is dropped") {
    CampaignsStage stage;
    const Campaign before = stage.campaign("Halloween");
    const std::size_t steps = stage.session().steps_done();
    stage.carry(stage.bar(before.id.value), middle(stage.bar(before.id.value)), 3);
    CHECK(stage.state().drag.kind == DragState::Kind::campaign);
    // The bar is there already, the card says from where to where, and nothing has changed.
    CHECK(stage.campaign("Halloween") == before);
    CHECK(stage.robot().shows("22 Oct – 3 Nov"));
    CHECK(stage.robot().shows("Planned in October"));
    CHECK(stage.robot().shows("Planned in November"));
    stage.drop();
    CHECK(stage.campaign("Halloween").days ==
          DayRange{before.days.begin + date::days(3), before.days.end + date::days(3)});
    CHECK(stage.session().steps_done() == steps + 1);
    stage.undo();
    CHECK(stage.campaign("Halloween") == before);
}

TEST_CASE("Escape takes a drag back, and a drag of no day changes nothing") {
    CampaignsStage stage;
    const Project before = stage.project();
    const Id<Campaign> id = stage.campaign("Halloween").id;
    stage.carry(stage.bar(id.value), middle(stage.bar(id.value)), 5);
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
    CHECK(stage.project() == before);
    stage.carry(stage.bar(id.value), middle(stage.bar(id.value)), 0);
    stage.drop();
    CHECK(stage.project() == before);
}

TEST_CASE("a bar is drawn out by its end: the budget stays, or with Alt what a day has") {
    CampaignsStage stage;
    stage.state().campaigns.turned = {stage.campaign("Halloween").id};
    stage.robot().step(2);
    const Flight before = stage.flight("Halloween · Instagram");
    const auto end_of = [&] { return stage.bar(before.id.value).rect.width() - 2; };
    stage.carry(stage.bar(before.id.value), end_of(), -3);
    CHECK(stage.state().drag.kind == DragState::Kind::flight_end);
    stage.drop();
    Flight after = stage.flight("Halloween · Instagram");
    CHECK(after.days == DayRange{before.days.begin, before.days.end - date::days(3)});
    CHECK(after.budget == before.budget);
    stage.undo();
    REQUIRE(stage.flight("Halloween · Instagram") == before);
    stage.carry(stage.bar(before.id.value), end_of(), -3);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
    stage.robot().step(2);
    CHECK(stage.state().drag.keep_daily);
    stage.robot().release();
    stage.robot().step(1);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    stage.robot().step(3);
    after = stage.flight("Halloween · Instagram");
    CHECK(after.days.length().count() == 10);
    // 800 over 13 days; ten of them have 615.38.
    CHECK(after.budget.cents == 61538);
}

TEST_CASE("a flight stays within its campaign, and one that has begun keeps its first day") {
    CampaignsStage stage;
    const Flight running = stage.flight("TikTok");
    const Campaign campaign = stage.campaign("Taste");
    stage.carry(stage.bar(running.id.value), middle(stage.bar(running.id.value)), 5);
    stage.drop();
    CHECK(stage.flight("TikTok").days == running.days);
    CHECK(stage.campaign("Taste").days == campaign.days);
    // Its first day is history: the card says why it cannot be drawn.
    stage.carry(stage.bar(running.id.value), 1, 2);
    CHECK(stage.robot().shows(stage.word("drag.refused.begun")));
    stage.drop();
    CHECK(stage.flight("TikTok") == running);
    // Its end can: what was planned for yesterday stays, and all of it adds up.
    const Money yesterday = planned_on(running, {running.days.begin, stage.today()});
    stage.carry(stage.bar(running.id.value), stage.bar(running.id.value).rect.width() - 1, -3);
    stage.drop();
    const Flight cut = stage.flight("TikTok");
    CHECK(cut.days.end == running.days.end - date::days(3));
    CHECK(planned_on(cut, {cut.days.begin, stage.today()}) == yesterday);
    CHECK(planned_on(cut, cut.days) == running.budget);
}

TEST_CASE("with Ctrl a campaign takes its posts along, with Shift it leaves its flights") {
    CampaignsStage stage;
    const Campaign before = stage.campaign("Halloween");
    const Flight flight = stage.flight("Halloween · Instagram");
    const auto dates = [&] {
        std::vector<LocalMinute> all;
        for (const Post& post : stage.project().posts)
            if (post.campaign == before.id && post.when) all.push_back(*post.when);
        return all;
    };
    const std::vector<LocalMinute> were = dates();
    const auto moved_with = [&](int key) {
        stage.carry(stage.bar(before.id.value), middle(stage.bar(before.id.value)), 7);
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(key), true);
        stage.robot().step(2);
        stage.robot().release();
        stage.robot().step(1);
        ImGui::GetIO().AddKeyEvent(static_cast<ImGuiKey>(key), false);
        stage.robot().step(3);
        REQUIRE(stage.campaign("Halloween").days.begin == before.days.begin + date::days(7));
    };
    moved_with(ImGuiMod_Ctrl);
    CHECK(dates() != were);
    CHECK(stage.flight("Halloween · Instagram").days.begin == flight.days.begin + date::days(7));
    stage.undo();
    moved_with(ImGuiMod_Shift);
    CHECK(dates() == were);
    CHECK(stage.flight("Halloween · Instagram") == flight);
}

TEST_CASE("the keyboard walks the rows, folds them, and moves what is selected") {
    CampaignsStage stage;
    robot::Robot& robot = stage.robot();
    robot.key(ImGuiKey_DownArrow);
    robot.step(2);
    CHECK(stage.state().selection == Selection::of(stage.campaign("Back to").id));
    robot.key(ImGuiKey_DownArrow);
    robot.step(2);
    const Campaign pink = stage.campaign("Pink");
    CHECK(stage.state().selection == Selection::of(pink.id));
    robot.key(ImGuiKey_LeftArrow);
    robot.step(2);
    CHECK_FALSE(robot.find_path("flight:" + to_text(stage.flight("Pink October · Instagram").id) + "/row"));
    robot.key(ImGuiKey_RightArrow);
    robot.step(2);
    robot.key(ImGuiKey_DownArrow);
    robot.step(2);
    CHECK(stage.state().selection.kind == Selection::Kind::flight);
    // Another campaign is moved: M, arrows, Enter.
    stage.state().selection = Selection::of(stage.campaign("Halloween").id);
    robot.step(2);
    const DayRange before = stage.campaign("Halloween").days;
    robot.key(ImGuiKey_M);
    robot.step(3);
    REQUIRE(stage.state().drag.by_keyboard);
    CHECK(stage.state().section == Section::campaigns);
    for (int i = 0; i < 2; ++i) robot.key(ImGuiKey_RightArrow), robot.step(2);
    robot.key(ImGuiKey_End);
    robot.step(2);
    CHECK(stage.state().drag.kind == DragState::Kind::campaign_end);
    robot.key(ImGuiKey_RightArrow);
    robot.step(2);
    robot.key(ImGuiKey_Enter);
    robot.step(3);
    CHECK(stage.campaign("Halloween").days == DayRange{before.begin, before.end + date::days(1)});
}

TEST_CASE("the scale is two weeks, three months or a year, and steps lead through time") {
    CampaignsStage stage;
    robot::Robot& robot = stage.robot();
    robot.click(Role::tab, stage.word("timeline.year"));
    robot.step(3);
    CHECK(robot.shows("Jan – Dec 2026"));
    CHECK(robot.shows("Q4 2026"));
    robot.key(ImGuiKey_Equal);
    robot.step(3);
    CHECK(stage.state().campaigns.scale == TimelineScale::quarter);
    robot.click(Role::tab, stage.word("timeline.weeks"));
    robot.step(3);
    CHECK(robot.shows("Tue 13"));
    robot.key(ImGuiKey_PageDown);
    robot.step(3);
    CHECK(robot.shows("Mon 19"));
    CHECK_FALSE(robot.shows("Tue 6"));
    robot.key(ImGuiKey_T);
    robot.step(3);
    CHECK(robot.shows("Tue 6"));
}

TEST_CASE("the page is worked out once for a version, not once a frame") {
    CampaignsStage stage;
    const int times = stage.state().campaigns.cache->times;
    stage.robot().step(10);
    CHECK(stage.state().campaigns.cache->times == times);
}

TEST_CASE("phases part a campaign's bar, and its tooltip names them") {
    CampaignsStage stage;
    Campaign campaign = stage.campaign("Halloween");
    campaign.phases = {{PhaseKind::before, "Teasing", {campaign.days.begin, campaign.days.begin + date::days(4)}},
                       {PhaseKind::during, "", {campaign.days.begin + date::days(4), campaign.days.end}}};
    REQUIRE(stage.session().submit({{"undo.edit_campaign", {}}, {Put<Campaign>{campaign}}, {}}));
    stage.robot().step(3);
    for (const TimelineRow& row : stage.state().campaigns.cache->rows) {
        if (row.campaign != campaign.id || row.flight) continue;
        CHECK(row.phases == std::vector<Day>{campaign.days.begin + date::days(4)});
        CHECK(plain(row.tooltip).find("Before · Teasing · 19 – 22 Oct\nDuring · 23 – 31 Oct") != std::string::npos);
    }
    stage.robot().move_to(stage.bar(campaign.id.value));
    stage.robot().step(60);
    CHECK(stage.robot().shows("Teasing"));
}

TEST_CASE("where no campaign is on these days the page says where the next one is") {
    CampaignsStage stage;
    stage.state().campaigns.from = Day(date::year(2030) / 1 / 1);
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("empty.campaigns_period")));
    stage.robot().click(stage.robot().find(Role::button, "Advent", true).value());
    stage.robot().step(3);
    CHECK(stage.robot().shows("Advent calendar"));
    CHECK_FALSE(stage.robot().shows(stage.word("empty.campaigns_period")));
}
