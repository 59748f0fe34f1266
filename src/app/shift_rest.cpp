#include "app/shift_rest.hpp"

#include <algorithm>
#include <set>

#include "facts/words.hpp"

namespace tandem {
namespace {

template <class Visit>
void for_live_channels(const Post& post, Visit&& visit) {
    for (const Variant& variant : post.variants)
        if (!is_off_calendar(shown_status(post, variant))) visit(variant.channel);
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

using ChannelSet = std::set<Id<Channel>>;

// The days that posts come onto, and where they go out.
struct Coming {
    std::optional<DayRange> days;
    ChannelSet channels;
    std::set<Id<Post>> posts;
};

Coming coming_of(const std::vector<Post>& posts) {
    Coming coming;
    for (const Post& post : posts) {
        if (!post.when) continue;
        const Day day = day_of(*post.when), behind = day + date::days(1);
        if (!coming.days) coming.days = DayRange{day, behind};
        coming.days = DayRange{std::min(coming.days->begin, day), std::max(coming.days->end, behind)};
        for_live_channels(post, [&](Id<Channel> channel) { coming.channels.insert(channel); });
        coming.posts.insert(post.id);
    }
    return coming;
}

// When a post goes out first on one of these channels.
std::optional<LocalMinute> first_on(const Post& post, const ChannelSet& channels) {
    std::optional<LocalMinute> first;
    for (const Variant& variant : post.variants) {
        const auto when = when_of(post, variant);
        if (!when || !channels.contains(variant.channel) || is_off_calendar(shown_status(post, variant))) continue;
        first = std::min(first.value_or(*when), *when);
    }
    return first;
}

std::string_view word_of_bar(MoveBar bar) {
    switch (bar) {
        case MoveBar::published: return "bulk.reason.published";
        case MoveBar::archived: return "bulk.reason.archived";
        case MoveBar::locked:
        case MoveBar::none: break;
    }
    return "card.rest_locked";
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

RoomForPosts room_for_posts(const Project& project, const std::vector<Post>& coming) {
    const Coming wanted = coming_of(coming);
    RoomForPosts room;
    if (!wanted.days) return room;
    std::vector<std::pair<LocalMinute, Id<Post>>> later;
    RestOfPosts rest;
    for (const Post& post : project.posts) {
        if (wanted.posts.contains(post.id)) continue;
        const auto first = first_on(post, wanted.channels);
        if (!first || day_of(*first) < wanted.days->begin) continue;
        room.needed = room.needed || wanted.days->contains(day_of(*first));
        if (const MoveBar bar = move_bar(project.settings, post); bar != MoveBar::none)
            ++rest.stay[bar];
        else
            later.emplace_back(*first, post.id);
    }
    room.by_days = static_cast<int>(wanted.days->length().count());
    if (!room.needed) return room;
    std::sort(later.begin(), later.end());
    for (const auto& [when, id] : later) rest.follow.push_back(id);
    room.rest = std::move(rest);
    return room;
}

bool make_room(const RoomForPosts& room, Request& request) {
    if (room.rest.follow.empty()) return false;
    request.actions.insert(request.actions.begin(), MovePosts{room.rest.follow, room.by_days, 0});
    return true;
}

std::string those_that_stay(const facts::Words& words, const RestOfPosts& rest) {
    std::string why;
    int all = 0;
    for (const auto& [bar, count] : rest.stay) {
        why += (why.empty() ? "" : ", ") + words.count(word_of_bar(bar), count);
        all += count;
    }
    return all == 0 ? std::string() : words.count("card.rest_stays", all, {{"why", why}});
}

}  // namespace tandem
