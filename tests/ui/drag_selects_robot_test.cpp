// What is selected once a post was dropped.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/drag_stage.hpp"
#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("in the month a dropped post is selected, several stay selected, and no panel opens by that") {
    DragStage month;
    const auto drop = [&] {
        month.robot().release();
        month.robot().step(3);
    };
    const Selection pumpkin_alone = Selection::of(month.post("Pumpkin contest")->id);
    month.frame().state().selection = {};
    month.carry_post("Pumpkin contest", "Thu 22");
    drop();
    CHECK(month.frame().state().selection == pumpkin_alone);
    CHECK_FALSE(month.frame().state().inspector_open);
    month.frame().state().selection = {
        Selection::Kind::posts, {month.post("Blind tasting")->id, month.post("Pumpkin contest")->id}, {}, {}, {}};
    const Selection both = month.frame().state().selection;
    month.robot().step(2);
    month.carry_post("Pumpkin contest", "Fri 23");
    REQUIRE(month.drag().posts.size() == 2);
    drop();
    CHECK(month.frame().state().selection == both);
}

TEST_CASE("of a copy the copy is selected, and a drag that is given up selects nothing") {
    DragStage month;
    const Id<Post> original = month.post("Pumpkin contest")->id;
    month.frame().state().selection = {};
    month.carry_post("Pumpkin contest", "Thu 22");
    month.robot().key(ImGuiKey_Escape);
    month.robot().release();
    month.robot().step(40);
    CHECK(month.frame().state().selection.kind != Selection::Kind::posts);
    month.carry_post("Pumpkin contest", "Thu 22");
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, true);
    month.robot().step(2);
    month.robot().release();
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, false);
    month.robot().step(3);
    const Selection& selection = month.frame().state().selection;
    REQUIRE(selection.kind == Selection::Kind::posts);
    REQUIRE(selection.posts.size() == 1);
    CHECK(selection.posts.front() != original);
    CHECK(day_of(*month.project().posts.find(selection.posts.front())->when) == DragStage::october(22));
}

TEST_CASE("among hours a dropped post is selected") {
    WeekStage week;
    week.show(18 * 60 + 45);
    week.frame().state().selection = {};
    week.robot().step(2);
    week.carry_by(week.node(Role::post, pumpkin), -2);
    week.drop();
    CHECK(week.frame().state().selection == Selection::of(week.post(pumpkin)->id));
    CHECK_FALSE(week.frame().state().inspector_open);
}
