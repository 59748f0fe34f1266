#pragma once

#include "ui/list_stage.hpp"

namespace tandem::testing {

// The list, and what a person does in the cells of the row of "Pumpkin contest".
struct CellStage : ListStage {
    Id<Post> id;

    explicit CellStage(robot::StageOptions options = {}) : ListStage(std::move(options)), id(post(pumpkin)->id) {}

    const Post& row_post() { return *project().posts.find(id); }
    LocalMinute when() { return *row_post().when; }
    static LocalMinute at(int day, int hour, int minute = 0) {
        return LocalMinute(october(day)) + std::chrono::hours(hour) + std::chrono::minutes(minute);
    }
    void put(const Post& changed) {
        REQUIRE(session().submit({{"undo.edit_post", {{"title", changed.title}}}, {Put<Post>{changed}}, {}}));
        robot().step(3);
    }
    void want(ListColumn column) {
        list().columns[static_cast<std::size_t>(column)] = true;
        robot().step(3);
    }
    void choose_row() {
        select({id});
        row(id);
    }
    void press(int chord) {
        key(chord);
        robot().step(3);
    }
    void type(std::string_view text) {
        robot().type(text);
        robot().step(2);
    }
    // By keyboard, to the right.
    void walk_to(ListColumn column) {
        for (std::size_t i = 0; i < list_column_count && list().cell != column; ++i) press(ImGuiKey_RightArrow);
        REQUIRE(list().cell == column);
    }
    // In a menu, by keyboard.
    void walk_down_to(std::string_view row) {
        const auto is_there = [&] {
            const auto node = robot().find(Role::menu_item, row);
            return node && node->focused;
        };
        for (int i = 0; i < 30 && !is_there(); ++i) press(ImGuiKey_DownArrow);
        REQUIRE(is_there());
    }
    bool is_in_view() {
        const auto node = robot().find_path("post:" + to_text(id) + "/row");
        return node && node->rect == node->full;
    }
    bool edits(ListColumn column) { return list().edit && list().edit->typing && list().edit->column == column; }
};

}  // namespace tandem::testing
