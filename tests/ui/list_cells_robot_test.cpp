// The keyboard goes from cell to cell of a row of the list; labels and channels are edited in their cells.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_cell_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Labels = std::vector<std::string>;

bool is_on(const Post& post, Id<Channel> channel) {
    return std::any_of(post.variants.begin(), post.variants.end(),
                       [&](const Variant& variant) { return variant.channel == channel; });
}

// In use, and none of the post's.
Id<Channel> another_channel(CellStage& stage) {
    for (const Channel& channel : stage.project().channels)
        if (!channel.archived && !is_on(stage.row_post(), channel.id)) return channel.id;
    FAIL("no other channel");
    return {};
}

std::string menu_row(Id<Channel> channel) { return "choice.menu/" + to_text(channel); }

}  // namespace

TEST_CASE(
    "Right leads into the cells of a row and on, Left back and out, Escape out at once; the post stays selected") {
    CellStage stage;
    stage.choose_row();
    CHECK_FALSE(stage.list().cell);
    stage.press(ImGuiKey_LeftArrow);
    CHECK_FALSE(stage.list().cell);
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.list().cell == ListColumn::time);
    const WidgetNode cell = stage.at_path("row/cell");
    CHECK(cell.label == stage.word("list.column.time"));
    CHECK(cell.value == "18:00");
    CHECK(cell.focused);
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.list().cell == ListColumn::networks);
    stage.press(ImGuiKey_LeftArrow);
    stage.press(ImGuiKey_LeftArrow);
    CHECK_FALSE(stage.list().cell);
    CHECK_FALSE(stage.robot().find_path("row/cell"));
    stage.walk_to(ListColumn::status);
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.list().cell);
    CHECK(stage.selection() == Selection::of(stage.id));
    stage.press(ImGuiKey_Escape);
    CHECK(stage.selection().kind == Selection::Kind::none);
    CHECK_FALSE(stage.session().can_undo());
    CHECK_FALSE(stage.headless().ids_clash());
}

TEST_CASE("the last cell is the end of the row; up and down stay in the column") {
    CellStage stage;
    stage.choose_row();
    for (int i = 0; i < 20; ++i) stage.press(ImGuiKey_RightArrow);
    const auto last = stage.list().cell;
    REQUIRE(last);
    CHECK(*last != ListColumn::minutes);
    stage.press(ImGuiKey_UpArrow);
    CHECK(stage.selection() != Selection::of(stage.id));
    CHECK(stage.list().cell == last);
    stage.press(ImGuiKey_DownArrow);
    CHECK(stage.selection() == Selection::of(stage.id));
    CHECK(stage.list().cell == last);
    // The mouse goes its own ways.
    stage.robot().click(stage.time_of(stage.id));
    CHECK_FALSE(stage.list().cell);
}

TEST_CASE("Enter opens the cell, without one the sheet; F2 edits the title from the row") {
    CellStage stage;
    stage.choose_row();
    stage.walk_to(ListColumn::time);
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.frame().state().inspector_open);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("7:45");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.when() == CellStage::at(20, 7, 45));
    CHECK(stage.list().cell == ListColumn::time);
    // The list has the keyboard again, in the same cell.
    stage.press(ImGuiKey_F2);
    REQUIRE(stage.edits(ListColumn::time));
    stage.type("8:00");
    stage.press(ImGuiKey_Escape);
    CHECK(stage.when() == CellStage::at(20, 7, 45));
    CHECK(stage.list().cell == ListColumn::time);
    CHECK(stage.selection() == Selection::of(stage.id));
    stage.walk_to(ListColumn::title);
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.edits(ListColumn::title));
    stage.type("Lantern evening");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.row_post().title == "Lantern evening");
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.list().cell);
    stage.press(ImGuiKey_F2);
    REQUIRE(stage.edits(ListColumn::title));
    stage.press(ImGuiKey_Escape);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.frame().state().inspector_open);
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("a menu of a cell is gone through by keyboard, and closed the cell has the keyboard again") {
    CellStage stage;
    const Pillar* other = nullptr;
    for (const Pillar& one : stage.project().pillars)
        if (stage.row_post().pillar != one.id) other = &one;
    REQUIRE(other);
    const Id<Pillar> wanted = other->id;
    const std::string name = other->name;
    stage.choose_row();
    stage.walk_to(ListColumn::pillar);
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.robot().find(Role::menu_item, name));
    stage.walk_down_to(name);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.row_post().pillar == wanted);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.list().cell == ListColumn::pillar);
    CHECK_FALSE(stage.frame().state().inspector_open);
    stage.press(ImGuiKey_RightArrow);
    CHECK(stage.list().cell == ListColumn::creator);
}

TEST_CASE("a click on the labels of a selected row asks for labels; by keyboard they are typed from an empty cell") {
    CellStage stage({.width_px = 1920});
    Post post = stage.row_post();
    post.tags = {"recette"};
    stage.put(post);
    stage.want(ListColumn::labels);
    stage.choose_row();
    stage.robot().click(stage.text_in(stage.id, "recette"));
    stage.robot().step(3);
    REQUIRE(stage.robot().find_path("labels_pick"));
    stage.robot().click(Role::menu_item, "recette");
    stage.robot().step(3);
    CHECK(stage.row_post().tags.empty());
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("labels_pick"));

    const std::size_t steps = stage.session().steps_done();
    stage.walk_to(ListColumn::labels);
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.robot().find_path("labels_pick"));
    stage.type("promo");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.row_post().tags == Labels{"promo"});
    CHECK(stage.session().steps_done() == steps + 1);
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("labels_pick"));
    CHECK(stage.list().cell == ListColumn::labels);
    stage.press(ImGuiKey_LeftArrow);
    CHECK(stage.list().cell != ListColumn::labels);
}

TEST_CASE("channels are ticked in the menu of their cell, one after the other, each a step") {
    CellStage stage;
    const Id<Channel> other = another_channel(stage);
    const std::size_t before = stage.row_post().variants.size();
    stage.choose_row();
    WidgetNode cell = stage.row(stage.id);
    cell.rect.x0 += 76, cell.rect.x1 = cell.rect.x0 + 16;
    stage.robot().click(cell);
    stage.robot().step(3);
    const facts::Network* network =
        stage.session().facts().networks.find(stage.project().channels.find(other)->network);
    REQUIRE(network);
    CHECK(stage.at_path(menu_row(other)).label == network->name + " · Maison Oriane");
    for (const Variant& variant : stage.row_post().variants) CHECK(stage.at_path(menu_row(variant.channel)).selected);
    CHECK_FALSE(stage.at_path(menu_row(other)).selected);
    stage.robot().click(stage.at_path(menu_row(other)));
    stage.robot().step(3);
    REQUIRE(stage.row_post().variants.size() == before + 1);
    const Variant& made = stage.row_post().variants.back();
    CHECK(made.channel == other);
    CHECK_FALSE(made.format.empty());
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.at_path(menu_row(other)).selected);
    stage.robot().click(stage.at_path(menu_row(other)));
    stage.robot().step(3);
    CHECK_FALSE(is_on(stage.row_post(), other));
    CHECK(stage.session().steps_done() == 2);
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("choice.menu"));
    CHECK(stage.selection() == Selection::of(stage.id));
}

TEST_CASE("a channel on which a post has appeared stays, and it is said why") {
    CellStage stage;
    stage.id = stage.first_post(
        [](const Post& post) { return post.status == PostStatus::published && !post.variants.empty(); });
    const Id<Channel> channel = stage.row_post().variants.front().channel;
    stage.choose_row();
    stage.walk_to(ListColumn::networks);
    stage.press(ImGuiKey_Enter);
    stage.robot().click(stage.at_path(menu_row(channel)));
    stage.robot().step(3);
    CHECK(is_on(stage.row_post(), channel));
    CHECK_FALSE(stage.session().can_undo());
    CHECK(stage.robot().shows("1 published keeps this channel."));
}

TEST_CASE("in a row of a channel there are no cells") {
    CellStage stage;
    Post post = stage.row_post();
    Variant apart;
    apart.id = stage.session().ids().make<Variant>();
    apart.channel = another_channel(stage);
    apart.offset_minutes = 60;
    post.variants.push_back(apart);
    stage.put(post);
    stage.choose_row();
    stage.list().cursor = ListRowKey{stage.id, apart.id};
    stage.press(ImGuiKey_RightArrow);
    CHECK_FALSE(stage.list().cell);
}
