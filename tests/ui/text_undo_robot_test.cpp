// Undo and redo within the text that has the keyboard, and where they become the project's.
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr int undo_keys = ImGuiMod_Ctrl | ImGuiKey_Z, redo_keys = ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z,
              other_redo_keys = ImGuiMod_Ctrl | ImGuiKey_Y;

// A post in the inspector, one field of which is typed in.
struct UndoStage : Items {
    Id<Post> id = Stage::post("Pumpkin contest")->id;
    std::string name, title_before = row().title, note_before = row().note;

    explicit UndoStage(std::string_view key) : name(word(key)) {
        Post next = row();
        next.title = "Title", next.note = "Title";
        session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        show(id);
        robot().click(Role::field, name);
        robot().key(ImGuiKey_End);
    }
    const Post& row() const { return *project().posts.find(id); }
    std::string value() {
        const auto node = robot().find(Role::field, name);
        return node ? node->value : std::string("no such field");
    }
    // The field's text after these keys, while it has the keyboard still.
    std::string after(int chord) {
        robot().key(chord);
        CHECK(ImGui::GetIO().WantTextInput);
        return value();
    }
};

constexpr std::string_view both_fields[] = {"post.title", "post.note"};

}  // namespace

TEST_CASE("Ctrl+Z takes one word of what is typed, and puts it back again") {
    for (const std::string_view key : both_fields) {
        CAPTURE(key);
        UndoStage stage(key);
        const std::size_t steps = stage.session().steps_done();
        stage.robot().type(" one two");
        CHECK(stage.after(undo_keys) == "Title one");
        CHECK(stage.after(undo_keys) == "Title");
        CHECK(stage.after(redo_keys) == "Title one");
        CHECK(stage.after(other_redo_keys) == "Title one two");
        // There is nothing more to do again, here or in the project.
        CHECK(stage.after(redo_keys) == "Title one two");
        stage.robot().type("n");
        CHECK(stage.value() == "Title one twon");
        CHECK(stage.session().steps_done() == steps);
    }
}

TEST_CASE("with nothing done in the text Ctrl+Z is the project's, and the text says what that says") {
    for (const std::string_view key : both_fields) {
        CAPTURE(key);
        UndoStage stage(key);
        const std::size_t steps = stage.session().steps_done();
        stage.robot().type(" one");
        CHECK(stage.after(undo_keys) == "Title");
        CHECK(stage.session().steps_done() == steps);
        stage.robot().key(undo_keys);
        stage.robot().step(2);
        CHECK(stage.session().steps_done() == steps - 1);
        REQUIRE(stage.row().title == stage.title_before);
        CHECK(stage.value() == (key == "post.title" ? stage.title_before : stage.note_before));
        const std::size_t posts = stage.project().posts.size();
        stage.robot().type("n");
        CHECK(stage.project().posts.size() == posts);
    }
}

TEST_CASE("Ctrl+Z held down ends with what was done in the text") {
    for (const std::string_view key : both_fields) {
        CAPTURE(key);
        UndoStage stage(key);
        const std::size_t steps = stage.session().steps_done();
        stage.robot().type(" one two three");
        for (const bool down : {true, false}) {
            ImGui::GetIO().AddKeyEvent(ImGuiMod_Ctrl, down);
            ImGui::GetIO().AddKeyEvent(ImGuiKey_Z, down);
            stage.robot().step(down ? 60 : 2);
        }
        CHECK(stage.value() == "Title");
        CHECK(stage.session().steps_done() == steps);
    }
}

TEST_CASE("what is erased, pasted and cut is undone in the text") {
    for (const std::string_view key : both_fields) {
        CAPTURE(key);
        UndoStage stage(key);
        stage.robot().key(ImGuiKey_Backspace);
        stage.robot().key(ImGuiKey_Backspace);
        CHECK(stage.value() == "Tit");
        ImGui::SetClipboardText("two words");
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_V) == "Tittwo words");
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_X).empty());
        CHECK(stage.after(undo_keys) == "Tittwo words");
        CHECK(stage.after(undo_keys) == "Tit");
        CHECK(stage.after(undo_keys) == "Title");
    }
}

TEST_CASE("what is saved meanwhile is undone in the text all the same") {
    for (const std::string_view key : both_fields) {
        CAPTURE(key);
        UndoStage stage(key);
        stage.session().save_as(stage.folder() / "kept.tandem");
        stage.session().finish_saving();
        stage.robot().type(" one two");
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_S);
        stage.robot().step(2);
        CHECK(stage.after(undo_keys) == "Title one");
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_S);
        stage.robot().step(2);
        CHECK((key == "post.title" ? stage.row().title : stage.row().note) == "Title one");
    }
}

TEST_CASE("another field has steps of its own") {
    UndoStage stage("post.title");
    stage.robot().type(" one");
    stage.name = stage.word("post.note");
    stage.robot().click(Role::field, stage.name);
    stage.robot().step(2);
    REQUIRE(stage.row().title == "Title one");
    stage.robot().key(ImGuiKey_End);
    stage.robot().type(" two");
    CHECK(stage.after(undo_keys) == "Title");
    CHECK(stage.row().title == "Title one");
}
