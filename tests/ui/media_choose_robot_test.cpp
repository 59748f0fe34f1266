// Several files are chosen at once for a post's media.
#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <imgui.h>

#include "store/test_files.hpp"
#include "ui/dialogs/file_chooser.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using tandem::testing::MediaStage;
namespace fs = std::filesystem;

namespace {

using Choice = FileChooser::Choice;

void fill_folder(const fs::path& folder) {
    fs::create_directories(folder / "Archives");
    for (const char* name : {"Boat.png", "Clip.mp4", "Harbour.png", "Sea.jpg"}) std::ofstream(folder / name) << name;
}

// The chooser in a folder with four files, for the channel of a post.
struct ChooseStage : MediaStage {
    explicit ChooseStage(std::vector<MediaRef> before = {}, facts::Language language = facts::Language::english)
        : MediaStage(language) {
        fill_folder(folder() / "camera");
        put_media(std::move(before));
    }
    void open(std::string_view button_key) {
        press_in_sheet(button_key);
        robot().step(2);
        REQUIRE(robot().find(Role::dialog, word("chooser.media")));
        robot().type((folder() / "camera").string());
        press(ImGuiKey_Enter);
        REQUIRE(robot().find(Role::row, "Boat.png"));
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(4);
    }
    void click_row(std::string_view name, ImGuiKey modifier = ImGuiKey_None) {
        if (modifier != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(modifier, true);
        robot().step();
        robot().click(Role::row, name);
        if (modifier != ImGuiKey_None) ImGui::GetIO().AddKeyEvent(modifier, false);
        robot().step(40);  // no second press of a double click
    }
    bool offers(std::int64_t files) {
        const facts::Words words(frame().preferences().language);
        return robot().find(Role::button, words.count("chooser.add_files", files)).has_value();
    }
    std::string marked() {
        std::string names;
        for (const WidgetNode& node : robot().all(Role::row))
            if (node.selected && node.value == "file") names += (names.empty() ? "" : " ") + node.label;
        return names;
    }
};

}  // namespace

TEST_CASE("Ctrl and click choose more files, which stand behind each other in the post, in one undo step") {
    for (const auto language : robot::both_languages) {
        ChooseStage stage({{"one.png", "One"}}, language);
        stage.open("post.media.add");
        const std::size_t steps = stage.session().steps_done();
        stage.click_row("Sea.jpg", ImGuiMod_Ctrl);
        CHECK(stage.robot().find(Role::button, stage.word("chooser.add")));
        CHECK_FALSE(stage.offers(1));
        stage.click_row("Harbour.png", ImGuiMod_Ctrl);
        stage.click_row("Boat.png", ImGuiMod_Ctrl);
        CHECK(stage.offers(3));
        stage.click_row("Harbour.png", ImGuiMod_Ctrl);
        CHECK(stage.marked() == "Boat.png Sea.jpg");
        REQUIRE(stage.offers(2));
        const facts::Words words(language);
        stage.robot().click(Role::button, words.count("chooser.add_files", 2));
        stage.robot().step(4);
        CHECK(stage.paths() == "one.png media/Boat.png media/Sea.jpg");
        CHECK(stage.session().steps_done() == steps + 1);
        CHECK(stage.piece(2).selected);
        stage.undo();
        CHECK(stage.paths() == "one.png");
    }
}

TEST_CASE("Shift and click choose all files between two, by keyboard Shift and the arrows do") {
    ChooseStage stage;
    stage.open("post.media.add");
    stage.click_row("Boat.png");
    stage.click_row("Harbour.png", ImGuiMod_Shift);
    CHECK(stage.marked() == "Boat.png Clip.mp4 Harbour.png");
    CHECK(stage.offers(3));
    // A range goes from the same file on until another one is chosen alone.
    stage.press(ImGuiMod_Shift | ImGuiKey_UpArrow);
    CHECK(stage.marked() == "Boat.png Clip.mp4");
    stage.press(ImGuiKey_DownArrow);
    CHECK(stage.marked() == "Harbour.png");
    stage.press(ImGuiMod_Shift | ImGuiKey_End);
    CHECK(stage.marked() == "Harbour.png Sea.jpg");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.paths() == "media/Harbour.png media/Sea.jpg");
}

TEST_CASE("Ctrl A chooses every file that is shown, of those what was typed is called like") {
    ChooseStage stage;
    stage.open("post.media.add");
    stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(stage.offers(4));
    // Another name is typed: what was chosen before it is forgotten.
    stage.robot().type("png");
    stage.robot().step(3);
    CHECK(stage.marked() == "Boat.png");
    stage.press(ImGuiMod_Ctrl | ImGuiKey_A);
    CHECK(stage.marked() == "Boat.png Harbour.png");
    stage.press(ImGuiKey_Enter);
    CHECK(stage.paths() == "media/Boat.png media/Harbour.png");
}

TEST_CASE("of several files the first one takes the place of the piece that was chosen, and keeps its alt text") {
    ChooseStage stage({{"a.png", "The sea"}, {"b.png", ""}});
    stage.robot().click(stage.piece(0));
    stage.open("media.choose");
    CHECK(stage.robot().find(Role::button, stage.word("dialog.replace")));
    stage.press(ImGuiKey_DownArrow);
    stage.click_row("Boat.png", ImGuiMod_Ctrl);
    stage.click_row("Clip.mp4", ImGuiMod_Ctrl);
    stage.press(ImGuiKey_Enter);
    CHECK(stage.paths() == "media/Boat.png media/Clip.mp4 b.png");
    CHECK(stage.media()[0].alt_text == "The sea");
}

TEST_CASE("a double click still takes a file alone, and a folder is looked into") {
    ChooseStage stage;
    stage.open("post.media.add");
    stage.click_row("Boat.png", ImGuiMod_Ctrl);
    stage.click_row("Archives", ImGuiMod_Ctrl);
    CHECK(stage.marked() == "Boat.png");
    stage.robot().double_click(*stage.robot().find(Role::row, "Sea.jpg"));
    stage.robot().step(4);
    CHECK(stage.paths() == "media/Sea.jpg");
}

TEST_CASE("where one file is asked for no more than one is chosen") {
    test::ScratchFolder scratch;
    fill_folder(scratch.path());
    FileChooser chooser = FileChooser::to_open(scratch.path());
    chooser.endings = {".png", ".jpg", ".mp4"};
    chooser.refresh();
    REQUIRE(chooser.shown.size() == 5);
    chooser.choose(1, Choice::alone);
    chooser.choose(2, Choice::beside);
    chooser.choose(3, Choice::range);
    CHECK(chooser.marked_files().empty());
    CHECK(confirmed_file(chooser, true).take == std::vector{scratch.path() / "Harbour.png"});
    chooser.mark_all();
    CHECK(chooser.marked_files().empty());
}

TEST_CASE("in another order the files that were chosen stay so") {
    test::ScratchFolder scratch;
    fill_folder(scratch.path());
    FileChooser chooser = FileChooser::to_open(scratch.path());
    chooser.endings = {".png", ".jpg", ".mp4"};
    chooser.several = true;
    chooser.refresh();
    chooser.choose(1, Choice::alone);
    chooser.choose(4, Choice::beside);
    chooser.view.descending = true;
    chooser.refresh();
    CHECK(confirmed_file(chooser, true).take == std::vector{scratch.path() / "Sea.jpg", scratch.path() / "Boat.png"});
    // In another folder nothing is.
    chooser.go(scratch.path() / "Archives");
    chooser.refresh();
    CHECK(chooser.marked.empty());
    CHECK(confirmed_file(chooser, true).take.empty());
}
