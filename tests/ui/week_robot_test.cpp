// The hours of a week and a day, used with mouse and keyboard.
#include <cmath>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

const LocalMinute pumpkin_time = LocalMinute(WeekStage::october(20)) + hours(18);

// Of the day, where the pointer is.
float minute_at_pointer(WeekStage& stage) {
    const float top = stage.cache().week_layout.grid.y0 - stage.scrolled().Scroll.y;
    return (ImGui::GetIO().MousePos.y - top) / stage.hour_px() * 60;
}

void key(WeekStage& stage, int chord) {
    stage.robot().key(chord);
    stage.robot().step(2);
}

}  // namespace

TEST_CASE("2 shows the week of the day that was looked at, 3 the day, 1 the month again") {
    MonthStage stage;
    stage.frame().state().selection = Selection::of(WeekStage::october(22));
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_2);
    stage.robot().step(3);
    CHECK(stage.frame().state().calendar.view == CalendarView::week);
    CHECK(stage.robot().find_path("hours:2026-10-19"));
    CHECK(stage.robot().find_path("hours:2026-10-25"));
    stage.robot().key(ImGuiKey_3);
    stage.robot().step(3);
    CHECK(stage.robot().find_path("hours:2026-10-22"));
    CHECK_FALSE(stage.robot().find_path("hours:2026-10-21"));
    stage.robot().key(ImGuiKey_1);
    stage.robot().step(3);
    CHECK(stage.month().grid.cell_of(WeekStage::october(22)));
    CHECK(stage.frame().state().selection.day == WeekStage::october(22));
}

TEST_CASE("the switch in the bar does the same") {
    MonthStage stage;
    stage.robot().click(Role::tab, stage.word("view.week"));
    stage.robot().step(3);
    CHECK(stage.frame().state().calendar.view == CalendarView::week);
    // The others are in the menu beside it, and the one that was chosen last stands in the bar.
    CHECK(stage.robot().find(Role::tab, stage.word("view.list")));
    stage.robot().click(Role::button, stage.word("view.more"));
    stage.robot().click(Role::menu_item, stage.word("view.day"));
    stage.robot().step(3);
    CHECK(stage.frame().state().calendar.view == CalendarView::day);
    CHECK_FALSE(stage.robot().find(Role::tab, stage.word("view.list")));
    stage.robot().click(Role::tab, stage.word("view.month"));
    stage.robot().click(Role::tab, stage.word("view.day"));
    stage.robot().step(3);
    CHECK(stage.frame().state().calendar.view == CalendarView::day);
}

TEST_CASE("a post is dragged to another hour, in steps of fifteen minutes, as one step that is undone") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    stage.carry_by(stage.node(Role::post, pumpkin), -2.1f);
    REQUIRE(stage.drag().over_time);
    CHECK(minute_of_day(*stage.drag().over_time).count() % 15 == 0);
    CHECK(stage.robot().find_path("consequences"));
    CHECK(stage.when(pumpkin) == pumpkin_time);
    stage.drop();
    CHECK(stage.when(pumpkin) == pumpkin_time - hours(2));
    CHECK(stage.session().undo_label().key == "undo.move_post");
    key(stage, ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.when(pumpkin) == pumpkin_time);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("sideways it goes to another day, and keeps its hour where it is held there") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    stage.carry_by(stage.node(Role::post, pumpkin), 0, 2);
    stage.drop();
    CHECK(stage.when(pumpkin) == pumpkin_time + date::days(2));
    stage.carry_by(stage.node(Role::post, pumpkin), 1, -1);
    stage.drop();
    CHECK(stage.when(pumpkin) == pumpkin_time + date::days(1) + hours(1));
}

TEST_CASE("Shift holds to five minutes, Escape gives up, and where it was nothing is sent") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    const WidgetNode chip = stage.node(Role::post, pumpkin);
    stage.pick_up(chip);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().move_to((chip.rect.x0 + chip.rect.x1) / 2,
                          (chip.rect.y0 + chip.rect.y1) / 2 + stage.hour_px() * 20 / 60);
    stage.robot().step(2);
    REQUIRE(stage.drag().over_time);
    CHECK(*stage.drag().over_time == pumpkin_time + minutes(20));
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    key(stage, ImGuiKey_Escape);
    CHECK_FALSE(stage.drag().active());
    stage.robot().release();
    stage.robot().step(2);
    CHECK(stage.when(pumpkin) == pumpkin_time);
    stage.carry_by(stage.node(Role::post, pumpkin), 0);
    stage.drop();
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("M picks a post up: arrows move it by days and by fifteen minutes, with Shift by five, Enter drops it") {
    WeekStage stage;
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.robot().step(2);
    key(stage, ImGuiKey_M);
    REQUIRE(stage.drag().by_keyboard);
    key(stage, ImGuiKey_RightArrow);
    key(stage, ImGuiKey_DownArrow);
    key(stage, ImGuiKey_DownArrow);
    key(stage, ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(*stage.drag().over_time == pumpkin_time + date::days(1) + minutes(25));
    CHECK(stage.robot().find_path("consequences"));
    key(stage, ImGuiKey_Enter);
    CHECK(stage.when(pumpkin) == pumpkin_time + date::days(1) + minutes(25));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("arrows go from day to day and through what a day holds; Enter opens it") {
    WeekStage stage;
    stage.frame().state().selection = Selection::of(WeekStage::october(19));
    stage.robot().step(2);
    key(stage, ImGuiKey_RightArrow);
    CHECK(stage.frame().state().selection.day == WeekStage::october(20));
    key(stage, ImGuiKey_DownArrow);
    CHECK(stage.frame().state().selection.kind != Selection::Kind::day);
    const Selection first = stage.frame().state().selection;
    key(stage, ImGuiKey_DownArrow);
    CHECK_FALSE(stage.frame().state().selection == first);
    key(stage, ImGuiKey_UpArrow);
    CHECK(stage.frame().state().selection == first);
    key(stage, ImGuiKey_Enter);
    CHECK(stage.frame().state().inspector_open);
    key(stage, ImGuiKey_Comma);
    key(stage, ImGuiKey_Comma);
    CHECK(stage.frame().state().selection.kind == Selection::Kind::day);
}

TEST_CASE("a double click on a free hour makes a post at that time") {
    WeekStage stage;
    stage.show(6 * 60);
    const WidgetNode column = stage.hours(WeekStage::october(24));
    const float top = column.rect.y0 - stage.cache().week_layout.y_of(5 * 60);
    const float y = top + stage.cache().week_layout.y_of(7 * 60 + 20);
    WidgetNode spot = column;
    spot.rect = Rect::at((column.rect.x0 + column.rect.x1) / 2 - 1, y - 1, 2, 2);
    stage.robot().double_click(spot);
    stage.robot().step(3);
    const Post* made = stage.post(stage.word("post.new_title"));
    REQUIRE(made);
    CHECK(*made->when == LocalMinute(WeekStage::october(24)) + hours(7) + minutes(15));
}

TEST_CASE("a task's lower edge changes its effort") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    std::optional<WidgetNode> foot;
    for (const WidgetNode& node : stage.robot().all(Role::button))
        if (node.path.ends_with("/effort") && node.rect == node.full && !foot) foot = node;
    REQUIRE(foot);
    const std::size_t at = foot->path.find("task:") + std::string_view("task:").size();
    const auto uuid = uuid_from_text(foot->path.substr(at, foot->path.find('/', at) - at));
    REQUIRE(uuid);
    const Id<Task> id{*uuid};
    const int before = stage.session().plan().task(id)->effort_minutes;
    stage.pick_up(*foot);
    stage.robot().move_to((foot->rect.x0 + foot->rect.x1) / 2, (foot->rect.y0 + foot->rect.y1) / 2 + stage.hour_px());
    stage.robot().step(2);
    REQUIRE(stage.calendar().stretched);
    const int wanted = stage.calendar().stretched->second;
    CHECK(wanted > before);
    CHECK(wanted % 15 == 0);
    stage.drop();
    CHECK(stage.session().plan().task(id)->effort_minutes == wanted);
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("a task goes to another time of its day, and across the lanes to somebody else") {
    WeekStage stage({}, CalendarView::day);
    stage.calendar().lanes = Lanes::person;
    stage.show(18 * 60 + 45);
    // Of the post of that day: of the CM's work, open, in somebody's lane.
    const WeekTask* task = nullptr;
    for (const WeekTask& each : stage.cache().week.days[0].tasks)
        if (each.state == WeekTask::State::open && each.minutes.begin >= 14 * 60 && !task) task = &each;
    REQUIRE(task);
    const Id<Task> id = task->task;
    const int begin = task->minutes.begin;
    const auto block = stage.robot().find_path("task:" + to_text(id) + "/block");
    REQUIRE(block);
    stage.carry_by(*block, 1);
    CHECK(stage.robot().find_path("task_drop"));
    stage.drop();
    const auto moved =
        stage.session().plan().task(id)->begin - LocalMinute(WeekStage::october(20)) - minutes(begin + 60);
    CHECK(std::abs(moved.count()) <= 8);
    CHECK(minute_of_day(stage.session().plan().task(id)->begin).count() % 15 == 0);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);

    const Placement before = *stage.session().plan().placement(id);
    const auto again = stage.robot().find_path("task:" + to_text(id) + "/block");
    REQUIRE(again);
    const HourDay& day = stage.cache().week_layout.days[0];
    std::optional<Id<Person>> other;
    for (std::size_t lane = 0; lane < day.lanes.size() && !other; ++lane) {
        const auto person = uuid_from_text(stage.cache().week.lanes[lane].id);
        const Person* row = person ? stage.project().people.find({*person}) : nullptr;
        const bool works = row && row->id != before.person && row->terms(Hat::cm) != nullptr;
        if (!works) continue;
        stage.pick_up(*again);
        stage.robot().move_to((day.lanes[lane].x0 + day.lanes[lane].x1) / 2, (again->rect.y0 + again->rect.y1) / 2);
        stage.robot().step(2);
        other = row->id;
    }
    REQUIRE(other);
    const auto note = stage.robot().find_path("task_drop");
    REQUIRE(note);
    CHECK(note->enabled);
    stage.drop();
    CHECK(stage.session().plan().placement(id)->person == *other);
}

TEST_CASE("an idea is dropped on an hour: it goes out then") {
    WeekStage stage({}, CalendarView::day);
    stage.show(10 * 60);
    const auto idea = stage.robot().all(Role::idea);
    REQUIRE_FALSE(idea.empty());
    const std::string title = idea.front().label;
    const WidgetNode column = stage.hours(WeekStage::october(20));
    stage.pick_up(idea.front());
    stage.robot().move_to((column.rect.x0 + column.rect.x1) / 2, (column.rect.y0 + column.rect.y1) / 2);
    stage.robot().step(2);
    REQUIRE(stage.drag().over_time);
    const LocalMinute wanted = *stage.drag().over_time;
    stage.drop();
    const Post* post = stage.post(title);
    REQUIRE(post);
    CHECK(post->when == wanted);
}

TEST_CASE("L goes through the lanes; by person each has one of their own") {
    WeekStage stage;
    CHECK(stage.cache().week.lanes.size() == 1);
    key(stage, ImGuiKey_L);
    CHECK(stage.calendar().lanes == Lanes::role);
    CHECK(stage.cache().week.lanes.size() == 2);
    key(stage, ImGuiKey_L);
    key(stage, ImGuiKey_L);
    CHECK(stage.calendar().lanes == Lanes::person);
    CHECK(stage.cache().week.lanes.size() >= stage.project().people.size());
    key(stage, ImGuiKey_L);
    CHECK(stage.calendar().lanes == Lanes::none);
}

TEST_CASE("the wheel with Shift goes by days without a seam, with Ctrl it zooms around the pointer") {
    WeekStage stage;
    const WidgetNode column = stage.hours(WeekStage::october(22));
    stage.robot().move_to(column);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
    stage.robot().wheel(-1);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    stage.robot().step(3);
    CHECK(stage.robot().find_path("hours:2026-10-20"));
    CHECK(stage.robot().find_path("hours:2026-10-26"));
    CHECK_FALSE(stage.robot().find_path("hours:2026-10-19"));
    // Above and below the middle of what is seen; in, and a part of the way out again.
    for (const float share : {0.25f, 0.75f}) {
        const Rect grid = stage.cache().week_layout.grid;
        stage.robot().move_to((grid.x0 + grid.x1) / 2, grid.y0 + share * grid.height());
        for (const float turns : {2.0f, -1.0f}) {
            const float before = stage.hour_px(), minute = minute_at_pointer(stage);
            ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
            stage.robot().wheel(turns);
            ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
            stage.robot().step(3);
            CHECK((stage.hour_px() > before) == (turns > 0));
            // A pixel, for scrolling goes by whole ones.
            CHECK(std::abs(minute_at_pointer(stage) - minute) <= 60 / stage.hour_px());
        }
    }
    key(stage, ImGuiKey_T);
    CHECK_FALSE(stage.calendar().first_shown);
}

TEST_CASE("Page Down goes on by a week, resp. a day, and undo brings what it touched into view") {
    WeekStage stage;
    stage.show(18 * 60 + 45);
    stage.carry_by(stage.node(Role::post, pumpkin), -1);
    stage.drop();
    key(stage, ImGuiKey_PageDown);
    CHECK(stage.robot().find_path("hours:2026-10-26"));
    key(stage, ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.robot().find_path("hours:2026-10-20"));
    CHECK(stage.when(pumpkin) == pumpkin_time);
}

TEST_CASE("where no day has room for its lanes the row of their names says what helps") {
    WeekStage wide;
    wide.frame().state().calendar.lanes = Lanes::network;
    wide.robot().step(3);
    CHECK(wide.robot().shows("Not enough room for these lanes: select a day"));
    wide.frame().state().selection = Selection::of(WeekStage::october(20));
    wide.robot().step(3);
    CHECK_FALSE(wide.robot().shows("Not enough room for these lanes"));
    WeekStage narrow({.width_px = 1280, .height_px = 720, .scale_percent = 175});
    narrow.frame().state().calendar.lanes = Lanes::network;
    narrow.robot().step(3);
    CHECK(narrow.robot().shows("Not enough room for these lanes: select a day"));
    narrow.frame().state().calendar.view = CalendarView::day;
    narrow.robot().step(3);
    CHECK_FALSE(narrow.robot().shows("select a day"));
}
