#pragma once

#include <doctest/doctest.h>
#include <imgui.h>

#include "robot/stage.hpp"

namespace tandem::testing {

// The strategy of the sample on 13 October 2026: the fourth quarter.
struct StrategyStage : robot::Stage {
    explicit StrategyStage(facts::Language language, float height_px = 1400)
        : Stage({.height_px = height_px, .language = language}) {
        robot().key(ImGuiMod_Alt | ImGuiKey_3);
        robot().step(2);
    }
    template <class Row>
    const Row& row(const Table<Row>& table, std::string_view name) const {
        for (const Row& one : table)
            if (one.name.find(name) != std::string::npos) return one;
        FAIL("no row called ", name);
        return table[0];
    }
    // The field of a row, by the row's scope and the field's name.
    WidgetNode field(std::string_view scope, Uuid id, std::string_view key) {
        const std::string label = word(key), part = std::string(scope);
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.role == Role::field && node.label == label && node.path.find(part) != std::string::npos &&
                (!id || node.path.find(to_text(id)) != std::string::npos))
                return node;
        FAIL("no field ", label, " of ", part);
        return {};
    }
    // The button of a row, by the row's scope.
    WidgetNode button(std::string_view scope, Uuid id, std::string_view key) {
        const std::string label = word(key), part = std::string(scope);
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.role == Role::button && node.label == label && node.path.find(part) != std::string::npos &&
                (!id || node.path.find(to_text(id)) != std::string::npos))
                return node;
        FAIL("no button ", label, " of ", part);
        return {};
    }
    void press(std::string_view scope, Uuid id, std::string_view key) {
        robot().click(button(scope, id, key));
        robot().step(3);
    }
    // Chooses in the menu of a row's field.
    void choose(std::string_view scope, Uuid id, std::string_view key, std::string_view option) {
        robot().click(field(scope, id, key));
        robot().click(Role::menu_item, option);
        robot().step(3);
    }
    void undo() {
        robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        robot().step(2);
    }
    void retype(const WidgetNode& at, std::string_view text) {
        robot().click(at);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type(text);
        robot().key(ImGuiKey_Enter);
        robot().step(3);
    }
};

}  // namespace tandem::testing
