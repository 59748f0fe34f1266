// Many posts of the list go to a day, by typed days, or to a time of day.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// "Pumpkin contest" on the 20th at 18:00, "Ghost quiz" on the 24th at 11:00, and one that is published.
struct ShiftStage : ListStage {
    std::vector<Id<Post>> posts;
    LocalMinute quiz, published;

    ShiftStage() {
        posts = {post(pumpkin)->id, post("Ghost quiz")->id,
                 first_post([](const Post& one) { return one.status == PostStatus::published; })};
        quiz = nth(1), published = nth(2);
        select(posts);
    }
    LocalMinute nth(std::size_t i) { return *project().posts.find(posts[i])->when; }
    static LocalMinute at_hour(int day, int hour) { return LocalMinute(october(day)) + std::chrono::hours(hour); }
    void open(std::string_view row) {
        robot().click(at_path("bulk/shift"));
        robot().step(3);
        robot().click(Role::menu_item, word(std::string(row).c_str()));
        robot().step(4);
    }
    void enter(std::string_view typed) {
        robot().type(typed);
        robot().step(2);
        robot().key(ImGuiKey_Enter);
        robot().step(4);
    }
};

}  // namespace

TEST_CASE("the first of several posts goes to a day that is asked for, the others keep their distance, in one step") {
    ShiftStage stage;
    stage.open("bulk.shift.to_day_menu");
    REQUIRE(stage.robot().find_path("list_shift_day"));
    stage.enter("26/10");
    CHECK_FALSE(stage.robot().find_path("list_shift_day"));
    CHECK(stage.nth(0) == ShiftStage::at_hour(26, 18));
    CHECK(stage.nth(1) == ShiftStage::at_hour(30, 11));
    CHECK(stage.nth(2) == stage.published);
    CHECK(stage.robot().shows("1 published keeps its date."));
    CHECK(stage.session().steps_done() == 1);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.nth(0) == ShiftStage::at_hour(20, 18));
    CHECK(stage.nth(1) == stage.quiz);
}

TEST_CASE("typed days and weeks shift all, in one step each") {
    ShiftStage stage;
    stage.open("bulk.shift.typed_menu");
    REQUIRE(stage.robot().find_path("list_shift"));
    stage.enter("+3");
    CHECK_FALSE(stage.robot().find_path("list_shift"));
    CHECK(stage.nth(0) == ShiftStage::at_hour(23, 18));
    CHECK(stage.nth(1) == stage.quiz + date::days(3));
    CHECK(stage.nth(2) == stage.published);
    CHECK(stage.session().steps_done() == 1);
    stage.open("bulk.shift.typed_menu");
    stage.enter("+2w");
    CHECK(stage.nth(0) == ShiftStage::at_hour(23, 18) + date::days(14));
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("a typed time is given to all") {
    ShiftStage stage;
    stage.open("bulk.shift.typed_menu");
    stage.enter("9:30");
    for (std::size_t i = 0; i < 2; ++i) CHECK(minute_of_day(stage.nth(i)) == std::chrono::minutes(9 * 60 + 30));
    CHECK(day_of(stage.nth(1)) == day_of(stage.quiz));
    CHECK(stage.nth(2) == stage.published);
    CHECK(stage.robot().shows("1 published keeps its time."));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("what is neither days nor a time changes nothing, and the field stays") {
    ShiftStage stage;
    stage.open("bulk.shift.typed_menu");
    stage.enter("soon");
    CHECK(stage.robot().find_path("list_shift"));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("where no selected post may move the day is not asked for, and it is said why") {
    ShiftStage stage;
    const Id<Post> other = stage.first_post(
        [&](const Post& one) { return one.status == PostStatus::published && one.id != stage.posts[2]; });
    stage.select({stage.posts[2], other});
    stage.open("bulk.shift.to_day_menu");
    CHECK_FALSE(stage.robot().find_path("list_shift_day"));
    CHECK(stage.robot().shows("2 published keep their date."));
}
