#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"
#include "ui/calendar/calendar_cache.hpp"

namespace tandem::testing {

// The month of the sample, the inspector folded.
struct MonthStage : robot::Stage {
    explicit MonthStage(robot::StageOptions options = {}) : Stage(std::move(options)) {
        frame().state().inspector_open = false;
        robot().step(2);
    }
    Filters& filters() { return frame().state().filters; }
    const MonthModel& month() { return frame().state().calendar.cache->month; }
    WidgetNode cell(std::string_view day) {
        const auto node = robot().find(Role::cell, day);
        REQUIRE(node);
        return *node;
    }
    // The first thing of this kind whose label holds the text.
    WidgetNode node(Role role, std::string_view label) {
        const auto found = robot().find(role, label, true);
        REQUIRE(found);
        return *found;
    }
    // Presses on the thing and moves just far enough that it is being dragged.
    void pick_up(const WidgetNode& from) {
        robot().move_to(from);
        robot().press();
        const ImVec2 at = ImGui::GetIO().MousePos;
        robot().move_to(at.x + 8, at.y + 3);
    }
    // And over the day, without letting go.
    void carry(const WidgetNode& from, const WidgetNode& to) {
        pick_up(from);
        robot().move_to(to);
        robot().step(2);
    }
    LocalMinute when(std::string_view title) const { return *post(title)->when; }
};

}  // namespace tandem::testing
