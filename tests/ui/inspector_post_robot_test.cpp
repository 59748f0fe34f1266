// A post in the inspector: its texts, comments, checklist, settings and channels.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/sheet_stage.hpp"

using namespace tandem;
using testing::Items;

TEST_CASE("keys pressed in a text of several lines are its letters, not commands") {
    Items items;
    const Id<Post> id = items.project().posts[0].id;
    const std::size_t posts = items.project().posts.size();
    items.show(id);
    items.robot().click(Role::field, items.word("post.note"));
    items.robot().type("ab");
    for (const ImGuiKey key : {ImGuiKey_N, ImGuiKey_D, ImGuiKey_T, ImGuiKey_M, ImGuiKey_Delete, ImGuiKey_Space})
        items.robot().key(key);
    CHECK(ImGui::GetIO().WantTextInput);
    CHECK_FALSE(items.session().can_undo());
    CHECK(items.project().posts.size() == posts);
    CHECK(items.frame().state().selection == Selection::of(id));
    items.robot().key(ImGuiKey_Tab);
    items.robot().step(3);
    CHECK(items.project().posts.find(id)->note.find("ab") != std::string::npos);
}

TEST_CASE("Escape leaves a long text and keeps what was typed, as one step") {
    Items items;
    const Id<Post> id = items.post("Pumpkin contest")->id;
    items.show(id);
    for (const std::string_view key : {"post.text", "post.note"}) {
        CAPTURE(key);
        const auto field = [&] { return *items.robot().find(Role::field, items.word(key)); };
        const Post before = *items.project().posts.find(id);
        const std::size_t steps = items.session().steps_done();
        items.robot().click(field());
        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_End);
        items.robot().type(" and more");
        items.robot().key(ImGuiKey_Escape);
        items.robot().step(3);
        CHECK(field().value.ends_with(" and more"));
        CHECK(items.session().steps_done() == steps + 1);
        CHECK(items.frame().state().selection.has_post(id));
        items.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        items.robot().step(2);
        CHECK(*items.project().posts.find(id) == before);
    }
}

TEST_CASE("comments for the team and for the client are written, settled and deleted; those of others are read only") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        Preferences me = items.frame().preferences();
        me.user_name = "Camille Roux";
        items.frame().set_preferences(me);
        const Id<Post> id = items.project().posts[0].id;
        const std::size_t before = items.project().comments.size();
        items.show(id);
        if (items.robot().find(Role::button, items.word("comment.title"))) items.unfold("comment.title");
        items.press("comment.add_for_client");
        items.robot().step(2);
        CHECK(items.robot().shows(items.word("comment.for_client")));
        items.robot().type("Shop name sooner?");
        CHECK(items.project().comments.size() == before);
        items.robot().key(ImGuiKey_Tab);
        items.robot().step(3);
        REQUIRE(items.project().comments.size() == before + 1);
        CHECK(items.session().undo_label().key == "undo.add_comment");
        const auto mine = [&]() -> const Comment* {
            for (const Comment& comment : items.project().comments)
                if (comment.on == id.value && comment.author == "Camille Roux") return &comment;
            return nullptr;
        };
        REQUIRE(mine());
        CHECK(mine()->for_client);
        CHECK(items.robot().shows(items.word("comment.for_client")));
        CHECK(mine()->text == "Shop name sooner?");
        items.press("comment.resolve");
        CHECK(mine()->resolved);
        CHECK(items.robot().shows(items.word("comment.resolved")));

        Comment other = *mine();
        other.author = "Oriane Delmas";
        items.session().submit({{"undo.edit_comment", {}}, {Put<Comment>{other}}, {}});
        items.robot().step(2);
        CHECK_FALSE(items.robot().find(Role::field, items.word("comment.text")));
        CHECK_FALSE(items.robot().find(Role::button, items.word("comment.delete")));
        other.author = "Camille Roux";
        items.session().submit({{"undo.edit_comment", {}}, {Put<Comment>{other}}, {}});
        items.robot().step(2);
        items.press("comment.delete");
        CHECK(items.project().comments.size() == before);
    }
}

TEST_CASE("a comment and a step that nobody writes are not there, and their letters are no commands") {
    Items items(facts::Language::english, 3200);
    const Id<Post> id = items.project().posts[0].id;
    items.show(id);
    items.unfold("checklist.title");
    if (items.robot().find(Role::button, items.word("comment.title"))) items.unfold("comment.title");
    const Project before = items.project();
    const auto view_before = items.frame().state().calendar.view;
    for (const char* key : {"comment.add", "comment.add_for_client", "checklist.add"}) {
        CAPTURE(key);
        const std::size_t fields = items.robot().all(Role::field).size();
        items.press(key);
        items.robot().step(3);
        CHECK(items.robot().all(Role::field).size() == fields + 1);
        CHECK(ImGui::GetIO().WantTextInput);
        items.robot().key(ImGuiKey_Escape);
        items.robot().step(3);
        CHECK(items.robot().all(Role::field).size() == fields);
        CHECK(items.project() == before);
    }
    items.press("comment.add");
    items.robot().step(3);
    items.robot().type("Le lot");
    items.robot().key(ImGuiKey_Escape);
    items.robot().step(3);
    CHECK(items.frame().state().calendar.view == view_before);
    REQUIRE(items.project().comments.size() == before.comments.size() + 1);
    CHECK(items.session().steps_done() == 1);
    // A step is one line: Escape gives it up.
    items.press("checklist.add");
    items.robot().step(3);
    items.robot().type("Check it");
    items.robot().key(ImGuiKey_Escape);
    items.robot().step(3);
    CHECK(items.session().steps_done() == 1);
    CHECK(items.robot().all(Role::dialog).empty());
}

TEST_CASE("a checklist is written, ticked, ordered and shortened, and says how far it is") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Post> id = items.project().posts[0].id;
        const auto row = [&]() -> const Post& { return *items.project().posts.find(id); };
        Post empty = row();
        empty.checklist.clear();
        items.session().submit({{"undo.edit_post", {}}, {Put<Post>{empty}}, {}});
        items.show(id);
        items.unfold("checklist.title");
        for (const char* step : {"Shoot", "Cut"}) {
            items.press("checklist.add");
            items.robot().step(3);
            items.robot().type(step);
            items.robot().key(ImGuiKey_Enter);
            items.robot().step(3);
        }
        REQUIRE(row().checklist.size() == 2);
        items.robot().click(Role::checkbox, "Cut");
        CHECK(row().checklist[1].done);
        CHECK(items.robot().shows("1/2"));
        items.press("checklist.up");
        CHECK(row().checklist[0].text == "Cut");
        items.press("field.remove");
        REQUIRE(row().checklist.size() == 1);
        CHECK(items.session().undo_label().key == "undo.edit_checklist");
    }
}

TEST_CASE("a post's settings and a channel's title, tags, media and speaker are edited") {
    for (const auto language : {facts::Language::english, facts::Language::french}) {
        Items items(language);
        const Id<Post> id = items.project().posts[0].id;
        const auto row = [&]() -> const Post& { return *items.project().posts.find(id); };
        const auto variant = [&]() -> const Variant& { return row().variants.front(); };
        items.frame().state().open_variant = variant().id;
        items.show(id);
        items.enter("post.hashtags", "chocolate, paris");
        CHECK(variant().hashtags == std::vector<std::string>{"#chocolate", "#paris"});
        items.enter_long("post.first_comment", "Link in bio");
        CHECK(variant().first_comment == "Link in bio");
        REQUIRE(variant().media.empty());
        items.enter("post.media_path", "bars.jpg");
        REQUIRE(variant().media.size() == 1);
        items.enter_long("post.alt_text", "Three bars of chocolate");
        CHECK(variant().media.back().alt_text == "Three bars of chocolate");
        items.choose("post.speaker", items.word("speaker.ambassador"));
        CHECK(variant().speaker == Speaker::ambassador);
        items.choose("post.ambassador", items.person("Camille").name);
        CHECK(variant().ambassador == items.person("Camille").id);
        items.unfold("post.more");
        items.enter("post.tags", "season");
        CHECK(row().tags == std::vector<std::string>{"season"});
        items.choose("post.journey", items.word("journey.think"));
        CHECK(row().journey_stage == "think");
        items.enter("post.effort", "1 h 15");
        CHECK(row().effort_minutes == 75);
    }
}
