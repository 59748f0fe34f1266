#include <algorithm>

#include "model/holds.hpp"
#include "plan/derive_context.hpp"

namespace tandem {
namespace {

using date::days;
using std::chrono::minutes;

// Days keep the anchor's wall time, minutes are exact.
Resolved moment(const DeriveContext& c, const Anchor& anchor, const Offset& offset, facts::DayBasis basis) {
    Resolved at{anchor.instant, anchor.gap ? ClockFit::nonexistent : ClockFit::exact};
    if (offset.days != 0) {
        const Day from = day_of(anchor.local);
        const Day to =
            basis == facts::DayBasis::business ? c.office.working_day(from, offset.days) : from + days(offset.days);
        at = anchor.zone->resolve(LocalMinute(to) + minute_of_day(anchor.local));
    }
    at.instant += minutes(offset.minutes);
    return at;
}

int effort_of(const CompiledSlot& slot, const TaskSource& source) {
    switch (slot.effort_mode) {
        case facts::EffortMode::fixed: return source.own_effort_minutes.value_or(slot.effort_minutes);
        case facts::EffortMode::per_post: return slot.effort_minutes * source.posts;
        case facts::EffortMode::base_plus_extra:
            return slot.effort_minutes + slot.extra_minutes * std::max(0, static_cast<int>(source.channels.size()) - 1);
        case facts::EffortMode::event_duration: return source.event_minutes + slot.extra_minutes;
    }
    return slot.effort_minutes;
}

bool is_end(facts::RuleAnchor anchor) {
    using facts::RuleAnchor;
    return anchor == RuleAnchor::flight_end || anchor == RuleAnchor::campaign_end ||
        anchor == RuleAnchor::contest_end || anchor == RuleAnchor::event_end;
}

// How fast the channel is: its own word, else its network's.
facts::Tempo tempo_of(const Channel& channel, const facts::Network* network) {
    if (channel.tempo == "fast") return facts::Tempo::fast;
    if (channel.tempo == "medium") return facts::Tempo::medium;
    if (channel.tempo == "slow") return facts::Tempo::slow;
    if (channel.tempo == "broadcast") return facts::Tempo::broadcast;
    return network ? network->tempo : facts::Tempo::medium;
}

// Part `pass` (from 1) of `passes` equal parts; the last one takes what does not divide.
TimeWindow part_of(TimeWindow window, int pass, int passes) {
    if (passes <= 1) return window;
    const auto length = (window.end - window.begin) / passes;
    window.begin += length * (pass - 1);
    if (pass < passes) window.end = window.begin + length;
    return window;
}

}  // namespace

std::vector<std::string> languages_of(const Project& project, const std::vector<Id<Channel>>& channels) {
    std::vector<std::string> languages;
    for (const Id<Channel>& id : channels)
        if (const Channel* channel = project.channels.find(id); channel && !channel->languages.empty())
            languages.push_back(channel->languages.front());
    std::sort(languages.begin(), languages.end());
    languages.erase(std::unique(languages.begin(), languages.end()), languages.end());
    return languages;
}

const TimeZone& DeriveContext::zone_of(const std::string& name) const {
    if (name.empty() || name == zone.name()) return zone;
    const TimeZone* found = zones.find(name);
    return found ? *found : zone;
}

const TimeZone& DeriveContext::zone_of(const Post& post, const Channel* channel) const {
    if (!post.zone.empty()) return zone_of(post.zone);
    return channel ? zone_of(channel->zone) : zone;
}

Anchor anchor_at(const TimeZone& zone, LocalMinute local, Fold fold) {
    const Resolved resolved = zone.resolve(local, fold);
    return {zone.local(resolved.instant), resolved.instant, &zone, resolved.fit == ClockFit::nonexistent};
}

Anchor anchor_at(const TimeZone& zone, Instant instant) { return {zone.local(instant), instant, &zone, false}; }

bool channel_fits(const DeriveContext& c, const RuleScope& scope, const Channel& channel) {
    if (channel.archived) return false;
    const facts::Network* network = c.facts.networks.find(channel.network);
    return is_asked_for(scope.kinds, network ? network->kind : facts::NetworkKind::owned) &&
        is_asked_for(scope.tempos, tempo_of(channel, network)) && is_asked_for(scope.networks, channel.network) &&
        is_asked_for(scope.channels, channel.id.value);
}

bool day_fits(const DeriveContext& c, const RuleScope& scope, Day day) {
    return !scope.working_day || *scope.working_day == c.office.is_working(day);
}

bool campaign_runs(const DeriveContext& c, const RuleScope& scope, DayRange range) {
    return scope.campaigns.empty() || std::any_of(scope.campaigns.begin(), scope.campaigns.end(), [&](const Uuid& id) {
               const Campaign* campaign = c.project.campaigns.find({id});
               return campaign && campaign->status == CampaignStatus::planned && campaign->days.overlaps(range);
           });
}

std::vector<Id<Channel>> live_channels(const DeriveContext& c, const std::vector<Id<Channel>>& channels) {
    std::vector<Id<Channel>> live;
    for (const Id<Channel>& id : channels)
        if (const Channel* channel = c.project.channels.find(id); channel && !channel->archived)
            if (std::find(live.begin(), live.end(), id) == live.end()) live.push_back(id);
    return live;
}

std::optional<Task> make_task(const DeriveContext& c, const CompiledRule& rule, const CompiledVersion& version,
                              const CompiledSlot& slot, const TaskSource& source, Occurrence occurrence,
                              const Anchor& anchor, const Anchor& end_anchor, int pass, int passes) {
    const Resolved opening = moment(c, anchor, slot.begin, slot.day_basis);
    const Instant begin = opening.instant;
    const Instant end = std::max(begin, moment(c, end_anchor, slot.end, slot.day_basis).instant);
    Task task;
    task.effort_minutes = effort_of(slot, source);
    TimeWindow window = part_of({c.zone.local(begin), c.zone.local(end)}, pass, passes);
    if (slot.hours == facts::HoursPolicy::clamp) window = c.office.clamped(window, task.effort_minutes);
    const Instant from = std::max(rule.created_at, version.switched_on_at.value_or(rule.created_at));
    if (c.zone.resolve(window.end).instant <= from) return std::nullopt;

    task.key = {rule.id, slot.id, source.id, source.channel_part, occurrence};
    task.id = task_id(task.key);
    task.source_kind = source.kind;
    task.type = slot.type;
    task.role = slot.role;
    task.priority = task.rule_priority = slot.priority;
    task.hours = slot.hours;
    task.post = source.post;
    task.campaign = source.campaign;
    task.channels = source.channels;
    task.languages = languages_of(c.project, source.channels);
    task.anchor = anchor.in(c.zone);
    task.begin = task.rule_begin = window.begin;
    task.end = task.rule_end = window.end;
    task.rule_effort_minutes = task.effort_minutes;
    const int length = slot.end.nominal_minutes() - slot.begin.nominal_minutes();
    task.nominal_length_minutes = slot.anchor == slot.end_anchor ? length / passes : 0;
    task.nominal_offset_minutes = slot.begin.nominal_minutes() + (passes > 1 ? length / passes * (pass - 1) : 0);
    task.rule_version = version.valid_from;
    task.closes_source = is_end(slot.anchor);
    task.clock_gap = anchor.gap || end_anchor.gap || opening.fit == ClockFit::nonexistent;
    return task;
}

}  // namespace tandem
