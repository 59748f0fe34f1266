#pragma once

#include <string>
#include <vector>

#include <imgui.h>

#include "app/command.hpp"
#include "robot/stage.hpp"
#include "ui/list_screens.hpp"
#include "ui/presented_screens.hpp"

namespace tandem::testing {

// The ways of looking at the calendar before the list, and the dialogs about days and posts that begin there.
inline std::vector<MainScreen> calendar_screens() {
    using S = robot::Stage&;
    return {
        {"month", [](S s) { s.frame().state().inspector_open = false, run(s, CommandId::show_calendar); }},
        {"month with a post",
         [](S s) {
             run(s, CommandId::show_calendar);
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             s.frame().state().inspector_open = true;
         }},
        {"week", [](S s) { s.frame().state().inspector_open = false, run(s, CommandId::view_week); }},
        {"week by role with a post",
         [](S s) {
             run(s, CommandId::view_week);
             s.frame().state().calendar.lanes = Lanes::role;
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             s.frame().state().inspector_open = true;
         }},
        {"day by person",
         [](S s) {
             run(s, CommandId::view_day);
             s.frame().state().calendar.lanes = Lanes::person;
         }},
        {"week by person with somebody away",
         [](S s) {
             Person person = s.project().people[0];
             const Day day = day_of(s.session().now()) + date::days(1);
             person.away.push_back({{day, day + date::days(2)}, {}, "Formation"});
             s.session().submit({{"undo.person_away", {{"title", person.name}}}, {Put<Person>{person}}, {}});
             run(s, CommandId::view_week);
             s.frame().state().selection = Selection::of(day);
             s.frame().state().inspector_open = false;
             s.frame().state().calendar.lanes = Lanes::person;
             s.frame().state().calendar.minute_wanted = 0;
         }},
        {"week in which clocks change",
         [](S s) {
             s.session().undo();
             run(s, CommandId::view_week);
             s.frame().state().calendar.lanes = Lanes::none;
             s.frame().state().shown_day = Day(date::year(2026) / date::October / 25);
             s.frame().state().calendar.minute_wanted = 60;
         }},
        {"grid of a channel",
         [](S s) {
             s.frame().state().calendar.lanes = Lanes::none;
             s.frame().state().selection = {};
             s.frame().state().shown_day = day_of(s.session().now());
             run(s, CommandId::view_grid);
         }},
        {"year",
         [](S s) {
             s.frame().state().inspector_open = false;
             run(s, CommandId::view_year);
         }},
        {"date picker",
         [](S s) {
             run(s, CommandId::view_year);
             run(s, CommandId::go_to_date);
             s.robot().type("14 oct");
         }},
        {"preview of a post",
         [](S s) {
             run(s, CommandId::view_month);
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             run(s, CommandId::preview_post);
         }},
        {"days of the calendar", [](S s) { run(s, CommandId::calendar_days); }},
        {"days of one's own",
         [](S s) {
             run(s, CommandId::calendar_days);
             s.robot().step(2);
             s.robot().click(*s.robot().find_path("days/part/own"));
             s.robot().step(2);
             if (const auto add = s.robot().find(Role::button, s.word("own_day.add"))) s.robot().click(*add);
             s.robot().step(3);
             s.robot().key(ImGuiKey_Escape);
         }},
        {"school holidays",
         [](S s) {
             run(s, CommandId::calendar_days);
             s.robot().step(2);
             s.robot().click(*s.robot().find_path("days/part/school"));
             s.robot().step(2);
             if (const auto add = s.robot().find(Role::button, s.word("school.add"))) s.robot().click(*add);
             s.robot().step(3);
         }},
        {"what holds for the whole calendar",
         [](S s) {
             run(s, CommandId::calendar_days);
             s.robot().step(2);
             s.robot().click(*s.robot().find_path("days/part/project"));
             s.robot().step(3);
         }},
        {"board", [](S s) { s.frame().state().inspector_open = false, run(s, CommandId::view_board); }},
        {"card of the board on its way",
         [](S s) {
             run(s, CommandId::view_board);
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             run(s, CommandId::move);
             s.robot().key(ImGuiKey_LeftArrow);
         }},
    };
}

// What is seen of the calendar after the list: menus, a drag, series.
inline std::vector<MainScreen> month_screens() {
    using S = robot::Stage&;
    return {
        {"month again",
         [](S s) {
             s.frame().state().calendar.lanes = Lanes::none;
             run(s, CommandId::view_month);
         }},
        {"menu of a post",
         [](S s) {
             run(s, CommandId::show_calendar);
             if (const auto chip = s.robot().find(Role::post, "🎃", true)) s.robot().right_click(*chip);
         }},
        {"a filter",
         [](S s) {
             run(s, CommandId::show_calendar);
             if (const auto chip = s.robot().find_path("toolbar/statuses")) s.robot().click(*chip);
         }},
        {"menu of the project", [](S s) { s.robot().click(*s.robot().find_path("top_bar/project")); }},
        {"menu of the settings", [](S s) { s.robot().click(*s.robot().find_path("rail/settings")); }},
        {"menu of the help", [](S s) { s.robot().click(*s.robot().find_path("rail/help")); }},
        {"who is here", [](S s) { s.robot().click(*s.robot().find_path("top_bar/me")); }},
        {"list of a day",
         [](S s) {
             run(s, CommandId::show_calendar);
             if (const auto more = s.robot().find(Role::button, "+1")) s.robot().click(*more);
         }},
        {"card of a drag",
         [](S s) {
             run(s, CommandId::show_calendar);
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             run(s, CommandId::move);
             s.robot().key(ImGuiKey_RightArrow);
         }},
        {"rhythm of a series",
         [](S s) {
             run(s, CommandId::show_calendar);
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             run(s, CommandId::repeat_series);
         }},
        {"rhythm by month",
         [](S s) {
             s.frame().state().selection = Selection::of(s.post("🎃")->id);
             run(s, CommandId::repeat_series);
             if (const auto month = s.robot().find_path("unit/monthly")) s.robot().click(*month);
         }},
    };
}

// All of the calendar, each as the one before it left things.
inline std::vector<MainScreen> screens_of_calendar() {
    std::vector<MainScreen> screens = calendar_screens();
    for (const MainScreen& screen : list_screens()) screens.push_back(screen);
    for (const MainScreen& screen : month_screens()) screens.push_back(screen);
    return screens;
}

}  // namespace tandem::testing
