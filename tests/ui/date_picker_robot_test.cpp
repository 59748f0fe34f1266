// Going to a day: typed, or chosen in the small month.
#include <array>
#include <cmath>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::array views{CalendarView::month, CalendarView::week,  CalendarView::day,
                           CalendarView::list,  CalendarView::board, CalendarView::year};

struct PickerStage : MonthStage {
    explicit PickerStage(robot::StageOptions options = {}) : MonthStage(std::move(options)) {}

    UiState& state() { return frame().state(); }
    bool is_open() { return robot().find_path("date_picker").has_value(); }
    void key(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void open() {
        key(ImGuiKey_G);
        REQUIRE(is_open());
    }
    void type(std::string_view text) {
        robot().type(text);
        robot().step(3);
    }
    bool has_selected(int year, unsigned month, unsigned day) {
        return state().selection == Selection::of(Day(date::year(year) / date::month(month) / date::day(day)));
    }
    WidgetNode mini(std::string_view day) {
        const auto node = robot().find_path("date_picker/month/" + std::string(day));
        REQUIRE(node);
        return *node;
    }
};

}  // namespace

TEST_CASE("G opens a field that is typed in at once, and Enter goes to the day and selects it") {
    PickerStage stage;
    stage.open();
    stage.type("14 dec");
    CHECK(stage.robot().shows("Monday 14 December 2026"));
    CHECK(stage.mini("2026-12-14").selected);
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
    stage.key(ImGuiKey_Enter);
    CHECK_FALSE(stage.is_open());
    CHECK(stage.has_selected(2026, 12, 14));
    CHECK(stage.month().grid.month == date::year(2026) / date::December);
    CHECK(stage.robot().find(Role::cell, "Mon 14"));
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("in French it is understood and answered in French") {
    PickerStage stage({.language = facts::Language::french});
    stage.open();
    stage.type("lundi");
    CHECK(stage.robot().shows("Lundi 19 octobre 2026"));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(2026, 10, 19));
    stage.open();
    stage.type("3/4");
    CHECK(stage.robot().shows("Samedi 3 avril 2027"));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(2027, 4, 3));
}

TEST_CASE("what is no date says why, and Enter leaves it to be typed on and promises nothing") {
    PickerStage stage;
    const Selection before = stage.state().selection;
    stage.open();
    CHECK(stage.robot().shows(stage.word("date.go")));
    stage.type("31/02");
    CHECK(stage.robot().shows("February 2027 has only 28 days"));
    CHECK_FALSE(stage.robot().shows(stage.word("date.go")));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.type("soon");
    CHECK(stage.robot().shows(stage.word("date.none")));
    CHECK_FALSE(stage.robot().shows(stage.word("date.go")));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.is_open());
    CHECK(stage.state().selection == before);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.type("+3");
    CHECK(stage.robot().shows("Friday 16 October 2026"));
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(2026, 10, 16));
}

TEST_CASE("a day that is typed alone is of the month that is looked at") {
    PickerStage stage;
    run_command(CommandId::next, stage.frame());
    stage.robot().step(3);
    REQUIRE(stage.month().grid.month == date::year(2026) / date::November);
    stage.open();
    stage.type("14");
    CHECK(stage.robot().shows("Saturday 14 November 2026"));
    stage.key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.type("5 jan");
    CHECK(stage.robot().shows("Tuesday 5 January 2027"));
}

TEST_CASE("Escape closes it and nothing is gone to") {
    PickerStage stage;
    const Selection before = stage.state().selection;
    stage.open();
    stage.type("24 dec");
    stage.key(ImGuiKey_Escape);
    CHECK_FALSE(stage.is_open());
    CHECK(stage.state().selection == before);
    CHECK(stage.month().grid.month == date::year(2026) / date::October);
    stage.open();
    CHECK(stage.state().calendar.date_picker->typed.empty());
    CHECK(stage.mini("2026-10-13").selected);
}

TEST_CASE("while nothing is typed the arrows go through the small month") {
    PickerStage stage;
    stage.state().selection = Selection::of(Day(date::year(2026) / 10 / 30));
    stage.robot().step(2);
    stage.open();
    CHECK(stage.mini("2026-10-30").selected);
    stage.key(ImGuiKey_DownArrow);
    CHECK(stage.mini("2026-11-06").selected);
    stage.key(ImGuiKey_RightArrow);
    stage.key(ImGuiKey_UpArrow);
    stage.key(ImGuiKey_LeftArrow);
    stage.key(ImGuiKey_DownArrow);
    stage.key(ImGuiKey_Enter);
    CHECK(stage.has_selected(2026, 11, 6));
}

TEST_CASE("a click on a day of the small month goes there, its arrows and the wheel go by months") {
    PickerStage stage;
    stage.open();
    CHECK(stage.mini("2026-10-20").value == "marked");
    stage.robot().click(*stage.robot().find_path("date_picker/month/on"));
    CHECK(stage.robot().shows("November 2026"));
    stage.robot().move_to(stage.mini("2026-11-18"));
    stage.robot().wheel(-2);
    CHECK(stage.robot().shows("January 2027"));
    stage.robot().wheel(1);
    CHECK(stage.robot().shows("December 2026"));
    stage.robot().click(*stage.robot().find_path("date_picker/month/back"));
    stage.robot().click(stage.mini("2026-11-18"));
    CHECK_FALSE(stage.is_open());
    CHECK(stage.has_selected(2026, 11, 18));
    CHECK(stage.month().grid.month == date::year(2026) / date::November);
}

TEST_CASE("the title of the bar opens it, in the calendar alone") {
    PickerStage stage;
    const auto title = stage.robot().find_path("top_bar/title");
    REQUIRE(title);
    stage.robot().move_to(*title);
    stage.robot().step(80);
    const auto tip = stage.robot().find_path("tooltip");
    REQUIRE(tip);
    CHECK(tip->value == "G");
    stage.robot().click(*title);
    CHECK(stage.is_open());
    const auto card = stage.robot().find_path("date_picker");
    CHECK(card->rect.y0 >= title->rect.y1);
    CHECK(std::abs(card->rect.x0 - title->rect.x0) < 1);
    stage.key(ImGuiKey_Escape);
    run_command(CommandId::show_tasks, stage.frame());
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("top_bar/title"));
    stage.key(ImGuiKey_G);
    CHECK_FALSE(stage.is_open());
}

TEST_CASE("it goes to the day from every way the calendar is looked at") {
    for (const CalendarView view : views) {
        CAPTURE(static_cast<int>(view));
        PickerStage stage;
        stage.state().shown_day = Day(date::year(2026) / 10 / 13);
        stage.state().calendar.view = view;
        stage.robot().step(4);
        stage.open();
        stage.type("2027-03-04");
        stage.key(ImGuiKey_Enter);
        CHECK(stage.has_selected(2027, 3, 4));
        CHECK(stage.state().calendar.view == view);
        if (view == CalendarView::month) CHECK(stage.month().grid.month == date::year(2027) / date::March);
        if (shows_hours(view)) CHECK(stage.robot().find_path("hours:2027-03-04"));
        if (view == CalendarView::year) CHECK(stage.robot().find_path("year/2027-03-04"));
        if (view != CalendarView::month) CHECK(month_of(stage.state().shown_day) == date::year(2027) / date::March);
    }
}
