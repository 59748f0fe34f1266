// A post of a series is carried by mouse: for it alone, for those that follow or for all, as its sheet says; and the
// question before one is deleted.
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/series_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Ten weekly posts from Tuesday 20 October 2026 on, the sheet of the second one open beside the month.
struct SeriesInMonth : SeriesStage {
    std::vector<Id<Post>> posts;
    Project before;
    std::size_t steps = 0;

    SeriesInMonth() {
        repeat();
        for (const Post* post : series().posts) posts.push_back(post->id);
        REQUIRE(posts.size() == 10);
        show(posts[1]);
        before = project();
        steps = session().steps_done();
    }
    DragState& drag() { return frame().state().drag; }
    void choose(const char* scope) {
        show(posts[1]);
        robot().click(Role::tab, word(scope));
        robot().step(2);
    }
    // The button stays down.
    void carry(Id<Post> id, std::string_view day) {
        robot().step(40);
        const auto chip = robot().find_path("post:" + to_text(id) + "/chip"), cell = robot().find(Role::cell, day);
        REQUIRE(chip);
        REQUIRE(cell);
        robot().move_to(*chip);
        robot().press();
        const ImVec2 at = ImGui::GetIO().MousePos;
        robot().move_to(at.x + 8, at.y + 3);
        robot().move_to(*cell);
        robot().step(3);
        REQUIRE(drag().active());
    }
    void drop() {
        robot().release();
        robot().step(4);
    }
    // Those from the one to the other, without that, went two days on; no other post moved.
    void check_moved(std::size_t begin, std::size_t end) {
        CHECK(session().steps_done() == steps + 1);
        for (const Post& was : before.posts) {
            CAPTURE(was.title);
            std::optional<LocalMinute> there = was.when;
            for (std::size_t i = begin; i < end; ++i)
                if (posts[i] == was.id) *there += date::days(2);
            CHECK(project().posts.find(was.id)->when == there);
        }
    }
    void undo() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(3);
        check_as_before();
    }
    void check_as_before() {
        CHECK_FALSE(drag().active());
        CHECK(project() == before);
        CHECK(session().steps_done() == steps);
    }
};

}  // namespace

TEST_CASE("by mouse a post of a series is carried for whom its sheet says, as one step; Escape leaves all of them") {
    struct Way {
        const char* scope;
        std::size_t begin, end;  // which of them move
        const char* told;
    };
    SeriesInMonth stage;
    for (const Way& way : {Way{"series.scope.this", 1, 2, nullptr},
                           {"series.scope.following", 1, 10, "And 8 others of the series"},
                           {"series.scope.all", 0, 10, "And 9 others of the series"}}) {
        CAPTURE(way.scope);
        for (const bool drops : {false, true}) {
            CAPTURE(drops);
            stage.choose(way.scope);
            const SeriesEdit said = stage.frame().state().series_edit;
            stage.carry(stage.posts[1], "Thu 29");
            CHECK(stage.drag().series_scope == said.scope);
            CHECK(stage.robot().shows("others of the series") == (way.told != nullptr));
            if (way.told) CHECK(stage.robot().shows(way.told));
            CHECK(stage.project() == stage.before);
            if (!drops) {
                stage.robot().key(ImGuiKey_Escape);
                stage.drop();
                stage.check_as_before();
                CHECK(stage.frame().state().series_edit == said);
                continue;
            }
            stage.drop();
            stage.check_moved(way.begin, way.end);
            stage.undo();
        }
    }
}

TEST_CASE("what the sheet of one post of a series says does not hold for another one that is carried") {
    SeriesInMonth stage;
    stage.choose("series.scope.all");
    stage.carry(stage.posts[0], "Thu 22");
    CHECK_FALSE(stage.robot().shows("others of the series"));
    stage.drop();
    stage.check_moved(0, 1);
    CHECK(is_moved_by_hand(*stage.project().posts.find(stage.posts[0])));
    stage.undo();
}

TEST_CASE("Escape, and Cancel, in the question before a post of a series is deleted leave all as it was") {
    SeriesInMonth stage;
    const auto ask = [&] {
        stage.show(stage.posts[1]);
        run_command(CommandId::delete_selection, stage.frame());
        stage.robot().step(3);
        const auto following = stage.robot().find(Role::button, "This and following (9)");
        REQUIRE(following);
        CHECK(stage.robot().find(Role::button, "All (10)"));
        CHECK(stage.project() == stage.before);
        return *following;
    };
    for (const bool by_key : {true, false}) {
        CAPTURE(by_key);
        ask();
        if (by_key)
            stage.robot().key(ImGuiKey_Escape);
        else
            stage.press("dialog.cancel");
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find(Role::button, "All (10)"));
        stage.check_as_before();
        CHECK(stage.frame().state().selection == Selection::of(stage.posts[1]));
    }
    stage.robot().click(ask());
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == stage.before.posts.size() - 9);
    stage.undo();
}
