// What happens to a text that is being typed when its row changes in another way.
#include <string>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/draft.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post whose title somebody types over, in the inspector.
struct TypedTitle : Items {
    explicit TypedTitle(facts::Language language = facts::Language::english) : Items(language) {
        show(id);
        const auto field = robot().find(Role::field, word("post.title"));
        REQUIRE(field);
        robot().click(*field);
        robot().key(ImGuiMod_Ctrl | ImGuiKey_A);
        robot().type("Mine");
        REQUIRE(title() == before);
    }
    const std::string& title() const { return project().posts.find(id)->title; }
    bool tells(std::string_view key) { return robot().find(Role::card, word(key)).has_value(); }
    // An edit that does not come from the field.
    template <class Edit>
    void edit_elsewhere(Edit&& edit) {
        Post next = *project().posts.find(id);
        edit(next);
        session().submit({{"undo.edit_post", {{"title", next.title}}}, {Put<Post>{next}}, {}});
        robot().step(2);
    }

    Id<Post> id = project().posts[0].id;
    std::string before = project().posts[0].title;
};

}  // namespace

TEST_CASE(
    "a title that changes in another way while it is typed: what was typed stays, the other is told and undone to") {
    for (const auto language : robot::both_languages) {
        TypedTitle stage(language);
        stage.edit_elsewhere([](Post& post) { post.title = "Theirs"; });
        const auto field = stage.robot().find(Role::field, stage.word("post.title"));
        REQUIRE(field);
        CHECK(field->value == "Mine");
        CHECK(stage.title() == "Theirs");
        CHECK_FALSE(stage.tells("typing.over.title"));
        stage.robot().key(ImGuiKey_Enter);
        stage.robot().step(3);
        CHECK(stage.title() == "Mine");
        CHECK(stage.tells("typing.over.title"));
        stage.session().undo();
        CHECK(stage.title() == "Theirs");
        stage.session().undo();
        CHECK(stage.title() == stage.before);
    }
}

TEST_CASE("Escape leaves the title that came in another way") {
    TypedTitle stage;
    stage.edit_elsewhere([](Post& post) { post.title = "Theirs"; });
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK(stage.title() == "Theirs");
    CHECK_FALSE(stage.tells("typing.over.title"));
}

TEST_CASE("another field of the row that changes meanwhile keeps its change, and nothing is told") {
    TypedTitle stage;
    stage.edit_elsewhere([](Post& post) { post.note = "Theirs"; });
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.title() == "Mine");
    CHECK(stage.project().posts.find(stage.id)->note == "Theirs");
    CHECK_FALSE(stage.tells("typing.over.title"));
}

TEST_CASE("an undo from elsewhere while somebody types is no loss either") {
    Items items;
    const Id<Post> id = items.project().posts[0].id;
    const auto note = [&] { return items.project().posts.find(id)->note; };
    const std::string before = note();
    Post edited = *items.project().posts.find(id);
    edited.note = "Noted";
    items.session().submit({{"undo.edit_post", {}}, {Put<Post>{edited}}, {}});
    items.show(id);
    items.robot().click(Role::field, items.word("post.note"));
    items.robot().type("ab");
    items.session().undo();
    items.robot().step(2);
    items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Enter);
    items.robot().step(3);
    CHECK(note() == "Notedab");
    CHECK(items.robot().find(Role::card, items.word("typing.over.title")));
    items.session().undo();
    CHECK(note() == before);
}

TEST_CASE("a text whose row goes away while it is typed is told, and on the clipboard") {
    for (const auto language : robot::both_languages) {
        TypedTitle stage(language);
        stage.session().submit({{"undo.delete_post", {{"title", stage.before}}}, {Remove<Post>{stage.id}}, {}});
        stage.robot().step(4);
        REQUIRE_FALSE(stage.project().posts.contains(stage.id));
        CHECK(stage.tells("typing.lost.title"));
        CHECK(std::string(ImGui::GetClipboardText()) == "Mine");
    }
}

TEST_CASE("drafts remark on what was typed over and on what has no place, once") {
    const auto some = [](const Session&, std::string_view) { return std::optional<Request>(Request{}); };
    const auto none = [](const Session&, std::string_view) { return std::optional<Request>(); };
    Items items;
    Drafts drafts;
    drafts.begin("a", "one", some);
    drafts.update("a", "two", "three");
    drafts.finish("a");
    CHECK(drafts.take_requests(items.session(), false).size() == 1);
    const auto over = drafts.take_remarks();
    REQUIRE(over.size() == 1);
    CHECK(std::get<TypedOver>(over[0]).other == "three");
    CHECK(drafts.take_remarks().empty());
    // The same text by two ways is no matter.
    drafts.begin("a", "one", some);
    drafts.update("a", "two", "two");
    drafts.finish("a");
    drafts.take_requests(items.session(), false);
    CHECK(drafts.take_remarks().empty());
    // A field that lets go says itself why its text cannot be; one that goes away cannot.
    for (const bool lets_go : {true, false}) {
        drafts.begin("a", "one", none);
        drafts.update("a", "two", "one");
        if (lets_go) drafts.finish("a");
        CHECK(drafts.take_requests(items.session(), true).empty());
        const auto lost = drafts.take_remarks();
        REQUIRE(lost.size() == (lets_go ? 0 : 1));
        if (!lets_go) CHECK(std::get<LostText>(lost[0]).text == "two");
    }
}
