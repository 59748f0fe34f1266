#include "app/incident_requests.hpp"

#include <algorithm>

namespace tandem {
namespace {

constexpr date::days pause_reach{7};

Request edited(Incident incident, std::string_view key) {
    const Focus focus{incident.id.value, day_of(incident.opened_at)};
    return {{std::string(key), {{"title", incident.title}}}, {Put<Incident>{std::move(incident)}}, focus};
}

bool concerns(const Incident& incident, const Variant& variant) {
    return !incident.channel || *incident.channel == variant.channel;
}

// Whether the pause takes back this channel's part of a post.
bool is_paused_by(const Incident& incident, const Post& post, const Variant& variant, LocalMinute now) {
    const auto when = when_of(post, variant);
    return concerns(incident, variant) && status_of(post, variant) == PostStatus::scheduled && when && *when >= now &&
        *when < now + pause_reach;
}

// Approved only, and what stays scheduled on another channel says so itself.
Post paused(Post post, const Incident& incident, LocalMinute now) {
    const bool whole = std::all_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
        return variant.status || is_paused_by(incident, post, variant, now);
    });
    const Post before = post;
    for (Variant& variant : post.variants)
        if (is_paused_by(incident, before, variant, now) && !(whole && !variant.status))
            variant.status = PostStatus::approved;
    if (whole && post.status == PostStatus::scheduled) post.status = PostStatus::approved;
    return post;
}

Post resumed(Post post, const Incident& incident, LocalMinute now) {
    if (post.status == PostStatus::approved && post.when && *post.when >= now) post.status = PostStatus::scheduled;
    for (Variant& variant : post.variants) {
        const auto when = when_of(post, variant);
        if (!concerns(incident, variant) || variant.status != PostStatus::approved || !when || *when < now) continue;
        if (post.status == PostStatus::scheduled)
            variant.status.reset();
        else
            variant.status = PostStatus::scheduled;
    }
    return post;
}

}  // namespace

Request close_incident(const Project& project, Id<Incident> id, LocalMinute now) {
    const Incident* found = project.incidents.find(id);
    if (!found || found->closed_at) return {};
    Incident incident = *found;
    incident.closed_at = std::max(now, incident.opened_at);
    return edited(std::move(incident), "undo.close_incident");
}

Request reopen_incident(const Project& project, Id<Incident> id) {
    const Incident* found = project.incidents.find(id);
    if (!found || !found->closed_at) return {};
    Incident incident = *found;
    incident.closed_at.reset();
    return edited(std::move(incident), "undo.reopen_incident");
}

std::vector<Id<Post>> posts_to_pause(const Project& project, const Incident& incident, LocalMinute now) {
    std::vector<Id<Post>> posts;
    for (const Post& post : project.posts)
        if (std::any_of(post.variants.begin(), post.variants.end(),
                        [&](const Variant& variant) { return is_paused_by(incident, post, variant, now); }))
            posts.push_back(post.id);
    return posts;
}

Request pause_posts(const Project& project, Id<Incident> id, LocalMinute now) {
    const Incident* found = project.incidents.find(id);
    if (!found) return {};
    const std::vector<Id<Post>> posts = posts_to_pause(project, *found, now);
    if (posts.empty()) return {};
    Incident incident = *found;
    for (const Id<Post> post : posts)
        if (std::find(incident.paused.begin(), incident.paused.end(), post) == incident.paused.end())
            incident.paused.push_back(post);
    Request request = edited(incident, "undo.pause_posts");
    for (const Id<Post> post : posts)
        request.actions.emplace_back(Put<Post>{paused(*project.posts.find(post), incident, now)});
    return request;
}

Request resume_posts(const Project& project, Id<Incident> id, LocalMinute now) {
    const Incident* found = project.incidents.find(id);
    if (!found || found->paused.empty()) return {};
    Incident incident = *found;
    incident.paused.clear();
    Request request = edited(std::move(incident), "undo.resume_posts");
    for (const Id<Post> id_of_post : found->paused) {
        const Post* post = project.posts.find(id_of_post);
        if (!post) continue;
        Post next = resumed(*post, *found, now);
        if (!(next == *post)) request.actions.emplace_back(Put<Post>{std::move(next)});
    }
    return request;
}

}  // namespace tandem
