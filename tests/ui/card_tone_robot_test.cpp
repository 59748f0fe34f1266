// A post that is carried to a day with a sensitive topic.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("the card of a drag says where a day has a sensitive topic, and is silent where the day is another") {
    MonthStage stage;
    OwnObservance memorial;
    memorial.id = stage.session().ids().make<OwnObservance>();
    memorial.name = "Day of remembrance";
    memorial.rule = "fixed:10-27";
    memorial.tone_warning = true;
    stage.session().submit({{"undo.add_own_day", {{"title", memorial.name}}}, {Put<OwnObservance>{memorial}}, {}});
    stage.robot().step(3);
    const auto told = [&] {
        return stage.robot().find(Role::text, stage.frame().state().drag.active() ? "Day of remembrance that day" : "x",
                                  true);
    };
    const auto there = stage.robot().find_path("month/2026-10-27"),
               beside = stage.robot().find_path("month/2026-10-28");
    REQUIRE(there);
    REQUIRE(beside);
    stage.carry(stage.node(Role::post, "Blind tasting"), *there);
    CHECK(told());
    stage.robot().move_to(*beside);
    stage.robot().step(2);
    CHECK_FALSE(told());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
}
