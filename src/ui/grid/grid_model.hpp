#pragma once

#include <string>
#include <vector>

#include "model/project.hpp"
#include "ui/theme.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

// A post as its network shows it among the others of a channel.
struct GridTile {
    Id<Post> post;
    Id<Variant> variant;
    LocalMinute when{};  // there, by the channel's clock
    PostStatus status = PostStatus::idea;
    std::string title;
    std::string picture;  // its first picture or film, as the project refers to it; empty: none
    Color tint = 0;       // of its pillar; 0: it has none
};

struct GridModel {
    std::vector<GridTile> tiles;  // the latest first, as networks show them
    int hidden = 0;               // posts of the channel that the filters hide
    float width_to_height = 1;    // of a tile
};

// What stays on the profile of this channel, of all dates: no stories, no live events, nothing that is shown as an ad
// alone, and what was cancelled or archived only where the filters ask for it.
GridModel grid_model(const Project& project, Id<Channel> channel, const Filters& filters);

}  // namespace tandem
