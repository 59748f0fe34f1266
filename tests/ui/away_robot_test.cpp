// Days off: what they would do, taken, handed over.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/away_plan.hpp"
#include "robot/stage.hpp"
#include "ui/main_screens.hpp"
#include "ui/print_to.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

struct Leave : Stage {
    explicit Leave(facts::Language language) : Stage({.language = language}) {
        testing::run(*this, CommandId::plan_away);
    }
    bool open() { return robot().find(Role::dialog, word("away.title")).has_value(); }
    void choose(std::string_view name) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.ends_with("away/person")) {
                const WidgetNode found = node;
                robot().click(found);
                break;
            }
        robot().click(Role::menu_item, name);
        robot().step(2);
    }
    void type_days(std::string_view first, std::string_view last) {
        robot().click(Role::field, word("away.first"));
        robot().type(first);
        robot().click(Role::field, word("away.last"));
        robot().type(last);
        robot().step(3);
    }
    Id<Person> person(std::string_view name) {
        for (const Person& one : project().people)
            if (one.name == name) return one.id;
        FAIL("nobody of that name");
        return {};
    }
};

}  // namespace

TEST_CASE(
    "days off of somebody show what becomes of their work before they are taken, in one step that undo gives back") {
    for (const auto language : both_languages) {
        Leave stage(language);
        REQUIRE(stage.open());
        const Project before = stage.project();
        stage.choose("Camille Roux");
        stage.type_days("19/10/2026", "21/10/2026");
        const DayRange days = *day_range_from_text("2026-10-19/2026-10-21");
        const AwayPlan plan = plan_absence(stage.session(), stage.person("Camille Roux"), days);
        REQUIRE_FALSE(plan.empty());
        CHECK(stage.robot().shows(away_summary(stage.session(), facts::Words(language), plan)));
        if (!plan.covered.empty())
            CHECK(stage.robot().shows(away_text(stage.session(), facts::Words(language), plan.covered.front())));
        CHECK(stage.session().steps_done() == 0);
        stage.robot().click(Role::button, stage.word("away.take"));
        stage.robot().step(3);
        CHECK_FALSE(stage.open());
        CHECK(stage.session().steps_done() == 1);
        const std::vector<Away>& away = stage.project().people.find(stage.person("Camille Roux"))->away;
        CHECK(std::any_of(away.begin(), away.end(), [&](const Away& one) { return one.days == days; }));
        stage.robot().key(ImGuiKey_Escape);
        stage.session().undo();
        CHECK(stage.project() == before);
    }
}

TEST_CASE("without days there is nothing to take; Escape leaves everything as it was") {
    Leave stage(facts::Language::english);
    CHECK(stage.robot().shows(stage.word("away.choose")));
    stage.robot().click(Role::button, stage.word("away.take"));
    stage.robot().step(2);
    CHECK(stage.open());
    stage.type_days("21/10/2026", "19/10/2026");
    CHECK(stage.robot().shows(stage.word("away.choose")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.open());
    CHECK(stage.session().steps_done() == 0);
}

TEST_CASE("the handover is written where the user says, without taking the days") {
    Leave stage(facts::Language::english);
    stage.choose("Camille Roux");
    stage.type_days("19/10/2026", "21/10/2026");
    testing::print_to(stage, "away.print", "handover.pdf");
}
