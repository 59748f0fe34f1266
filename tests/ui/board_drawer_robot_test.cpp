// Cards of the board that are dragged to the drawer: among the ideas, and to a day of its small month.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* drawer_lemon = "Sharp lemon";        // scheduled, on the 13th at 16:00
constexpr const char* drawer_ganache = "Haunted ganache";  // a draft
constexpr const char* drawer_orange = "Candied orange";    // another draft

struct BoardAndDrawer : BoardStage {
    WidgetNode mini(std::string_view day) {
        const auto found = robot().find_path("drawer/mini/" + std::string(day));
        REQUIRE(found);
        return *found;
    }
    WidgetNode an_idea() {
        const auto ideas = robot().all(Role::idea);
        REQUIRE_FALSE(ideas.empty());
        return ideas.front();
    }
    std::string first_idea() { return project().posts.find(board().model.of(PostStatus::idea).posts.front())->title; }
    void undo() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("a card dropped among the ideas loses its date, as one step") {
    BoardAndDrawer stage;
    const Project before = stage.project();
    stage.carry(stage.card(drawer_lemon), stage.an_idea());
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.project() == before);
    stage.drop();
    CHECK_FALSE(stage.drag().active());
    CHECK_FALSE(stage.post(drawer_lemon)->when);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.remove_date");
    stage.undo();
    CHECK(stage.project() == before);
}

TEST_CASE("a card dropped on a day of the small month goes there at its own time, and keeps its step") {
    BoardAndDrawer stage;
    const Project before = stage.project();
    const LocalMinute when = stage.when(drawer_lemon);
    stage.carry(stage.card(drawer_lemon), stage.mini("2026-10-22"));
    CHECK(stage.mini("2026-10-22").value == "target");
    CHECK(stage.robot().find_path("consequences"));
    stage.drop();
    CHECK(stage.when(drawer_lemon) == when + date::days(9));
    CHECK(stage.status(drawer_lemon) == PostStatus::scheduled);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.move_post");
    stage.undo();
    CHECK(stage.project() == before);
}

TEST_CASE("an idea of the board gets the time on a day of the small month that one of the drawer gets") {
    LocalMinute of_board{}, of_drawer{};
    std::string title;
    {
        BoardAndDrawer stage;
        title = stage.first_idea();
        stage.carry(stage.card(title), stage.mini("2026-10-29"));
        stage.drop();
        REQUIRE(stage.post(title)->when);
        of_board = stage.when(title);
        CHECK(stage.session().undo_label().key == "undo.schedule_post");
    }
    {
        BoardAndDrawer stage;
        stage.carry(stage.node(Role::idea, title), stage.mini("2026-10-29"));
        stage.drop();
        REQUIRE(stage.post(title)->when);
        of_drawer = stage.when(title);
    }
    CHECK(day_of(of_board) == BoardStage::october(29));
    CHECK(of_board == of_drawer);
}

TEST_CASE("an idea of the board that is dropped among the ideas stays what it is") {
    BoardAndDrawer stage;
    const Project before = stage.project();
    stage.carry(stage.card(stage.first_idea()), stage.an_idea());
    stage.drop();
    CHECK_FALSE(stage.drag().active());
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("of several cards those with a date go to the drawer, and back on the board all of them are cards again") {
    BoardAndDrawer stage;
    const std::string idea = stage.first_idea();
    const Id<Post> first = stage.post(drawer_ganache)->id, second = stage.post(drawer_orange)->id,
                   third = stage.post(idea)->id;
    stage.selection() = {Selection::Kind::posts, {first, second, third}, {}, {}, {}};
    stage.robot().step(2);
    const auto carries = [&](Id<Post> id) {
        return std::find(stage.drag().posts.begin(), stage.drag().posts.end(), id) != stage.drag().posts.end();
    };
    stage.carry(stage.card(drawer_ganache), stage.mini("2026-10-29"));
    CHECK(stage.drag().kind == DragState::Kind::post);
    CHECK(stage.drag().posts.size() == 2);
    CHECK_FALSE(carries(third));
    stage.robot().move_to(stage.column(PostStatus::brief));
    stage.robot().step(2);
    CHECK(stage.drag().kind == DragState::Kind::status);
    CHECK(stage.drag().posts.size() == 3);
    CHECK(carries(third));
    CHECK_FALSE(stage.robot().find_path("consequences"));
    stage.robot().move_to(stage.an_idea());
    stage.robot().step(2);
    stage.drop();
    CHECK_FALSE(stage.post(drawer_ganache)->when);
    CHECK_FALSE(stage.post(drawer_orange)->when);
    CHECK(stage.status(idea) == PostStatus::idea);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.remove_dates");
}

TEST_CASE("several ideas of the board are dropped together on a day of the small month") {
    BoardAndDrawer stage;
    const Project before = stage.project();
    std::vector<Id<Post>> undated = stage.board().model.of(PostStatus::idea).posts;
    std::erase_if(undated, [&](Id<Post> id) { return before.posts.find(id)->when.has_value(); });
    REQUIRE(undated.size() > 1);
    const Id<Post> first = undated[0], second = undated[1], dated = stage.post(drawer_ganache)->id;
    const LocalMinute when = stage.when(drawer_ganache);
    stage.selection() = {Selection::Kind::posts, {first, second, dated}, {}, {}, {}};
    stage.robot().step(2);
    stage.carry(stage.card(before.posts.find(first)->title), stage.mini("2026-10-29"));
    CHECK(stage.drag().kind == DragState::Kind::idea);
    CHECK(stage.drag().posts == std::vector{first, second});
    stage.drop();
    for (const Id<Post> id : {first, second}) {
        const Post& idea = *stage.project().posts.find(id);
        REQUIRE(idea.when);
        CHECK(day_of(*idea.when) == Day(date::year(2026) / 10 / 29));
    }
    CHECK(stage.when(drawer_ganache) == when);
    CHECK(stage.session().steps_done() == 1);
    stage.undo();
    CHECK(stage.project() == before);
}

TEST_CASE("a card that was over the drawer still takes a step on the board") {
    BoardAndDrawer stage;
    const LocalMinute when = stage.when(drawer_lemon);
    stage.carry(stage.card(drawer_lemon), stage.an_idea());
    stage.robot().move_to(stage.column(PostStatus::draft));
    stage.robot().step(2);
    stage.drop();
    CHECK(stage.status(drawer_lemon) == PostStatus::draft);
    CHECK(stage.when(drawer_lemon) == when);
    CHECK(stage.session().undo_label().key == "undo.set_status");
}

TEST_CASE("a published card is refused by the drawer, which says why") {
    BoardAndDrawer stage;
    const Id<Post> id = stage.board().model.of(PostStatus::published).posts.front();
    const Project before = stage.project();
    const WidgetNode card = stage.card(before.posts.find(id)->title);
    stage.carry(card, stage.mini("2026-10-29"));
    CHECK(stage.mini("2026-10-29").value == "refused");
    CHECK(stage.robot().shows("Published on "));
    stage.robot().move_to(stage.an_idea());
    stage.robot().step(2);
    CHECK(stage.robot().shows("Published on "));
    stage.drop();
    CHECK(stage.project() == before);
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("Escape over the drawer takes the drag of a card back") {
    BoardAndDrawer stage;
    const Project before = stage.project();
    stage.carry(stage.card(drawer_lemon), stage.mini("2026-10-22"));
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    stage.drop();
    CHECK(stage.project() == before);
}
