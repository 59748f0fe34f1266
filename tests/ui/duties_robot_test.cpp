// Who answers for which duty, on its page.
#include <doctest/doctest.h>
#include <imgui.h>

#include "facts/number_words.hpp"
#include "plan/check_duties.hpp"
#include "robot/stage.hpp"
#include "ui/plain_text.hpp"
#include "ui/team/team_state.hpp"

using namespace tandem;
using robot::both_languages;
using robot::Stage;

namespace {

struct Duties : Stage {
    explicit Duties(facts::Language language) : Stage({.height_px = 2200, .language = language}) {
        robot().key(ImGuiMod_Alt | ImGuiKey_5);
        team_state(frame().state()).view = TeamView::duties;
        robot().step(3);
    }
    std::vector<DutyLine> matrix() { return duty_matrix(project(), session().facts()); }
    DutyHolder holder(std::string_view code) {
        for (const DutyLine& line : matrix())
            if (line.code == code) return line.holder;
        FAIL("no such duty");
        return {};
    }
    // Clicks the segment of a duty's row.
    void give(std::string_view code, std::string_view segment) {
        const std::string row = to_text(uuid_from_name("duty " + std::string(code)));
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find(row) != std::string::npos && node.path.ends_with("/" + std::string(segment))) {
                const WidgetNode found = node;
                robot().click(found);
                robot().step(3);
                return;
            }
        FAIL("no segment ", segment, " of ", code);
    }
    bool says(std::string_view part) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (testing::plain(node.label).find(part) != std::string::npos) return true;
        return false;
    }
};

}  // namespace

TEST_CASE(
    "a click gives a duty to the other job, in one step; what goes against it is told below, and undo takes it back") {
    for (const auto language : both_languages) {
        Duties stage(language);
        const Project before = stage.project();
        CHECK(stage.holder("replies") == DutyHolder::cm);
        stage.give("replies", "smm");
        CHECK(stage.holder("replies") == DutyHolder::smm);
        CHECK(stage.session().steps_done() == 1);
        CHECK(stage.says(language == facts::Language::english ? "it asks the CM" : "elle demande au CM"));
        CHECK(stage.says(language == facts::Language::english
                             ? "Asked of the SMM, and usually of the other job: Reply to comments"
                             : "Demandé au SMM, et d’habitude à l’autre métier : Répondre"));
        // Nothing is hindered: the tasks are with whom they were.
        CHECK(stage.session().plan().placements.size() > 0);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        stage.robot().step(3);
        CHECK(stage.project() == before);
        CHECK_FALSE(stage.says("(CM)"));
    }
}

TEST_CASE("a preset shares all duties out at once, and is recognised; another click away is a way of one's own") {
    Duties stage(facts::Language::english);
    stage.robot().click(Role::button, "Tandem");
    stage.robot().click(Role::menu_item, "Sprout");
    stage.robot().step(3);
    CHECK(preset_of(stage.matrix()) == facts::DutyPreset::sprout);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.robot().find(Role::button, "Sprout"));
    stage.give("replies", "other");
    CHECK(stage.robot().find(Role::button, stage.word("duties.preset.own")));
}

TEST_CASE("a duty of one's own is added with its name ready to be typed, and taken away again") {
    Duties stage(facts::Language::english);
    stage.robot().click(Role::button, stage.word("duties.add"));
    stage.robot().step(4);
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("Water the plants");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.matrix().back().name_en == "Water the plants");
    CHECK(stage.matrix().back().name_fr == "Water the plants");
    stage.robot().click(Role::button, stage.word("duties.remove"));
    stage.robot().step(3);
    CHECK(stage.project().duties.empty());
}

TEST_CASE("minutes of a duty on its page are those of the month's tasks") {
    Duties stage(facts::Language::english);
    const auto month = stage.frame().state().month;
    const DutyCheck check = check_duties(stage.project(), stage.session().plan(), stage.session().facts(),
                                         {first_day(month), first_day(month + date::months(1))});
    int shown = 0;
    for (const DutyTime& time : check.times)
        if (time.cm_minutes > 0 &&
            stage.says(testing::plain(facts::duration_text(time.cm_minutes, facts::Language::english))))
            ++shown;
    CHECK(shown >= 5);
    stage.robot().key(ImGuiKey_PageDown);
    stage.robot().step(2);
    CHECK(stage.frame().state().month == month + date::months(1));
}
