#include <algorithm>
#include <map>

#include "facts/observances.hpp"
#include "plan/derive_context.hpp"
#include "plan/make_by_version.hpp"

namespace tandem {
namespace {

using date::days;
using facts::RuleAnchor;
using facts::RuleTrigger;
using std::chrono::hours;

int posts_on(const DeriveContext& c, Id<Channel> channel, Day day) {
    const auto* airings = c.airings.find(day);
    if (!airings) return 0;
    return static_cast<int>(std::count_if(airings->get().begin(), airings->get().end(),
                                          [&](const Airing& a) { return a.channel == channel; }));
}

bool post_between(const DeriveContext& c, Id<Channel> channel, LocalMinute begin, LocalMinute end) {
    for (Day day = day_of(begin); LocalMinute(day) < end; day += days(1)) {
        const auto* airings = c.airings.find(day);
        if (!airings) continue;
        for (const Airing& a : airings->get())
            if (a.channel == channel && a.at >= begin && a.at < end) return true;
    }
    return false;
}

bool flight_runs(const DeriveContext& c, Id<Channel> channel, Day day) {
    return std::any_of(c.project.flights.begin(), c.project.flights.end(), [&](const Flight& flight) {
        if (flight.cancelled || flight.channel != channel || !flight.days.contains(day)) return false;
        const Campaign* campaign = c.project.campaigns.find(flight.campaign);
        return !campaign || campaign->status == CampaignStatus::planned;
    });
}

// A post still under 48 hours old while the day's pass is due, or going out before its end.
bool condition_holds(const DeriveContext& c, const RuleScope& scope, const Channel& channel, Day day) {
    if (!scope.has_condition()) return true;
    const LocalMinute opening = c.office.day_start(day);
    return (scope.if_post_in_last_48h && post_between(c, channel.id, opening - hours(48), c.office.day_end(day))) ||
        (scope.if_flight_running && flight_runs(c, channel.id, day)) ||
        (scope.if_post_that_day && posts_on(c, channel.id, day) > 0);
}

// The channels of a round, by who answers for them; the project itself for channels without an owner.
std::map<Uuid, std::vector<Id<Channel>>> by_owner(const DeriveContext& c, const RuleScope& scope, Day day) {
    std::map<Uuid, std::vector<Id<Channel>>> groups;
    for (const Channel& channel : c.project.channels)
        if (channel_fits(c, scope, channel) && condition_holds(c, scope, channel, day))
            groups[channel.owner ? channel.owner->value : c.project.id.value].push_back(channel.id);
    return groups;
}

LocalMinute day_moment(const DeriveContext& c, RuleAnchor anchor, Day day) {
    return anchor == RuleAnchor::day_end ? c.office.day_end(day) : c.office.day_start(day);
}

void make_rounds(const DeriveContext& c, const CompiledRule& rule, const CompiledVersion& version,
                 const CompiledSlot& slot, const TaskSource& source, Day day, std::vector<Task>& out) {
    const Anchor begin = anchor_at(c.zone, day_moment(c, slot.anchor, day));
    const Anchor end = anchor_at(c.zone, day_moment(c, slot.end_anchor, day));
    for (int pass = 1; pass <= slot.times_a_day; ++pass) {
        const Occurrence which = Occurrence::of_day(day, slot.times_a_day > 1 ? pass : 0);
        if (auto task = make_task(c, rule, version, slot, source, which, begin, end, pass, slot.times_a_day))
            out.push_back(std::move(*task));
    }
}

// The channels a rule of a period is about; nothing when it asks for some and there is none.
std::optional<std::vector<Id<Channel>>> channels_asked(const DeriveContext& c, const RuleScope& scope) {
    std::vector<Id<Channel>> channels;
    if (!scope.asks_for_channels()) return channels;
    for (const Channel& channel : c.project.channels)
        if (channel_fits(c, scope, channel)) channels.push_back(channel.id);
    return channels.empty() ? std::nullopt : std::optional(std::move(channels));
}

// Once per week, month or quarter; `first` and `last` working day carry the anchors.
void make_period(const DeriveContext& c, RuleTrigger trigger, Day first, Day end, Occurrence which,
                 std::vector<Task>& out) {
    const Day opening = c.office.first_working(first, end);
    const Day closing = c.office.last_working(first, end);
    const auto at = [&](RuleAnchor anchor) {
        return anchor_at(c.zone,
                         anchor == RuleAnchor::week_end ? c.office.day_end(closing) : c.office.day_start(opening));
    };
    for (const CompiledRule& rule : c.rules)
        make_by_version(rule, first, trigger, out, [&](const CompiledVersion& version, std::vector<Task>& tasks) {
            auto channels = channels_asked(c, version.scope);
            if (!channels || !campaign_runs(c, version.scope, {first, end})) return;
            const TaskSource source{
                SourceKind::project, c.project.id.value, {}, {}, {}, std::move(*channels), 1, 0, {}};
            for (const CompiledSlot& slot : version.slots)
                if (auto task = make_task(c, rule, version, slot, source, which, at(slot.anchor), at(slot.end_anchor)))
                    tasks.push_back(std::move(*task));
        });
}

// As a calendar of these settings shows it.
bool shown(const Settings& settings, const facts::Observance& observance) {
    const auto has = [&](const std::vector<std::string>& ids) {
        return std::find(ids.begin(), ids.end(), observance.id) != ids.end();
    };
    if (has(settings.observances_off)) return false;
    if (has(settings.observances_on)) return true;
    return !observance.is_trade_habit() &&
        std::any_of(observance.regions.begin(), observance.regions.end(),
                    [&](const std::string& region) { return facts::region_fits(region, settings.region); });
}

}  // namespace

void derive_day(const DeriveContext& c, Day day, std::vector<Task>& out) {
    const bool working = c.office.is_working(day);
    for (const CompiledRule& rule : c.rules) {
        const CompiledVersion* version = rule.fires(day, RuleTrigger::channel_day);
        if (!version || !day_fits(c, version->scope, day) || !campaign_runs(c, version->scope, {day, day + days(1)}))
            continue;
        for (const auto& [owner, channels] : by_owner(c, version->scope, day)) {
            for (const CompiledSlot& slot : version->slots) {
                // As on the days of a span: what counts in business days passes over days off, unless it is about them.
                if (slot.day_basis == facts::DayBasis::business && !working && !version->scope.working_day) continue;
                if (slot.group_by == facts::RuleGrouping::person_day) {
                    TaskSource source{SourceKind::channels_of_owner, owner, {}, {}, {}, channels, 0, 0, {}};
                    for (const Id<Channel>& id : channels) source.posts += posts_on(c, id, day);
                    make_rounds(c, rule, *version, slot, source, day, out);
                    continue;
                }
                for (const Id<Channel>& id : channels) {
                    TaskSource source{SourceKind::channel,  id.value, id.value, {}, {}, {id},
                                      posts_on(c, id, day), 0,        {}};
                    make_rounds(c, rule, *version, slot, source, day, out);
                }
            }
        }
    }
}

void derive_week(const DeriveContext& c, Day first, std::vector<Task>& out) {
    make_period(c, RuleTrigger::week, first, first + days(7), Occurrence::of_week(first), out);
}

void derive_month(const DeriveContext& c, Day first, std::vector<Task>& out) {
    const auto month = month_of(first);
    make_period(c, RuleTrigger::month, first, first_day(month + date::months(1)), Occurrence::of_month(month), out);
}

void derive_quarter(const DeriveContext& c, Day first, std::vector<Task>& out) {
    const auto month = month_of(first);
    make_period(c, RuleTrigger::quarter, first, first_day(month + date::months(3)), Occurrence::of_quarter(month), out);
}

void derive_observances(const DeriveContext& c, date::year year, std::vector<Task>& out) {
    const bool wanted = std::any_of(c.rules.begin(), c.rules.end(), [&](const CompiledRule& rule) {
        return std::any_of(rule.versions.begin(), rule.versions.end(), [](const CompiledVersion& v) {
            return v.enabled && v.trigger == RuleTrigger::observance_ahead;
        });
    });
    if (!wanted) return;
    for (const facts::ObservanceDay& day : facts::observance_days(c.facts, year)) {
        const facts::Observance* observance = c.facts.observances.find(day.id);
        const Day first = Day(day.first.time_since_epoch());
        if (!observance || !shown(c.project.settings, *observance) || !c.horizon.contains(first)) continue;
        const TaskSource source{
            SourceKind::observance, uuid_from_name("tandem/observance/" + day.id), {}, {}, {}, {}, 1, 0, {}};
        for (const CompiledRule& rule : c.rules) {
            const Anchor anchor = anchor_at(c.zone, c.office.day_start(first));
            const Occurrence which = Occurrence::nth(static_cast<int>(year));
            make_by_version(rule, first, RuleTrigger::observance_ahead, out,
                            [&](const CompiledVersion& version, std::vector<Task>& tasks) {
                                if (!day_fits(c, version.scope, first)) return;
                                for (const CompiledSlot& slot : version.slots)
                                    if (auto task = make_task(c, rule, version, slot, source, which, anchor, anchor))
                                        tasks.push_back(std::move(*task));
                            });
        }
    }
}

}  // namespace tandem
