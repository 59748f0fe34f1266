#pragma once

#include <string_view>

#include "ui/month_stage.hpp"

namespace tandem::testing {

// Tab after Tab until what has this path shows the keyboard; false: it never does.
inline bool tab_to(MonthStage& stage, std::string_view path_end) {
    for (int i = 0; i < 250; ++i) {
        const auto node = stage.robot().find_path(path_end);
        if (node && node->focused) return true;
        stage.robot().key(ImGuiKey_Tab);
        stage.robot().step(2);
    }
    return false;
}

// In an open menu, down to the row that says this.
inline bool walk_down_to(MonthStage& stage, std::string_view row) {
    const auto is_there = [&] {
        const auto node = stage.robot().find(Role::menu_item, row);
        return node && node->focused;
    };
    for (int i = 0; i < 30 && !is_there(); ++i) {
        stage.robot().key(ImGuiKey_DownArrow);
        stage.robot().step(2);
    }
    return is_there();
}

}  // namespace tandem::testing
