// "To confirm", at the top of the Tasks screen.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/confirm_requests.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::Stage;

namespace {

// The sample with two scheduled posts whose time has passed: present is Tuesday 13 October 2026, 14:20.
struct Confirm : Stage {
    explicit Confirm(facts::Language language = facts::Language::english) : Stage({.language = language}) {
        frame().state().inspector_open = false;
        make_late(lemon, 12);
        make_late(pumpkin, 11);
        robot().step(2);
    }
    Id<Post> lemon = post("🎥")->id, pumpkin = post("🎃")->id;

    void make_late(Id<Post> id, int day) {
        Post row = *project().posts.find(id);
        row.status = PostStatus::scheduled;
        row.when = LocalMinute(Day(date::year(2026) / 10 / day)) + std::chrono::hours(10);
        REQUIRE(session().submit({{"undo.edit_post", {}}, {Put<Post>{row}}, {}}));
        row = *project().posts.find(id);
        for (Variant& variant : row.variants) variant.to_reschedule.reset();
        session().submit({{"undo.edit_post", {}}, {Put<Post>{row}}, {}});
    }
    void show_tasks() {
        robot().key(ImGuiMod_Alt | ImGuiKey_4);
        robot().step(3);
    }
    std::optional<WidgetNode> part(Id<Post> id, std::string_view end) {
        for (const WidgetNode& node : frame().tree().nodes())
            if (node.path.find("to_confirm") != std::string::npos && node.path.find(to_text(id)) != std::string::npos &&
                node.path.ends_with(end))
                return node;
        return std::nullopt;
    }
    const Post& row(Id<Post> id) const { return *project().posts.find(id); }
    bool out(Id<Post> id) const { return row(id).status == PostStatus::published; }
};

}  // namespace

TEST_CASE("the calendar's status line counts what is to be confirmed and leads there, in both languages") {
    for (const facts::Language language : {facts::Language::english, facts::Language::french}) {
        Confirm stage(language);
        const std::string text =
            language == facts::Language::english ? "2 posts to confirm" : "2 publications à confirmer";
        stage.robot().click(Role::button, text);
        stage.robot().step(3);
        CHECK(stage.frame().state().section == Section::tasks);
        CHECK(stage.robot().shows(stage.word("status.to_confirm")));
        CHECK(stage.robot().shows(stage.word("confirm.hint")));
        CHECK(stage.part(stage.lemon, "/row"));
        CHECK(stage.part(stage.pumpkin, "/row"));
    }
}

TEST_CASE("P marks what is selected in the list as published and goes on to the next; undo brings it back there") {
    Confirm stage;
    stage.show_tasks();
    stage.robot().key(ImGuiKey_J);
    CHECK(stage.frame().state().selection == Selection::of(stage.pumpkin));
    stage.robot().key(ImGuiKey_P);
    stage.robot().step(2);
    CHECK(stage.out(stage.pumpkin));
    CHECK_FALSE(stage.out(stage.lemon));
    CHECK(stage.frame().state().selection == Selection::of(stage.lemon));
    stage.robot().key(ImGuiKey_P);
    stage.robot().step(2);
    CHECK(stage.out(stage.lemon));
    CHECK_FALSE(stage.robot().shows(stage.word("confirm.hint")));
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK_FALSE(stage.out(stage.lemon));
    CHECK(stage.frame().state().section == Section::tasks);
    CHECK(stage.part(stage.lemon, "/row"));
}

TEST_CASE("a button confirms one, another all of them, and Ctrl click selects several for the key") {
    Confirm one;
    one.show_tasks();
    one.robot().click(*one.part(one.lemon, "/published"));
    one.robot().step(2);
    CHECK(one.out(one.lemon));
    CHECK_FALSE(one.out(one.pumpkin));

    Confirm all;
    all.show_tasks();
    all.robot().click(Role::button, all.word("confirm.all"));
    all.robot().step(2);
    CHECK(all.out(all.lemon));
    CHECK(all.out(all.pumpkin));
    CHECK(all.session().undo_label().key == "undo.confirm_posts");
    all.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK_FALSE(all.out(all.lemon));

    Confirm some;
    some.frame().state().selection = {Selection::Kind::posts, {some.lemon, some.pumpkin}, {}, {}, {}};
    some.show_tasks();
    some.robot().key(ImGuiKey_P);
    some.robot().step(2);
    CHECK(some.out(some.lemon));
    CHECK(some.out(some.pumpkin));
}

TEST_CASE("the link is typed in the row, or left empty; the letter P is a letter there") {
    Confirm stage;
    stage.show_tasks();
    std::optional<WidgetNode> field;
    for (const WidgetNode& node : stage.robot().all(Role::field))
        if (node.path.find(to_text(stage.lemon)) != std::string::npos) field = node;
    REQUIRE(field);
    stage.robot().click(*field);
    stage.robot().type("https://p.example/p");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(2);
    CHECK_FALSE(stage.out(stage.lemon));
    CHECK(stage.row(stage.lemon).variants.front().published_link == "https://p.example/p");
    stage.robot().click(*stage.part(stage.lemon, "/published"));
    stage.robot().step(2);
    CHECK(stage.row(stage.lemon).variants.front().published_link == "https://p.example/p");
    CHECK(stage.out(stage.lemon));
}

TEST_CASE("the inspector asks the same, and answers it") {
    Confirm stage;
    stage.frame().state().selection = Selection::of(stage.lemon);
    stage.frame().state().inspector_open = true;
    stage.robot().step(3);
    CHECK(stage.robot().shows(stage.word("confirm.hint")));
    stage.robot().click(Role::button, stage.word("post.confirm_published"));
    stage.robot().step(2);
    CHECK(stage.out(stage.lemon));
}
