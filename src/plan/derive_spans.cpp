#include <algorithm>

#include "model/holds.hpp"
#include "plan/derive_context.hpp"
#include "plan/make_by_version.hpp"

namespace tandem {
namespace {

using date::days;
using facts::RuleAnchor;
using facts::RuleTrigger;
using std::chrono::minutes;

// A rule that asks for nothing about channels also fires on what has none.
bool channels_fit(const DeriveContext& c, const RuleScope& scope, const std::vector<Id<Channel>>& channels) {
    if (scope.channels.empty() && scope.networks.empty() && scope.kinds.empty() && scope.tempos.empty()) return true;
    return std::any_of(channels.begin(), channels.end(), [&](const Id<Channel>& id) {
        const Channel* channel = c.project.channels.find(id);
        return channel && channel_fits(c, scope, *channel);
    });
}

// What a rule asks of a span on one of its days.
bool span_fits(const DeriveContext& c, const RuleScope& scope, const TaskSource& source, Day day) {
    const Uuid campaign = source.campaign ? source.campaign->value : Uuid{};
    return is_asked_for(scope.campaigns, campaign) && day_fits(c, scope, day) &&
        channels_fit(c, scope, source.channels);
}

// More reports on one thing than anybody writes: what a damaged file says beyond it is cut to it.
constexpr int most_further = 20;

// A moment of the span itself, or of its first or last day.
struct SpanTimes {
    LocalMinute begin{};
    LocalMinute end{};
};

// Spans of whole days begin when the office opens on the first day and end when it closes on the last.
SpanTimes times_of(const DeriveContext& c, const DayRange& range) {
    return {c.office.day_start(range.begin), c.office.day_end(range.end - days(1))};
}

LocalMinute span_moment(const DeriveContext& c, RuleAnchor anchor, const SpanTimes& span, Day day) {
    switch (anchor) {
        case RuleAnchor::day_start: return c.office.day_start(day);
        case RuleAnchor::day_end: return c.office.day_end(day);
        case RuleAnchor::flight_end:
        case RuleAnchor::campaign_end:
        case RuleAnchor::contest_end:
        case RuleAnchor::event_end:
        case RuleAnchor::closed_at: return span.end;
        default: return span.begin;
    }
}

void make_once(const DeriveContext& c, const CompiledRule& rule, const CompiledVersion& version,
               const CompiledSlot& slot, const TaskSource& source, const SpanTimes& span, std::vector<Task>& out) {
    const Anchor begin = anchor_at(c.zone, span_moment(c, slot.anchor, span, day_of(span.begin)));
    const Anchor end = anchor_at(c.zone, span_moment(c, slot.end_anchor, span, day_of(span.begin)));
    auto task = make_task(c, rule, version, slot, source, {}, begin, end);
    if (!task) return;
    const TaskMark* mark = task->closes_source ? c.project.marks.find({task->id.value}) : nullptr;
    const int further = mark ? std::clamp(mark->further, 0, most_further) : 0;
    out.push_back(std::move(*task));
    // The first one has no ordinal: its key is that of a report nobody asked for twice.
    for (int nth = 2; nth <= 1 + further; ++nth)
        if (auto again = make_task(c, rule, version, slot, source, Occurrence::nth(nth), begin, end))
            out.push_back(std::move(*again));
}

// Whether a slot has a task on day `ordinal` (from 1) of a span that began on `first`.
bool falls_on(facts::RuleRepeat repeat, Day first, Day day, int ordinal) {
    const auto months_since = [&] { return (month_of(day) - month_of(first)).count(); };
    const auto same_date = [&] { return date::year_month_day(day).day() == date::year_month_day(first).day(); };
    switch (repeat) {
        case facts::RuleRepeat::once: return false;
        case facts::RuleRepeat::daily: return true;
        case facts::RuleRepeat::weekly: return ordinal % 7 == 1;
        case facts::RuleRepeat::monthly: return same_date();
        case facts::RuleRepeat::quarterly: return same_date() && months_since() % 3 == 0;
    }
    return false;
}

// The tasks of day `ordinal` of a running span. Business slots pass over days off.
void make_of_day(const DeriveContext& c, const CompiledRule& rule, const CompiledVersion& version,
                 const TaskSource& source, const SpanTimes& span, Day first, Day day, int ordinal,
                 std::vector<Task>& out) {
    for (const CompiledSlot& slot : version.slots) {
        if (!falls_on(slot.repeat, first, day, ordinal)) continue;
        if (slot.day_basis == facts::DayBasis::business && !c.office.is_working(day)) continue;
        const Anchor begin = anchor_at(c.zone, span_moment(c, slot.anchor, span, day));
        const Anchor end = anchor_at(c.zone, span_moment(c, slot.end_anchor, span, day));
        const int passes = slot.times_a_day;
        for (int pass = 1; pass <= passes; ++pass) {
            const Occurrence which = Occurrence::nth(ordinal, passes > 1 ? pass : 0);
            if (auto task = make_task(c, rule, version, slot, source, which, begin, end, pass, passes))
                out.push_back(std::move(*task));
        }
    }
}

void make_running(const DeriveContext& c, RuleTrigger trigger, const TaskSource& source, DayRange range,
                  const SpanTimes& span, std::vector<Task>& out) {
    for (const CompiledRule& rule : c.rules) {
        int ordinal = 0;
        for (Day day = range.begin; day < range.end; day += days(1)) {
            ++ordinal;
            const CompiledVersion* version = rule.fires(day, trigger);
            if (version && version->scope.takes_flight_day(ordinal) && span_fits(c, version->scope, source, day))
                make_of_day(c, rule, *version, source, span, range.begin, day, ordinal, out);
        }
        // What happens once while the span runs (covering an event) is of its first day.
        make_by_version(rule, range.begin, trigger, out, [&](const CompiledVersion& version, std::vector<Task>& tasks) {
            if (!version.scope.takes_flight_day(1) || !span_fits(c, version.scope, source, range.begin)) return;
            for (const CompiledSlot& slot : version.slots)
                if (slot.repeat == facts::RuleRepeat::once) make_once(c, rule, version, slot, source, span, tasks);
        });
    }
}

void make_around(const DeriveContext& c, RuleTrigger trigger, Day label, const TaskSource& source,
                 const SpanTimes& span, std::vector<Task>& out) {
    for (const CompiledRule& rule : c.rules)
        make_by_version(rule, label, trigger, out, [&](const CompiledVersion& version, std::vector<Task>& tasks) {
            if (!span_fits(c, version.scope, source, label)) return;
            for (const CompiledSlot& slot : version.slots) make_once(c, rule, version, slot, source, span, tasks);
        });
}

}  // namespace

void derive_flight(const DeriveContext& c, const Flight& flight, std::vector<Task>& out) {
    const Campaign* campaign = c.project.campaigns.find(flight.campaign);
    const Channel* channel = c.project.channels.find(flight.channel);
    if (flight.cancelled || flight.days.empty() || (campaign && campaign->status != CampaignStatus::planned)) return;
    if (channel && channel->archived) return;
    const TaskSource source{SourceKind::flight,
                            flight.id.value,
                            {},
                            flight.post,
                            flight.campaign,
                            live_channels(c, {flight.channel}),
                            1,
                            0,
                            {}};
    const SpanTimes span = times_of(c, flight.days);
    make_around(c, RuleTrigger::flight_planned, flight.days.begin, source, span, out);
    make_running(c, RuleTrigger::flight_running, source, flight.days, span, out);
    make_around(c, RuleTrigger::flight_ended, flight.days.end - days(1), source, span, out);
}

void derive_campaign(const DeriveContext& c, const Campaign& campaign, std::vector<Task>& out) {
    if (campaign.status != CampaignStatus::planned || campaign.days.empty()) return;
    const TaskSource source{SourceKind::campaign, campaign.id.value, {}, {}, campaign.id, {}, 1, 0, {}};
    const SpanTimes span = times_of(c, campaign.days);
    make_around(c, RuleTrigger::campaign_planned, campaign.days.begin, source, span, out);
    make_around(c, RuleTrigger::campaign_ended, campaign.days.end - days(1), source, span, out);
}

void derive_contest(const DeriveContext& c, const Contest& contest, std::vector<Task>& out) {
    if (contest.cancelled || contest.end <= contest.begin) return;
    const TaskSource source{SourceKind::contest,
                            contest.id.value,
                            {},
                            contest.post,
                            contest.campaign,
                            live_channels(c, contest.channels),
                            1,
                            0,
                            {}};
    const SpanTimes span{contest.begin, contest.end};
    const DayRange range{day_of(contest.begin), day_of(contest.end - minutes(1)) + days(1)};
    make_around(c, RuleTrigger::contest_planned, range.begin, source, span, out);
    make_running(c, RuleTrigger::contest_running, source, range, span, out);
    make_around(c, RuleTrigger::contest_ended, range.end - days(1), source, span, out);
}

void derive_live_event(const DeriveContext& c, const LiveEvent& event, std::vector<Task>& out) {
    if (event.cancelled || event.end <= event.begin) return;
    // Hours that pass, not those on the clock: on the nights when it changes they differ.
    const int length =
        static_cast<int>((c.zone.resolve(event.end).instant - c.zone.resolve(event.begin).instant).count());
    const TaskSource source{SourceKind::live_event,
                            event.id.value,
                            {},
                            event.post,
                            event.campaign,
                            live_channels(c, event.channels),
                            1,
                            length,
                            {}};
    const SpanTimes span{event.begin, event.end};
    const DayRange range{day_of(event.begin), day_of(event.end - minutes(1)) + days(1)};
    make_around(c, RuleTrigger::live_planned, range.begin, source, span, out);
    make_running(c, RuleTrigger::live_running, source, range, span, out);
    make_around(c, RuleTrigger::live_ended, range.end - days(1), source, span, out);
}

void derive_influencer_post(const DeriveContext& c, const InfluencerPost& post, std::vector<Task>& out) {
    if (post.cancelled) return;
    TaskSource source{SourceKind::influencer_post, post.id.value, {}, {}, post.campaign, {}, 1, 0, {}};
    if (post.channel) source.channels = live_channels(c, {*post.channel});
    const SpanTimes span{post.when, post.when};
    make_around(c, RuleTrigger::influencer_planned, day_of(post.when), source, span, out);
    make_around(c, RuleTrigger::influencer_published, day_of(post.when), source, span, out);
}

void derive_incident(const DeriveContext& c, const Incident& incident, std::vector<Task>& out) {
    TaskSource source{SourceKind::incident, incident.id.value, {}, incident.post, {}, {}, 1, 0, {}};
    if (incident.channel) source.channels = live_channels(c, {*incident.channel});
    const SpanTimes span{incident.opened_at, incident.closed_at.value_or(incident.opened_at)};
    for (const CompiledRule& rule : c.rules) {
        const CompiledVersion* version = rule.fires(day_of(incident.opened_at), RuleTrigger::incident_opened);
        if (!version || incident.level < version->scope.first_level || incident.level > version->scope.last_level)
            continue;
        if (!span_fits(c, version->scope, source, day_of(incident.opened_at))) continue;
        for (const CompiledSlot& slot : version->slots) {
            const bool needs_end = slot.anchor == RuleAnchor::closed_at || slot.end_anchor == RuleAnchor::closed_at;
            if (!needs_end || incident.closed_at) make_once(c, rule, *version, slot, source, span, out);
        }
    }
}

}  // namespace tandem
