#include "plan/post_conflicts.hpp"

#include <algorithm>

#include "facts/observances.hpp"

namespace tandem {
namespace {

using date::days;
using std::chrono::minutes;
using ConflictKind = PlanConflict::Kind;

// Two posts on one channel this close get in each other's way.
constexpr minutes close_posts{60};

// A conflict of one appearance. The day and the minutes may change while it stays the same one.
struct Found {
    Id<Channel> channel;
    PlanConflict conflict;

    bool same_as(const Found& other) const {
        return channel == other.channel && conflict.kind == other.conflict.kind && conflict.item == other.conflict.item;
    }
};

void put_close_posts(const PostScene& scene, const Airing& own, std::vector<Found>& out) {
    const Day day = day_of(own.at);
    for (Day near = day - days(1); near <= day + days(1); near += days(1)) {
        const auto* airings = scene.others.find(near);
        if (!airings) continue;
        for (const Airing& other : airings->get()) {
            const minutes apart = std::chrono::abs(other.at - own.at);
            if (other.post != own.post && other.channel == own.channel && apart < close_posts &&
                scene.project.posts.contains(other.post))
                out.push_back(
                    {own.channel,
                     {ConflictKind::two_posts_close, other.post.value, day, static_cast<int>(apart.count())}});
        }
    }
}

void put_memorial_days(const PostScene& scene, const Airing& own, std::vector<Found>& out) {
    const Day day = day_of(own.at);
    const date::sys_days sys(day.time_since_epoch());
    for (const facts::Observance& observance : scene.facts.observances) {
        if (!facts::asks_for_care(observance) || observance.is_trade_habit()) continue;
        // A public holiday is one of remembrance where it is a holiday.
        if (!observance.public_holiday_in.empty() &&
            !facts::is_public_holiday_in(observance, scene.project.settings.region))
            continue;
        const auto found = facts::occurrence(observance, date::year_month_day(day).year());
        if (found && found->first <= sys && sys < found->end)
            out.push_back({own.channel,
                           {ConflictKind::tone_warning, uuid_from_name("tandem/observance/" + observance.id), day, 0}});
    }
}

// Where the post appears; one that is on no channel yet still has its date.
std::vector<Airing> appearances(const Post& post, const PostScene& scene) {
    if (!scene.airings.empty() || !post.when || is_off_calendar(post.status)) return scene.airings;
    return {{post.id, {}, *post.when}};
}

std::vector<Found> conflicts_of(const Post& post, const PostScene& scene) {
    std::vector<Found> out;
    const Campaign* campaign = post.campaign ? scene.project.campaigns.find(*post.campaign) : nullptr;
    for (const Airing& own : appearances(post, scene)) {
        const Day day = day_of(own.at);
        put_close_posts(scene, own, out);
        if (campaign && !campaign->days.contains(day))
            out.push_back({own.channel, {ConflictKind::outside_campaign, campaign->id.value, day, 0}});
        if (own.at < scene.now) out.push_back({own.channel, {ConflictKind::in_the_past, post.id.value, day, 0}});
        put_memorial_days(scene, own, out);
    }
    for (const auto& [id, conflict] : scene.plan.conflicts) {
        const Task* task = scene.plan.task(id);
        if (task && task->post == post.id)
            out.push_back({{}, {ConflictKind::pin_conflict, id.value, {}, conflict.minutes}});
    }
    return out;
}

}  // namespace

std::vector<PlanConflict> new_post_conflicts(const Post* old, const PostScene& before, const Post& post,
                                             const PostScene& after) {
    const std::vector<Found> known = old ? conflicts_of(*old, before) : std::vector<Found>{};
    std::vector<PlanConflict> out;
    for (const Found& found : conflicts_of(post, after)) {
        if (std::any_of(known.begin(), known.end(), [&](const Found& one) { return one.same_as(found); })) continue;
        const auto told = [&](const PlanConflict& one) {
            return one.kind == found.conflict.kind && one.item == found.conflict.item;
        };
        if (std::none_of(out.begin(), out.end(), told)) out.push_back(found.conflict);
    }
    return out;
}

}  // namespace tandem
