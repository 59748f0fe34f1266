// The board: its columns, cards and what is done with the mouse.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* lemon = "Sharp lemon";        // scheduled
constexpr const char* ganache = "Haunted ganache";  // a draft without text, a video without media
constexpr const char* orange = "Candied orange";    // another draft

std::size_t posts_of(const Project& project, PostStatus status, date::year_month month) {
    std::size_t count = 0;
    for (const Post& post : project.posts)
        count += post.status == status && (!post.when || month_of(day_of(*post.when)) == month) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE(
    "each step has a column with the posts of the month, those without a date always, and folds when it is empty") {
    BoardStage stage;
    for (int i = 0; i < 2; ++i) {
        const date::year_month month = month_of(stage.frame().state().shown_day);
        for (const PostStatus status : board_steps) {
            CAPTURE(word_of(status));
            const std::size_t count = posts_of(stage.project(), status, month);
            const WidgetNode column = stage.column(status);
            CHECK(column.label == stage.word("status." + std::string(word_of(status))));
            CHECK(column.value == std::to_string(count));
            CHECK((column.full.width() < 60) == (count == 0));
        }
        CHECK(stage.board().model.of(PostStatus::idea).posts.size() > 5);
        stage.frame().step_time(1);
        stage.robot().step(3);
    }
    CHECK(month_of(stage.frame().state().shown_day) == date::year(2026) / date::December);
}

TEST_CASE("a card says its networks and its time, and what is late or missing on its way out of its step") {
    BoardStage stage;
    const WidgetNode card = stage.card(lemon);
    CHECK(card.value.ends_with("Tue 13 · 16:00"));
    CHECK_FALSE(stage.robot().find(Role::image, stage.word("board.late"), true));
    Post late = *stage.post(lemon);
    late.when = LocalMinute(BoardStage::october(12)) + std::chrono::hours(9);
    late.status = PostStatus::draft;
    late.text.clear();
    stage.change(late);
    REQUIRE(stage.card(lemon).value.ends_with("Mon 12 · 09:00"));
    CHECK(stage.robot().find(Role::image, stage.word("board.late"), true));
    const auto warning = stage.robot().find(Role::image, stage.word("missing.text"), true);
    REQUIRE(warning);
    CHECK(stage.column(PostStatus::draft).rect.contains(warning->rect));
}

TEST_CASE("a card dragged to a column takes its step in one undo step, with all that the inspector's choice brings") {
    BoardStage stage;
    const Project before = stage.project();
    const Id<Post> id = stage.post(lemon)->id;
    stage.carry(stage.card(lemon), stage.column(PostStatus::draft));
    CHECK(stage.drag().kind == DragState::Kind::status);
    CHECK(stage.project() == before);
    stage.drop();
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.status(lemon) == PostStatus::draft);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.set_status");

    MonthStage sheet;
    sheet.frame().state().selection = Selection::of(id);
    sheet.frame().state().inspector_open = true;
    sheet.robot().step(3);
    sheet.robot().click(Role::field, sheet.word("post.status"));
    sheet.robot().click(Role::menu_item, sheet.word("status.draft"));
    sheet.robot().step(3);
    CHECK(sheet.project() == stage.project());

    stage.session().undo();
    CHECK(stage.project() == before);
}

TEST_CASE("a drop on its own column, or on none, changes nothing") {
    BoardStage stage;
    const Project before = stage.project();
    stage.drag_to(lemon, PostStatus::scheduled);
    stage.pick_up(stage.card(lemon));
    stage.robot().move_to(5, 5);
    stage.drop();
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("Escape takes a drag back, and what was selected stays so") {
    BoardStage stage;
    const Project before = stage.project();
    stage.selection() = Selection::of(stage.post(orange)->id);
    stage.robot().step(2);
    stage.carry(stage.card(lemon), stage.column(PostStatus::draft));
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    stage.drop();
    CHECK(stage.project() == before);
    CHECK(stage.selection() == Selection::of(stage.post(orange)->id));
}

TEST_CASE("cards that are selected go together, in one undo step") {
    BoardStage stage;
    stage.robot().click(stage.card(ganache));
    stage.click_with(ImGuiMod_Ctrl, stage.card(orange));
    REQUIRE(stage.selection().posts.size() == 2);
    stage.drag_to(orange, PostStatus::brief);
    CHECK(stage.status(ganache) == PostStatus::brief);
    CHECK(stage.status(orange) == PostStatus::brief);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.set_statuses");
}

TEST_CASE("Shift selects from one card of a column to another") {
    BoardStage stage;
    const std::vector<Id<Post>> drafts = stage.board().model.of(PostStatus::draft).posts;
    const auto title = [&](std::size_t i) { return stage.project().posts.find(drafts[i])->title; };
    stage.robot().click(stage.card(title(3)));
    stage.click_with(ImGuiMod_Shift, stage.card(title(1)));
    CHECK(stage.selection().posts == std::vector{drafts[3], drafts[2], drafts[1]});
    stage.click_with(ImGuiMod_Shift, stage.card(lemon));
    CHECK(stage.selection() == Selection::of(stage.post(lemon)->id));
}

TEST_CASE("a double click on a column's free room makes a post of that step on the day that is shown") {
    BoardStage stage;
    for (const PostStatus status : {PostStatus::approved, PostStatus::changes_requested}) {
        const std::size_t before = stage.project().posts.size();
        stage.robot().double_click(stage.column(status));
        stage.robot().step(3);
        REQUIRE(stage.project().posts.size() == before + 1);
        const Post* post = stage.project().posts.find(stage.selection().posts.at(0));
        REQUIRE(post);
        CHECK(post->title == stage.word("post.new_title"));
        CHECK(post->status == status);
        REQUIRE(post->when);
        CHECK(day_of(*post->when) == BoardStage::october(13));
        CHECK(stage.frame().state().inspector_open);
    }
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("an empty board says what to do; in the column of ideas a double click makes one without a date") {
    BoardStage stage;
    std::vector<Id<Post>> posts;
    for (const Post& post : stage.project().posts) posts.push_back(post.id);
    REQUIRE(stage.session().submit({{"undo.delete_posts", {{"n", "9"}}}, {RemovePosts{posts}}, {}}));
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("empty.board")));
    stage.robot().double_click(stage.column(PostStatus::idea));
    stage.robot().step(3);
    REQUIRE(stage.project().posts.size() == 1);
    CHECK_FALSE(stage.project().posts[0].when);
    CHECK(stage.project().posts[0].status == PostStatus::idea);
    CHECK(stage.column(PostStatus::idea).value == "1");
    CHECK_FALSE(stage.robot().shows(stage.word("empty.board")));
}

TEST_CASE("the right button selects a card and shows what can be done with it") {
    BoardStage stage;
    stage.robot().right_click(stage.card(lemon));
    stage.robot().step(2);
    CHECK(stage.selection() == Selection::of(stage.post(lemon)->id));
    CHECK(stage.robot().find(Role::menu_item, stage.word("command.duplicate")));
}
