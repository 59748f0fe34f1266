// Commands that leave the sheet where it is, while somebody types in it.
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/draft.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post of a project that has a file, in the inspector.
struct TypingStage : Items {
    Id<Post> id = Stage::post("Pumpkin contest")->id;

    TypingStage() {
        session().save_as(folder() / "kept.tandem");
        session().finish_saving();
        Post next = row();
        next.title = "Title", next.note = "Note";
        session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        show(id);
    }
    const Post& row() const { return *project().posts.find(id); }
    // Letters that are commands where nobody types.
    void type_on(std::string_view letters) {
        const std::size_t posts = project().posts.size();
        const Section section = frame().state().section;
        robot().type(letters);
        CHECK(ImGui::GetIO().WantTextInput);
        CHECK(project().posts.size() == posts);
        CHECK(frame().state().section == section);
    }
    void command(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    std::string value(std::string_view key) {
        const auto node = robot().find(Role::field, word(key));
        return node ? node->value : std::string("no such field");
    }
};

constexpr int staying[] = {ImGuiMod_Ctrl | ImGuiKey_S, ImGuiMod_Ctrl | ImGuiKey_Equal, ImGuiMod_Ctrl | ImGuiKey_0,
                           ImGuiMod_Ctrl | ImGuiKey_B, ImGuiMod_Ctrl | ImGuiKey_1,     ImGuiMod_Ctrl | ImGuiKey_3};

}  // namespace

TEST_CASE("saving and what leaves the sheet in place keep the keyboard in a field and in a long text") {
    for (const std::string_view key : {"post.title", "post.note"}) {
        CAPTURE(key);
        TypingStage stage;
        const auto text = [&] { return key == "post.title" ? stage.row().title : stage.row().note; };
        stage.robot().click(Role::field, stage.word(key));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        std::string typed;
        for (const int chord : staying) {
            stage.type_on("n1");
            typed += "n1";
            stage.command(chord);
            CHECK(text() == typed);
            CHECK(stage.value(key) == typed);
        }
        stage.command(ImGuiMod_Ctrl | ImGuiKey_S);
        REQUIRE(stage.robot().wait([&] { return stage.session().save_state() == SaveState::saved; }));
        stage.type_on("b");
        CHECK(text() == typed);
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
        // A long text is left by Escape and kept.
        CHECK(text() == typed + (key == "post.title" ? "" : "b"));
    }
}

TEST_CASE("the caret and what is selected are kept, too") {
    for (const std::string_view key : {"post.title", "post.note"}) {
        CAPTURE(key);
        TypingStage stage;
        const auto text = [&] { return key == "post.title" ? stage.row().title : stage.row().note; };
        stage.robot().click(Role::field, stage.word(key));
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        stage.type_on("abcd");
        stage.robot().key(ImGuiKey_LeftArrow);
        stage.robot().key(ImGuiMod_Shift | ImGuiKey_LeftArrow);
        stage.command(ImGuiMod_Ctrl | ImGuiKey_S);
        stage.type_on("n");
        stage.command(ImGuiMod_Ctrl | ImGuiKey_S);
        CHECK(text() == "abnd");
    }
}

TEST_CASE("a field goes on from what the project makes of what was typed; a text that cannot be stays as it is") {
    TypingStage stage;
    stage.robot().click(Role::field, stage.word("task.group.time"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.type_on("9");
    stage.command(ImGuiMod_Ctrl | ImGuiKey_S);
    REQUIRE(minute_of_day(*stage.row().when).count() == 9 * 60);
    const std::string shown = stage.value("task.group.time");
    CHECK(shown != "9");
    const std::size_t steps = stage.session().steps_done();
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.value("task.group.time") == shown);
    CHECK(stage.session().steps_done() == steps);

    stage.robot().click(Role::field, stage.word("task.group.time"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.type_on("noonish");
    stage.command(ImGuiMod_Ctrl | ImGuiKey_S);
    CHECK(stage.value("task.group.time") == "noonish");
    CHECK(stage.session().steps_done() == steps);
}

TEST_CASE("what is asked takes the keyboard from the text, which is kept") {
    Items stage;
    // One without a place of its own: saving asks for one.
    stage.session().start_new(Project(stage.project()));
    stage.robot().step(2);
    const Id<Post> id = stage.project().posts[0].id;
    stage.show(id);
    stage.robot().click(Role::field, stage.word("post.title"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
    stage.robot().type("Where to");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_S);
    stage.robot().step(4);
    CHECK(stage.project().posts.find(id)->title == "Where to");
    stage.robot().type("x");
    CHECK(stage.project().posts.find(id)->title == "Where to");
}

TEST_CASE("a draft goes on from the project's text, and tells once what it was typed over") {
    const auto some = [](const Session&, std::string_view) { return std::optional<Request>(Request{}); };
    Items items;
    Drafts drafts;
    drafts.begin("a", "one", some);
    CHECK_FALSE(drafts.request_so_far(items.session()));
    drafts.update("a", "two", "three");
    REQUIRE(drafts.request_so_far(items.session()));
    drafts.go_on();
    CHECK(drafts.take_remarks().size() == 1);
    CHECK_FALSE(drafts.adopt("b", "two"));
    CHECK(drafts.adopt("a", "Two"));
    CHECK(drafts.current()->text == "Two");
    CHECK_FALSE(drafts.adopt("a", "another"));
    drafts.update("a", "Two more", "Two");
    drafts.finish("a");
    CHECK(drafts.take_requests(items.session(), false).size() == 1);
    CHECK(drafts.take_remarks().empty());
}
