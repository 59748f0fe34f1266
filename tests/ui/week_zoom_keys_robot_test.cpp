// The keys that make the hours taller and shorter.
#include <array>

#include "ui/week_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("plus and minus make the hours taller and shorter; while somebody types they are the text's") {
    WeekStage stage;
    const float before = stage.calendar().hour_px;
    for (const auto& [taller, shorter] :
         {std::pair{ImGuiKey_Equal, ImGuiKey_Minus}, std::pair{ImGuiKey_KeypadAdd, ImGuiKey_KeypadSubtract}}) {
        stage.robot().key(taller);
        stage.robot().step(2);
        CHECK(stage.calendar().hour_px > before + 1);
        stage.robot().key(shorter);
        stage.robot().step(2);
        CHECK(stage.calendar().hour_px == doctest::Approx(before));
    }
    stage.frame().state().selection = Selection::of(stage.post(pumpkin)->id);
    stage.frame().state().inspector_open = true;
    stage.robot().step(3);
    const auto field = stage.robot().find(Role::field, stage.word("post.title"));
    REQUIRE(field);
    stage.robot().click(*field);
    REQUIRE(ImGui::GetIO().WantTextInput);
    const float typing = stage.calendar().hour_px;
    for (const ImGuiKey key : {ImGuiKey_Equal, ImGuiKey_Minus, ImGuiKey_Minus, ImGuiKey_KeypadAdd, ImGuiKey_KeypadAdd,
                               ImGuiKey_KeypadSubtract}) {
        stage.robot().key(key);
        stage.robot().step(2);
        CHECK(stage.calendar().hour_px == typing);
    }
}

TEST_CASE("while a day is typed that is to be shown the hours keep their height") {
    WeekStage stage;
    const float before = stage.calendar().hour_px;
    stage.robot().key(ImGuiKey_G);
    stage.robot().step(3);
    REQUIRE(stage.robot().find_path("date_picker"));
    for (const ImGuiKey key : {ImGuiKey_Equal, ImGuiKey_Minus, ImGuiKey_Minus, ImGuiKey_KeypadAdd}) {
        stage.robot().key(key);
        stage.robot().step(2);
    }
    CHECK(stage.calendar().hour_px == before);
}
