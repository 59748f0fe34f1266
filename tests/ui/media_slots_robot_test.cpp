// Pictures and videos of a channel, in the sheet of a post.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/media_checks.hpp"
#include "ui/media_stage.hpp"
#include "ui/widgets/picture_shelf.hpp"

using namespace tandem;
using tandem::testing::MediaStage;
namespace fs = std::filesystem;

namespace {

fs::path any_picture() { return fs::path(TANDEM_SOURCE_DIR) / "tests/golden/day-en-light-720.png"; }

}  // namespace

TEST_CASE("an empty slot says what fits, and a path that is typed is a piece, in one step that is undone") {
    for (const auto language : robot::both_languages) {
        MediaStage stage(language);
        const facts::Words words(language);
        const auto* slot = facts::media_slot(stage.session().facts().media_slots, "instagram", "carousel");
        REQUIRE(slot);
        CHECK(stage.robot().shows(media_wanted_text(words, *slot)));
        CHECK(stage.robot().find(Role::button, stage.word("post.media.add")));
        stage.enter("post.media_path", "media/one.png");
        CHECK(stage.paths() == "media/one.png");
        CHECK(stage.session().undo_label().key == "undo.edit_post");
        CHECK(stage.piece(0).selected);
        CHECK(stage.piece(0).label == "one.png");
        stage.enter_long("post.alt_text", "A box of chocolates");
        CHECK(stage.media().front().alt_text == "A box of chocolates");
        stage.undo();
        stage.undo();
        CHECK(stage.media().empty());
    }
}

TEST_CASE("the slot behind the pieces takes another one, and the file of a piece is typed over") {
    MediaStage stage;
    stage.put_media({{"a.png", "A"}, {"b.png", "B"}});
    stage.robot().click(stage.piece(1));
    stage.enter("post.media_path", "c.png");
    CHECK(stage.paths() == "a.png c.png");
    CHECK(stage.media()[1].alt_text == "B");
    stage.frame().state().media = {.variant = stage.variant().id, .piece = 2};
    stage.robot().step(2);
    stage.enter("post.media_path", "d.png");
    CHECK(stage.paths() == "a.png c.png d.png");
    CHECK(stage.piece(2).selected);
}

TEST_CASE("a piece is dragged to another place in one step, and Escape leaves it where it was") {
    MediaStage stage;
    stage.put_media({{"a.png", "A"}, {"b.png", ""}, {"c.png", ""}});
    const std::size_t steps = stage.session().steps_done();
    stage.robot().drag(stage.piece(0), stage.piece(2));
    CHECK(stage.paths() == "b.png c.png a.png");
    CHECK(stage.media()[2].alt_text == "A");
    CHECK(stage.session().steps_done() == steps + 1);
    CHECK(stage.piece(2).selected);
    stage.undo();
    CHECK(stage.paths() == "a.png b.png c.png");

    stage.robot().move_to(stage.piece(2));
    stage.robot().press();
    stage.robot().move_to(stage.piece(1));
    stage.robot().move_to(stage.piece(0));
    CHECK(stage.piece(0).label == "c.png");
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().release();
    stage.robot().step(2);
    CHECK(stage.paths() == "a.png b.png c.png");
    CHECK_FALSE(stage.frame().state().media.drag);
    // The sheet still shows the post.
    CHECK(stage.frame().state().selection.has_post(stage.id));
}

TEST_CASE("from the keyboard a piece is chosen with left and right and moved with Shift, by buttons too") {
    MediaStage stage;
    stage.put_media({{"a.png", ""}, {"b.png", ""}, {"c.png", ""}});
    stage.robot().click(stage.piece(0));
    const auto on_strip = [&] {
        const auto strip = stage.robot().find_path("media:" + to_text(stage.variant().id) + "/strip");
        return strip && strip->focused;
    };
    // The first Tab shows where the keyboard is.
    for (int tab = 0; tab < 400 && !on_strip(); ++tab) stage.robot().key(ImGuiKey_Tab);
    REQUIRE(on_strip());
    stage.robot().key(ImGuiKey_RightArrow);
    CHECK(stage.piece(1).selected);
    stage.robot().key(ImGuiMod_Shift | ImGuiKey_RightArrow);
    CHECK(stage.paths() == "a.png c.png b.png");
    CHECK(stage.piece(2).selected);
    stage.robot().key(ImGuiMod_Shift | ImGuiKey_Home);
    CHECK(stage.paths() == "b.png a.png c.png");
    CHECK(on_strip());
    stage.undo();
    stage.undo();
    CHECK(stage.paths() == "a.png b.png c.png");
    stage.robot().click(stage.piece(1));
    stage.press_in_sheet("media.later");
    CHECK(stage.paths() == "a.png c.png b.png");
    stage.press_in_sheet("media.earlier");
    CHECK(stage.paths() == "a.png b.png c.png");
}

TEST_CASE("nothing of the slots is cut, empty or full, in both languages") {
    for (const auto language : robot::both_languages) {
        MediaStage stage(language);
        for (const std::size_t pieces : {1, 4, 12, 0}) {
            stage.put_media(std::vector<MediaRef>(pieces, {"a.png", ""}));
            std::size_t seen = 0;
            for (const WidgetNode& node : stage.robot().all(Role::text)) {
                if (node.path.find("/media:") == std::string::npos) continue;
                ++seen;
                CHECK_MESSAGE(!node.cut, node.label);
            }
            CHECK(seen > 0);
        }
    }
}

TEST_CASE("a piece is removed, and one step brings it back") {
    MediaStage stage;
    stage.put_media({{"a.png", ""}, {"b.png", "B"}});
    stage.robot().click(stage.piece(1));
    const auto remove = stage.robot().find_path("media:" + to_text(stage.variant().id) + "/remove");
    REQUIRE(remove);
    stage.robot().click(*remove);
    CHECK(stage.paths() == "a.png");
    CHECK(stage.piece(0).selected);
    stage.undo();
    CHECK(stage.paths() == "a.png b.png");
    CHECK(stage.media()[1].alt_text == "B");
}

TEST_CASE("a file that is chosen is copied beside the project and becomes a piece") {
    MediaStage stage;
    fs::create_directories(stage.folder() / "camera");
    fs::copy_file(any_picture(), stage.folder() / "camera" / "Harbour.png");
    stage.press_in_sheet("post.media.add");
    stage.robot().step(2);
    REQUIRE(stage.robot().find(Role::dialog, stage.word("chooser.media")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type((stage.folder() / "camera" / "Harbour.png").string());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(stage.paths() == "media/Harbour.png");
    CHECK(fs::exists(stage.folder() / "project" / "media" / "Harbour.png"));
    CHECK(stage.robot().wait([&] { return stage.piece(0).value == "shown"; }));
    stage.undo();
    CHECK(stage.media().empty());
}

TEST_CASE("what is wrong with the files is told below them: missing ones, too few of them, no alt text") {
    MediaStage stage;
    fs::copy_file(any_picture(), stage.folder() / "project" / "one.png");
    stage.put_media({{"one.png", ""}});
    REQUIRE(stage.robot().wait([&] { return stage.piece(0).value == "shown"; }));
    const facts::Words words(facts::Language::english);
    CHECK(stage.robot().shows(
        words.format("content.media_few", {{"network", "Instagram"}, {"length", "1"}, {"limit", "2"}})));
    CHECK(stage.robot().shows(words.format("content.media_alt", {{"network", "Instagram"}, {"n", "1"}})));
    stage.put_media({{"one.png", "A month"}, {"gone.png", "Nothing"}});
    CHECK(stage.piece(1).value == "missing");
    CHECK(stage.robot().shows(words.format("content.media_missing", {{"network", "Instagram"}, {"file", "gone.png"}})));
}

TEST_CASE("a video shows its poster and its length is held against the network, where the tools are there") {
    const char* before = std::getenv("PATH");
    const std::string path = before ? before : "";
    MediaStage stage(facts::Language::english, "reel");
    const fs::path tools = stage.folder() / "bin";
    fs::create_directories(tools);
    const auto put_tool = [&](const char* name, const std::string& script) {
        std::ofstream(tools / name) << "#!/bin/sh\n" << script << "\n";
        fs::permissions(tools / name, fs::perms::owner_all);
    };
    put_tool("ffprobe", "printf 'width=1080\\nheight=1920\\nduration=2.0\\n'");
    put_tool("ffmpeg", "/bin/cat '" + any_picture().string() + "'");
    std::ofstream(stage.folder() / "project" / "clip.mp4") << "clip";
    std::ofstream(stage.folder() / "project" / "other.mp4") << "clip";
    ::setenv("PATH", tools.c_str(), 1);
    stage.put_media({{"clip.mp4", ""}});
    CHECK(stage.robot().wait([&] { return stage.piece(0).value == "shown"; }));
    const facts::Words words(facts::Language::english);
    CHECK(stage.robot().shows(words.format(
        "content.media_short", {{"network", "Instagram"}, {"n", "1"}, {"length", "0:02"}, {"limit", "0:03"}})));
    // Without them there is its name.
    fs::remove_all(tools);
    stage.put_media({{"other.mp4", ""}});
    REQUIRE(stage.frame().state().pictures);
    stage.frame().state().pictures->finish();
    stage.robot().step(2);
    CHECK(stage.piece(0).value == "none");
    CHECK(stage.piece(0).label == "other.mp4");
    ::setenv("PATH", path.c_str(), 1);
}

TEST_CASE("a post without a place for files of its own tells why none can be chosen, and takes a path") {
    MediaStage stage;
    stage.session().start_new(Project(stage.project()));
    stage.show(stage.id);
    stage.press_in_sheet("post.media.add");
    stage.robot().step(2);
    CHECK_FALSE(stage.robot().find(Role::dialog, stage.word("chooser.media")));
    stage.robot().type("typed.png");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.paths() == "typed.png");
    stage.press_in_sheet("media.choose");
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("picture_ideas.unsaved")));
}
