#pragma once

#include <string>

#include "ui/board/board_state.hpp"
#include "ui/month_stage.hpp"

namespace tandem::testing {

// The board of the sample in October 2026, in a window that all columns fit into beside the inspector. Present is
// Tuesday the 13th, 14:20.
struct BoardStage : MonthStage {
    explicit BoardStage(robot::StageOptions options = wide()) : MonthStage(std::move(options)) {
        frame().state().shown_day = october(13);
        frame().state().calendar.view = CalendarView::board;
        robot().step(4);
    }
    static robot::StageOptions wide() {
        robot::StageOptions options;
        options.width_px = 2800, options.height_px = 1400;
        return options;
    }
    static Day october(int day) { return Day(date::year(2026) / date::October / day); }

    const BoardState& board() { return *frame().state().calendar.board; }
    DragState& drag() { return frame().state().drag; }
    Selection& selection() { return frame().state().selection; }
    WidgetNode column(PostStatus status) {
        const auto node = robot().find_path("board/" + std::string(word_of(status)));
        REQUIRE(node);
        return *node;
    }
    WidgetNode card(std::string_view title) { return node(Role::post, title); }
    PostStatus status(std::string_view title) const { return post(title)->status; }
    void change(Post row) {
        REQUIRE(session().submit({{"undo.edit_post", {{"title", row.title}}}, {Put<Post>{row}}, {}}));
        robot().step(2);
    }
    void drop() {
        robot().release();
        robot().step(4);
    }
    void drag_to(std::string_view title, PostStatus status) {
        carry(card(title), column(status));
        drop();
    }
    void answer(std::string_view word_key) {
        robot().click(Role::button, word(word_key));
        robot().step(3);
    }
    void click_with(ImGuiKey modifier, const WidgetNode& on) {
        ImGui::GetIO().AddKeyEvent(modifier, true);
        robot().click(on);
        ImGui::GetIO().AddKeyEvent(modifier, false);
        robot().step(2);
    }
};

}  // namespace tandem::testing
