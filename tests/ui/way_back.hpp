#pragma once

#include <doctest/doctest.h>

#include "facts/words.hpp"
#include "robot/stage.hpp"

namespace tandem::testing {

// The button of a notice that puts back what is no step of the history.
inline std::optional<WidgetNode> way_back(robot::Robot& robot) {
    for (const WidgetNode& node : robot.all(Role::button))
        if (node.path.starts_with("toast ") && node.path.ends_with("/back")) return node;
    return std::nullopt;
}

// Filters come back with a press on it, which is offered once.
inline void put_filters_back(robot::Stage& stage) {
    const auto button = way_back(stage.robot());
    REQUIRE(button);
    CHECK(button->label == stage.word("filter.restore"));
    stage.robot().click(*button);
    stage.robot().step(3);
    CHECK_FALSE(way_back(stage.robot()));
}

}  // namespace tandem::testing
