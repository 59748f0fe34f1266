// One post or several are shifted by a command: from a menu, from the search, in every view.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const LocalMinute pumpkin_then = LocalMinute(ListStage::october(20)) + std::chrono::hours(18);

bool asks(robot::Stage& stage) { return stage.robot().find_path("shift/take").has_value(); }

void enter(robot::Stage& stage, std::string_view typed) {
    stage.robot().type(typed);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
}

void open_shift(robot::Stage& stage) {
    REQUIRE(run_command(CommandId::shift, stage.frame()));
    stage.robot().step(4);
    REQUIRE(asks(stage));
}

void select_posts(robot::Stage& stage, std::vector<Id<Post>> posts) {
    stage.frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
    stage.robot().step(3);
}

}  // namespace

TEST_CASE("the menu of a row asks by how much its post is to be shifted, which is typed") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    stage.row(id);
    stage.robot().right_click(stage.time_of(id));
    stage.robot().step(3);
    stage.robot().click(Role::menu_item, stage.word("command.shift"));
    stage.robot().step(4);
    REQUIRE(asks(stage));
    const facts::Words words(facts::Language::english);
    CHECK(stage.robot().find(Role::dialog,
                             words.count("shift.title", 1, {{"title", stage.post(ListStage::pumpkin)->title}})));
    enter(stage, "+3");
    CHECK_FALSE(asks(stage));
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_then + date::days(3));
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.selection() == Selection::of(id));
    open_shift(stage);
    enter(stage, "9:30");
    CHECK(stage.when(ListStage::pumpkin) ==
          LocalMinute(ListStage::october(23)) + std::chrono::hours(9) + std::chrono::minutes(30));
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("it is found in the search, and a usual step is one click away, in the month too") {
    MonthStage stage;
    select_posts(stage, {stage.post(ListStage::pumpkin)->id});
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().step(2);
    stage.robot().type(stage.word("bulk.shift"));
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("command.shift")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    select_posts(stage, {stage.post(ListStage::pumpkin)->id});
    open_shift(stage);
    stage.robot().click(Role::button, stage.word("bulk.shift.week_earlier"));
    stage.robot().step(4);
    CHECK_FALSE(asks(stage));
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_then - date::days(7));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("several cards of the board are shifted in one step; what is published stays, and it is said why") {
    MonthStage stage;
    stage.frame().show(CalendarView::board);
    stage.robot().step(4);
    const Post* published = nullptr;
    for (const Post& post : stage.project().posts)
        if (!published && post.when && post.status == PostStatus::published) published = &post;
    REQUIRE(published);
    const LocalMinute stays = *published->when, quiz = stage.when("Ghost quiz");
    const Id<Post> kept = published->id;
    select_posts(stage, {stage.post(ListStage::pumpkin)->id, stage.post("Ghost quiz")->id, kept});
    open_shift(stage);
    stage.robot().click(Role::button, stage.word("bulk.shift.day_later"));
    stage.robot().step(4);
    CHECK(stage.when(ListStage::pumpkin) == pumpkin_then + date::days(1));
    CHECK(stage.when("Ghost quiz") == quiz + date::days(1));
    CHECK(*stage.project().posts.find(kept)->when == stays);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("what is not understood keeps the question open, and Escape changes nothing") {
    MonthStage stage;
    select_posts(stage, {stage.post(ListStage::pumpkin)->id});
    open_shift(stage);
    CHECK_FALSE(stage.robot().find_path("shift/take")->enabled);
    enter(stage, "soon");
    CHECK(asks(stage));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    if (asks(stage)) stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(asks(stage));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("ideas alone have nothing to be shifted by") {
    MonthStage stage;
    for (const Post& post : stage.project().posts)
        if (!post.when) stage.frame().state().selection = Selection::of(post.id);
    CHECK_FALSE(is_enabled(command(CommandId::shift), stage.frame()));
    stage.frame().state().selection = Selection::of(stage.post(ListStage::pumpkin)->id);
    CHECK(is_enabled(command(CommandId::shift), stage.frame()));
}
