#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "model/project.hpp"

// What follows posts that are moved, and what makes room for posts that come, worked out once more from the fields of
// posts alone: each post is held against each other one, channel by channel, without a thought for time.
namespace tandem::testing {

// By the time that says who is later.
struct SlowRest {
    std::vector<Id<Post>> follow;
    int stay = 0;
};
struct SlowRoom {
    bool needed = false;
    int by_days = 0;
    SlowRest rest;

    bool moves(Id<Post> post) const { return std::count(rest.follow.begin(), rest.follow.end(), post) != 0; }
};

// On that channel: with a date, and neither the whole nor the channel was called off.
inline bool goes_out(const Post& post, const Variant& variant) {
    const auto is_off = [](PostStatus step) { return step == PostStatus::cancelled || step == PostStatus::archived; };
    return post.when && !is_off(post.status) && !(variant.status && is_off(*variant.status));
}

// Something of it has appeared, or is approved where that is locked.
inline bool stays_put(const Project& project, const Post& post) {
    std::vector<PostStatus> steps{post.status};
    for (const Variant& variant : post.variants)
        if (variant.status) steps.push_back(*variant.status);
    for (const PostStatus step : steps) {
        if (step == PostStatus::published || step == PostStatus::measured) return true;
        const bool approved = step == PostStatus::approved || step == PostStatus::scheduled;
        if (approved && project.settings.lock_approved) return true;
    }
    return false;
}

// When the post goes out first where one of the others does.
inline std::optional<LocalMinute> first_beside(const Post& post, const std::vector<Post>& others) {
    std::optional<LocalMinute> first;
    for (const Variant& variant : post.variants)
        for (const Post& other : others)
            for (const Variant& theirs : other.variants) {
                const bool both = goes_out(post, variant) && goes_out(other, theirs);
                if (!both || theirs.channel != variant.channel) continue;
                const LocalMinute when = *post.when + std::chrono::minutes(variant.offset_minutes.value_or(0));
                if (!first || when < *first) first = when;
            }
    return first;
}

inline bool is_one_of(const std::vector<Post>& posts, Id<Post> id) {
    return std::any_of(posts.begin(), posts.end(), [&](const Post& post) { return post.id == id; });
}

inline SlowRest rest_in_order(const Project& project, std::vector<std::pair<LocalMinute, Id<Post>>> later) {
    SlowRest rest;
    std::sort(later.begin(), later.end());
    for (const auto& [when, id] : later)
        if (stays_put(project, *project.posts.find(id)))
            ++rest.stay;
        else
            rest.follow.push_back(id);
    return rest;
}

inline SlowRest slow_rest(const Project& project, const std::vector<Id<Post>>& picked) {
    std::vector<Post> moved;
    std::optional<LocalMinute> earliest;
    for (const Id<Post> id : picked) {
        moved.push_back(*project.posts.find(id));
        const std::optional<LocalMinute> when = moved.back().when;
        if (when && (!earliest || *when < *earliest)) earliest = when;
    }
    std::vector<std::pair<LocalMinute, Id<Post>>> later;
    for (const Post& post : project.posts)
        if (earliest && post.when && *post.when > *earliest && !is_one_of(moved, post.id) && first_beside(post, moved))
            later.emplace_back(*post.when, post.id);
    return rest_in_order(project, std::move(later));
}

inline SlowRoom slow_room(const Project& project, const std::vector<Post>& coming) {
    std::vector<Day> days;
    for (const Post& post : coming)
        if (post.when) days.push_back(std::chrono::floor<date::days>(*post.when));
    SlowRoom room;
    if (days.empty()) return room;
    const Day first = *std::min_element(days.begin(), days.end()), last = *std::max_element(days.begin(), days.end());
    room.by_days = static_cast<int>((last - first).count()) + 1;
    std::vector<std::pair<LocalMinute, Id<Post>>> later;
    for (const Post& post : project.posts) {
        const auto when = is_one_of(coming, post.id) ? std::nullopt : first_beside(post, coming);
        if (!when || *when < LocalMinute(first)) continue;
        room.needed = room.needed || *when < LocalMinute(last + date::days(1));
        later.emplace_back(*when, post.id);
    }
    if (room.needed) room.rest = rest_in_order(project, std::move(later));
    return room;
}

}  // namespace tandem::testing
