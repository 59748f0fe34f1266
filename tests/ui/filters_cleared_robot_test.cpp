// Filters that were cleared, by a button or by a link that leads to the calendar, are put back by the notice that says
// so.
#include "ui/month_stage.hpp"
#include "ui/strategy_stage.hpp"
#include "ui/way_back.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

// What nothing of the sample answers.
Filters hiding_filters() {
    Filters filters;
    filters.networks = {"nowhere"};
    filters.labels = {"a label that no post has"};
    return filters;
}

void click_answer_of(robot::Stage& stage, std::string_view path) {
    const auto node = stage.robot().find_path(path);
    REQUIRE_MESSAGE(node, std::string(path));
    stage.robot().click(*node);
    stage.robot().step(3);
}

// A press there clears them, which is told, and they come back.
void check_cleared_and_back(MonthStage& stage, std::string_view path) {
    CAPTURE(std::string(path));
    stage.robot().step(3);
    const Filters kept = stage.filters();
    click_answer_of(stage, path);
    CHECK_FALSE(stage.filters().asks_for_channels());
    CHECK(stage.robot().shows(stage.word("filter.cleared")));
    put_filters_back(stage);
    CHECK(stage.filters() == kept);
    CHECK(stage.session().steps_done() == 0);
}

struct FilteredStrategy : StrategyStage {
    explicit FilteredStrategy(facts::Language language) : StrategyStage(language, 2400) {}
    Filters& filters() { return frame().state().filters; }
    // The first button whose path ends so and has this in it.
    void click_button(std::string_view end, std::string_view part) {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.ends_with(end) && node.path.find(part) != std::string::npos) {
                robot().click(node);
                robot().step(4);
                return;
            }
        FAIL("no such button");
    }
};

}  // namespace

TEST_CASE("the button that clears all filters offers to put them back, in the calendar and beside the tasks") {
    for (const facts::Language language : both_languages)
        for (const Section section : {Section::calendar, Section::tasks}) {
            MonthStage stage({.language = language});
            stage.frame().state().section = section;
            stage.filters().networks = {"tiktok"};
            stage.filters().statuses = {PostStatus::draft};
            check_cleared_and_back(stage, "/clear_filters");
        }
}

TEST_CASE("places that the filters empty offer the way back from what their button does") {
    for (const Section section : {Section::calendar, Section::tasks, Section::campaigns}) {
        MonthStage stage;
        stage.frame().state().section = section;
        stage.filters() = hiding_filters();
        check_cleared_and_back(stage, "empty/answer");
    }
    MonthStage stage;
    stage.filters() = hiding_filters();
    check_cleared_and_back(stage, "no_ideas/answer");
}

TEST_CASE("the team's work of all channels comes back as that of those that were chosen") {
    MonthStage stage;
    stage.frame().state().section = Section::team;
    stage.filters().networks = {"instagram"};
    check_cleared_and_back(stage, "/clear_channels");
}

TEST_CASE("filters that somebody touched after they were cleared are not put back over that") {
    MonthStage stage;
    stage.filters().networks = {"tiktok"};
    stage.robot().step(2);
    click_answer_of(stage, "/clear_filters");
    REQUIRE(way_back(stage.robot()));
    stage.filters().networks = {"facebook"};
    stage.robot().step(2);
    CHECK_FALSE(way_back(stage.robot()));
}

TEST_CASE("what the strategy clears to show a pillar's posts is told with its name and put back") {
    for (const facts::Language language : both_languages) {
        FilteredStrategy stage(language);
        const Pillar pillar = stage.project().pillars[0];
        stage.filters() = hiding_filters();
        stage.click_button("/posts", to_text(pillar.id));
        REQUIRE(stage.frame().state().section == Section::calendar);
        CHECK(stage.filters().pillars == std::vector{pillar.id});
        CHECK(stage.robot().shows(facts::Words(language).format("filter.cleared_to_show", {{"name", pillar.name}})));
        put_filters_back(stage);
        CHECK(stage.filters() == hiding_filters());
    }
}

TEST_CASE("a day that the strategy leads to clears what was set, and without filters nothing is told") {
    for (const bool filtered : {true, false}) {
        FilteredStrategy stage(facts::Language::english);
        if (filtered) stage.filters() = hiding_filters();
        stage.click_button("/gap", "gaps/");
        stage.click_button("/slot", "/slot");
        stage.robot().click(Role::menu_item, stage.word("gap.show_day"));
        stage.robot().step(3);
        REQUIRE(stage.frame().state().section == Section::calendar);
        CHECK_FALSE(stage.filters().any());
        if (!filtered) {
            CHECK_FALSE(way_back(stage.robot()));
            continue;
        }
        put_filters_back(stage);
        CHECK(stage.filters() == hiding_filters());
    }
}
