// Whose public holidays are days off: countries and their parts, in the days of the calendar and in the first project.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/calendar/month_model.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

// With a mouse, or by keyboard alone: the field of regions, and in its menu this one.
void choose_region(robot::Stage& stage, const std::string& name, bool by_keyboard) {
    robot::Robot& robot = stage.robot();
    const std::string field = stage.word("settings.region");
    if (!by_keyboard) {
        robot.click(Role::field, field);
        robot.step(2);
        robot.click(Role::menu_item, name);
        robot.step(3);
        return;
    }
    const auto is_there = [&] {
        const auto node = robot.find(Role::field, field);
        return node && node->focused;
    };
    for (int i = 0; i < 40 && !is_there(); ++i) robot.key(ImGuiKey_Tab);
    REQUIRE(is_there());
    robot.key(ImGuiKey_Enter);
    robot.step(2);
    const auto row_is_there = [&] {
        const auto node = robot.find(Role::menu_item, name);
        return node && node->focused;
    };
    for (int i = 0; i < 20 && !row_is_there(); ++i) robot.key(ImGuiKey_DownArrow);
    REQUIRE(row_is_there());
    robot.key(ImGuiKey_Enter);
    robot.step(3);
}

}  // namespace

TEST_CASE("a department is chosen below its country, by mouse and by keyboard, and its days off are days off") {
    for (const auto language : both_languages)
        for (const bool by_keyboard : {false, true}) {
            CAPTURE(by_keyboard);
            MonthStage stage(robot::StageOptions{.language = language});
            const Day st_stephen(date::year(2028) / 12 / 26), good_friday(date::year(2027) / 3 / 26);
            const auto is_off = [&](Day day) {
                return is_day_off(stage.session().facts(), stage.project().settings, day);
            };
            REQUIRE(stage.project().settings.region == "FR");
            CHECK_FALSE(is_off(st_stephen));
            run_command(CommandId::calendar_days, stage.frame());
            stage.robot().step(4);
            choose_region(stage, stage.word("region.FR-67"), by_keyboard);
            CHECK(stage.project().settings.region == "FR-67");
            CHECK(is_off(st_stephen));
            CHECK(is_off(good_friday));
            const auto field = stage.robot().find(Role::field, stage.word("settings.region"));
            REQUIRE(field);
            CHECK(field->value == "Bas-Rhin");
            stage.robot().click(*stage.robot().find_path("days/close"));
            stage.frame().state().month = date::year(2027) / date::March;
            stage.robot().step(3);
            const auto& days = stage.month().days;
            const auto friday =
                std::find_if(days.begin(), days.end(), [](const MonthDay& day) { return day.id == "2027-03-26"; });
            REQUIRE(friday != days.end());
            CHECK(friday->day_off);
            REQUIRE_FALSE(friday->observances.empty());
            CHECK(friday->observances.front().public_holiday);
        }
}

TEST_CASE("the first project may be of a department from the beginning") {
    for (const bool by_keyboard : {false, true}) {
        CAPTURE(by_keyboard);
        robot::StageOptions options;
        options.language = facts::Language::french;
        options.sample = false;
        robot::Stage stage(options);
        robot::Robot& robot = stage.robot();
        robot.type("Nuage");
        robot.key(ImGuiKey_Tab);
        robot.type("Ana");
        robot.key(ImGuiKey_Enter);
        robot.key(ImGuiKey_Space);
        robot.key(ImGuiKey_Enter);
        REQUIRE(stage.frame().wizard().step == StartWizard::Step::hours);
        choose_region(stage, "Moselle", by_keyboard);
        CHECK(stage.frame().wizard().answers.region == "FR-57");
        robot.click(*robot.find_path("wizard/next"));
        robot.step(2);
        REQUIRE(stage.frame().project_open());
        CHECK(stage.project().settings.region == "FR-57");
    }
}
