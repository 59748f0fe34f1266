// A post becomes a series, and edits of one are for as many as its sheet says.
#include <doctest/doctest.h>

#include "ui/series_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

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
    stage.robot().click(Role::tab, "month");
    stage.robot().step(2);
    stage.robot().click(Role::tab, "the third Tuesday");
    stage.robot().click(Role::tab, stage.word("series.end.day"));
    stage.robot().step(3);
    const auto take = [&] { return *stage.robot().find(Role::button, stage.word("series.begin")); };
    // The tenth date is there, ready to be typed over.
    CHECK(take().enabled);
    CHECK(stage.robot().find(Role::field, stage.word("series.end.day"))->value == "20 Jul 2027");
    CHECK(stage.robot().find(Role::field, stage.word("series.end.day"))->focused);
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(2);
    CHECK_FALSE(take().enabled);
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
    CHECK(stage.robot().shows("From 1 to 99"));
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

TEST_CASE("a time typed for all moves all, and so does a drag; the one that is dragged alone is an exception") {
    SeriesStage stage;
    stage.repeat();
    stage.choose_scope("series.scope.all");
    stage.enter("task.group.time", "19:00");
    const SeriesView series = stage.series();
    for (const Post* post : series.posts) CHECK(minute_of_day(*post->when) == std::chrono::hours(19));
    stage.frame().state().section = Section::calendar;
    stage.robot().step(3);
    const LocalMinute before = *stage.first().when;
    stage.carry_a_day_on();
    CHECK(stage.robot().shows("And 9 others of the series"));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(*stage.first().when == before + date::days(1));
    CHECK(*stage.series().posts[1]->when == before + date::days(8));
    CHECK_FALSE(is_moved_by_hand(stage.first()));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    stage.choose_scope("series.scope.this");
    stage.carry_a_day_on();
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(*stage.first().when == before + date::days(1));
    CHECK(*stage.series().posts[1]->when == before + date::days(7));
    stage.open();
    CHECK(stage.robot().shows("Moved by hand: its slot is Tue\u00a020\u00a0Oct\u00a0·\u00a019:00."));
}

TEST_CASE("a deleted post stays away, a series ends with one, and one leaves it") {
    SeriesStage stage;
    stage.repeat();
    const std::size_t all = stage.project().posts.size();
    stage.show(stage.series().posts[1]->id);
    run_command(CommandId::delete_selection, stage.frame());
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == all);
    stage.robot().key(ImGuiKey_Enter);
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
    CHECK(stage.robot().shows("52 posts, until 12 Oct 2027, to be continued then"));
    stage.press("series.begin");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 52);
    stage.open();
    stage.press("series.continue");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 104);
}

TEST_CASE("a whole series is deleted at once, and its posts' menu speaks of its rhythm") {
    SeriesStage stage;
    const std::size_t others = stage.project().series.size();
    stage.repeat();
    const std::size_t all = stage.project().posts.size();
    stage.show(stage.series().posts[4]->id);
    stage.frame().state().context_menu = {true, 300, 300};
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::menu_item, stage.word("series.change_rhythm")));
    CHECK_FALSE(stage.robot().find(Role::menu_item, stage.word("command.repeat_series")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    run_command(CommandId::delete_selection, stage.frame());
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::button, "This and following (6)"));
    stage.robot().click(Role::button, "All (10)");
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == all - 10);
    CHECK(stage.project().series.size() == others);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == all);
}

TEST_CASE("a series says how far it is planned, which months it passes over and what clocks do to its times") {
    SeriesStage stage;
    stage.open();
    stage.enter("task.group.time", "02:30");
    stage.press("series.repeat");
    stage.robot().step(3);
    stage.robot().click(Role::tab, stage.word("series.end.never"));
    stage.robot().click(Role::tab, "day");
    stage.robot().step(2);
    CHECK(stage.robot().shows("104 posts, until 31 Jan 2027, to be continued then"));
    // Clocks go back on the sixth day.
    CHECK(stage.robot().shows("Sun 25 Oct 2026 · 02:30: this time exists twice that day, the first one counts"));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    Post last = stage.first();
    last.when = LocalMinute(Day(date::year(2026) / date::October / 31)) + std::chrono::hours(12);
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", last.title}}}, {Put<Post>{last}}, {}}));
    stage.open();
    stage.press("series.repeat");
    stage.robot().step(3);
    stage.robot().click(Role::tab, "month");
    stage.robot().step(2);
    CHECK(stage.robot().shows("Months without a day 31 are passed over"));
    stage.robot().click(Role::tab, stage.word("series.last_day"));
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().shows("are passed over"));
}

TEST_CASE("how many posts a series has is told, and what was moved by hand is put back into its slot") {
    SeriesStage stage;
    stage.repeat();
    CHECK(stage.robot().shows("The series has 10 posts"));
    const LocalMinute slot = *stage.first().when;
    stage.frame().state().section = Section::calendar;
    stage.carry_a_day_on();
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(*stage.first().when == slot + date::days(1));
    stage.choose_scope("series.scope.all");
    stage.press("series.put_back");
    stage.robot().step(3);
    CHECK(*stage.first().when == slot);
    CHECK(*stage.series().posts[1]->when == slot + date::days(7));
    CHECK_FALSE(stage.robot().find(Role::button, stage.word("series.put_back")));
    stage.enter("post.title", "Every week");
    CHECK(stage.robot().shows("And 9 others of the series"));
}

TEST_CASE(
    "several posts that are deleted are asked about too where some are of a series, in one question and one step") {
    SeriesStage stage;
    stage.repeat();
    const Project before = stage.project();
    const std::vector<Id<Post>> posts{stage.post("Ghost quiz")->id, stage.series().posts[3]->id,
                                      stage.series().posts[1]->id};
    const auto delete_all = [&] {
        stage.frame().state().selection = {Selection::Kind::posts, posts, {}, {}, {}};
        stage.robot().step(2);
        run_command(CommandId::delete_selection, stage.frame());
        stage.robot().step(3);
    };
    delete_all();
    const auto dialog = stage.robot().find(Role::dialog, "Delete 3 posts?");
    REQUIRE(dialog);
    CHECK(stage.project() == before);
    // Too long to stand side by side.
    float below = 0;
    for (const char* text :
         {"These only (3)", "These and following (10)", "These and all of their series (11)", "Cancel"}) {
        const auto button = stage.robot().find(Role::button, text);
        REQUIRE_MESSAGE(button, text);
        CHECK(dialog->rect.contains(button->full));
        CHECK(button->full.y0 > below);
        below = button->full.y1;
    }
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(stage.project() == before);

    delete_all();
    stage.robot().click(Role::button, "These and following (10)");
    stage.robot().step(3);
    CHECK(stage.series().posts.size() == 1);
    CHECK(stage.project().posts.size() == before.posts.size() - 10);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.project() == before);
    CHECK(stage.frame().state().selection.posts.size() == 10);

    delete_all();
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.project().posts.size() == before.posts.size() - 3);
    CHECK(stage.series().series->skipped.size() == 2);
}
