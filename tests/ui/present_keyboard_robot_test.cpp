// A post is moved by keyboard while a client looks on.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/present_stage.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;

namespace {

std::string path_of(const ClientPost& post) {
    return "present/post:" + to_text(post.post) + ":" + std::to_string(post.when.time_since_epoch().count());
}

// A post of the presented month that may be moved by a week and a day.
ClientPost movable(Stage& stage) {
    const PresentState& state = presented(stage);
    for (const ClientPost& each : state.deck.plan.posts)
        if (!is_published(each.status) && stage.robot().find_path(path_of(each)) &&
            month_of(day_of(each.when)) == state.shown().month && day_of(each.when) >= day_of(stage.session().now()) &&
            date::year_month_day(day_of(each.when)).day() < date::day(22))
            return each;
    FAIL("no post can be moved");
    return {};
}

void press(Stage& stage, int key) {
    stage.robot().key(key);
    stage.robot().step(3);
}

// The days a ghost is over; empty: there is none.
std::string ghost(Stage& stage) {
    const auto node = stage.robot().find_path("present/ghost");
    return node ? node->value : std::string();
}

ClientPost look_at_movable(Stage& stage) {
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const ClientPost post = movable(stage);
    presented(stage).post = post.post;
    stage.robot().step(3);
    return post;
}

}  // namespace

TEST_CASE("M picks up the post that is looked at, arrows carry it by days and weeks, Enter drops it in one step") {
    Stage stage({.height_px = 1600});  // so that no day hides a chip
    const ClientPost post = look_at_movable(stage);
    const std::size_t before = stage.session().steps_done();
    const std::size_t page = presented(stage).page;
    const Day from = day_of(post.when);
    press(stage, ImGuiKey_M);
    CHECK(ghost(stage) == to_text(from));
    CHECK(stage.robot().shows(presented(stage).words("drag.keyboard_hint")));
    press(stage, ImGuiKey_RightArrow);
    CHECK(ghost(stage) == to_text(from + date::days(1)));
    press(stage, ImGuiKey_DownArrow);
    CHECK(ghost(stage) == to_text(from + date::days(8)));
    press(stage, ImGuiKey_LeftArrow);
    press(stage, ImGuiKey_UpArrow);
    CHECK(ghost(stage) == to_text(from));
    press(stage, ImGuiKey_DownArrow);
    // Nothing moves before the drop, neither the post nor the pages.
    CHECK(presented(stage).page == page);
    CHECK(stage.session().steps_done() == before);
    press(stage, ImGuiKey_Enter);
    CHECK(ghost(stage).empty());
    CHECK(stage.session().steps_done() == before + 1);
    ClientPost moved = post;
    moved.when += date::days(7);
    REQUIRE(stage.robot().find_path(path_of(moved)));
    CHECK(stage.robot().find_path(path_of(moved))->value == presented(stage).words("present.changed"));
    press(stage, ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.robot().find_path(path_of(post)));
    CHECK_FALSE(stage.robot().find_path(path_of(moved)));
}

TEST_CASE("Escape puts a carried post back and leaves the rest as it was") {
    Stage stage({.height_px = 1600});
    const ClientPost post = look_at_movable(stage);
    const std::size_t before = stage.session().steps_done();
    press(stage, ImGuiKey_M);
    press(stage, ImGuiKey_RightArrow);
    // Neither an answer nor a dark screen while it is carried.
    press(stage, ImGuiKey_B);
    CHECK_FALSE(presented(stage).blank);
    press(stage, ImGuiKey_Escape);
    CHECK(ghost(stage).empty());
    CHECK(presented(stage).post == post.post);
    CHECK(stage.robot().find_path(path_of(post)));
    CHECK(stage.session().steps_done() == before);
}

TEST_CASE("the chip that has the keyboard is picked up, and M is a letter where somebody types") {
    Stage stage({.height_px = 1600});
    present(stage);
    show_page(stage, DeckPage::Kind::month);
    const ClientPost post = movable(stage);
    presented(stage).post.reset();
    stage.robot().step(2);
    press(stage, ImGuiKey_M);
    CHECK(ghost(stage).empty());
    for (int i = 0; i < 200 && !presented(stage).post; ++i) {
        stage.robot().key(ImGuiKey_Tab);
        const auto chip = stage.robot().find_path(path_of(post));
        REQUIRE(chip);
        if (!chip->focused) continue;
        press(stage, ImGuiKey_M);
        break;
    }
    REQUIRE(presented(stage).drag);
    CHECK(presented(stage).drag->post == post.post);
    CHECK_FALSE(presented(stage).post);
    press(stage, ImGuiKey_RightArrow);
    press(stage, ImGuiKey_Enter);
    CHECK(day_of(*stage.project().posts.find(post.post)->when) == day_of(post.when) + date::days(1));

    presented(stage).post = post.post;
    stage.robot().step(3);
    stage.robot().click(Role::field, presented(stage).words("present.approver"));
    press(stage, ImGuiKey_M);
    CHECK(ghost(stage).empty());
}

TEST_CASE("a post is carried into the next month that is shown, and no further than the days that are") {
    Stage stage;
    ask_to_present(stage);
    stage.frame().state().present_setup->options.wish.choice.span = ExportSpan::all;
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    PresentState& state = presented(stage);
    const Day last = state.scope.client.days.end - date::days(1);
    const auto post = std::find_if(state.deck.plan.posts.begin(), state.deck.plan.posts.end(), [&](const auto& each) {
        return !is_published(each.status) && month_of(day_of(each.when)) < month_of(last) &&
            day_of(each.when) >= day_of(stage.session().now());
    });
    REQUIRE(post != state.deck.plan.posts.end());
    const ClientPost carried = *post;
    for (std::size_t i = 0; i < state.deck.pages.size(); ++i)
        if (state.deck.pages[i].kind == DeckPage::Kind::month &&
            state.deck.pages[i].month == month_of(day_of(carried.when)))
            state.page = i;
    state.post = carried.post;
    stage.robot().step(3);
    press(stage, ImGuiKey_M);
    const date::year_month next = state.shown().month + date::months(1);
    for (int i = 0; i < 5 && state.shown().month != next; ++i) press(stage, ImGuiKey_DownArrow);
    REQUIRE(state.shown().month == next);
    CHECK(state.post == carried.post);
    REQUIRE(state.drag);
    CHECK(ghost(stage) == to_text(*state.drag->day));
    for (int i = 0; i < 60; ++i) stage.robot().key(ImGuiKey_DownArrow);
    REQUIRE(state.drag);
    CHECK(*state.drag->day <= last);
    CHECK(*state.drag->day > last - date::days(7));
}
