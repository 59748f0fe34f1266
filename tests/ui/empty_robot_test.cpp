// What places say that have nothing to show, and what their buttons do.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Calendar : MonthStage {
    using MonthStage::MonthStage;
    // The button of a place that has nothing to show.
    std::optional<WidgetNode> answer(std::string_view place) {
        return robot().find_path(std::string(place) + "/answer");
    }
    void click_answer(std::string_view place) {
        const auto node = answer(place);
        REQUIRE(node);
        robot().click(*node);
        robot().step(3);
    }
    void remove_all_posts() {
        std::vector<Id<Post>> posts;
        for (const Post& post : project().posts) posts.push_back(post.id);
        REQUIRE(session().submit({{"undo.delete_posts", {{"n", "9"}}}, {RemovePosts{posts}}, {}}));
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("a month that the filters empty says so, and its button clears them") {
    Calendar stage;
    stage.filters().statuses = {PostStatus::changes_requested};
    stage.filters().networks = {"nowhere"};
    stage.robot().step(2);
    REQUIRE(stage.month().posts == 0);
    CHECK(stage.robot().shows(stage.word("empty.filtered")));
    stage.click_answer("empty");
    CHECK_FALSE(stage.filters().any());
    CHECK_FALSE(stage.answer("empty"));
}

TEST_CASE("a month without posts offers a new one, and ideas a new idea") {
    Calendar stage;
    stage.remove_all_posts();
    CHECK(stage.robot().shows(stage.word("empty.calendar")));
    CHECK(stage.robot().shows(stage.word("ideas.empty")));
    stage.click_answer("no_ideas");
    REQUIRE(stage.project().posts.size() == 1);
    CHECK_FALSE(stage.project().posts[0].when);
    stage.click_answer("empty");
    CHECK(stage.project().posts.size() == 2);
    CHECK_FALSE(stage.answer("empty"));
}

TEST_CASE("the word about an empty month or year lies above its days and hides none of them") {
    for (const CalendarView view : {CalendarView::month, CalendarView::year}) {
        CAPTURE(static_cast<int>(view));
        Calendar stage;
        stage.frame().state().shown_day = day_of(stage.session().now());
        stage.frame().state().calendar.view = view;
        stage.remove_all_posts();
        stage.robot().step(3);
        CHECK(stage.robot().shows(stage.word(view == CalendarView::month ? "empty.calendar" : "empty.year")));
        const auto strip = stage.robot().find_path(view == CalendarView::month ? "month/empty" : "year/empty");
        REQUIRE(strip);
        int days = 0;
        for (const WidgetNode& cell : stage.robot().all(Role::cell)) {
            if (cell.path.find("drawer") != std::string::npos) continue;
            CHECK_FALSE(cell.rect.overlaps(strip->rect));
            ++days;
        }
        CHECK(days >= 28);
        stage.click_answer("empty");
        CHECK(stage.project().posts.size() == 1);
        CHECK_FALSE(stage.answer("empty"));
    }
}

TEST_CASE("a week without posts says so, whatever work there is, and a day of a project that has none") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        Calendar stage;
        stage.frame().state().shown_day = day_of(stage.session().now());
        stage.frame().state().calendar.view = view;
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find_path("week/empty"));
        stage.remove_all_posts();
        stage.robot().step(3);
        const auto strip = stage.robot().find_path("week/empty");
        REQUIRE(strip);
        CHECK(stage.robot().shows(stage.word("empty.hours")));
        // Above the hours and what stands above them.
        const auto& cache = *stage.frame().state().calendar.cache;
        CHECK(strip->rect.y1 <= cache.layout.area.y0);
        stage.click_answer("empty");
        CHECK(stage.project().posts.size() == 1);
    }
}

TEST_CASE("what is carried over an empty month finds its days free of the note") {
    Calendar stage;
    stage.remove_all_posts();
    stage.click_answer("no_ideas");
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    REQUIRE(stage.answer("empty"));
    const auto ideas = stage.robot().all(Role::idea);
    REQUIRE(ideas.size() == 1);
    stage.carry(ideas.front(), stage.cell("Thu 22"));
    REQUIRE(stage.frame().state().drag.active());
    CHECK_FALSE(stage.answer("empty"));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(2);
    CHECK(stage.answer("empty"));
}

TEST_CASE("two quick clicks on the button of an empty month add one post") {
    Calendar stage;
    stage.remove_all_posts();
    const auto button = stage.answer("empty");
    REQUIRE(button);
    stage.robot().double_click(*button);
    CHECK(stage.project().posts.size() == 1);
}

TEST_CASE("ideas that the filters hide come back with a click") {
    Calendar stage;
    stage.filters().statuses = {PostStatus::changes_requested};
    stage.robot().step(2);
    stage.click_answer("no_ideas");
    CHECK_FALSE(stage.filters().any());
    CHECK_FALSE(stage.robot().all(Role::idea).empty());
}

TEST_CASE("a day without tasks leads to the calendar; hidden ones and done ones are shown again") {
    Calendar stage;
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_4);
    stage.filters().networks = {"nowhere"};
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("empty.filtered")));
    stage.click_answer("empty");
    CHECK_FALSE(stage.filters().any());
    CHECK_FALSE(stage.answer("empty"));
    stage.frame().state().tasks_day = Day(date::year(2031) / 1 / 1);
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("empty.tasks")));
    stage.click_answer("empty");
    CHECK(stage.frame().state().section == Section::calendar);
}

TEST_CASE("a project without campaigns offers a first one where campaigns are chosen") {
    Calendar stage;
    std::vector<Action> gone;
    for (const Campaign& campaign : stage.project().campaigns) gone.push_back(RemoveCampaign{campaign.id});
    REQUIRE(stage.session().submit({{"undo.delete_campaign", {}}, gone, {}}));
    stage.robot().step(2);
    stage.robot().click(Role::button, stage.word("filter.campaigns"));
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("empty.campaigns")));
    stage.robot().click(Role::menu_item, stage.word("campaign.new_name"));
    stage.robot().step(3);
    REQUIRE(stage.project().campaigns.size() == 1);
    CHECK(stage.project().campaigns[0].days.length() == date::days(14));
    CHECK(stage.frame().state().selection == Selection::of(stage.project().campaigns[0].id));
}
