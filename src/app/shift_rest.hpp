#pragma once

#include <map>
#include <optional>
#include <vector>

#include "edit/action.hpp"
#include "model/move_bar.hpp"

namespace tandem {

// What comes after posts that are moved, on the channels that they are on.
struct RestOfPosts {
    std::vector<Id<Post>> follow;  // by time
    std::map<MoveBar, int> stay;   // how many may not move, and what forbids it
};

// The dated posts that are later than the earliest of `posts`, by the clock on the wall, and share a channel with one
// of them. What was cancelled, whole or on a channel, is not there.
RestOfPosts rest_of_posts(const Project& project, const std::vector<Id<Post>>& posts);

// Moves the posts, and what comes after them by the same whole days: minutes are the posts' own. One request; without
// days there is nothing that follows.
Request move_posts_with_rest(const Project& project, const std::vector<Id<Post>>& posts, int by_days, int by_minutes);

}  // namespace tandem
