// The dialog of texts that are used again, with the mouse and with the keyboard.
#include "app/command.hpp"
#include "ui/library_stage.hpp"
#include "ui/presented_screens.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct OpenLibrary : LibraryStage {
    OpenLibrary() { open(); }
    void open() {
        run(*this, CommandId::library);
        robot().step(3);
    }
    bool is_open() { return robot().find(Role::dialog, word("library.title")).has_value(); }
    void show_kind(const char* kind) { robot().click(*robot().find_path(std::string("kinds/") + kind)); }
};

}  // namespace

TEST_CASE("an empty library says what each kind is for, and makes an example with one click") {
    OpenLibrary stage;
    REQUIRE(stage.is_open());
    for (const std::string_view kind : EnumWords<SnippetKind>::words) {
        CAPTURE(kind);
        stage.show_kind(std::string(kind).c_str());
        CHECK(stage.robot().shows(stage.word("library.empty." + std::string(kind))));
        stage.press("library.example");
        stage.robot().step(3);
        const std::string name = stage.word("library.example." + std::string(kind));
        REQUIRE(stage.named(name));
        CHECK(word_of(stage.named(name)->kind) == kind);
        CHECK(stage.robot().find(Role::row, name));
    }
    CHECK(stage.named(stage.word("library.example.post_template"))->steps.size() >= 3);
    CHECK(stage.named(stage.word("library.example.hashtags"))->hashtags.size() == 3);
    stage.session().undo();
    CHECK(stage.project().snippets.size() == 3);
}

TEST_CASE("N makes a text whose name is typed at once, and its fields are edited in place") {
    OpenLibrary stage;
    stage.robot().key(ImGuiKey_N);
    stage.robot().step(3);
    stage.robot().type("Hours");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(stage.named("Hours"));
    stage.robot().click(Role::field, stage.word("library.text"));
    stage.robot().type("Open at 10");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.named("Hours")->text == "Open at 10");
    stage.choose("library.kind", stage.word("snippet.one.signature"));
    stage.robot().step(3);
    CHECK(stage.named("Hours")->kind == SnippetKind::signature);
    CHECK(stage.robot().find_path("kinds/signature")->selected);
    stage.session().undo();
    stage.session().undo();
    CHECK(stage.named("Hours")->text.empty());
}

TEST_CASE("hashtags are typed as they come and kept with their signs") {
    OpenLibrary stage;
    stage.show_kind("hashtags");
    stage.robot().key(ImGuiKey_N);
    stage.robot().step(3);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().click(Role::field, stage.word("library.hashtags"));
    stage.robot().type("one, two one");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(stage.project().snippets.size() == 1);
    CHECK(stage.project().snippets[0].hashtags == std::vector<std::string>{"#one", "#two"});
}

TEST_CASE("a text is duplicated and deleted with keys, and the deletion is undone where it is told") {
    OpenLibrary stage;
    stage.put("Hours", SnippetKind::text, "Open at 10");
    stage.robot().click(Role::row, "Hours");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_D);
    stage.robot().step(3);
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(2);
    REQUIRE(stage.named("Hours 2"));
    stage.robot().click(Role::row, "Hours 2");
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(3);
    CHECK_FALSE(stage.named("Hours 2"));
    stage.press("command.undo");
    stage.robot().step(3);
    CHECK(stage.named("Hours 2"));
    CHECK(stage.is_open());
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(3);
    CHECK_FALSE(stage.named("Hours 2"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(3);
    CHECK(stage.named("Hours 2"));
}

TEST_CASE("the search counts what each kind has, and Escape leaves what is typed before it closes the dialog") {
    OpenLibrary stage;
    stage.put("Hours", SnippetKind::text, "Open at 10");
    stage.put("Address", SnippetKind::text, "Rue des Martyrs");
    stage.put("Sign", SnippetKind::signature, "Open every day");
    stage.robot().click(Role::field, stage.word("library.search"));
    stage.robot().type("open");
    stage.robot().step(2);
    CHECK(stage.robot().find_path("kinds/text")->value == "1");
    CHECK(stage.robot().find_path("kinds/signature")->value == "1");
    CHECK_FALSE(stage.robot().find(Role::row, "Address"));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(2);
    CHECK(stage.is_open());
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.is_open());
}

TEST_CASE("Ctrl Z in the library undoes what was done in it, and nothing of before") {
    OpenLibrary stage;
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    REQUIRE_FALSE(stage.is_open());
    stage.put("Hours", SnippetKind::text, "Open at 10");
    stage.open();
    const auto undo = [&] {
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        stage.robot().step(3);
    };
    undo();
    CHECK(stage.named("Hours"));
    stage.robot().click(Role::row, "Hours");
    stage.robot().key(ImGuiKey_Delete);
    stage.robot().step(3);
    CHECK_FALSE(stage.named("Hours"));
    undo();
    CHECK(stage.named("Hours"));
    undo();
    CHECK(stage.named("Hours"));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Y);
    stage.robot().step(3);
    CHECK_FALSE(stage.named("Hours"));
}

TEST_CASE("a template is for a format that says what a post is for as well as for one of a network") {
    OpenLibrary stage;
    stage.put("House contest", SnippetKind::post_template, "Win a box");
    stage.show_kind("post_template");
    stage.robot().click(Role::row, "House contest");
    stage.robot().step(2);
    stage.choose("post.format", "Contest post");
    stage.robot().step(3);
    CHECK(stage.named("House contest")->format == "contest_post");
}
