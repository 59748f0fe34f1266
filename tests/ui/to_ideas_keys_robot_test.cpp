// Cards of the board and tiles of the grid that go among the ideas by keyboard.
#include <algorithm>

#include "app/command.hpp"
#include "ui/board_stage.hpp"
#include "ui/grid/grid_state.hpp"
#include "ui/views_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* dated_card = "Sharp lemon";       // scheduled, on the 13th at 16:00
constexpr const char* first_draft = "Haunted ganache";  // on the 21st
constexpr const char* second_draft = "Candied orange";  // on the 21st

void press_key(MonthStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(3);
}

void select_all_of(MonthStage& stage, std::vector<Id<Post>> posts) {
    stage.frame().state().selection = {Selection::Kind::posts, std::move(posts), {}, {}, {}};
    stage.robot().step(2);
}

void check_undone(MonthStage& stage, const Project& before) {
    CHECK(stage.session().steps_done() == 1);
    press_key(stage, ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

struct GridOfDrafts : MonthStage {
    GridOfDrafts() {
        frame().show(CalendarView::grid);
        robot().step(5);
        for (const GridTile& tile : frame().state().calendar.grid->model.tiles)
            if (tile.status == PostStatus::draft && !draft)
                draft = tile.post;
            else if (is_published(tile.status) && !published)
                published = tile.post;
        REQUIRE(draft);
        REQUIRE(published);
    }
    Id<Post> draft, published;
};

}  // namespace

TEST_CASE("M and I send the selected card among the ideas, as one step") {
    BoardStage stage;
    const Project before = stage.project();
    select_all_of(stage, {stage.post(dated_card)->id});
    press_key(stage, ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::status);
    CHECK(stage.robot().shows(stage.word("card.to_ideas")));
    press_key(stage, ImGuiKey_I);
    CHECK_FALSE(stage.drag().active());
    CHECK_FALSE(stage.board().over);
    CHECK_FALSE(stage.post(dated_card)->when);
    CHECK(stage.session().undo_label().key == "undo.remove_date");
    check_undone(stage, before);
}

TEST_CASE("of several cards those with a date go, and a card without one stays on its way") {
    BoardStage stage;
    const Project before = stage.project();
    const Id<Post> idea = stage.board().model.of(PostStatus::idea).posts.front();
    select_all_of(stage, {stage.post(first_draft)->id, stage.post(second_draft)->id, idea});
    press_key(stage, ImGuiKey_M);
    REQUIRE(stage.drag().posts.size() == 3);
    press_key(stage, ImGuiKey_I);
    CHECK_FALSE(stage.post(first_draft)->when);
    CHECK_FALSE(stage.post(second_draft)->when);
    CHECK(*stage.project().posts.find(idea) == *before.posts.find(idea));
    CHECK(stage.session().undo_label() == Label{"undo.remove_dates", {{"n", "2"}}});
    check_undone(stage, before);
    select_all_of(stage, {idea});
    press_key(stage, ImGuiKey_M);
    press_key(stage, ImGuiKey_I);
    CHECK(stage.drag().kind == DragState::Kind::status);
    press_key(stage, ImGuiKey_Escape);
    CHECK(stage.project() == before);
}

TEST_CASE("a published card stays where it is, it is told why, and it is carried on") {
    BoardStage stage;
    const Project before = stage.project();
    select_all_of(stage, {stage.board().model.of(PostStatus::published).posts.front()});
    press_key(stage, ImGuiKey_M);
    REQUIRE(stage.drag().kind == DragState::Kind::status);
    press_key(stage, ImGuiKey_I);
    CHECK(stage.drag().kind == DragState::Kind::status);
    CHECK(stage.robot().shows("Published on "));
    CHECK(stage.project() == before);
    press_key(stage, ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("M and I send the selected tile of the grid among the ideas alone; what has appeared stays") {
    GridOfDrafts stage;
    const Project before = stage.project();
    select_all_of(stage, {stage.draft});
    press_key(stage, ImGuiKey_M);
    REQUIRE(stage.frame().state().drag.kind == DragState::Kind::tile);
    press_key(stage, ImGuiKey_LeftArrow);
    CHECK(stage.robot().shows(stage.word("card.to_ideas")));
    press_key(stage, ImGuiKey_I);
    CHECK_FALSE(stage.frame().state().drag.active());
    for (const Post& was : before.posts)
        CHECK(stage.project().posts.find(was.id)->when == (was.id == stage.draft ? std::nullopt : was.when));
    CHECK(stage.session().undo_label().key == "undo.remove_date");
    check_undone(stage, before);
    select_all_of(stage, {stage.published});
    press_key(stage, ImGuiKey_M);
    press_key(stage, ImGuiKey_I);
    CHECK(stage.frame().state().drag.kind == DragState::Kind::tile);
    press_key(stage, ImGuiKey_Escape);
    CHECK(stage.project() == before);
}

TEST_CASE("in each of the seven views M and I send what is selected among the ideas, and Shift I takes its date away") {
    CHECK(command(CommandId::remove_date).shortcut == "Shift+I");
    for (const CalendarView view : ViewsStage::views)
        for (const bool carried : {true, false}) {
            CAPTURE(static_cast<int>(view));
            CAPTURE(carried);
            ViewsStage stage;
            stage.show_day_of(second_draft, view);
            const Project before = stage.project();
            select_all_of(stage, {stage.post(second_draft)->id});
            if (carried) {
                press_key(stage, ImGuiKey_M);
                REQUIRE(stage.frame().state().drag.by_keyboard);
                press_key(stage, ImGuiKey_I);
                CHECK_FALSE(stage.frame().state().drag.active());
            } else {
                press_key(stage, ImGuiMod_Shift | ImGuiKey_I);
            }
            CHECK_FALSE(stage.post(second_draft)->when);
            check_undone(stage, before);
        }
}
