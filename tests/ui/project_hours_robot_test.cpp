// Hours of the office and frozen work, among what holds for the whole calendar.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::both_languages;

namespace {

struct ProjectHoursStage : MonthStage {
    explicit ProjectHoursStage(facts::Language language = facts::Language::english)
        : MonthStage(robot::StageOptions{.language = language}), said(language) {
        run_command(CommandId::calendar_days, frame());
        robot().step(4);
        const auto part = robot().find_path("days/part/project");
        REQUIRE(part);
        robot().click(*part);
        robot().step(3);
    }
    void scroll_to_the_end() {
        const auto lock = robot().find(Role::field, word("project.lock"));
        REQUIRE(lock);
        robot().move_to(*lock);
        for (int i = 0; i < 8; ++i) robot().wheel(-2);
        robot().step(3);
    }
    std::string day_name(unsigned iso) {
        return facts::capitalised(std::string(facts::weekday_name(date::weekday(iso), said)));
    }
    void type_in(std::string_view field, std::string_view text) {
        robot().click(Role::field, field);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().key(ImGuiKey_Delete);
        robot().type(text);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
    const WeekHours& office() { return project().settings.office_hours; }

    facts::Language said;
};

}  // namespace

TEST_CASE("hours of the office are typed for a day, or none for a day off, each as one step that undo gives back") {
    for (const auto language : both_languages) {
        ProjectHoursStage stage(language);
        const WeekHours before = stage.office();
        stage.scroll_to_the_end();
        stage.type_in(stage.day_name(6), "9:00-12:00, 13:00-18:00");
        WeekHours wanted = before;
        wanted[5] = {{9 * 60, 12 * 60}, {13 * 60, 18 * 60}};
        CHECK(stage.office() == wanted);
        CHECK(stage.session().steps_done() == 1);
        stage.type_in(stage.day_name(6), "");
        CHECK(stage.office()[5].empty());
        CHECK(stage.session().steps_done() == 2);
        stage.session().undo();
        CHECK(stage.office() == wanted);
        stage.session().undo();
        CHECK(stage.office() == before);
    }
}

TEST_CASE("what are no hours, or overlap, is refused and changes no day of the office") {
    ProjectHoursStage stage;
    const WeekHours before = stage.office();
    stage.scroll_to_the_end();
    stage.type_in(stage.day_name(7), "all day");
    stage.type_in(stage.day_name(7), "9:00-12:00, 11:00-18:00");
    CHECK(stage.office() == before);
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("the hours in which accepted work is frozen are typed, none of them too, and more than a year is refused") {
    for (const auto language : both_languages) {
        ProjectHoursStage stage(language);
        const std::string field(stage.word("project.freeze"));
        stage.type_in(field, "48");
        CHECK(stage.project().settings.freeze_hours == 48);
        stage.type_in(field, "9000");
        CHECK(stage.project().settings.freeze_hours == 48);
        CHECK(stage.session().steps_done() == 1);
        stage.type_in(field, "");
        CHECK(stage.project().settings.freeze_hours == 0);
        CHECK(stage.session().steps_done() == 2);
    }
}
