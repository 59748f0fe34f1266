#include <algorithm>

#include "model/holds.hpp"
#include "plan/derive_context.hpp"
#include "plan/make_by_version.hpp"

namespace tandem {
namespace {

using facts::RuleTrigger;

// The day is the one it goes out on, in the project's zone.
bool post_fits(const DeriveContext& c, const RuleScope& scope, const Post& post, Day day) {
    return is_asked_for(scope.campaigns, post.campaign ? post.campaign->value : Uuid{}) &&
        is_asked_for(scope.pillars, post.pillar ? post.pillar->value : Uuid{}) && day_fits(c, scope, day);
}

bool variant_fits(const DeriveContext& c, const RuleScope& scope, const Post& post, const Variant& variant) {
    const Channel* channel = c.project.channels.find(variant.channel);
    return channel && channel_fits(c, scope, *channel) && is_asked_for(scope.formats, variant.format) &&
        is_asked_for(scope.statuses, status_of(post, variant));
}

// A post that is on no channel yet fits unless the rule asks for something of the channel.
bool bare_post_fits(const RuleScope& scope, const Post& post) {
    return !scope.asks_for_channels() && scope.formats.empty() && is_asked_for(scope.statuses, post.status);
}

// The variants that go out: not called off, on a live channel. Two variants on one channel are one appearance there,
// the first one's: a key never stands twice.
std::vector<const Variant*> appearances(const DeriveContext& c, const Post& post) {
    std::vector<const Variant*> out;
    if (!post.when || is_off_calendar(post.status)) return out;
    for (const Variant& variant : post.variants) {
        const Channel* channel = c.project.channels.find(variant.channel);
        if (!channel || channel->archived || is_off_calendar(status_of(post, variant))) continue;
        const auto same_channel = [&](const Variant* v) { return v->channel == variant.channel; };
        if (std::none_of(out.begin(), out.end(), same_channel)) out.push_back(&variant);
    }
    return out;
}

Anchor anchor_of(const DeriveContext& c, const Post& post, const Variant& variant) {
    const TimeZone& zone = c.zone_of(post, c.project.channels.find(variant.channel));
    if (variant.published_at && is_published(status_of(post, variant))) return anchor_at(zone, *variant.published_at);
    return anchor_at(zone, *when_of(post, variant), fold_of(post, variant));
}

Day label_of(const DeriveContext& c, const Anchor& anchor) { return day_of(anchor.in(c.zone)); }

// What happens once for the post: every channel it goes out on has to be mastered by whoever makes or reads it.
void make_planned(const DeriveContext& c, const Post& post, const CompiledRule& rule, const CompiledVersion& version,
                  const Anchor& anchor, std::vector<Task>& out) {
    TaskSource source{SourceKind::post, post.id.value, {}, post.id, post.campaign, {}, 1, 0, {}};
    bool fits = false;
    for (const Variant* variant : appearances(c, post)) {
        source.channels.push_back(variant->channel);
        fits = fits || variant_fits(c, version.scope, post, *variant);
    }
    if (!fits && !(post.variants.empty() && bare_post_fits(version.scope, post))) return;
    for (const CompiledSlot& slot : version.slots) {
        source.own_effort_minutes = slot.type == facts::TaskType::content ? post.effort_minutes : std::nullopt;
        if (auto task = make_task(c, rule, version, slot, source, {}, anchor, anchor)) out.push_back(std::move(*task));
    }
}

void derive_planned(const DeriveContext& c, const Post& post, const CompiledRule& rule, const Anchor& anchor,
                    std::vector<Task>& out) {
    const Day label = label_of(c, anchor);
    make_by_version(rule, label, RuleTrigger::post_planned, out,
                    [&](const CompiledVersion& version, std::vector<Task>& tasks) {
                        if (post_fits(c, version.scope, post, label))
                            make_planned(c, post, rule, version, anchor, tasks);
                    });
}

// What happens on each channel, once it is out there.
void derive_published(const DeriveContext& c, const Post& post, const Variant& variant, const CompiledRule& rule,
                      std::vector<Task>& out) {
    const Anchor anchor = anchor_of(c, post, variant);
    const Day label = label_of(c, anchor);
    const TaskSource source{
        SourceKind::post, post.id.value, variant.channel.value, post.id, post.campaign, {variant.channel}, 1, 0, {}};
    make_by_version(rule, label, RuleTrigger::post_published, out,
                    [&](const CompiledVersion& version, std::vector<Task>& tasks) {
                        if (!post_fits(c, version.scope, post, label) || !variant_fits(c, version.scope, post, variant))
                            return;
                        for (const CompiledSlot& slot : version.slots)
                            if (auto task = make_task(c, rule, version, slot, source, {}, anchor, anchor))
                                tasks.push_back(std::move(*task));
                    });
}

}  // namespace

std::vector<Airing> airings_of(const DeriveContext& c, const Post& post) {
    std::vector<Airing> airings;
    for (const Variant* variant : appearances(c, post))
        airings.push_back({post.id, variant->channel, anchor_of(c, post, *variant).in(c.zone)});
    return airings;
}

void derive_post(const DeriveContext& c, const Post& post, std::vector<Task>& out) {
    derive_tool_tasks(c, post, out);
    if (!post.when || is_off_calendar(post.status)) return;
    const Channel* primary = post.variants.empty() ? nullptr : c.project.channels.find(post.variants.front().channel);
    const Anchor anchor = anchor_at(c.zone_of(post, primary), *post.when, post.fold);
    const std::vector<const Variant*> out_there = appearances(c, post);
    for (const CompiledRule& rule : c.rules) {
        derive_planned(c, post, rule, anchor, out);
        for (const Variant* variant : out_there) derive_published(c, post, *variant, rule, out);
    }
}

}  // namespace tandem
