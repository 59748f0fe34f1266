// The menu of a text, in a single line and in a long text: by the right button and by keyboard.
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/command.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::string_view menu_words[] = {"command.cut", "command.copy", "command.paste", "command.select_all"};
constexpr std::string_view texts_with_menu[] = {"post.title", "post.note"};

// A post in the inspector whose title and note say "one two".
struct TextMenuStage : Items {
    Id<Post> id = Stage::post("Pumpkin contest")->id;
    std::string name;

    explicit TextMenuStage(std::string_view key) : name(word(key)) {
        Post next = row();
        next.title = "one two", next.note = "one two";
        session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        show(id);
        ImGui::SetClipboardText("kept");
    }
    const Post& row() const { return *project().posts.find(id); }
    WidgetNode field() {
        const auto node = robot().find(Role::field, name);
        REQUIRE(node);
        return *node;
    }
    void begin() { robot().click(field()); }
    void open_menu() {
        robot().right_click(field());
        robot().step(2);
    }
    // The rows that can be chosen.
    std::string rows() {
        std::string found;
        for (const std::string_view key : menu_words)
            if (const auto node = robot().find(Role::menu_item, word(key)); node && node->enabled)
                found += (found.empty() ? "" : " ") + std::string(key.substr(key.find('.') + 1));
        return found;
    }
    void choose(std::string_view key) {
        robot().click(Role::menu_item, word(key));
        robot().step(4);
        CHECK(robot().all(Role::menu_item).empty());
        CHECK(ImGui::GetIO().WantTextInput);
    }
    std::string after(int chord) {
        robot().key(chord);
        return field().value;
    }
};

std::string in_clipboard() { return ImGui::GetClipboardText(); }

}  // namespace

TEST_CASE("the right button shows what can be done with what is selected, and the text goes on afterwards") {
    for (const std::string_view key : texts_with_menu) {
        CAPTURE(key);
        TextMenuStage stage(key);
        const std::size_t steps = stage.session().steps_done();
        stage.begin();
        stage.robot().key(ImGuiKey_End);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_LeftArrow);
        stage.robot().key(ImGuiKey_Menu);
        stage.robot().step(2);
        CHECK(stage.rows() == "cut copy paste select_all");
        stage.choose("command.copy");
        CHECK(in_clipboard() == "two");
        // It is selected still.
        stage.robot().type("x");
        CHECK(stage.field().value == "one x");
        stage.robot().key(ImGuiKey_Menu);
        stage.robot().step(2);
        CHECK(stage.rows() == "paste select_all");
        stage.choose("command.paste");
        CHECK(stage.field().value == "one xtwo");
        stage.robot().type("y");
        CHECK(stage.field().value == "one xtwoy");
        stage.robot().key(ImGuiMod_Shift | ImGuiKey_F10);
        stage.robot().step(2);
        stage.choose("command.select_all");
        stage.robot().key(ImGuiKey_Menu);
        stage.robot().step(2);
        stage.choose("command.cut");
        CHECK(stage.field().value.empty());
        CHECK(in_clipboard() == "one xtwoy");
        // Nothing of it is an edit before the field lets go, and each is a step in the text.
        CHECK(stage.session().steps_done() == steps);
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one xtwoy");
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one xtwo");
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one x");
    }
}

TEST_CASE("what was typed is taken back and given again by the menu, and so is what the menu did") {
    for (const std::string_view key : texts_with_menu) {
        CAPTURE(key);
        TextMenuStage stage(key);
        stage.begin();
        stage.robot().key(ImGuiKey_End);
        const auto menu_by_key = [&] {
            stage.robot().key(ImGuiKey_Menu);
            stage.robot().step(2);
        };
        const auto can = [&](std::string_view word) {
            return stage.robot().find(Role::menu_item, stage.word(word))->enabled;
        };
        menu_by_key();
        CHECK_FALSE(can("command.undo"));
        CHECK_FALSE(can("command.redo"));
        stage.choose("command.paste");
        stage.robot().type(" x");
        REQUIRE(stage.field().value == "one twokept x");
        const std::size_t steps = stage.session().steps_done();
        for (const char* text : {"one twokept", "one two"}) {
            menu_by_key();
            stage.choose("command.undo");
            CHECK(stage.field().value == text);
        }
        menu_by_key();
        CHECK_FALSE(can("command.undo"));
        stage.choose("command.redo");
        CHECK(stage.field().value == "one twokept");
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one two");
        CHECK(stage.session().steps_done() == steps);
    }
}

TEST_CASE("in a line that the right button takes, what was done in another text is not taken back") {
    TextMenuStage stage("post.note");
    stage.begin();
    stage.robot().key(ImGuiKey_End);
    stage.robot().type(" x");
    stage.name = stage.word("post.title");
    stage.open_menu();
    CHECK_FALSE(stage.robot().find(Role::menu_item, stage.word("command.undo"))->enabled);
    stage.choose("command.paste");
    REQUIRE(stage.field().value == "kept");
    CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one two");
    CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one two");
}

TEST_CASE("a line that nobody types in is selected by the right button, a long text gets the cursor there") {
    TextMenuStage line("post.title");
    line.open_menu();
    CHECK(line.rows() == "cut copy paste select_all");
    line.choose("command.copy");
    CHECK(in_clipboard() == "one two");
    line.robot().type("x");
    CHECK(line.field().value == "x");
    line.name = line.word("post.note");
    line.open_menu();
    CHECK(line.row().title == "x");
    CHECK(line.rows() == "paste select_all");
    line.choose("command.select_all");
    line.robot().type("y");
    CHECK(line.field().value == "y");
}

TEST_CASE("Escape closes the menu alone; a press elsewhere leaves the text, which is kept") {
    for (const std::string_view key : texts_with_menu) {
        CAPTURE(key);
        TextMenuStage stage(key);
        const auto text = [&] { return key == "post.title" ? stage.row().title : stage.row().note; };
        stage.begin();
        stage.robot().key(ImGuiKey_End);
        stage.robot().type(" x");
        stage.open_menu();
        REQUIRE_FALSE(stage.rows().empty());
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(4);
        CHECK(stage.rows().empty());
        CHECK(text() == "one two");
        stage.robot().type("n");
        CHECK(stage.field().value == "one two xn");
        CHECK(text() == "one two");
        stage.open_menu();
        stage.robot().move_to(700, 3);
        stage.robot().press();
        stage.robot().release();
        stage.robot().step(4);
        CHECK(stage.rows().empty());
        CHECK_FALSE(ImGui::GetIO().WantTextInput);
        CHECK(text() == "one two xn");
    }
}

TEST_CASE("a menu whose text goes away leaves nothing to be done there later") {
    for (const std::string_view key : texts_with_menu) {
        CAPTURE(key);
        TextMenuStage stage(key);
        stage.begin();
        stage.open_menu();
        REQUIRE_FALSE(stage.rows().empty());
        stage.show(stage.post("hiring")->id);
        Post next = stage.row();
        next.title = next.note = "other";
        stage.session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        stage.show(stage.id);
        stage.robot().step(8);
        CHECK(stage.rows().empty());
        CHECK_FALSE(ImGui::GetIO().WantTextInput);
        CHECK(stage.field().value == "other");
    }
}

TEST_CASE("Shift+Insert, Ctrl+Insert and Shift+Delete are keys of the clipboard") {
    for (const std::string_view key : texts_with_menu) {
        CAPTURE(key);
        TextMenuStage stage(key);
        stage.begin();
        stage.robot().key(ImGuiKey_End);
        CHECK(stage.after(ImGuiMod_Shift | ImGuiKey_Insert) == "one twokept");
        stage.robot().key(ImGuiMod_Shift | ImGuiKey_Home);
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Insert) == "one twokept");
        CHECK(in_clipboard() == "one twokept");
        stage.robot().key(ImGuiKey_Home);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_RightArrow);
        stage.after(ImGuiMod_Shift | ImGuiKey_Delete);
        CHECK(in_clipboard() + stage.field().value == "one twokept");
        CHECK(stage.after(ImGuiMod_Ctrl | ImGuiKey_Z) == "one twokept");
    }
}

TEST_CASE("a text that can only be read is copied by its menu, and not changed") {
    Items stage;
    const Post& post = *stage.post("Thanks, teachers");
    stage.show(post.id);
    ImGui::SetClipboardText("kept");
    const auto field = stage.robot().find(Role::field, stage.word("post.when"));
    REQUIRE(field);
    REQUIRE_FALSE(field->enabled);
    stage.robot().right_click(*field);
    stage.robot().step(2);
    for (const std::string_view key : menu_words) {
        const auto row = stage.robot().find(Role::menu_item, stage.word(key));
        REQUIRE(row);
        CHECK(row->enabled == (key == "command.copy" || key == "command.select_all"));
    }
    stage.robot().click(Role::menu_item, stage.word("command.copy"));
    stage.robot().step(4);
    CHECK(in_clipboard() == field->value);
    CHECK_FALSE(stage.session().can_undo());
}

TEST_CASE("in a dialog the keys of the menu are no answers to the dialog") {
    Items stage;
    stage.show(stage.post("Pumpkin contest")->id);
    ImGui::SetClipboardText("kept");
    REQUIRE(run_command(CommandId::shift, stage.frame()));
    stage.robot().step(4);
    const auto value = [&] {
        const auto field = stage.robot().find(Role::field, stage.word("bulk.shift.typed"));
        return field ? field->value : std::string("no such field");
    };
    const auto open_menu = [&] {
        stage.robot().key(ImGuiKey_Menu);
        stage.robot().step(2);
        REQUIRE(stage.robot().find(Role::menu_item, stage.word("command.paste")));
    };
    stage.robot().type("+");
    open_menu();
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(4);
    CHECK_FALSE(stage.robot().find(Role::menu_item, stage.word("command.paste")));
    stage.robot().type("3");
    CHECK(value() == "+3");
    open_menu();
    const auto on_paste = [&] {
        const auto row = stage.robot().find(Role::menu_item, stage.word("command.paste"));
        return row && row->focused;
    };
    for (int i = 0; i < 8 && !on_paste(); ++i) stage.robot().key(ImGuiKey_DownArrow), stage.robot().step(2);
    REQUIRE(on_paste());
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(4);
    CHECK(value() == "+3kept");
    CHECK_FALSE(stage.session().can_undo());
}
