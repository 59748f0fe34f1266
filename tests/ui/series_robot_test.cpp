// A post becomes a series, and edits of one are for as many as its sheet says.
#include <doctest/doctest.h>

#include "app/command.hpp"
#include "app/series_requests.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* repeated_post_title = "Pumpkin contest";

struct SeriesStage : Items {
    using Items::Items;

    const Post& first() { return *project().posts.find(id_); }
    void open() {
        if (!id_) id_ = post(repeated_post_title)->id;
        show(id_);
    }
    // Every week, ten times.
    void repeat() {
        open();
        press("series.repeat");
        robot().step(3);
        press("series.begin");
        robot().step(3);
    }
    SeriesView series() { return *series_of(project(), first()); }
    void choose_scope(const char* key) {
        open();
        robot().click(Role::tab, word(key));
        robot().step(2);
    }

  private:
    Id<Post> id_;
};

}  // namespace

TEST_CASE("a post is repeated every week, ten times, in one step, after the first ten days have been seen") {
    SeriesStage stage;
    const Project was = stage.project();
    stage.open();
    stage.press("series.repeat");
    stage.robot().step(3);
    CHECK(stage.robot().shows("Every week on Tuesday, 10 times"));
    CHECK(stage.robot().shows("10 posts, the last one on 22 Dec 2026"));
    CHECK(stage.robot().shows("Tue 22 Dec 2026 · 18:00"));
    CHECK(stage.project() == was);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(stage.series().posts.size() == 10);
    CHECK(stage.series().posts[9]->when ==
          LocalMinute(Day(date::year(2026) / date::December / 22)) + std::chrono::hours(18));
    CHECK(stage.robot().shows("1 of 10"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project() == was);
}

TEST_CASE("rhythm and end are chosen with the mouse, typed, and refused where they make no sense") {
    SeriesStage stage;
    stage.open();
    stage.press("series.repeat");
    stage.robot().step(3);
    stage.robot().click(Role::tab, stage.word("series.unit.month"));
    stage.robot().step(2);
    stage.robot().click(Role::tab, "the third Tuesday");
    stage.robot().click(Role::tab, stage.word("series.end.day"));
    stage.robot().step(2);
    const auto take = [&] { return *stage.robot().find(Role::button, stage.word("series.begin")); };
    CHECK_FALSE(take().enabled);
    stage.robot().click(Role::field, stage.word("series.end.day"));
    stage.robot().type("31 Dec 2026");
    stage.robot().step(2);
    CHECK(take().enabled);
    CHECK(stage.robot().shows("Every month on the third Tuesday, until 31 Dec 2026"));
    CHECK(stage.robot().shows("3 posts, the last one on 15 Dec 2026"));
    stage.robot().click(Role::field, stage.word("series.interval"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("0");
    stage.robot().step(2);
    CHECK_FALSE(take().enabled);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("2");
    stage.robot().step(2);
    stage.robot().click(take());
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 2);
}

TEST_CASE("Escape and Cancel leave everything as it was") {
    SeriesStage stage;
    const Project was = stage.project();
    for (const bool by_key : {true, false}) {
        stage.open();
        stage.press("series.repeat");
        stage.robot().step(3);
        if (by_key)
            stage.robot().key(ImGuiKey_Escape);
        else
            stage.press("dialog.cancel");
        stage.robot().step(3);
        CHECK_FALSE(stage.robot().find(Role::button, stage.word("series.begin")));
        CHECK(stage.project() == was);
    }
}

TEST_CASE("what is typed in the sheet is for this post, for those that follow, or for all") {
    SeriesStage stage;
    stage.repeat();
    stage.open();
    stage.enter("post.title", "Only this one");
    CHECK(stage.series().posts[1]->title == std::string(stage.post(repeated_post_title)->title));
    stage.choose_scope("series.scope.all");
    stage.enter("post.title", "Every week");
    CHECK(stage.first().title == "Every week");
    CHECK(stage.series().posts[1]->title == "Every week");
    stage.show(stage.series().posts[4]->id);
    stage.robot().click(Role::tab, stage.word("series.scope.following"));
    stage.robot().step(2);
    stage.enter("post.title", "From here on");
    CHECK(stage.series().posts[3]->title != "From here on");
    CHECK(stage.series().posts[4]->title == "From here on");
    CHECK(stage.series().posts[9]->title == "From here on");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.series().posts[9]->title != "From here on");
}

TEST_CASE("the choice for whom an edit is meant is one post's, and begins with it alone") {
    SeriesStage stage;
    stage.repeat();
    stage.choose_scope("series.scope.all");
    stage.show(stage.series().posts[1]->id);
    CHECK(stage.frame().state().series_edit == SeriesEdit{stage.series().posts[1]->id, SeriesScope::one});
    // With the inspector it is gone from the screen, and holds no more.
    stage.choose_scope("series.scope.all");
    stage.frame().state().inspector_open = false;
    stage.robot().step(3);
    stage.open();
    CHECK(stage.frame().state().series_edit.scope == SeriesScope::one);
}

TEST_CASE("a time typed for all moves all, and a drag moves the one that is dragged") {
    SeriesStage stage;
    stage.repeat();
    stage.choose_scope("series.scope.all");
    stage.enter("task.group.time", "19:00");
    const SeriesView series = stage.series();
    for (const Post* post : series.posts) CHECK(minute_of_day(*post->when) == std::chrono::hours(19));
    stage.frame().state().section = Section::calendar;
    stage.robot().step(3);
    const LocalMinute before = *stage.first().when;
    run_command(CommandId::move, stage.frame());
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(*stage.first().when == before + date::days(1));
    CHECK(*stage.series().posts[1]->when == before + date::days(7));
    stage.open();
    CHECK(stage.robot().shows("Moved by hand: its slot is Tue 20 Oct · 19:00."));
}

TEST_CASE("a deleted post stays away, a series ends with one, and one leaves it") {
    SeriesStage stage;
    stage.repeat();
    const std::size_t all = stage.project().posts.size();
    stage.show(stage.series().posts[1]->id);
    run_command(CommandId::delete_selection, stage.frame());
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == all - 1);
    CHECK(stage.series().series->skipped.size() == 1);
    stage.show(stage.series().posts[4]->id);
    stage.press("series.end_here");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 5);
    stage.show(stage.series().posts[2]->id);
    stage.press("series.leave");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 4);
    CHECK(stage.project().posts.size() == all - 5);
}

TEST_CASE("a series without an end is continued when asked") {
    SeriesStage stage;
    stage.open();
    stage.press("series.repeat");
    stage.robot().step(3);
    stage.robot().click(Role::tab, stage.word("series.end.never"));
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("series.planned_ahead")));
    stage.press("series.begin");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 52);
    stage.open();
    stage.press("series.continue");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 104);
}
