// Filters by status, together with the others, and what they hide.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

using Calendar = MonthStage;

TEST_CASE("a filter lets posts of some steps through, together with the other filters, and tasks of such posts") {
    Calendar stage;
    stage.filters().statuses = {PostStatus::scheduled};
    stage.robot().step(2);
    const int scheduled = stage.month().posts;
    CHECK(scheduled > 0);
    for (const MonthDay& day : stage.month().days)
        for (const MonthChip& chip : day.chips) CHECK(chip.status == PostStatus::scheduled);
    stage.filters().networks = {"tiktok"};
    stage.robot().step(2);
    CHECK(stage.month().posts > 0);
    CHECK(stage.month().posts < scheduled);
    for (const auto& [id, task] : stage.session().plan().tasks) {
        const Post* post = task->post ? stage.project().posts.find(*task->post) : nullptr;
        if (stage.filters().lets(stage.project(), *task, nullptr)) {
            REQUIRE(post);
            CHECK(post->status == PostStatus::scheduled);
        }
    }
}

TEST_CASE("a post is let through by the step of any of its channels") {
    Project project;
    Post post;
    post.status = PostStatus::scheduled;
    Filters filters;
    filters.statuses = {PostStatus::draft};
    CHECK_FALSE(filters.lets(project, post));
    post.variants.resize(2);
    post.variants[1].status = PostStatus::draft;
    CHECK(filters.lets(project, post));
    filters.statuses = {PostStatus::scheduled};
    CHECK(filters.lets(project, post));
    post.variants[0].status = PostStatus::draft;
    CHECK_FALSE(filters.lets(project, post));
}

TEST_CASE(
    "the step is chosen in the toolbar, which says how many posts are hidden and clears all filters, in both "
    "languages") {
    for (const facts::Language language : {facts::Language::english, facts::Language::french}) {
        for (const float width : {1280.0f, 1920.0f}) {
            Calendar stage({.width_px = width, .height_px = 720, .language = language});
            CAPTURE(width);
            const int all = stage.month().posts;
            stage.robot().click(Role::button, stage.word("filter.status"));
            stage.robot().step(2);
            const std::string name = stage.session().facts().workflow.find("scheduled")->name.in(language);
            stage.robot().click(Role::menu_item, name);
            stage.robot().key(ImGuiKey_Escape);
            stage.robot().step(2);
            CHECK(stage.filters().statuses == std::vector{PostStatus::scheduled});
            const int hidden = stage.month().filtered_posts;
            CHECK(hidden == all - stage.month().posts);
            CHECK(hidden > 0);
            CHECK(stage.robot().shows(std::to_string(hidden)));
            stage.filters().networks = {"tiktok"};
            stage.robot().step(2);
            const auto clear = stage.robot().find_path("/clear_filters");
            REQUIRE(clear);
            stage.robot().click(*clear);
            stage.robot().step(2);
            CHECK_FALSE(stage.filters().any());
            CHECK(stage.month().posts == all);
            CHECK_FALSE(stage.robot().find_path("/clear_filters"));
        }
    }
}

TEST_CASE("what belongs to no campaign or to no pillar is a choice of its filter, by itself and beside others") {
    Calendar stage({.width_px = 1920});
    Post free = *stage.post("Pumpkin contest");
    free.campaign.reset();
    REQUIRE(stage.session().submit({{"undo.edit_post", {{"title", free.title}}}, {Put<Post>{free}}, {}}));
    for (const bool campaigns : {true, false}) {
        const auto chip = stage.robot().find_path(campaigns ? "toolbar/campaigns" : "toolbar/pillars");
        REQUIRE(chip);
        stage.robot().click(*chip);
        stage.robot().step(2);
        stage.robot().click(Role::menu_item, stage.word(campaigns ? "filter.no_campaign" : "filter.no_pillar"));
        stage.robot().key(ImGuiKey_Escape);
        stage.robot().step(3);
        REQUIRE(stage.filters().any());
        for (const Post& post : stage.project().posts)
            CHECK(stage.filters().lets(stage.project(), post) ==
                  !(campaigns ? post.campaign.has_value() : post.pillar.has_value()));
        if (campaigns) {
            CHECK(stage.filters().lets(stage.project(), *stage.post("Pumpkin contest")));
            stage.filters().campaigns.push_back(stage.project().campaigns[0].id);
            stage.robot().step(2);
            // It is no row of the project, and stays.
            CHECK(stage.filters().campaigns.size() == 2);
        }
        stage.filters() = {};
        stage.robot().step(2);
    }
}
