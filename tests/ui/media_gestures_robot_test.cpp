// Pieces of the media strip: a file is asked for by double click and by Enter, and drags that end beside it.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/media_stage.hpp"

using namespace tandem;
using tandem::testing::Items;
using tandem::testing::MediaStage;

namespace {

struct Strip : MediaStage {
    Strip() { put_media({{"a.png", "A"}, {"b.png", ""}, {"c.png", ""}}); }
    bool asks_for_file() { return robot().find(Role::dialog, word("chooser.media")).has_value(); }
    bool has_keyboard() {
        const auto strip = robot().find_path("media:" + to_text(variant().id) + "/strip");
        return strip && strip->focused;
    }
    void tab_to_strip() {
        for (int tab = 0; tab < 400 && !has_keyboard(); ++tab) robot().key(ImGuiKey_Tab);
        REQUIRE(has_keyboard());
    }
    void close_chooser() {
        REQUIRE(asks_for_file());
        // The first Escape may be that of the field.
        for (int i = 0; i < 2 && asks_for_file(); ++i) {
            robot().key(ImGuiKey_Escape);
            robot().step(3);
        }
        CHECK_FALSE(asks_for_file());
    }
};

}  // namespace

TEST_CASE("a double click on a piece, and Enter on it or on the free place, ask for a file; given up nothing changes") {
    Strip stage;
    const std::size_t steps = stage.session().steps_done();
    stage.robot().double_click(stage.piece(1));
    stage.robot().step(2);
    stage.close_chooser();
    CHECK(stage.piece(1).selected);

    stage.tab_to_strip();
    stage.robot().key(ImGuiKey_Home);
    CHECK(stage.piece(0).selected);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(2);
    stage.close_chooser();
    CHECK(stage.paths() == "a.png b.png c.png");
    CHECK(stage.session().steps_done() == steps);
}

TEST_CASE("End leads to the free place behind the pieces, and with Shift takes a piece behind the others") {
    Strip stage;
    stage.robot().click(stage.piece(0));
    stage.tab_to_strip();
    stage.robot().key(ImGuiMod_Shift | ImGuiKey_End);
    CHECK(stage.paths() == "b.png c.png a.png");
    CHECK(stage.media()[2].alt_text == "A");
    stage.robot().key(ImGuiKey_End);
    const auto slot = stage.robot().find_path("strip/slot");
    REQUIRE(slot);
    CHECK(slot->selected);
    // Nothing is behind it, and nothing is moved by it.
    stage.robot().key(ImGuiMod_Shift | ImGuiKey_LeftArrow);
    CHECK(stage.paths() == "b.png c.png a.png");
    stage.robot().key(ImGuiKey_Home);
    CHECK(stage.piece(0).selected);
    stage.undo();
    CHECK(stage.paths() == "a.png b.png c.png");
    CHECK(stage.media()[0].alt_text == "A");
}

TEST_CASE("Delete takes the piece away that was clicked or led to, never the post, and undo brings it back") {
    for (const ImGuiKey key : {ImGuiKey_Delete, ImGuiKey_Backspace}) {
        for (const bool by_keyboard : {false, true}) {
            CAPTURE(key);
            CAPTURE(by_keyboard);
            Strip stage;
            stage.robot().click(stage.piece(1));
            if (by_keyboard) stage.tab_to_strip();
            stage.robot().key(key);
            stage.robot().step(3);
            REQUIRE(stage.project().posts.find(stage.id));
            CHECK(stage.paths() == "a.png c.png");
            CHECK(stage.piece(1).selected);
            stage.undo();
            CHECK(stage.paths() == "a.png b.png c.png");
        }
    }
    // On the slot behind them there is nothing to take away.
    Strip stage;
    stage.robot().click(stage.piece(1));
    stage.frame().state().media = {.variant = stage.variant().id, .piece = 3};
    stage.robot().step(2);
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(3);
    CHECK(stage.project().posts.find(stage.id));
    CHECK(stage.paths() == "a.png b.png c.png");
}

TEST_CASE("Delete is not for the post while its sheet was pressed last; pressed in the calendar, it is") {
    Items items;
    const auto chip = [&] { return *items.robot().find(Role::post, "Pumpkin contest", true); };
    items.robot().click(chip());
    items.robot().step(3);
    const Id<Post> id = items.post("Pumpkin contest")->id;
    REQUIRE(items.frame().state().selection.has_post(id));
    const std::vector<WidgetNode> texts = items.robot().all(Role::text);
    const auto title = std::find_if(texts.begin(), texts.end(), [&](const WidgetNode& node) {
        return node.label == items.word("post.channels") && node.path.starts_with("inspector/");
    });
    REQUIRE(title != texts.end());
    items.robot().click(*title);
    items.robot().key(ImGuiKey_Delete);
    items.robot().step(3);
    REQUIRE(items.project().posts.find(id));
    items.robot().click(chip());
    items.robot().step(3);
    items.robot().key(ImGuiKey_Delete);
    items.robot().step(3);
    CHECK_FALSE(items.project().posts.find(id));
}
