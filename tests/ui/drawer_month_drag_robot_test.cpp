// What is dragged onto a day of the small month at the foot of the ideas.
#include <array>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drawer_month_stage.hpp"
#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct SmallTargets : DrawerMonthStage {
    void carry_pumpkin(std::string_view day) { carry(node(Role::post, pumpkin), mini(day)); }
    LocalMinute pumpkin_now() { return when(pumpkin); }
    // The initials of the weekdays are no day.
    void move_to_weekdays() {
        const Rect days = mini("days").rect;
        robot().move_to((days.x0 + days.x1) / 2, days.y0 - 9);
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("a post dropped on a day of the small month goes there at its time, as one step") {
    SmallTargets stage;
    stage.carry_pumpkin("2026-10-22");
    CHECK(stage.drag().over == SmallTargets::october(22));
    REQUIRE(stage.card());
    CHECK(stage.robot().shows("Moves 6 CM tasks"));
    CHECK(stage.mini("2026-10-22").value == "target");
    stage.robot().move_to(stage.mini("2026-11-05"));
    stage.robot().step(2);
    CHECK(stage.drag().over == SmallTargets::october(36));
    CHECK(stage.mini("2026-11-05").value == "target");
    CHECK(stage.mini("2026-10-22").value != "target");
    CHECK(stage.card());
    CHECK_FALSE(stage.session().can_undo());
    stage.drop();
    CHECK_FALSE(stage.card());
    CHECK(stage.pumpkin_now() == SmallTargets::pumpkin_time() + date::days(16));
    CHECK(stage.session().undo_label().key == "undo.move_post");
    stage.key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.pumpkin_now() == SmallTargets::pumpkin_time());
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("what is dragged lies beside the small month and hides none of its days") {
    SmallTargets stage;
    stage.carry_pumpkin("2026-10-22");
    REQUIRE(stage.drag().beside_px);
    CHECK(*stage.drag().beside_px >= stage.mini("days").rect.x1);
    stage.robot().move_to(stage.cell("Thu 22"));
    stage.robot().step(2);
    CHECK_FALSE(stage.drag().beside_px);
    CHECK(stage.drag().over == SmallTargets::october(22));
    stage.robot().key(ImGuiKey_Escape);
    stage.drop();
}

TEST_CASE("selected posts go to a day of the small month together") {
    SmallTargets stage;
    const LocalMinute hiring = stage.when("hiring");
    stage.state().selection = {
        Selection::Kind::posts, {stage.post(SmallTargets::pumpkin)->id, stage.post("hiring")->id}, {}, {}, {}};
    stage.carry_pumpkin("2026-10-21");
    stage.drop();
    CHECK(stage.pumpkin_now() == SmallTargets::pumpkin_time() + date::days(1));
    CHECK(stage.when("hiring") == hiring + date::days(1));
    CHECK(stage.session().undo_label().key == "undo.move_posts");
}

TEST_CASE("an idea dropped on a day of the small month gets its suggested time, whatever is drawn beside it") {
    std::optional<LocalMinute> suggested;
    for (const CalendarView view : {CalendarView::month, CalendarView::week, CalendarView::day, CalendarView::list,
                                    CalendarView::board, CalendarView::year, CalendarView::grid}) {
        CAPTURE(static_cast<int>(view));
        SmallTargets stage;
        stage.look_at(view);
        const WidgetNode idea = stage.robot().all(Role::idea).front();
        const Id<Post> id = stage.post(idea.label)->id;
        stage.carry(idea, stage.mini("2026-10-29"));
        CHECK(stage.card());
        stage.drop();
        const std::optional<LocalMinute> when = stage.project().posts.find(id)->when;
        REQUIRE(when);
        CHECK(day_of(*when) == SmallTargets::october(29));
        if (!suggested) suggested = when;
        CHECK(when == suggested);
    }
}

TEST_CASE("once the pointer has left the small month its day is no target any more") {
    SmallTargets stage;
    stage.look_at(CalendarView::grid);
    const WidgetNode idea = stage.robot().all(Role::idea).front();
    stage.carry(idea, stage.mini("2026-10-29"));
    CHECK(stage.drag().has_target());
    stage.robot().move_to(idea);
    stage.robot().step(2);
    CHECK_FALSE(stage.drag().has_target());
    stage.drop();
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("a post of the hours keeps its time on a day of the small month") {
    SmallTargets stage;
    stage.look_at(CalendarView::week);
    stage.state().shown_day = SmallTargets::october(20);
    stage.state().calendar.minute_wanted = 18 * 60;
    stage.robot().step(4);
    stage.carry_pumpkin("2026-10-29");
    CHECK(stage.drag().over == SmallTargets::october(29));
    CHECK_FALSE(stage.drag().over_time);
    stage.drop();
    CHECK(stage.pumpkin_now() == SmallTargets::pumpkin_time() + date::days(9));
}

TEST_CASE("a row of the list is dropped on a day of the small month") {
    ListStage stage;
    const Id<Post> id = stage.post(ListStage::pumpkin)->id;
    const WidgetNode row = stage.time_of(id);
    const auto day = stage.robot().find_path("drawer/mini/2026-10-29");
    REQUIRE(day);
    stage.carry(row, *day);
    CHECK(stage.drag().over == ListStage::october(29));
    stage.robot().release();
    stage.robot().step(3);
    CHECK(day_of(stage.when(ListStage::pumpkin)) == ListStage::october(29));
}

TEST_CASE("a published post is refused by the days of the small month, and the card says why") {
    SmallTargets stage;
    const LocalMinute before = stage.when("Thanks, teachers");
    stage.carry(stage.node(Role::post, "Thanks, teachers"), stage.mini("2026-10-29"));
    CHECK(stage.card());
    CHECK(stage.robot().shows("Published on "));
    CHECK(stage.mini("2026-10-29").value == "refused");
    stage.drop();
    CHECK(stage.when("Thanks, teachers") == before);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("beside the days and arrows of the small month the drawer takes the date away") {
    SmallTargets stage;
    stage.carry_pumpkin("2026-10-22");
    stage.robot().move_to(stage.mini("on"));
    stage.robot().step(2);
    CHECK_FALSE(stage.drag().has_target());
    stage.move_to_weekdays();
    CHECK_FALSE(stage.drag().over);
    stage.drop();
    CHECK_FALSE(stage.post(SmallTargets::pumpkin)->when);
    CHECK(stage.session().undo_label().key == "undo.remove_date");
}

TEST_CASE("Escape over the small month leaves all as it was") {
    SmallTargets stage;
    stage.carry_pumpkin("2026-11-05");
    stage.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    CHECK_FALSE(stage.card());
    CHECK(stage.mini("2026-11-05").value != "target");
    stage.drop();
    CHECK(stage.pumpkin_now() == SmallTargets::pumpkin_time());
    CHECK_FALSE(stage.session().can_undo());
    CHECK(stage.state().selection.kind != Selection::Kind::day);
}

TEST_CASE("resting on an arrow of the small month turns it, and the calendar stays") {
    SmallTargets stage;
    stage.pick_up(stage.node(Role::post, SmallTargets::pumpkin));
    stage.robot().move_to(stage.mini("on"));
    stage.robot().step(10);
    CHECK(stage.shows_month("2026-10"));
    CHECK(stage.frame().next_change() == std::chrono::milliseconds(50));
    stage.robot().step(40);
    CHECK(stage.shows_month("2026-11"));
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
    stage.robot().step(50);
    CHECK(stage.shows_month("2026-12"));
    stage.robot().move_to(stage.mini("back"));
    stage.robot().step(50);
    CHECK(stage.shows_month("2026-11"));
    stage.robot().move_to(stage.mini("2026-11-17"));
    stage.robot().step(60);
    CHECK(stage.shows_month("2026-11"));
    stage.drop();
    CHECK(stage.pumpkin_now() == SmallTargets::pumpkin_time() + date::days(28));
}
