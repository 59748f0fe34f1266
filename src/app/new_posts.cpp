#include "app/new_posts.hpp"

#include <algorithm>
#include <chrono>

#include "app/channel_requests.hpp"
#include "model/channel_order.hpp"
#include "plan/suggest_minute.hpp"

namespace tandem {
namespace {

// An idea before all others, on this channel; null: on none.
Post fresh_post(const Project& project, const facts::Facts& facts, const Channel* channel, std::string title,
                IdSource& ids) {
    Post post;
    post.id = ids.make<Post>();
    post.title = std::move(title);
    for (const Post& other : project.posts)
        if (!other.when) post.rank = std::min(post.rank, other.rank - 1);
    if (channel) post.variants.push_back(variant_on(*channel, facts, ids));
    return post;
}

}  // namespace

const Channel* channel_of_new_posts(const Project& project) {
    const std::vector<const Channel*> channels = channels_in_use(project.channels);
    return channels.empty() ? nullptr : channels.front();
}

Request new_post_request(const Project& project, const facts::Facts& facts, Day day, std::optional<Id<Channel>> channel,
                         std::string title, IdSource& ids, std::optional<int> minute) {
    const Channel* chosen = channel ? project.channels.find(*channel) : channel_of_new_posts(project);
    Post post = fresh_post(project, facts, chosen, std::move(title), ids);
    post.status = PostStatus::brief;
    post.when = LocalMinute(day) + std::chrono::minutes(minute ? *minute : suggest_minute(project, post, day));
    Request request{{"undo.add_post", {{"title", post.title}}}, {}, {post.id.value, day}};
    request.actions.emplace_back(Put<Post>{std::move(post)});
    return request;
}

Request new_idea_request(const Project& project, const facts::Facts& facts, std::string title, IdSource& ids) {
    Post post = fresh_post(project, facts, channel_of_new_posts(project), std::move(title), ids);
    Request request{{"undo.add_idea", {{"title", post.title}}}, {}, {post.id.value, std::nullopt}};
    request.actions.emplace_back(Put<Post>{std::move(post)});
    return request;
}

std::optional<Label> told_of_past(Day day, std::optional<int> minute, LocalMinute now) {
    const bool past = minute ? LocalMinute(day) + std::chrono::minutes(*minute) < now : day < day_of(now);
    return past ? std::optional(Label{"post.made_in_past", {}}) : std::nullopt;
}

}  // namespace tandem
