#pragma once

#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "robot/stage.hpp"
#include "ui/list/list_state.hpp"
#include "ui/presented_screens.hpp"

namespace tandem::testing {

// A row of the list is clicked, and the arrow goes from cell to cell as far as the title.
inline void walk_into_title(robot::Stage& stage) {
    run(stage, CommandId::view_list);
    UiState& state = stage.frame().state();
    const Id<Post> post = stage.post("🎃")->id;
    state.reveal = Focus{post.value, {}};
    stage.robot().step(3);
    auto row = stage.robot().find_path("post:" + to_text(post) + "/row");
    REQUIRE(row);
    // Its time is about the row alone.
    row->rect.x0 += 18, row->rect.x1 = row->rect.x0 + 20;
    stage.robot().click(*row);
    state.inspector_open = false;
    stage.robot().step(3);
    ListState& list = *state.calendar.list;
    for (std::size_t i = 0; i < list_column_count && list.cell != ListColumn::title; ++i) {
        stage.robot().key(ImGuiKey_RightArrow);
        stage.robot().step(2);
    }
    CHECK(list.cell == ListColumn::title);
    stage.robot().move_to(-10, -10);
}

// The list of the calendar: as it is, with several posts, by title, with the keyboard in a cell.
inline std::vector<MainScreen> list_screens() {
    using S = robot::Stage&;
    return {
        {"list",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().inspector_open = false;
             run(s, CommandId::view_list);
         }},
        {"list with several posts",
         [](S s) {
             run(s, CommandId::view_list);
             std::vector<Id<Post>> posts{s.post("🎃")->id};
             for (const Post& post : s.project().posts)
                 if (post.when && posts.size() < 3 && post.id != posts.front()) posts.push_back(post.id);
             s.frame().state().reveal = Focus{posts.front().value, {}};
             s.frame().state().selection = {Selection::Kind::posts, posts, {}, {}, {}};
             s.frame().state().inspector_open = true;
         }},
        {"list with the keyboard in a cell", [](S s) { walk_into_title(s); }},
        {"list by title",
         [](S s) {
             s.frame().state().selection = {}, s.frame().state().inspector_open = false;
             run(s, CommandId::view_list);
             s.robot().step(2);
             if (const auto title = s.robot().find_path("head/post.title/sort")) s.robot().click(*title);
         }},
        {"columns of the list",
         [](S s) {
             run(s, CommandId::view_list);
             if (const auto columns = s.robot().find_path("head/columns")) s.robot().click(*columns);
         }},
    };
}

}  // namespace tandem::testing
