#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "edit/action.hpp"
#include "model/move_bar.hpp"

namespace tandem {

namespace facts {
class Words;
}

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

// What makes room for posts that come onto days.
struct RoomForPosts {
    bool needed = false;  // their days are not free on their channels
    int by_days = 0;      // how far the others go on: from the first of these days to the last, 1 for one day
    RestOfPosts rest;     // nothing where no room is needed
};

// `coming`: posts as they will be; those without a date come nowhere. The days from the first of them to the last are
// wanted free on all of their channels: where something goes out there, all that does from the first day on makes room.
// A day of a post is the first one on which it goes out on one of these channels, by the clock on the wall.
RoomForPosts room_for_posts(const Project& project, const std::vector<Post>& coming);
// The others go on before the actions of the request are done, in the same step. False, and nothing is changed, where
// none does.
bool make_room(const RoomForPosts& room, Request& request);

// "3 stay: 2 published, 1 approved and locked"; nothing where none does.
std::string those_that_stay(const facts::Words& words, const RestOfPosts& rest);

}  // namespace tandem
