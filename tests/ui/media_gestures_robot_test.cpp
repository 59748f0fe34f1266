// Pieces of the media strip: a file is asked for by double click and by Enter, and drags that end beside it.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/media_stage.hpp"

using namespace tandem;
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
