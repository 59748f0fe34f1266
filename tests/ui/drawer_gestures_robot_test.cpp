// Ideas of the drawer: their menu by mouse and keyboard, and drags that are given up.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct Drawer : MonthStage {
    const Project before = project();

    // One that is seen whole.
    WidgetNode idea(std::size_t nth) {
        std::vector<WidgetNode> seen;
        for (const WidgetNode& node : robot().all(Role::idea))
            if (node.rect == node.full) seen.push_back(node);
        REQUIRE(seen.size() > nth);
        return seen[nth];
    }
    Id<Post> id_of(const WidgetNode& idea) { return post(idea.label)->id; }
    const Selection& selection() { return frame().state().selection; }
    bool menu_is_open() { return robot().find_path("context.menu").has_value(); }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    void check_menu_at(const WidgetNode& idea) {
        CHECK(menu_is_open());
        const ContextMenu& menu = frame().state().context_menu;
        CHECK(idea.rect.contains(menu.x_px, menu.y_px));
        press(ImGuiKey_Escape);
        CHECK_FALSE(menu_is_open());
    }
    void select_first_two() {
        frame().state().selection = {Selection::Kind::posts, {id_of(idea(0)), id_of(idea(1))}, {}, {}, {}};
        robot().step(2);
    }
};

}  // namespace

TEST_CASE("the right button on an idea selects it and shows its menu; of several that are selected it keeps all") {
    Drawer stage;
    stage.robot().right_click(stage.idea(2));
    stage.robot().step(2);
    CHECK(stage.selection() == Selection::of(stage.id_of(stage.idea(2))));
    stage.check_menu_at(stage.idea(2));

    stage.select_first_two();
    stage.robot().right_click(stage.idea(0));
    stage.robot().step(2);
    CHECK(stage.selection().posts == std::vector{stage.id_of(stage.idea(0)), stage.id_of(stage.idea(1))});
    stage.check_menu_at(stage.idea(0));

    stage.robot().right_click(stage.idea(2));
    stage.robot().step(2);
    CHECK(stage.selection() == Selection::of(stage.id_of(stage.idea(2))));
    stage.press(ImGuiKey_Escape);
    CHECK(stage.project() == stage.before);
}

TEST_CASE("the menu key opens the menu of the idea that was clicked, and of the one that Tab led to, at its card") {
    Drawer stage;
    stage.robot().click(stage.idea(1));
    stage.robot().step(3);
    const Id<Post> clicked = stage.id_of(stage.idea(1));
    REQUIRE(stage.selection() == Selection::of(clicked));
    for (const int chord : {static_cast<int>(ImGuiKey_Menu), ImGuiMod_Shift | ImGuiKey_F10}) {
        stage.press(chord);
        stage.check_menu_at(stage.idea(1));
        CHECK(stage.selection() == Selection::of(clicked));
    }

    Drawer other;
    const auto focused = [&]() -> std::optional<WidgetNode> {
        for (const WidgetNode& node : other.robot().all(Role::idea))
            if (node.focused) return node;
        return std::nullopt;
    };
    for (int i = 0; i < 60 && !focused(); ++i) other.robot().key(ImGuiKey_Tab);
    REQUIRE(focused());
    const WidgetNode there = *focused();
    other.press(ImGuiKey_Menu);
    CHECK(other.selection() == Selection::of(other.id_of(there)));
    other.check_menu_at(there);
    CHECK(other.project() == other.before);
}

TEST_CASE("an idea that is carried stays one after Escape, and where it is let go over no day") {
    Drawer stage;
    const WidgetNode idea = stage.idea(0);
    const WidgetNode day = stage.cell("Thu 22");
    for (int way = 0; way < 3; ++way) {
        CAPTURE(way);
        stage.carry(idea, day);
        REQUIRE(stage.frame().state().drag.kind == DragState::Kind::idea);
        CHECK(stage.robot().find_path("consequences"));
        if (way == 0) stage.robot().key(ImGuiKey_Escape);
        if (way == 1) stage.robot().move_to(700, 10);
        if (way == 2) stage.robot().move_to(stage.idea(2));
        stage.robot().step(2);
        CHECK_FALSE(stage.robot().find_path("consequences"));
        stage.robot().release();
        stage.robot().step(40);
        CHECK_FALSE(stage.frame().state().drag.active());
        CHECK(stage.project() == stage.before);
        CHECK_FALSE(stage.session().can_undo());
    }
}

TEST_CASE("the drawer shows whole ideas, and goes on by whole ones") {
    Drawer stage;
    const auto check_whole = [&] {
        const auto more = stage.robot().find_path("drawer/more");
        REQUIRE(more);
        std::size_t whole = 0;
        for (const WidgetNode& node : stage.robot().all(Role::idea)) {
            CHECK(node.rect == node.full);
            CHECK(node.rect.y1 <= more->rect.y0);
            ++whole;
        }
        CHECK(whole > 1);
    };
    const std::string first = stage.idea(0).label;
    check_whole();
    const auto more = stage.robot().find_path("drawer/more");
    REQUIRE(more);
    stage.robot().click(*more);
    stage.robot().step(3);
    CHECK(stage.idea(0).label != first);
    for (const WidgetNode& node : stage.robot().all(Role::idea)) CHECK(node.rect == node.full);
}

TEST_CASE("where a post loses its date the words stand in the middle of their place") {
    Drawer stage;
    const auto hint = stage.robot().find(Role::text, stage.word("ideas.hint"));
    REQUIRE(hint);
    stage.carry(stage.node(Role::post, "Pumpkin contest"), stage.idea(1));
    const auto words = stage.robot().find(Role::text, stage.word("ideas.drop_here"));
    REQUIRE(words);
    CHECK(words->rect.y0 > hint->rect.y0 + 8);
    CHECK(words->rect.x0 > hint->rect.x0 + 8);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
}
