#include "app/client_snapshot.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "app/client_stamp.hpp"
#include "app/shown_campaigns.hpp"

namespace tandem {
namespace {

ShownChange about(ShownChange::Kind kind, const Post& post, const SnapshotPost* was) {
    ShownChange change;
    change.kind = kind;
    change.post = post.id;
    change.title = post.title;
    change.when = post.when;
    if (was) change.was = was->stamp.when;
    return change;
}

ShownChange gone(const SnapshotPost& was) {
    ShownChange change;
    change.kind = ShownChange::Kind::removed;
    change.post = was.post;
    change.title = was.stamp.title;
    change.was = was.stamp.when;
    return change;
}

const Variant* variant_on(const Post& post, Id<Channel> channel) {
    const auto found = std::find_if(post.variants.begin(), post.variants.end(),
                                    [&](const Variant& each) { return each.channel == channel; });
    return found == post.variants.end() ? nullptr : &*found;
}

// When it, or else the first channel that moved by itself, went out and goes out.
std::optional<std::pair<LocalMinute, LocalMinute>> move_of(const SnapshotPost& was, const Post& now) {
    if (was.stamp.when && *was.stamp.when != *now.when) return std::pair(*was.stamp.when, *now.when);
    for (std::size_t i = 0; i < was.moments.size() && i < was.channels.size(); ++i)
        if (const Variant* variant = variant_on(now, was.channels[i]);
            variant && *when_of(now, *variant) != was.moments[i])
            return std::pair(was.moments[i], *when_of(now, *variant));
    return std::nullopt;
}

// The post with its old title, text and moments: what differs from the stamp all the same is something else.
Post put_back(const SnapshotPost& was, Post post) {
    post.title = was.stamp.title;
    post.text = was.stamp.text;
    post.when = was.stamp.when;
    if (!post.when) return post;
    for (std::size_t i = 0; i < was.moments.size() && i < was.channels.size(); ++i)
        for (Variant& variant : post.variants)
            if (variant.channel == was.channels[i])
                variant.offset_minutes = static_cast<int>((was.moments[i] - *post.when).count());
    return post;
}

std::optional<ShownChange> change_of(const SnapshotPost& was, const Post* whole, const ClientScope& scope) {
    if (!whole || is_off_calendar(whole->status) || !whole->when) return gone(was);
    const Post post = shown_part(scope, *whole);
    ShownChange change = about(ShownChange::Kind::edited, post, &was);
    change.other_title = was.stamp.title != post.title;
    change.other_text = was.stamp.text != post.text;
    change.rest = !is_as_stamped(was.stamp, put_back(was, post));
    if (const auto moved = move_of(was, post)) {
        change.kind = ShownChange::Kind::moved;
        std::tie(change.was, change.when) = *moved;
        return change;
    }
    if (change.other_title || change.other_text || change.rest) return change;
    if (was.status == post.status) return std::nullopt;
    if (post.status == PostStatus::changes_requested) return about(ShownChange::Kind::sent_back, post, &was);
    const bool was_waiting = was.status < PostStatus::approved;
    if (was_waiting && post.status >= PostStatus::approved) return about(ShownChange::Kind::approved, post, &was);
    return std::nullopt;
}

bool includes(const DayRange& whole, const DayRange& part) {
    return whole.begin <= part.begin && part.end <= whole.end;
}
// Lists of which an empty one means all.
template <class T>
bool includes(const std::vector<T>& whole, const std::vector<T>& part) {
    if (whole.empty() || part.empty()) return whole.empty();
    return std::all_of(part.begin(), part.end(),
                       [&](const T& one) { return std::find(whole.begin(), whole.end(), one) != whole.end(); });
}

template <class Fits>
const Snapshot* latest(const Project& project, Fits&& fits) {
    const Snapshot* found = nullptr;
    for (const Snapshot& each : project.snapshots)
        if (fits(each) && (!found || std::tie(found->at, found->id) < std::tie(each.at, each.id))) found = &each;
    return found;
}

}  // namespace

Snapshot snapshot_of(Session& session, const ClientScope& scope, std::string title, std::string shown_to, bool budget) {
    Snapshot snapshot;
    snapshot.id = session.ids().make<Snapshot>();
    snapshot.title = std::move(title);
    snapshot.shown_to = std::move(shown_to);
    snapshot.at = session.now_instant();
    snapshot.days = scope.days;
    snapshot.channels = scope.channels;
    snapshot.campaigns = scope.campaigns;
    snapshot.unready = scope.unready;
    snapshot.shown_campaigns = shown_campaigns(session.project(), scope, budget);
    snapshot.knows_campaigns = true;
    for (const Post& whole : session.project().posts) {
        if (!is_shown(scope, whole)) continue;
        const Post post = shown_part(scope, whole);
        SnapshotPost row{post.id, post.status, {}, {}, client_stamp(post)};
        for (const Variant& variant : post.variants) {
            row.channels.push_back(variant.channel);
            row.moments.push_back(*when_of(post, variant));
        }
        row.stamp.variants.clear();  // a plan is shown often: what changed is told by title, text and moment
        snapshot.posts.push_back(std::move(row));
    }
    std::sort(snapshot.posts.begin(), snapshot.posts.end(), [](const SnapshotPost& a, const SnapshotPost& b) {
        return std::tie(a.stamp.when, a.post) < std::tie(b.stamp.when, b.post);
    });
    return snapshot;
}

std::vector<ShownChange> changes_since(const Project& project, const Snapshot& shown, bool unready) {
    ClientScope scope = scope_of(shown);
    scope.unready = scope.unready || unready;
    std::vector<ShownChange> changes;
    std::set<Id<Post>> known;
    for (const SnapshotPost& was : shown.posts) {
        known.insert(was.post);
        if (auto change = change_of(was, project.posts.find(was.post), scope)) changes.push_back(std::move(*change));
    }
    for (const Post& post : project.posts)
        if (!known.contains(post.id) && is_shown(scope, post))
            changes.push_back(about(ShownChange::Kind::added, post, nullptr));
    const auto place = [](const ShownChange& change) {
        return std::tuple(change.when ? *change.when : change.was.value_or(LocalMinute{}), change.title, change.post);
    };
    std::sort(changes.begin(), changes.end(),
              [&](const ShownChange& a, const ShownChange& b) { return place(a) < place(b); });
    return changes;
}

ClientScope scope_of(const Snapshot& shown) { return {shown.days, shown.channels, shown.campaigns, shown.unready}; }

const Snapshot* latest_snapshot(const Project& project) {
    return latest(project, [](const Snapshot&) { return true; });
}

const Snapshot* shown_before(const Project& project, const ClientScope& scope) {
    const Snapshot* all = latest(project, [&](const Snapshot& each) {
        return includes(each.days, scope.days) && includes(each.channels, scope.channels) &&
            includes(each.campaigns, scope.campaigns);
    });
    return all ? all : latest(project, [&](const Snapshot& each) { return each.days.overlaps(scope.days); });
}

}  // namespace tandem
