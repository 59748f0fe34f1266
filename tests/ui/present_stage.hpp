#pragma once

#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "ui/present/present_setup.hpp"
#include "ui/present/present_state.hpp"

namespace tandem::testing {

// F5 asks what to present, Enter presents it.
inline void ask_to_present(robot::Stage& stage) {
    stage.robot().key(ImGuiKey_F5);
    stage.robot().step(4);
    REQUIRE(stage.frame().state().present_setup);
}

inline void present(robot::Stage& stage) {
    ask_to_present(stage);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    REQUIRE(stage.frame().state().present);
}

inline PresentState& presented(robot::Stage& stage) { return *stage.frame().state().present; }

// The first page of this kind.
inline void show_page(robot::Stage& stage, DeckPage::Kind kind) {
    PresentState& state = presented(stage);
    for (std::size_t i = 0; i < state.deck.pages.size(); ++i) {
        if (state.deck.pages[i].kind != kind) continue;
        stage.robot().key(ImGuiKey_Home);
        for (std::size_t n = 0; n < i; ++n) stage.robot().key(ImGuiKey_RightArrow);
        stage.robot().step(3);
        REQUIRE(state.shown().kind == kind);
        return;
    }
    FAIL("no such page");
}

}  // namespace tandem::testing
