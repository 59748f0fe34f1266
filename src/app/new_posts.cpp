#include "app/new_posts.hpp"

#include <algorithm>
#include <chrono>

#include "plan/suggest_minute.hpp"

namespace tandem {
namespace {

// The first channel by its place on the screen.
const Channel* channel_of_new_posts(const Project& project) {
    const Channel* first = nullptr;
    for (const Channel& channel : project.channels)
        if (!channel.archived && (first == nullptr || channel.rank < first->rank)) first = &channel;
    return first;
}

}  // namespace

Request new_post_request(const Project& project, Day day, std::optional<Id<Channel>> channel, std::string title,
                         IdSource& ids, std::optional<int> minute) {
    Request request = new_idea_request(project, std::move(title), ids);
    Post post = request.actions.front().as<Put<Post>>()->row;
    if (channel && !post.variants.empty()) post.variants.front().channel = *channel;
    post.status = PostStatus::brief;
    post.when = LocalMinute(day) + std::chrono::minutes(minute ? *minute : suggest_minute(project, post, day));
    request.label = {"undo.add_post", {{"title", post.title}}};
    request.focus.day = day;
    request.actions.front() = Put<Post>{std::move(post)};
    return request;
}

Request new_idea_request(const Project& project, std::string title, IdSource& ids) {
    Post post;
    post.id = ids.make<Post>();
    post.title = std::move(title);
    for (const Post& other : project.posts)
        if (!other.when) post.rank = std::min(post.rank, other.rank - 1);
    if (const Channel* channel = channel_of_new_posts(project)) {
        Variant variant;
        variant.id = ids.make<Variant>();
        variant.channel = channel->id;
        post.variants.push_back(std::move(variant));
    }
    Request request{{"undo.add_idea", {{"title", post.title}}}, {}, {post.id.value, std::nullopt}};
    request.actions.emplace_back(Put<Post>{std::move(post)});
    return request;
}

std::optional<Label> told_of_past(Day day, std::optional<int> minute, LocalMinute now) {
    const bool past = minute ? LocalMinute(day) + std::chrono::minutes(*minute) < now : day < day_of(now);
    return past ? std::optional(Label{"post.made_in_past", {}}) : std::nullopt;
}

}  // namespace tandem
