#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

namespace tandem::testing {

// The sample, and what a person does in the dialog of the settings.
struct SettingsStage : robot::Stage {
    explicit SettingsStage(robot::StageOptions options = {}) : Stage(options) {}
    explicit SettingsStage(facts::Language language) : SettingsStage(robot::StageOptions{.language = language}) {}
    void open() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Comma);
        robot().step(2);
    }
    void close() {
        robot().key(ImGuiKey_Escape);
        robot().step(2);
    }
    bool is_open() {
        for (const WidgetNode& node : robot().all(Role::dialog))
            if (node.path.ends_with("settings")) return true;
        return false;
    }
    const Preferences& set() { return frame().preferences(); }
    // What lies at this end of a path in the dialog.
    WidgetNode part(std::string_view end) {
        const auto node = robot().find_path("/settings/lines/" + std::string(end));
        if (!node)
            for (const WidgetNode& one : frame().tree().nodes())
                if (one.layer > 0 && one.path.ends_with(end)) return one;
        REQUIRE_MESSAGE(node, end);
        return *node;
    }
    void click(std::string_view end) {
        robot().click(part(end));
        robot().step(2);
    }
    float height_of(std::string_view text) {
        const auto node = robot().find(Role::text, text);
        REQUIRE_MESSAGE(node, text);
        return node->rect.height();
    }
};

}  // namespace tandem::testing
