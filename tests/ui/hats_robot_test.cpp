// One person's two hats, on their page.
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/hats_text.hpp"
#include "robot/sample_files.hpp"
#include "robot/stage.hpp"
#include "ui/plain_text.hpp"
#include "ui/print_to.hpp"
#include "ui/team/team_state.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

// The sample of one person.
struct Hats : Stage {
    explicit Hats(facts::Language language) : Stage({.language = language, .file = robot::samples_of(language)[1]}) {
        robot().key(ImGuiMod_Alt | ImGuiKey_5);
        team_state(frame().state()).view = TeamView::hats;
        robot().step(3);
    }
    const Person& person() { return project().people[0]; }
    HatsText text(facts::Language language) {
        return hats_text(project(), session().facts(), facts::Words(language),
                         two_hats(session().planner(), person().id, frame().state().month));
    }
    void retype(std::string_view key, std::string_view value) {
        robot().click(Role::field, word(key));
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(value);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("the page of two hats shows the sentences and figures of the month, in both languages") {
    for (const auto language : both_languages) {
        Hats stage(language);
        const HatsText text = stage.text(language);
        REQUIRE(text.weeks.size() == 5);
        for (const std::string& sentence : text.statement) CHECK_MESSAGE(stage.robot().shows(sentence), sentence);
        for (const HatsRow& week : text.weeks) {
            CHECK(stage.robot().shows(week.when));
            CHECK(stage.robot().shows(week.cm));
            if (week.is_over) CHECK(stage.robot().shows(week.over));
        }
        CHECK(std::count_if(text.weeks.begin(), text.weeks.end(), [](const HatsRow& week) { return week.is_over; }) >
              0);
        for (const HatsDuty& duty : text.duties) CHECK(stage.robot().shows(duty.name));
    }
}

TEST_CASE("rates are empty until they are typed on the page; then the month has a price, and undo takes it away") {
    Hats stage(facts::Language::english);
    const Project before = stage.project();
    CHECK(stage.text(facts::Language::english).sum.cost == "—");
    stage.retype("hats.rate_of_smm", "60");
    CHECK(stage.text(facts::Language::english).sum.cost == "—");
    stage.retype("hats.rate_of_cm", "32,50");
    CHECK(stage.person().terms(Hat::smm)->hourly_rate == Money{6000});
    CHECK(stage.person().terms(Hat::cm)->hourly_rate == Money{3250});
    const HatsText text = stage.text(facts::Language::english);
    CHECK(stage.robot().shows(text.sum.cost));
    CHECK(text.sum.cost.starts_with("€"));
    stage.retype("hats.rate_of_smm", "many");
    CHECK(stage.person().terms(Hat::smm)->hourly_rate == Money{6000});
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z), stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.project() == before);
}

TEST_CASE("the page is printed where the user says") {
    Hats stage(facts::Language::english);
    testing::print_to(stage, "hats.print", "hats.pdf");
}

TEST_CASE("anybody of the team can be looked at; who wears both hats comes first") {
    Stage stage({.language = facts::Language::english});
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_5);
    team_state(stage.frame().state()).view = TeamView::hats;
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::button, "Hugo Perrin"));
    stage.robot().click(Role::button, "Hugo Perrin");
    stage.robot().click(Role::menu_item, "Yanis Benali");
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::button, "Yanis Benali"));
    CHECK_FALSE(stage.robot().find(Role::field, stage.word("hats.rate_of_smm")));
    CHECK(stage.robot().find(Role::field, stage.word("hats.rate_of_cm")));
}
