// What a card that is asked about does to the place of the board, in a window that not all columns fit into.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* ganache = "Haunted ganache";  // a draft without text, a video without media

struct AskedStage : BoardStage {
    AskedStage() : BoardStage(narrow()) {
        selection() = Selection::of(post(ganache)->id);
        robot().step(3);
        press(ImGuiKey_M);
        REQUIRE(drag().by_keyboard);
        for (int i = 0; i < 12 && board().over != PostStatus::scheduled; ++i) press(ImGuiKey_RightArrow);
        REQUIRE(board().over == PostStatus::scheduled);
        press(ImGuiKey_Enter);
        REQUIRE(robot().find(Role::button, word("board.ask.anyway")));
    }
    static robot::StageOptions narrow() {
        robot::StageOptions options;
        options.width_px = 1280, options.height_px = 720;
        return options;
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(4);
    }
    // Of the column, nothing is beyond the edge.
    bool is_whole(PostStatus status) {
        const auto node = robot().find_path("board/" + std::string(word_of(status)));
        return node && node->rect.x0 == node->full.x0 && node->rect.x1 == node->full.x1;
    }
    bool card_is_whole() {
        const auto node = robot().find(Role::post, ganache, true);
        return node && node->rect == node->full;
    }
};

}  // namespace

TEST_CASE("while it is asked the board shows the column a card goes to, and afterwards the card there") {
    AskedStage stage;
    CHECK(stage.is_whole(PostStatus::scheduled));
    stage.answer("board.ask.anyway");
    stage.robot().step(4);
    CHECK(stage.status(ganache) == PostStatus::scheduled);
    CHECK(stage.is_whole(PostStatus::scheduled));
    CHECK(stage.card_is_whole());
}

TEST_CASE("a card that is not moved after all is in view where it stays") {
    AskedStage stage;
    stage.answer("dialog.cancel");
    stage.robot().step(4);
    CHECK(stage.status(ganache) == PostStatus::draft);
    CHECK(stage.is_whole(PostStatus::draft));
    CHECK(stage.card_is_whole());
}
