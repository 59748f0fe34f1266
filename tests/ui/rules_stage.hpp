#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include "plan/compiled_rule.hpp"
#include "robot/stage.hpp"
#include "ui/rules/rule_drafts.hpp"
#include "ui/rules/rules_cache.hpp"

namespace tandem::testing {

// The rules screen of the sample, on its today, 13 October.
struct RulesStage : robot::Stage {
    explicit RulesStage(facts::Language language = facts::Language::english, float height_px = 900)
        : Stage({.height_px = height_px, .language = language}) {
        run_command(CommandId::open_rules, frame());
        robot().step(3);
    }
    RulesState& rules() { return frame().state().rules; }
    UiState& state() { return frame().state(); }
    const RulesCache& cache() { return *rules().cache; }
    const TaskRule& rule(std::string_view code) const { return *project().rules.find(default_rule_id(code)); }
    const RuleVersion& now(std::string_view code) { return version_on(rule(code), day_of(session().now())); }

    // Brings it into view and selects it.
    void show(std::string_view code) {
        frame().show_rule(default_rule_id(code));
        robot().step(3);
    }
    WidgetNode in_row(std::string_view code, std::string_view part) {
        const std::string path = "rule:" + to_text(default_rule_id(code)) + "/" + std::string(part);
        if (const auto node = robot().find_path(path)) return *node;
        FAIL("not on screen: ", path);
        return {};
    }
    // A field of the panel by its name.
    WidgetNode field(std::string_view key, int nth = 0) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find("inspector") == 0 && node.label == word(key) && node.role != Role::text && nth-- == 0)
                return node;
        FAIL("no field ", key);
        return {};
    }
    // Brings the field into view with the wheel.
    WidgetNode reach(std::string_view key) {
        for (int turn = 0; turn < 60; ++turn) {
            for (const WidgetNode& node : frame().tree().nodes())
                if (node.path.find("inspector") == 0 && node.label == word(key) && node.role != Role::text &&
                    node.rect == node.full)
                    return node;
            robot().move_to(*robot().find_path("inspector"));
            robot().wheel(-1);
            robot().step(2);
        }
        return field(key);
    }
    void type_in(std::string_view key, std::string_view text) {
        robot().click(reach(key));
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(text);
        robot().step(2);
    }
    void choose(std::string_view key, std::string_view option) {
        robot().click(reach(key));
        robot().step(2);
        robot().click(Role::menu_item, option);
        robot().step(3);
    }
    bool plan_shows(std::string_view text) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find("/plan/") != std::string::npos && node.label.find(text) != std::string::npos)
                return true;
        return false;
    }
    const Selection& selection() { return state().selection; }
    Id<TaskRule> selected_rule() {
        REQUIRE(selection().kind == Selection::Kind::rule);
        return selection().rule;
    }
    std::size_t steps() { return session().steps_done(); }
    void apply() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
        robot().step(3);
    }
};

}  // namespace tandem::testing
