// Tab goes on from what is typed in a row of the list to the next cell; menus of cells begin at what is chosen.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_cell_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string step_name(CellStage& stage, PostStatus status) {
    return stage.session().facts().workflow.find(word_of(status))->name.in(facts::Language::english);
}

}  // namespace

TEST_CASE(
    "Tab keeps the time that was typed and opens the next cell; Shift and Tab go from the title to the one before") {
    CellStage stage;
    stage.choose_row();
    stage.walk_to(ListColumn::time);
    stage.press(ImGuiKey_Enter);
    stage.type("7:45");
    stage.press(ImGuiKey_Tab);
    CHECK(stage.when() == CellStage::at(20, 7, 45));
    CHECK_FALSE(stage.list().edit);
    CHECK(stage.list().cell == ListColumn::networks);
    CHECK(stage.robot().find_path("choice.menu"));
    CHECK_FALSE(stage.frame().state().inspector_open);
    stage.press(ImGuiKey_Escape);
    stage.press(ImGuiKey_RightArrow);
    REQUIRE(stage.list().cell == ListColumn::title);
    stage.press(ImGuiKey_Enter);
    stage.type("Lantern evening");
    stage.press(ImGuiMod_Shift | ImGuiKey_Tab);
    CHECK(stage.row_post().title == "Lantern evening");
    CHECK(stage.list().cell == ListColumn::networks);
    CHECK(stage.robot().find_path("choice.menu"));
    CHECK(stage.session().steps_done() == 2);
    // Closed, the list has the keyboard in that cell.
    stage.press(ImGuiKey_Escape);
    stage.press(ImGuiKey_LeftArrow);
    CHECK(stage.list().cell == ListColumn::time);
}

TEST_CASE("Tab goes on from a field that a click opened too, and before the first cell there is the row") {
    CellStage stage;
    stage.choose_row();
    stage.key(ImGuiKey_F2);
    stage.robot().step(3);
    REQUIRE(stage.edits(ListColumn::title));
    stage.press(ImGuiKey_Tab);
    CHECK(stage.list().cell == ListColumn::status);
    CHECK(stage.robot().find_path("choice.menu"));
    CHECK_FALSE(stage.session().can_undo());
    stage.press(ImGuiKey_Escape);
    stage.walk_to(ListColumn::status);
    for (int i = 0; i < 3; ++i) stage.press(ImGuiKey_LeftArrow);
    REQUIRE(stage.list().cell == ListColumn::time);
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.edits(ListColumn::time));
    stage.press(ImGuiMod_Shift | ImGuiKey_Tab);
    CHECK_FALSE(stage.list().edit);
    CHECK_FALSE(stage.list().cell);
    CHECK(stage.selection() == Selection::of(stage.id));
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.list().cell == ListColumn::time);
}

TEST_CASE("while a cell is typed in, the field alone is framed") {
    CellStage stage;
    stage.choose_row();
    stage.walk_to(ListColumn::title);
    CHECK(stage.robot().find_path("row/cell"));
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.edits(ListColumn::title));
    CHECK_FALSE(stage.robot().find_path("row/cell"));
    stage.press(ImGuiKey_Escape);
    CHECK(stage.robot().find_path("row/cell"));
}

TEST_CASE("the menu of a cell begins at what is chosen, and what a step asks for is said beside it") {
    CellStage stage;
    Post draft = stage.row_post();
    draft.status = PostStatus::draft;
    if (draft != stage.row_post()) stage.put(draft);
    const std::size_t steps = stage.session().steps_done();
    stage.choose_row();
    stage.walk_to(ListColumn::status);
    stage.press(ImGuiKey_Enter);
    const auto chosen = stage.robot().find(Role::menu_item, step_name(stage, PostStatus::draft));
    REQUIRE(chosen);
    CHECK(chosen->selected);
    CHECK(chosen->focused);
    const auto note = stage.robot().find_path("tooltip");
    REQUIRE(note);
    for (const WidgetNode& row : stage.robot().all(Role::menu_item))
        CHECK_MESSAGE(!row.rect.overlaps(note->rect), row.label);
    // What was there stays when Enter is pressed twice.
    stage.press(ImGuiKey_Enter);
    CHECK(stage.row_post().status == PostStatus::draft);
    CHECK(stage.session().steps_done() == steps);

    Post named = stage.row_post();
    for (const Person& one : stage.project().people)
        if (!one.left_on) named.creator = one.id;
    if (named != stage.row_post()) stage.put(named);
    stage.walk_to(ListColumn::creator);
    stage.press(ImGuiKey_Enter);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.row_post().creator == named.creator);
}
