// A wheel that is turned sideways, or a swipe on a trackpad, goes through time.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drawer_month_stage.hpp"
#include "ui/week_stage.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void turn_sideways(MonthStage& stage, float turns, int times = 1) {
    for (int i = 0; i < times; ++i) {
        ImGui::GetIO().AddMouseWheelEvent(turns, 0);
        stage.robot().step(3);
    }
}

}  // namespace

TEST_CASE("sideways the month goes by weeks, a notch each; parts of a notch add up") {
    MonthStage stage;
    stage.robot().move_to(stage.cell("Tue 20"));
    const int& weeks = stage.frame().state().week_offset;
    turn_sideways(stage, -1);
    CHECK(weeks == 1);
    turn_sideways(stage, 1);
    CHECK(weeks == 0);
    turn_sideways(stage, -0.25f, 3);
    CHECK(weeks == 0);
    turn_sideways(stage, -0.25f);
    CHECK(weeks == 1);
    turn_sideways(stage, 0.25f, 4);
    CHECK(weeks == 0);
}

TEST_CASE("of a swipe that is not quite straight the longer way counts") {
    MonthStage stage;
    stage.robot().move_to(stage.cell("Tue 20"));
    const int& weeks = stage.frame().state().week_offset;
    for (const auto& [sideways, down] : {std::pair(0.125f, -0.5f), std::pair(-0.5f, 0.125f)}) {
        for (int i = 0; i < 2; ++i) {
            ImGui::GetIO().AddMouseWheelEvent(sideways, down);
            stage.robot().step(3);
        }
    }
    CHECK(weeks == 2);
}

TEST_CASE("sideways the year goes by rows of months; parts of a notch add up") {
    YearStage stage;
    REQUIRE(stage.year().layout.columns == 4);
    stage.robot().move_to(stage.cell(YearStage::october(20)));
    turn_sideways(stage, -1);
    CHECK(stage.model().first == date::year(2026) / date::May);
    turn_sideways(stage, -0.5f);
    CHECK(stage.model().first == date::year(2026) / date::May);
    turn_sideways(stage, -0.5f);
    CHECK(stage.model().first == date::year(2026) / date::September);
    turn_sideways(stage, 0.25f, 8);
    CHECK(stage.model().first == date::year(2026) / date::January);
}

TEST_CASE("sideways the week and the day go by days; parts of a notch add up") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        WeekStage stage({}, view);
        const bool week = view == CalendarView::week;
        const Day first = WeekStage::october(week ? 19 : 20);
        const auto begins = [&] { return stage.cache().week.days.front().day; };
        stage.robot().move_to(stage.hours(WeekStage::october(20)));
        REQUIRE(begins() == first);
        turn_sideways(stage, -1);
        CHECK(begins() == first + date::days(1));
        turn_sideways(stage, 2);
        CHECK(begins() == first - date::days(1));
        turn_sideways(stage, -0.25f, 3);
        CHECK(begins() == first - date::days(1));
        turn_sideways(stage, -0.25f);
        CHECK(begins() == first);
    }
}

TEST_CASE("over the small month of the drawer the wheel turns it by months, up and down and sideways") {
    DrawerMonthStage stage;
    stage.robot().move_to(stage.mini("2026-10-15"));
    turn_sideways(stage, -1);
    CHECK(stage.shows_month("2026-11"));
    turn_sideways(stage, 2);
    CHECK(stage.shows_month("2026-09"));
    turn_sideways(stage, -0.25f, 3);
    CHECK(stage.shows_month("2026-09"));
    turn_sideways(stage, -0.25f);
    CHECK(stage.shows_month("2026-10"));
    stage.robot().wheel(-1);
    CHECK(stage.shows_month("2026-11"));
    stage.robot().wheel(1);
    CHECK(stage.shows_month("2026-10"));
    CHECK(stage.state().week_offset == 0);
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
}

TEST_CASE("over the choice of a day the wheel turns its month, up and down and sideways") {
    MonthStage stage;
    stage.robot().key(ImGuiKey_G);
    stage.robot().step(3);
    const auto shows = [&](const char* month) {
        return stage.robot().find_path("date_picker/month/" + std::string(month) + "-15").has_value();
    };
    REQUIRE(shows("2026-10"));
    stage.robot().move_to(*stage.robot().find_path("date_picker/month/2026-10-15"));
    turn_sideways(stage, -1);
    CHECK(shows("2026-11"));
    turn_sideways(stage, 0.5f);
    CHECK(shows("2026-11"));
    turn_sideways(stage, 0.5f);
    CHECK(shows("2026-10"));
    stage.robot().wheel(-2);
    CHECK(shows("2026-12"));
    CHECK(stage.frame().state().week_offset == 0);
    // Its arrows go on from there.
    stage.robot().click(*stage.robot().find_path("date_picker/month/back"));
    CHECK(shows("2026-11"));
}
