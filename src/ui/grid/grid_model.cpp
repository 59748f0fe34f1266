#include "ui/grid/grid_model.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tandem {
namespace {

constexpr std::array gone_after_a_day{std::string_view("story"), std::string_view("live"), std::string_view("stage"),
                                      std::string_view("ad"), std::string_view("dark_post")};

bool stays(const Variant& variant) {
    return std::find(gone_after_a_day.begin(), gone_after_a_day.end(), variant.format) == gone_after_a_day.end();
}

// Profiles of Instagram and TikTok crop to 3:4, those of YouTube to 16:9; elsewhere squares are the usual crop.
float shape_of(const Channel& channel) {
    if (channel.network == "instagram" || channel.network == "tiktok") return 3.0f / 4;
    if (channel.network == "youtube") return 16.0f / 9;
    return 1;
}

GridTile tile_of(const Project& project, const Post& post, const Variant& variant) {
    GridTile tile{post.id, variant.id, *when_of(post, variant), shown_status(post, variant), {}, {}, 0};
    tile.title = variant.title.empty() ? post.title : variant.title;
    const Variant& with_media = variant.media.empty() ? post.variants.front() : variant;
    if (!with_media.media.empty()) tile.picture = with_media.media.front().path;
    if (const Pillar* pillar = post.pillar ? project.pillars.find(*post.pillar) : nullptr)
        tile.tint = color_from_hex(pillar->color, 0);
    return tile;
}

}  // namespace

GridModel grid_model(const Project& project, Id<Channel> channel, const Filters& filters) {
    GridModel model;
    if (const Channel* row = project.channels.find(channel)) model.width_to_height = shape_of(*row);
    for (const Post& post : project.posts) {
        if (!post.when) continue;
        bool hidden = false;
        for (const Variant& variant : post.variants) {
            if (variant.channel != channel || !stays(variant) || !filters.admits(shown_status(post, variant))) continue;
            if (filters.lets(project, post))
                model.tiles.push_back(tile_of(project, post, variant));
            else
                hidden = true;
        }
        model.hidden += hidden ? 1 : 0;
    }
    std::stable_sort(model.tiles.begin(), model.tiles.end(),
                     [](const GridTile& a, const GridTile& b) { return a.when > b.when; });
    return model;
}

}  // namespace tandem
