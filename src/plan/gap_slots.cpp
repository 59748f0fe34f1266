#include "plan/gap_slots.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/channel_order.hpp"
#include "model/holds.hpp"
#include "model/move_bar.hpp"
#include "plan/month_grid.hpp"

namespace tandem {
namespace {

using date::days;
using GapKind = StrategyGap::Kind;

constexpr int ahead_days = StrategyLimits{}.ahead_days, otherwise_minute = 10 * 60;

// Which days and channels have posts.
struct Taken {
    std::map<Day, int> posts;
    std::set<std::pair<Id<Channel>, Day>> channels;
    std::map<std::pair<Id<Channel>, Day>, int> weeks;  // by the week's first day

    explicit Taken(const Project& project) {
        const date::weekday week_start = first_weekday(project.settings.week_start);
        for (const Post& post : project.posts) {
            if (!post.when || is_off_calendar(post.status)) continue;
            ++posts[day_of(*post.when)];
            for (const Variant& variant : post.variants) {
                if (is_off_calendar(status_of(post, variant))) continue;
                const Day day = day_of(*when_of(post, variant));
                if (channels.emplace(variant.channel, day).second)
                    ++weeks[{variant.channel, week_begin(day, week_start)}];
            }
        }
    }
};

// The days on which a post closes the gap; never before today.
DayRange days_of(const Project& project, const StrategyGap& gap, const DayRange& period, Day today) {
    DayRange range{std::max(period.begin, today), std::min(period.end, today + days(ahead_days))};
    if (gap.kind == GapKind::rhythm_under && gap.day) range = {*gap.day, *gap.day + days(7)};
    if (gap.kind == GapKind::silence && gap.day) range = {*gap.day, *gap.day + days(gap.amount)};
    if (gap.kind == GapKind::objective_uncovered) {
        range = {today, today + days(StrategyLimits{}.uncovered_days)};
        const Objective* objective = project.objectives.find({gap.item});
        if (objective && objective->deadline) range.end = std::min(range.end, *objective->deadline + days(1));
    }
    range.begin = std::max(range.begin, today);
    return range;
}

// Live ones, as they stand on screen; of an audience only its own, where it has some.
std::vector<const Channel*> channels_of(const Project& project, const StrategyGap& gap) {
    const std::vector<const Channel*> live = channels_in_use(project.channels);
    const auto keep = [&](const std::vector<Id<Channel>>& wanted) {
        std::vector<const Channel*> kept;
        for (const Channel* channel : live)
            if (std::find(wanted.begin(), wanted.end(), channel->id) != wanted.end()) kept.push_back(channel);
        return kept;
    };
    if (gap.kind == GapKind::rhythm_under) return keep({Id<Channel>{gap.item}});
    const Audience* audience = gap.kind == GapKind::audience_unserved ? project.audiences.find({gap.item}) : nullptr;
    const std::vector<const Channel*> own = audience ? keep(audience->channels) : live;
    return own.empty() ? live : own;
}

std::optional<LocalMinute> time_on(const Channel& channel, Day day, LocalMinute now) {
    std::vector<int> minutes = channel.best_minutes;
    if (minutes.empty()) minutes = {otherwise_minute};
    for (const int minute : minutes)
        if (const LocalMinute when = LocalMinute(day) + std::chrono::minutes(minute); when > now) return when;
    return std::nullopt;
}

// What the post is about, as the gap says.
void fill_in(const Project& project, const StrategyGap& gap, GapSlot& slot) {
    switch (gap.kind) {
        case GapKind::share_under: slot.pillar = Id<Pillar>{gap.item}; return;
        case GapKind::audience_unserved: slot.audience = Id<Audience>{gap.item}; return;
        case GapKind::trial_under: slot.trial = trial_of_item(gap.item); return;
        case GapKind::objective_uncovered: break;
        default: return;
    }
    slot.objective = Id<Objective>{gap.item};
    for (const Campaign& campaign : project.campaigns) {
        const auto& served = campaign.objectives;
        if (campaign.status == CampaignStatus::planned && campaign.days.contains(day_of(slot.when)) &&
            std::find(served.begin(), served.end(), *slot.objective) != served.end())
            slot.campaign = campaign.id;
    }
}

bool is_behind(const Post& post, const StrategyGap& gap, const DayRange& period, date::weekday week_start) {
    if (gap.kind == GapKind::posts_close) return post.id.value == gap.item || post.id.value == gap.other;
    if (gap.kind == GapKind::outside_campaign) return post.id.value == gap.item;
    if (!post.when || is_off_calendar(post.status)) return false;
    const bool here = period.contains(day_of(*post.when));
    switch (gap.kind) {
        case GapKind::share_under:
        case GapKind::share_over: return here && post.pillar == Id<Pillar>{gap.item};
        case GapKind::trial_under:
        case GapKind::trial_over: return here && post.trial == trial_of_item(gap.item);
        case GapKind::rhythm_under:
        case GapKind::rhythm_over:
            return gap.day && std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
                       return variant.channel.value == gap.item && !is_off_calendar(status_of(post, variant)) &&
                           week_begin(day_of(*when_of(post, variant)), week_start) == *gap.day;
                   });
        default: return false;
    }
}

// With a day of its own, would this post close the gap?
bool would_close(const Project& project, const Post& post, const StrategyGap& gap) {
    const Campaign* campaign = post.campaign ? project.campaigns.find(*post.campaign) : nullptr;
    switch (gap.kind) {
        case GapKind::share_under: return post.pillar == Id<Pillar>{gap.item};
        case GapKind::trial_under: return post.trial == trial_of_item(gap.item);
        case GapKind::silence: return true;
        case GapKind::rhythm_under:
            return std::any_of(post.variants.begin(), post.variants.end(), [&](const Variant& variant) {
                return variant.channel.value == gap.item && !is_off_calendar(status_of(post, variant));
            });
        case GapKind::objective_uncovered:
            return holds(post.objectives, Id<Objective>{gap.item}) ||
                (campaign && holds(campaign->objectives, Id<Objective>{gap.item}));
        case GapKind::audience_unserved:
            return holds(post.audiences, Id<Audience>{gap.item}) ||
                (campaign && holds(campaign->audiences, Id<Audience>{gap.item}));
        default: return false;
    }
}

}  // namespace

bool wants_content(StrategyGap::Kind kind) {
    switch (kind) {
        case GapKind::share_under:
        case GapKind::rhythm_under:
        case GapKind::objective_uncovered:
        case GapKind::audience_unserved:
        case GapKind::silence:
        case GapKind::trial_under: return true;
        default: return false;
    }
}

std::vector<GapSlot> gap_slots(const Project& project, const StrategyGap& gap, DayRange period, LocalMinute now,
                               std::size_t most) {
    std::vector<GapSlot> slots;
    if (!wants_content(gap.kind)) return slots;
    const Taken taken(project);
    const date::weekday week_start = first_weekday(project.settings.week_start);
    const auto count = [](const auto& map, const auto& key) {
        const auto found = map.find(key);
        return found == map.end() ? 0 : found->second;
    };
    const std::vector<const Channel*> channels = channels_of(project, gap);
    const DayRange range = days_of(project, gap, period, day_of(now));
    for (Day day = range.begin; day < range.end; day += days(1)) {
        const Channel* best = nullptr;
        const auto missing = [&](const Channel& channel) {
            return channel.cadence_per_week - count(taken.weeks, std::pair(channel.id, week_begin(day, week_start)));
        };
        for (const Channel* channel : channels)
            if (!taken.channels.contains({channel->id, day}) && time_on(*channel, day, now) &&
                (!best || missing(*channel) > missing(*best)))
                best = channel;
        if (!best) continue;
        GapSlot slot{*time_on(*best, day, now), best->id, {}, {}, {}, {}, Trial::none};
        fill_in(project, gap, slot);
        slots.push_back(slot);
    }
    std::stable_sort(slots.begin(), slots.end(), [&](const GapSlot& a, const GapSlot& b) {
        return count(taken.posts, day_of(a.when)) < count(taken.posts, day_of(b.when));
    });
    if (slots.size() > most) slots.resize(most);
    std::sort(slots.begin(), slots.end(), [](const GapSlot& a, const GapSlot& b) { return a.when < b.when; });
    return slots;
}

std::vector<Id<Post>> ideas_for(const Project& project, const StrategyGap& gap) {
    std::vector<const Post*> ideas;
    for (const Post& post : project.posts)
        if (!post.when && move_bar(project.settings, post) == MoveBar::none && would_close(project, post, gap))
            ideas.push_back(&post);
    std::sort(ideas.begin(), ideas.end(),
              [](const Post* a, const Post* b) { return std::tie(a->rank, a->id) < std::tie(b->rank, b->id); });
    std::vector<Id<Post>> ids;
    for (const Post* idea : ideas) ids.push_back(idea->id);
    return ids;
}

std::vector<Id<Post>> posts_behind(const Project& project, const StrategyGap& gap, DayRange period) {
    const date::weekday week_start = first_weekday(project.settings.week_start);
    std::vector<const Post*> posts;
    for (const Post& post : project.posts)
        if (is_behind(post, gap, period, week_start)) posts.push_back(&post);
    std::sort(posts.begin(), posts.end(),
              [](const Post* a, const Post* b) { return std::tie(a->when, a->id) < std::tie(b->when, b->id); });
    std::vector<Id<Post>> ids;
    for (const Post* post : posts) ids.push_back(post->id);
    return ids;
}

}  // namespace tandem
