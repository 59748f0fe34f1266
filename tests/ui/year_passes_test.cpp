// How often all posts are looked at for the year: once for each version of them.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/calendar_rows.hpp"
#include "ui/year_stage.hpp"

using namespace tandem;

TEST_CASE("the months of fifty thousand posts follow from what one pass over them found") {
    constexpr int posts = 50'000, per_day = 20;
    tandem::MonthGround stage;
    const Day first = Day(date::year(2023) / 1 / 1);
    Table<Post> rows;
    for (int i = 0; i < posts; ++i)
        rows = rows.with(post_on(static_cast<std::uint64_t>(i + 1),
                                 LocalMinute(first + date::days(i / per_day)) + std::chrono::hours(i % per_day)));
    stage.project.posts = rows;
    const PostDays found = post_days(stage.project, stage.filters);
    // Whatever the months, no post is asked again: there is none any more.
    stage.project.posts = {};
    int sum = 0;
    for (int year = 2023; year < 2031; ++year) {
        const YearModel model = year_model(stage.source(), found, date::year(year) / date::January);
        sum += model.posts;
        for (const YearMonth& month : model.months)
            for (const YearDay& day : month.days) {
                const bool inside = day.day < first + date::days(posts / per_day);
                REQUIRE(day.posts == (inside ? per_day : 0));
            }
    }
    CHECK(sum == posts);
    CHECK(found.days.at(first).first.size() == most_named_posts);
    CHECK(found.days.at(first).first.front().post == id_of<Post>(1));
}

TEST_CASE("posts are gone through once for a version, whatever is shown of it and however often") {
    tandem::testing::YearStage stage;
    REQUIRE(stage.year().passes == 1);
    REQUIRE(stage.year().models_made == 1);
    stage.robot().step(20);
    CHECK(stage.year().models_made == 1);
    stage.robot().move_to(stage.cell(stage.october(20)));
    stage.robot().step(80);
    stage.robot().wheel(-1);
    stage.robot().wheel(-1);
    CHECK(stage.year().models_made == 3);
    stage.key(ImGuiKey_PageDown);
    stage.key(ImGuiMod_Ctrl | ImGuiKey_2);
    stage.key(ImGuiKey_G);
    stage.key(ImGuiKey_Escape);
    CHECK(stage.year().passes == 1);
    Post post = stage.project().posts[0];
    post.title = "Another title";
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
    stage.robot().step(5);
    CHECK(stage.year().passes == 2);
    stage.filters().networks = {"tiktok"};
    stage.robot().step(5);
    CHECK(stage.year().passes == 3);
}
