#include "app/shift_rest.hpp"

#include <algorithm>
#include <set>

namespace tandem {
namespace {

template <class Visit>
void for_live_channels(const Post& post, Visit&& visit) {
    for (const Variant& variant : post.variants)
        if (!is_off_calendar(status_of(post, variant))) visit(variant.channel);
}

// When the first of them goes out, and where they do.
struct Begin {
    std::optional<LocalMinute> when;
    std::set<Id<Channel>> channels;
};

Begin begin_of(const Project& project, const std::vector<Id<Post>>& posts) {
    Begin begin;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        if (!post || !post->when) continue;
        begin.when = std::min(begin.when.value_or(*post->when), *post->when);
        for_live_channels(*post, [&](Id<Channel> channel) { begin.channels.insert(channel); });
    }
    return begin;
}

}  // namespace

RestOfPosts rest_of_posts(const Project& project, const std::vector<Id<Post>>& posts) {
    const Begin begin = begin_of(project, posts);
    RestOfPosts rest;
    if (!begin.when) return rest;
    const std::set<Id<Post>> moved(posts.begin(), posts.end());
    std::vector<std::pair<LocalMinute, Id<Post>>> later;
    for (const Post& post : project.posts) {
        if (!post.when || *post.when <= *begin.when || moved.contains(post.id)) continue;
        bool shares = false;
        for_live_channels(post, [&](Id<Channel> channel) { shares = shares || begin.channels.contains(channel); });
        if (!shares) continue;
        if (const MoveBar bar = move_bar(project.settings, post); bar != MoveBar::none)
            ++rest.stay[bar];
        else
            later.emplace_back(*post.when, post.id);
    }
    std::sort(later.begin(), later.end());
    for (const auto& [when, id] : later) rest.follow.push_back(id);
    return rest;
}

Request move_posts_with_rest(const Project& project, const std::vector<Id<Post>>& posts, int by_days, int by_minutes) {
    Request request{{"undo.move_posts", {{"n", std::to_string(posts.size())}}}, {}, {}};
    const Post* first = posts.empty() ? nullptr : project.posts.find(posts.front());
    if (!first) return {};
    if (posts.size() == 1) request.label = {"undo.move_post", {{"title", first->title}}};
    if (first->when) request.focus = {first->id.value, day_of(*first->when + date::days(by_days))};
    request.actions.emplace_back(MovePosts{posts, by_days, by_minutes});
    std::vector<Id<Post>> follow = by_days != 0 ? rest_of_posts(project, posts).follow : std::vector<Id<Post>>{};
    if (follow.empty()) return request;
    request.label = {"undo.move_with_rest", {{"n", std::to_string(posts.size() + follow.size())}}};
    request.actions.emplace_back(MovePosts{std::move(follow), by_days, 0});
    return request;
}

}  // namespace tandem
