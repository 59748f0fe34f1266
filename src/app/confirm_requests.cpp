#include "app/confirm_requests.hpp"

#include <algorithm>
#include <tuple>

#include "plan/tool_times.hpp"

namespace tandem {
namespace {

bool waits(PostStatus status) { return status == PostStatus::scheduled || status == PostStatus::approved; }

std::optional<ToConfirm> to_confirm(const Project& project, ZoneTable& zones, Instant now, const Post& post) {
    if (!post.when) return std::nullopt;
    ToConfirm found{post.id, {}, now};
    const auto look = [&](const Variant& variant) {
        const auto at = planned_moment(project, zones, post, variant);
        if (!waits(status_of(post, variant)) || !at || *at > now) return false;
        found.at = std::min(found.at, *at);
        return true;
    };
    // What is on no channel yet goes by the project's clock.
    if (post.variants.empty()) return look(Variant{}) ? std::optional(found) : std::nullopt;
    for (const Variant& variant : post.variants)
        if (look(variant)) found.variants.push_back(variant.id);
    return found.variants.empty() ? std::nullopt : std::optional(found);
}

Post published(const Project& project, ZoneTable& zones, const ToConfirm& which) {
    Post post = *project.posts.find(which.post);
    bool all = true;
    for (Variant& variant : post.variants) {
        const bool now_out =
            std::find(which.variants.begin(), which.variants.end(), variant.id) != which.variants.end();
        if (now_out) {
            variant.published_at = planned_moment(project, zones, post, variant);
            variant.status = PostStatus::published;
        }
        const PostStatus status = status_of(post, variant);
        all = all && (is_published(status) || is_off_calendar(status));
    }
    if (!all) return post;
    post.status = PostStatus::published;
    for (Variant& variant : post.variants)
        if (variant.status == post.status) variant.status.reset();
    return post;
}

}  // namespace

std::vector<ToConfirm> posts_to_confirm(const Project& project, ZoneTable& zones, Instant now) {
    std::vector<ToConfirm> found;
    for (const Post& post : project.posts)
        if (auto one = to_confirm(project, zones, now, post)) found.push_back(std::move(*one));
    std::sort(found.begin(), found.end(),
              [](const ToConfirm& a, const ToConfirm& b) { return std::tie(a.at, a.post) < std::tie(b.at, b.post); });
    return found;
}

Request confirm_published(const Project& project, ZoneTable& zones, Instant now, const std::vector<Id<Post>>& posts) {
    Request request;
    std::string title;
    for (const Id<Post> id : posts) {
        const Post* post = project.posts.find(id);
        const auto which = post ? to_confirm(project, zones, now, *post) : std::nullopt;
        if (!which) continue;
        if (request.actions.empty()) {
            title = post->title;
            request.focus = {id.value, day_of(*post->when)};
        }
        request.actions.push_back(Put<Post>{published(project, zones, *which)});
    }
    if (request.actions.empty()) return request;
    request.label = {"undo.confirm_posts", {{"n", std::to_string(request.actions.size())}}};
    if (request.actions.size() == 1) request.label = {"undo.confirm_post", {{"title", title}}};
    return request;
}

}  // namespace tandem
