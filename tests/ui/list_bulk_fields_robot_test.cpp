// People, channels, labels and the time of many posts of the list, each for all of them in one step.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/list_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct FieldsStage : ListStage {
    std::vector<Id<Post>> posts;

    FieldsStage() {
        posts.push_back(post(pumpkin)->id);
        posts.push_back(first_post([&](const Post& one) {
            return one.id != posts.front() && one.status == PostStatus::draft && day_of(*one.when) >= october(16);
        }));
    }
    const Post& nth(std::size_t i) { return *project().posts.find(posts[i]); }
    std::vector<Post> all() {
        std::vector<Post> rows;
        for (const Id<Post> id : posts) rows.push_back(*project().posts.find(id));
        return rows;
    }
    void open(std::string_view button) {
        select(posts);
        robot().click(at_path("bulk/" + std::string(button)));
        robot().step(3);
    }
    void check_undo(const std::vector<Post>& before) {
        CHECK(session().steps_done() == 1);
        CHECK(selection().posts == posts);
        key(ImGuiMod_Ctrl | ImGuiKey_Z);
        CHECK(all() == before);
    }
};

}  // namespace

TEST_CASE("a supervisor is given to all in one step") {
    FieldsStage stage;
    const std::vector<Post> before = stage.all();
    const Person* wanted = nullptr;
    for (const Person& one : stage.project().people)
        if (!one.left_on && before[0].supervisor != one.id && before[1].supervisor != one.id) wanted = &one;
    REQUIRE(wanted);
    const Id<Person> id = wanted->id;
    stage.open("supervisor");
    stage.robot().click(Role::menu_item, std::string(wanted->name));
    stage.robot().step(3);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(stage.nth(i).supervisor == id);
        CHECK(stage.nth(i).creator == before[i].creator);
    }
    stage.check_undo(before);
}

TEST_CASE("a menu for many posts has a dash at what only some of them have") {
    FieldsStage stage;
    stage.posts = {stage.first_post([](const Post& one) { return one.status == PostStatus::draft; }),
                   stage.first_post([](const Post& one) { return one.status == PostStatus::published; })};
    stage.open("status");
    const auto item = [&](std::string_view step) {
        const auto found = stage.robot().find(
            Role::menu_item, stage.session().facts().workflow.find(step)->name.in(facts::Language::english));
        REQUIRE(found);
        return *found;
    };
    for (const char* step : {"draft", "published"}) {
        CHECK(item(step).value == "–");
        CHECK_FALSE(item(step).selected);
    }
    CHECK(item("idea").value.empty());
}

TEST_CASE("an approver is named for all in one step, and nobody again") {
    FieldsStage stage;
    const std::vector<Post> before = stage.all();
    std::string name;
    for (const Person& one : stage.project().people)
        if (!one.left_on && one.name != before[0].approver && one.name != before[1].approver) name = one.name;
    REQUIRE_FALSE(name.empty());
    stage.open("approver");
    CHECK(stage.robot().shows(stage.word("post.approver.team")));
    stage.robot().click(Role::menu_item, name);
    stage.robot().step(3);
    for (std::size_t i = 0; i < 2; ++i) CHECK(stage.nth(i).approver == name);
    stage.open("approver");
    CHECK(stage.robot().find(Role::menu_item, name)->selected);
    stage.robot().click(Role::menu_item, stage.word("post.nobody"));
    stage.robot().step(3);
    for (std::size_t i = 0; i < 2; ++i) CHECK(stage.nth(i).approver.empty());
    CHECK(stage.session().steps_done() == 2);
}

TEST_CASE("a channel is added to all that lack it in one step; what only some have says so") {
    FieldsStage stage;
    const Channel* wanted = nullptr;
    const auto is_on = [](const Post& post, Id<Channel> channel) {
        return std::any_of(post.variants.begin(), post.variants.end(),
                           [&](const Variant& variant) { return variant.channel == channel; });
    };
    for (const Channel& one : stage.project().channels)
        if (!one.archived && !is_on(stage.nth(0), one.id) && !is_on(stage.nth(1), one.id)) wanted = &one;
    REQUIRE(wanted);
    const Id<Channel> id = wanted->id;
    const std::vector<Post> before = stage.all();
    const std::string row = "choice.menu/" + to_text(id);
    stage.open("channels");
    stage.robot().click(stage.at_path(row));
    stage.robot().step(3);
    for (std::size_t i = 0; i < 2; ++i) CHECK(is_on(stage.nth(i), id));
    CHECK(stage.at_path(row).selected);
    stage.key(ImGuiKey_Escape);
    stage.check_undo(before);

    Post alone = stage.nth(0);
    Variant variant;
    variant.id = stage.session().ids().make<Variant>();
    variant.channel = id;
    alone.variants.push_back(variant);
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", alone.title}}}, {Put<Post>{alone}}, {}}));
    stage.robot().step(3);
    stage.open("channels");
    CHECK(stage.at_path(row).value == "1 / 2");
    CHECK_FALSE(stage.at_path(row).selected);
}

TEST_CASE("a time of day is typed for all in one step; what is published keeps its own, and it is said why") {
    FieldsStage stage;
    stage.posts.push_back(stage.first_post([](const Post& post) { return post.status == PostStatus::published; }));
    const std::vector<Post> before = stage.all();
    stage.open("time");
    REQUIRE(stage.robot().find_path("list_time_of_day"));
    stage.robot().type("9h05");
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find_path("list_time_of_day"));
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(day_of(*stage.nth(i).when) == day_of(*before[i].when));
        CHECK(minute_of_day(*stage.nth(i).when) == std::chrono::minutes(9 * 60 + 5));
    }
    CHECK(stage.nth(2) == before[2]);
    CHECK(stage.robot().shows("1 published keeps its time."));
    stage.check_undo(before);
}

TEST_CASE("the button beside the time gives it, once it is one") {
    FieldsStage stage;
    stage.open("time");
    CHECK_FALSE(stage.at_path("list_time_of_day/give").enabled);
    stage.robot().type("14:30");
    stage.robot().step(2);
    stage.robot().click(stage.at_path("list_time_of_day/give"));
    stage.robot().step(3);
    for (std::size_t i = 0; i < 2; ++i) CHECK(minute_of_day(*stage.nth(i).when) == std::chrono::minutes(14 * 60 + 30));
    CHECK(stage.session().steps_done() == 1);
}

TEST_CASE("what Enter and Escape do is said whole in the card of the time, in both languages") {
    for (const facts::Language language : robot::both_languages) {
        ListStage stage({.language = language});
        stage.select({stage.model().rows.front().post, stage.model().rows.back().post});
        stage.robot().click(stage.at_path("bulk/time"));
        stage.robot().step(3);
        std::vector<std::string> said;
        for (const WidgetNode& node : stage.robot().all(Role::text)) {
            if (node.path.find("list_time_of_day/") == std::string::npos) continue;
            CHECK_MESSAGE(!node.cut, node.label);
            CHECK_MESSAGE(node.rect == node.full, node.label);
            said.push_back(node.label);
        }
        CHECK(said ==
              std::vector{stage.word("key.enter"), stage.word("bulk.time.enter"), stage.word("key.escape"),
                          stage.word("search.close")});
    }
}

TEST_CASE("all that is said of who, what and when of many posts is on the bar, in a narrow window too") {
    robot::StageOptions options;
    options.width_px = 1280, options.height_px = 720;
    ListStage stage(options);
    const Id<Post> first = stage.post(ListStage::pumpkin)->id;
    stage.select({first, stage.first_post([&](const Post& post) { return post.id != first; })});
    const Rect bar = stage.at_path("list/bulk").rect;
    for (const char* button : {"status", "campaign", "pillar", "labels", "channels", "creator", "supervisor",
                               "approver", "time", "shift", "duplicate", "delete"}) {
        const WidgetNode node = stage.at_path("bulk/" + std::string(button));
        CHECK_MESSAGE(bar.contains(node.rect), button);
        CHECK_MESSAGE(node.rect == node.full, button);
    }
}
