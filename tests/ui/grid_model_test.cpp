#include "ui/grid/grid_model.hpp"

#include <doctest/doctest.h>

#include "app/plan_a.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Channel& channel_of(const Project& project, std::string_view network) {
    for (const Channel& channel : project.channels)
        if (channel.network == network) return channel;
    throw std::runtime_error("no such channel");
}

// What the channel has and a grid shows, counted another way.
std::size_t expected(const Project& project, Id<Channel> channel) {
    std::size_t count = 0;
    for (const Post& post : project.posts)
        for (const Variant& variant : post.variants)
            if (post.when && variant.channel == channel && variant.format != "story" && variant.format != "live" &&
                !is_off_calendar(status_of(post, variant)))
                ++count;
    return count;
}

}  // namespace

TEST_CASE("a grid has what stays on a channel, the latest first, in the shape its network crops to") {
    const Project project = PlanA().maker.project;
    const Channel& instagram = channel_of(project, "instagram");
    const GridModel model = grid_model(project, instagram.id, {});
    REQUIRE(model.tiles.size() > 6);
    CHECK(model.tiles.size() == expected(project, instagram.id));
    CHECK(model.hidden == 0);
    CHECK(model.width_to_height == doctest::Approx(0.75));
    for (std::size_t i = 1; i < model.tiles.size(); ++i) CHECK(model.tiles[i - 1].when >= model.tiles[i].when);
}

TEST_CASE("stories, ideas without a date and what was cancelled are not in a grid") {
    Project project = PlanA().maker.project;
    const Channel& instagram = channel_of(project, "instagram");
    const std::size_t before = grid_model(project, instagram.id, {}).tiles.size();
    int changed = 0;
    for (Post post : std::vector<Post>(project.posts.begin(), project.posts.end())) {
        if (changed == 3 || !post.when || post.variants.empty() || post.variants.front().channel != instagram.id ||
            post.variants.front().format == "story" || is_off_calendar(post.status))
            continue;
        if (changed == 0) post.variants.front().format = "story";
        if (changed == 1) post.when.reset();
        if (changed == 2) post.status = PostStatus::cancelled, post.variants.front().status.reset();
        project.posts = project.posts.with(post);
        ++changed;
    }
    REQUIRE(changed == 3);
    CHECK(grid_model(project, instagram.id, {}).tiles.size() == before - 3);
}

TEST_CASE("what filters hide of a channel is counted") {
    const Project project = PlanA().maker.project;
    const Channel& instagram = channel_of(project, "instagram");
    const std::size_t all = grid_model(project, instagram.id, {}).tiles.size();
    Filters filters;
    filters.statuses = {PostStatus::approved};
    const GridModel model = grid_model(project, instagram.id, filters);
    CHECK(model.hidden > 0);
    CHECK(model.tiles.size() + static_cast<std::size_t>(model.hidden) == all);
}
