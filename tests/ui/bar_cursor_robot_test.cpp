// Bars of campaigns and of what happens beside posts are reached by the arrows, in the month and above the hours.
#include <algorithm>
#include <array>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* harvest_fair = "Harvest fair";

// A note is on the 21st to the 23rd of October 2026, below the bar of a campaign.
struct BarCursorStage : MonthStage {
    Id<Note> note;

    explicit BarCursorStage(CalendarView view) {
        frame().state().shown_day = WeekStage::october(21);
        frame().state().calendar.view = view;
        Note row;
        row.id = note = session().ids().make<Note>();
        row.text = harvest_fair;
        row.days = {WeekStage::october(21), WeekStage::october(24)};
        REQUIRE(session().submit({{"undo.edit_note", {}}, {Put<Note>{row}}, {}}));
        robot().step(4);
        go_to(Selection::of(WeekStage::october(21)));
    }
    Selection& selection() { return frame().state().selection; }
    Selection of_note() { return Selection::of_occasion(note.value); }
    void go_to(const Selection& thing) {
        selection() = thing;
        robot().step(2);
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void press_until_note() {
        for (int i = 0; i < 8 && selection() != of_note(); ++i) press(ImGuiKey_UpArrow);
        REQUIRE(selection() == of_note());
    }
    // Bars that are drawn over the middle of the day's cell, from the lowest one.
    std::vector<Selection> bars_over(int day) {
        const CalendarCache& cache = *frame().state().calendar.cache;
        const auto place = cache.month.grid.cell_of(WeekStage::october(day));
        REQUIRE(place);
        const Rect& cell = cache.layout.cells[static_cast<std::size_t>(7 * place->week + place->column)].rect;
        std::vector<const BarBox*> boxes;
        for (const BarBox& box : cache.layout.bars)
            if (box.rect.x0 < cell.x1 - 20 && cell.x0 + 20 < box.rect.x1 && box.rect.y0 > cell.y0 &&
                box.rect.y0 < cell.y1)
                boxes.push_back(&box);
        std::sort(boxes.begin(), boxes.end(), [](const BarBox* a, const BarBox* b) { return a->rect.y0 > b->rect.y0; });
        std::vector<Selection> bars;
        for (const BarBox* box : boxes) bars.push_back(cache.month.bars[box->bar].selection());
        return bars;
    }
};

constexpr std::array bar_views{CalendarView::month, CalendarView::week, CalendarView::day};

}  // namespace

TEST_CASE("up from a day goes through its bars from the lowest one, down from a bar back to the day") {
    BarCursorStage stage(CalendarView::month);
    const std::vector<Selection> bars = stage.bars_over(21);
    REQUIRE(bars.size() > 1);
    REQUIRE(std::find(bars.begin(), bars.end(), stage.of_note()) != bars.end());
    for (const Selection& bar : bars) {
        stage.press(ImGuiKey_UpArrow);
        CHECK(stage.selection() == bar);
    }
    for (std::size_t i = bars.size() - 1; i-- > 0;) {
        stage.press(ImGuiKey_DownArrow);
        CHECK(stage.selection() == bars[i]);
    }
    stage.press(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(WeekStage::october(21)));
    // Above the topmost bar is what lies a week before.
    for (std::size_t i = 0; i <= bars.size(); ++i) stage.press(ImGuiKey_UpArrow);
    const Selection above = stage.selection();
    stage.go_to(Selection::of(WeekStage::october(14)));
    const MonthModel& month = stage.month();
    const auto place = month.grid.cell_of(WeekStage::october(14));
    const auto& chips = month.days[static_cast<std::size_t>(7 * place->week + place->column)].chips;
    CHECK(above == (chips.empty() ? stage.selection() : Selection::of(chips.back().post)));
    CHECK_FALSE(stage.frame().state().inspector_open);
}

TEST_CASE("from the first post of a day up goes by the day to its bars") {
    BarCursorStage stage(CalendarView::month);
    stage.go_to(Selection::of(WeekStage::october(20)));
    stage.press(ImGuiKey_DownArrow);
    REQUIRE(stage.selection().kind == Selection::Kind::posts);
    stage.press(ImGuiKey_UpArrow);
    CHECK(stage.selection() == Selection::of(WeekStage::october(20)));
    const std::vector<Selection> bars = stage.bars_over(20);
    REQUIRE_FALSE(bars.empty());
    stage.press(ImGuiKey_UpArrow);
    CHECK(stage.selection() == bars.front());
}

TEST_CASE("above the hours up from the first thing of a day goes to its bars, and down from them to it again") {
    for (const CalendarView view : {CalendarView::week, CalendarView::day}) {
        CAPTURE(static_cast<int>(view));
        BarCursorStage stage(view);
        const std::vector<Selection> bars = stage.bars_over(21);
        REQUIRE(bars.size() > 1);
        stage.press(ImGuiKey_DownArrow);
        const Selection first = stage.selection();
        REQUIRE(first.kind != Selection::Kind::day);
        for (const Selection& bar : bars) {
            stage.press(ImGuiKey_UpArrow);
            CHECK(stage.selection() == bar);
        }
        for (std::size_t i = bars.size() - 1; i-- > 0;) {
            stage.press(ImGuiKey_DownArrow);
            CHECK(stage.selection() == bars[i]);
        }
        stage.press(ImGuiKey_DownArrow);
        CHECK(stage.selection() == first);
        stage.go_to(Selection::of(WeekStage::october(21)));
        stage.press(ImGuiKey_UpArrow);
        CHECK(stage.selection() == bars.front());
        CHECK_FALSE(stage.frame().state().inspector_open);
    }
}

TEST_CASE("left and right go along a bar and from its ends to the days beside it, in every view") {
    for (const CalendarView view : bar_views) {
        CAPTURE(static_cast<int>(view));
        BarCursorStage stage(view);
        stage.press_until_note();
        for (int i = 0; i < 2; ++i) {
            stage.press(ImGuiKey_RightArrow);
            CHECK(stage.selection() == stage.of_note());
        }
        stage.press(ImGuiKey_RightArrow);
        CHECK(stage.selection() == Selection::of(WeekStage::october(24)));
        CHECK((view != CalendarView::day || stage.frame().state().shown_day == WeekStage::october(24)));
        stage.press(ImGuiKey_LeftArrow);
        CHECK(stage.selection() == Selection::of(WeekStage::october(23)));
        stage.press_until_note();
        for (int i = 0; i < 3; ++i) stage.press(ImGuiKey_LeftArrow);
        CHECK(stage.selection() == Selection::of(WeekStage::october(20)));
    }
}

TEST_CASE("on a bar Enter opens it, and the menu key opens its menu there") {
    for (const CalendarView view : bar_views) {
        CAPTURE(static_cast<int>(view));
        BarCursorStage stage(view);
        stage.press_until_note();
        stage.press(ImGuiKey_Menu);
        REQUIRE_FALSE(stage.robot().all(Role::menu_item).empty());
        const ContextMenu& menu = stage.frame().state().context_menu;
        CHECK(stage.node(Role::bar, harvest_fair).rect.contains(menu.x_px, menu.y_px));
        stage.press(ImGuiKey_Escape);
        CHECK(stage.selection() == stage.of_note());
        // The keyboard is on it still.
        stage.press(ImGuiKey_RightArrow);
        CHECK(stage.selection() == stage.of_note());
        CHECK_FALSE(stage.frame().state().inspector_open);
        stage.press(ImGuiKey_Enter);
        CHECK(stage.selection() == stage.of_note());
        CHECK(stage.frame().state().inspector_open);
    }
}

TEST_CASE("a bar that was reached by keyboard is carried by M from there") {
    BarCursorStage stage(CalendarView::month);
    stage.press_until_note();
    stage.press(ImGuiKey_M);
    REQUIRE(stage.frame().state().drag.by_keyboard);
    stage.press(ImGuiKey_RightArrow);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.project().notes.find(stage.note)->days == DayRange{WeekStage::october(22), WeekStage::october(25)});
}

TEST_CASE("the arrows go on from where a bar was clicked") {
    BarCursorStage stage(CalendarView::month);
    stage.robot().click(stage.node(Role::bar, harvest_fair));
    stage.robot().step(2);
    REQUIRE(stage.selection() == stage.of_note());
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.selection() == stage.of_note());
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.selection() == Selection::of(WeekStage::october(24)));
}
