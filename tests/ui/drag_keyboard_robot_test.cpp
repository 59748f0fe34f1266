// What is carried to another day by keyboard.
#include "ui/drag_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("an idea is reached with Tab, picked up with M, and dropped with Enter on a day") {
    DragStage calendar;
    const auto focused = [&]() -> std::string {
        for (const WidgetNode& node : calendar.robot().all(Role::idea))
            if (node.focused) return node.label;
        return {};
    };
    for (int i = 0; i < 60 && focused().empty(); ++i) calendar.robot().key(ImGuiKey_Tab);
    const std::string title = focused();
    REQUIRE_FALSE(title.empty());
    calendar.robot().key(ImGuiKey_Enter);
    calendar.robot().step(2);
    const Id<Post> id = calendar.post(title)->id;
    REQUIRE(calendar.frame().state().selection == Selection::of(id));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    REQUIRE(calendar.drag().kind == DragState::Kind::idea);
    const Day first = *calendar.drag().over;
    calendar.robot().key(ImGuiKey_RightArrow);
    calendar.robot().key(ImGuiKey_DownArrow);
    CHECK(calendar.card());
    calendar.robot().key(ImGuiKey_Enter);
    REQUIRE(calendar.project().posts.find(id)->when);
    CHECK(day_of(*calendar.project().posts.find(id)->when) == first + date::days(8));
}

TEST_CASE("M picks up, arrows move, Enter drops: with the same card and one step") {
    DragStage calendar;
    calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    REQUIRE(calendar.drag().by_keyboard);
    calendar.robot().key(ImGuiKey_RightArrow);
    calendar.robot().key(ImGuiKey_RightArrow);
    CHECK(calendar.card());
    CHECK(calendar.robot().shows("Moves 6 CM tasks"));
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
    calendar.robot().key(ImGuiKey_Enter);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time() + date::days(2));
    CHECK_FALSE(calendar.drag().active());
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
}

TEST_CASE("a drag by keyboard is given up with Escape") {
    DragStage calendar;
    calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    calendar.robot().key(ImGuiKey_DownArrow);
    CHECK(calendar.drag().over == DragStage::october(27));
    calendar.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(calendar.drag().active());
    CHECK_FALSE(calendar.session().can_undo());
    CHECK(calendar.frame().state().selection.kind == Selection::Kind::posts);
}

TEST_CASE("while dragging by keyboard, I drops among the ideas") {
    DragStage calendar;
    calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    CHECK(calendar.robot().shows(calendar.word("card.to_ideas")));
    calendar.robot().key(ImGuiKey_I);
    CHECK_FALSE(calendar.drag().active());
    CHECK_FALSE(calendar.post("Pumpkin contest")->when);
    CHECK(calendar.session().undo_label().key == "undo.remove_date");
    calendar.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(calendar.when("Pumpkin contest") == DragStage::pumpkin_time());
}

TEST_CASE("a published post does not go among the ideas by keyboard: the card says why, and the arrows lead back") {
    DragStage calendar;
    calendar.frame().state().selection = Selection::of(calendar.post("Thanks, teachers")->id);
    const Day day = day_of(calendar.when("Thanks, teachers"));
    calendar.robot().key(ImGuiKey_M);
    calendar.robot().step(2);
    REQUIRE(calendar.drag().by_keyboard);
    calendar.robot().key(ImGuiKey_I);
    CHECK(calendar.drag().active());
    CHECK(calendar.robot().shows("Published on "));
    calendar.robot().key(ImGuiKey_RightArrow);
    CHECK(calendar.drag().over == day + date::days(1));
    calendar.robot().key(ImGuiKey_Escape);
    CHECK_FALSE(calendar.session().can_undo());
}

TEST_CASE("Ctrl or Alt with Enter drops a copy of what is dragged by keyboard") {
    for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Alt}) {
        DragStage calendar;
        const std::size_t before = calendar.project().posts.size();
        const Id<Post> original = calendar.post("Pumpkin contest")->id;
        calendar.robot().click(calendar.node(Role::post, "Pumpkin contest"));
        calendar.robot().key(ImGuiKey_M);
        calendar.robot().step(2);
        calendar.robot().key(ImGuiKey_RightArrow);
        calendar.robot().key(modifier | ImGuiKey_Enter);
        CHECK_FALSE(calendar.drag().active());
        CHECK(calendar.project().posts.size() == before + 1);
        CHECK(calendar.project().posts.find(original)->when == DragStage::pumpkin_time());
        CHECK(calendar.session().undo_label().key == "undo.copy_post");
    }
}
