// Days among the hours: the one that is selected, those on which nothing is planned, and the present moment.
#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/drawn_letters.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// What stands of the day above its hours has the ground of a selected one.
bool is_marked(WeekStage& stage, Day day) {
    const auto place = stage.cache().month.grid.cell_of(day);
    REQUIRE(place);
    const auto cell = static_cast<std::size_t>(7 * place->week + place->column);
    return robot::shows_color(stage.cache().layout.cells[cell].rect, stage.frame().theme().smm_t1);
}

// The minutes of the day between which the hours are seen.
MinuteRange seen_minutes(WeekStage& stage) {
    const Rect& grid = stage.cache().week_layout.grid;
    const float begin = stage.scrolled().Scroll.y / stage.hour_px() * 60;
    return {static_cast<int>(begin), static_cast<int>(begin + grid.height() / stage.hour_px() * 60)};
}

bool sees(WeekStage& stage, int minute) {
    const MinuteRange seen = seen_minutes(stage);
    return seen.begin <= minute && minute < seen.end;
}

int present_minute(robot::Stage& stage) { return static_cast<int>(minute_of_day(stage.session().now()).count()); }

}  // namespace

TEST_CASE("a day that is selected is marked above its hours, by a click on them and by the arrows") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        WeekStage stage({}, view);
        stage.frame().state().selection = {};
        stage.robot().step(3);
        CHECK_FALSE(is_marked(stage, WeekStage::october(20)));
        // At night nothing stands in the way.
        stage.show(60);
        stage.robot().click(stage.hours(WeekStage::october(20)));
        stage.robot().move_to(1, 1);
        stage.robot().step(3);
        REQUIRE(stage.frame().state().selection == Selection::of(WeekStage::october(20)));
        CHECK(is_marked(stage, WeekStage::october(20)));
        stage.robot().key(ImGuiKey_RightArrow);
        stage.robot().step(3);
        CHECK(is_marked(stage, WeekStage::october(21)));
        if (view == CalendarView::week) CHECK_FALSE(is_marked(stage, WeekStage::october(20)));
    }
}

TEST_CASE("a day that is selected and not shown marks none of those that are") {
    WeekStage stage({}, CalendarView::day);
    stage.frame().state().selection = Selection::of(WeekStage::october(22));
    stage.robot().step(3);
    CHECK_FALSE(is_marked(stage, WeekStage::october(20)));
}

TEST_CASE("where nothing is planned the hours offer a new post, and a click on that makes it") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        WeekStage stage({}, view);
        stage.frame().state().shown_day = Day(date::year(2031) / 1 / 1);
        stage.frame().state().selection = {};
        stage.robot().step(4);
        CHECK(stage.robot().shows(stage.word("empty.hours")));
        const auto button = stage.robot().find_path("empty/answer");
        REQUIRE(button);
        const std::size_t before = stage.project().posts.size();
        stage.robot().click(*button);
        stage.robot().step(3);
        REQUIRE(stage.project().posts.size() == before + 1);
        const Post* made = stage.post(stage.word("post.new_title"));
        REQUIRE(made);
        CHECK(day_of(*made->when) == Day(date::year(2031) / 1 / 1));
        CHECK_FALSE(stage.robot().find_path("empty/answer"));
    }
}

TEST_CASE("today brings the present moment into sight among the hours") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        WeekStage stage({}, view);
        // So tall that the present moment and the night are never seen together.
        stage.calendar().hour_px = 120;
        stage.robot().step(3);
        stage.show(23 * 60);
        REQUIRE_FALSE(sees(stage, present_minute(stage)));
        stage.robot().key(ImGuiKey_T);
        stage.robot().step(3);
        CHECK(stage.robot().find_path("hours:" + to_text(day_of(stage.session().now()))));
        CHECK(sees(stage, present_minute(stage)));
    }
}

TEST_CASE("the hours open at those of the office, late in the evening two hours before the present moment") {
    for (const int hour : {14, 21}) {
        CAPTURE(hour);
        robot::StageOptions low;
        low.height_px = 720;
        WeekStage stage(low, CalendarView::month);
        Settings settings = stage.project().settings;
        const Day today = day_of(*settings.fixed_clock);
        settings.fixed_clock = LocalMinute(today) + std::chrono::hours(hour) + std::chrono::minutes(40);
        REQUIRE(stage.session().submit({{"undo.edit_settings", {}}, {PutSettings{settings}}, {}}));
        stage.frame().state().shown_day = today;
        stage.calendar().view = CalendarView::week;
        stage.robot().step(5);
        const int now = present_minute(stage), office = stage.cache().week.office.begin;
        REQUIRE(now == hour * 60 + 40);
        CHECK(sees(stage, now));
        CHECK(sees(stage, office) == (hour == 14));
    }
}
