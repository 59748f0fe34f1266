// Several cards of the board are edited at once, by the bar that the list has too.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/board_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* ganache = "Haunted ganache";  // drafts without text
constexpr const char* orange = "Candied orange";

struct BulkStage : BoardStage {
    void select_both() {
        robot().click(card(ganache));
        click_with(ImGuiMod_Ctrl, card(orange));
        REQUIRE(selection().posts.size() == 2);
    }
    void choose(std::string_view button, std::string_view row) {
        const auto node = robot().find_path("board/bulk/" + std::string(button));
        REQUIRE_MESSAGE(node, std::string(button));
        robot().click(*node);
        robot().step(2);
        robot().click(Role::menu_item, row);
        robot().step(3);
    }
};

}  // namespace

TEST_CASE("two cards that are selected have the bar of many posts below the columns, one has none") {
    BulkStage stage;
    stage.robot().click(stage.card(ganache));
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("board/bulk"));
    stage.select_both();
    const auto bar = stage.robot().find_path("board/bulk");
    REQUIRE(bar);
    CHECK(bar->label == "2 posts selected");
    CHECK(stage.column(PostStatus::draft).full.y1 <= bar->rect.y0);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find_path("board/bulk"));
}

TEST_CASE("from the bar of the board several posts get a campaign, or go a week on, in one step") {
    BulkStage stage;
    const Campaign* wanted = nullptr;
    for (const Campaign& one : stage.project().campaigns)
        if (one.id != stage.post(ganache)->campaign && one.id != stage.post(orange)->campaign) wanted = &one;
    REQUIRE(wanted);
    const Id<Campaign> id = wanted->id;
    const LocalMinute first = stage.when(ganache), second = stage.when(orange);
    stage.select_both();
    stage.choose("campaign", std::string(wanted->name));
    CHECK(stage.post(ganache)->campaign == id);
    CHECK(stage.post(orange)->campaign == id);
    CHECK(stage.session().steps_done() == 1);
    stage.choose("shift", stage.word("bulk.shift.week_later"));
    CHECK(stage.when(ganache) == first + date::days(7));
    CHECK(stage.when(orange) == second + date::days(7));
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("a step that the bar of the board gives is asked about as one that cards are carried to") {
    BulkStage stage;
    stage.select_both();
    stage.choose("status", stage.word("status.internal_review"));
    CHECK(stage.session().steps_done() == 0);
    stage.answer("board.ask.anyway");
    CHECK(stage.status(ganache) == PostStatus::internal_review);
    CHECK(stage.status(orange) == PostStatus::internal_review);
    CHECK(stage.session().steps_done() == 1);
}
