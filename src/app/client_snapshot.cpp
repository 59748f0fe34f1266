#include "app/client_snapshot.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/client_stamp.hpp"

namespace tandem {
namespace {

using Kind = ShownChange::Kind;

std::vector<Id<Channel>> channels_of(const Post& post) {
    std::vector<Id<Channel>> channels;
    for (const Variant& variant : post.variants) channels.push_back(variant.channel);
    return channels;
}

bool is_shown(const Post& post) { return post.when && is_for_client(post.status); }

ShownChange about(Kind kind, const Post& post, const SnapshotPost* was) {
    ShownChange change;
    change.kind = kind;
    change.post = post.id;
    change.title = post.title;
    change.when = post.when;
    if (was) change.was = was->stamp.when;
    return change;
}

std::optional<ShownChange> change_of(const Project& project, const SnapshotPost& was) {
    const Post* post = project.posts.find(was.post);
    if (!post || is_off_calendar(post->status) || !post->when) {
        ShownChange gone;
        gone.kind = Kind::removed;
        gone.post = was.post;
        gone.title = was.stamp.title;
        gone.was = was.stamp.when;
        return gone;
    }
    ShownChange change = about(Kind::edited, *post, &was);
    change.other_title = was.stamp.title != post->title;
    change.other_text = was.stamp.text != post->text;
    if (was.stamp.when != post->when) {
        change.kind = Kind::moved;
        return change;
    }
    if (!is_as_stamped(was.stamp, *post)) {
        change.other_channels = !change.other_title && !change.other_text;
        return change;
    }
    if (was.status == post->status) return std::nullopt;
    if (post->status == PostStatus::changes_requested) return about(Kind::sent_back, *post, &was);
    const bool was_waiting = was.status < PostStatus::approved;
    if (was_waiting && post->status >= PostStatus::approved) return about(Kind::approved, *post, &was);
    return std::nullopt;
}

}  // namespace

Snapshot snapshot_of(Session& session, const ClientScope& scope, std::string title, std::string shown_to) {
    Snapshot snapshot;
    snapshot.id = session.ids().make<Snapshot>();
    snapshot.title = std::move(title);
    snapshot.shown_to = std::move(shown_to);
    snapshot.at = session.now_instant();
    snapshot.days = scope.days;
    std::set<Id<Post>> shown;
    for (const ClientPost& one : client_plan(session.project(), session.facts(), scope).posts) {
        const Post* post = session.project().posts.find(one.post);
        if (post && shown.insert(one.post).second)
            snapshot.posts.push_back({post->id, post->status, channels_of(*post), client_stamp(*post)});
        snapshot.posts.back().stamp.variants.clear();  // a plan is shown often: what changed is told by title and text
    }
    return snapshot;
}

std::vector<ShownChange> changes_since(const Project& project, const Snapshot& shown) {
    std::vector<ShownChange> changes;
    std::set<Id<Post>> known;
    for (const SnapshotPost& was : shown.posts) {
        known.insert(was.post);
        if (auto change = change_of(project, was)) changes.push_back(std::move(*change));
    }
    for (const Post& post : project.posts)
        if (is_shown(post) && shown.days.contains(day_of(*post.when)) && !known.contains(post.id))
            changes.push_back(about(Kind::added, post, nullptr));
    const auto place = [](const ShownChange& change) {
        return std::tuple(change.when ? *change.when : change.was.value_or(LocalMinute{}), change.title, change.post);
    };
    std::sort(changes.begin(), changes.end(),
              [&](const ShownChange& a, const ShownChange& b) { return place(a) < place(b); });
    return changes;
}

const Snapshot* latest_snapshot(const Project& project) {
    const Snapshot* latest = nullptr;
    for (const Snapshot& each : project.snapshots)
        if (!latest || std::tie(latest->at, latest->id) < std::tie(each.at, each.id)) latest = &each;
    return latest;
}

}  // namespace tandem
