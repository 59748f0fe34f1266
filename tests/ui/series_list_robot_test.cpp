// Series without an end that run out, below the day's tasks.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/series_requests.hpp"
#include "robot/stage.hpp"

using namespace tandem;

namespace {

// The pumpkin contest is the only post that is planned of a weekly series without an end; its day is a week ahead.
struct RunOutStage : robot::Stage {
    Id<Post> id = post("Pumpkin contest")->id;

    RunOutStage() : Stage(robot::StageOptions{.height_px = 2400}) {
        Post first = *post("Pumpkin contest");
        Series series;
        series.id = session().ids().make<Series>();
        series.name = "Contest of the week";
        series.recurrence = "FREQ=WEEKLY", series.begin = *first.when;
        first.series = series.id, first.series_slot = first.when;
        REQUIRE(session().submit({{"undo.begin_series", {}}, {Put<Series>{series}, Put<Post>{first}}, {}}));
        robot().key(ImGuiMod_Alt | ImGuiKey_4);
        robot().step(4);
    }
    std::size_t planned() { return series_of(project(), *project().posts.find(id))->posts.size(); }
    std::optional<WidgetNode> row() { return robot().find(Role::row, "Contest of the week"); }
    WidgetNode answer(std::string_view id_of_button) {
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.path.find("series:") != std::string::npos && node.path.ends_with(id_of_button)) return node;
        FAIL("no such button");
        return {};
    }
};

}  // namespace

TEST_CASE("a series that runs out is told below the tasks with until when, and goes on with one click") {
    RunOutStage stage;
    REQUIRE(stage.row());
    CHECK(stage.row()->value.starts_with("Planned until Tue 20 Oct"));
    REQUIRE(stage.planned() == 1);
    stage.robot().click(stage.answer("/continue"));
    stage.robot().step(3);
    CHECK(stage.planned() > 50);
    CHECK_FALSE(stage.row());
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.planned() == 1);
    // Undoing it shows its post in the calendar.
    stage.robot().key(ImGuiMod_Alt | ImGuiKey_4);
    stage.robot().step(4);
    CHECK(stage.row());
}

TEST_CASE("from the keyboard a series goes on, or ends where it is") {
    for (const bool goes_on : {true, false}) {
        CAPTURE(goes_on);
        RunOutStage stage;
        const std::string wanted = goes_on ? "/continue" : "/end";
        for (int i = 0; i < 400 && !stage.answer(wanted).focused; ++i) stage.robot().key(ImGuiKey_Tab);
        REQUIRE(stage.answer(wanted).focused);
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK_FALSE(stage.row());
        CHECK((stage.planned() > 50) == goes_on);
    }
}

TEST_CASE("the row of a series that runs out leads to its last post") {
    RunOutStage stage;
    REQUIRE(stage.row());
    stage.robot().click(*stage.row());
    stage.robot().step(3);
    CHECK(stage.frame().state().selection == Selection::of(stage.id));
    CHECK(stage.frame().state().inspector_open);
}
