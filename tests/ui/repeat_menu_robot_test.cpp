// Posts that are repeated later from their menu, with the mouse.
#include <utility>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("the menu of a post makes one like it a week, a month and a year later") {
    constexpr std::pair<const char*, const char*> entries[] = {{"command.repeat_week", "2026-10-27T18:00"},
                                                               {"command.repeat_month", "2026-11-20T18:00"},
                                                               {"command.repeat_year", "2027-10-19T18:00"}};
    for (const auto& [entry, when] : entries) {
        CAPTURE(entry);
        MonthStage stage;
        const Project before = stage.project();
        const Id<Post> contest = stage.post("Pumpkin contest")->id;
        stage.robot().right_click(stage.node(Role::post, "Pumpkin contest"));
        stage.robot().step(2);
        stage.robot().click(Role::menu_item, stage.word(entry));
        stage.robot().step(3);
        REQUIRE(stage.project().posts.size() == before.posts.size() + 1);
        const Selection& selection = stage.frame().state().selection;
        REQUIRE(selection.posts.size() == 1);
        REQUIRE_FALSE(selection.has_post(contest));
        const Post& fresh = *stage.project().posts.find(selection.posts.front());
        CHECK(to_text(*fresh.when) == when);
        CHECK(fresh.title == before.posts.find(contest)->title);
        CHECK(*stage.project().posts.find(contest) == *before.posts.find(contest));
        CHECK(stage.month().grid.cell_of(day_of(*fresh.when)));
        CHECK(stage.robot().all(Role::menu_item).empty());
        CHECK(stage.session().undo_label().key == "undo.repeat_post");
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        stage.robot().step(2);
        CHECK(stage.project() == before);
    }
}

TEST_CASE("of several selected posts the menu of one repeats all of them, in one step") {
    MonthStage stage;
    const Project before = stage.project();
    const Post contest = *stage.post("Pumpkin contest"), orange = *stage.post("Candied orange");
    stage.frame().state().selection = {Selection::Kind::posts, {contest.id, orange.id}, {}, {}, {}};
    stage.robot().step(2);
    stage.robot().right_click(stage.node(Role::post, "Pumpkin contest"));
    stage.robot().step(2);
    stage.robot().click(Role::menu_item, stage.word("command.repeat_week"));
    stage.robot().step(3);
    REQUIRE(stage.project().posts.size() == before.posts.size() + 2);
    const std::vector<Id<Post>> fresh = stage.frame().state().selection.posts;
    REQUIRE(fresh.size() == 2);
    CHECK(*stage.project().posts.find(fresh[0])->when == *contest.when + date::days(7));
    CHECK(*stage.project().posts.find(fresh[1])->when == *orange.when + date::days(7));
    CHECK(stage.session().steps_done() == 1);
}
