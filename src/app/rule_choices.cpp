#include "app/rule_choices.hpp"

#include <algorithm>
#include <array>

namespace tandem {
namespace {

using namespace facts;

constexpr std::array<std::string_view, moment_count> moment_words{
    "post", "day",   "flight",  "campaign",   "contest",  "live",   "influencer",
    "week", "month", "quarter", "observance", "incident", "unknown"};

// The value of an enumeration with a name, all of whose names follow each other.
template <class E>
std::optional<E> named(std::string_view word) {
    for (int i = 0;; ++i) {
        const std::string_view name = name_of(static_cast<E>(i));
        if (name.empty()) return std::nullopt;
        if (name == word) return static_cast<E>(i);
    }
}

bool comes_after(RuleTrigger trigger) {
    return trigger == RuleTrigger::flight_ended || trigger == RuleTrigger::campaign_ended ||
        trigger == RuleTrigger::contest_ended || trigger == RuleTrigger::live_ended;
}

// The anchors of a span with two ends: what follows it is counted from its end first.
std::vector<RuleAnchor> ends_of_span(RuleTrigger trigger, RuleAnchor begin, RuleAnchor end) {
    if (is_running(trigger)) return {RuleAnchor::day_start, RuleAnchor::day_end, begin, end};
    if (comes_after(trigger)) return {end, begin};
    return {begin, end};
}

}  // namespace

bool is_running(RuleTrigger trigger) {
    return trigger == RuleTrigger::flight_running || trigger == RuleTrigger::contest_running ||
        trigger == RuleTrigger::live_running;
}

std::string_view name_of(RuleMoment moment) { return moment_words[static_cast<std::size_t>(moment)]; }

RuleMoment moment_of(RuleTrigger trigger) {
    switch (trigger) {
        case RuleTrigger::post_planned:
        case RuleTrigger::post_published: return RuleMoment::post;
        case RuleTrigger::channel_day: return RuleMoment::day;
        case RuleTrigger::flight_planned:
        case RuleTrigger::flight_running:
        case RuleTrigger::flight_ended: return RuleMoment::flight;
        case RuleTrigger::campaign_planned:
        case RuleTrigger::campaign_ended: return RuleMoment::campaign;
        case RuleTrigger::contest_planned:
        case RuleTrigger::contest_running:
        case RuleTrigger::contest_ended: return RuleMoment::contest;
        case RuleTrigger::live_planned:
        case RuleTrigger::live_running:
        case RuleTrigger::live_ended: return RuleMoment::live;
        case RuleTrigger::influencer_planned:
        case RuleTrigger::influencer_published: return RuleMoment::influencer;
        case RuleTrigger::week: return RuleMoment::week;
        case RuleTrigger::month: return RuleMoment::month;
        case RuleTrigger::quarter: return RuleMoment::quarter;
        case RuleTrigger::observance_ahead: return RuleMoment::observance;
        case RuleTrigger::incident_opened: return RuleMoment::incident;
    }
    return RuleMoment::other;
}

std::optional<RuleTrigger> trigger_from_word(std::string_view word) { return named<RuleTrigger>(word); }
std::optional<RuleAnchor> anchor_from_word(std::string_view word) { return named<RuleAnchor>(word); }
std::optional<TaskType> task_type_from_word(std::string_view word) { return named<TaskType>(word); }

std::vector<RuleTrigger> rule_triggers() {
    std::vector<RuleTrigger> all;
    for (int i = 0; !name_of(static_cast<RuleTrigger>(i)).empty(); ++i) all.push_back(static_cast<RuleTrigger>(i));
    return all;
}

std::vector<RuleAnchor> anchors_for(RuleTrigger trigger) {
    switch (moment_of(trigger)) {
        case RuleMoment::post:
        case RuleMoment::influencer: return {RuleAnchor::publish_at};
        case RuleMoment::day: return {RuleAnchor::day_start, RuleAnchor::day_end};
        case RuleMoment::flight: return ends_of_span(trigger, RuleAnchor::flight_start, RuleAnchor::flight_end);
        case RuleMoment::campaign: return ends_of_span(trigger, RuleAnchor::campaign_start, RuleAnchor::campaign_end);
        case RuleMoment::contest: return ends_of_span(trigger, RuleAnchor::contest_start, RuleAnchor::contest_end);
        case RuleMoment::live: {
            auto anchors = ends_of_span(trigger, RuleAnchor::event_start, RuleAnchor::event_end);
            if (is_running(trigger)) std::rotate(anchors.begin(), anchors.begin() + 2, anchors.end());
            return anchors;
        }
        case RuleMoment::week: return {RuleAnchor::week_start, RuleAnchor::week_end};
        case RuleMoment::month: return {RuleAnchor::month_start};
        case RuleMoment::quarter: return {RuleAnchor::quarter_start};
        case RuleMoment::observance: return {RuleAnchor::observance_date};
        case RuleMoment::incident: return {RuleAnchor::opened_at, RuleAnchor::closed_at};
        case RuleMoment::other: break;
    }
    return {};
}

std::vector<std::string_view> repeats_for(RuleTrigger trigger) {
    if (trigger == RuleTrigger::live_running) return {"once", "daily", "weekly", "monthly", "quarterly"};
    if (is_running(trigger)) return {"daily", "once", "weekly", "monthly", "quarterly"};
    switch (trigger) {
        case RuleTrigger::channel_day: return {"daily"};
        case RuleTrigger::week: return {"weekly"};
        case RuleTrigger::month: return {"monthly"};
        case RuleTrigger::quarter: return {"quarterly"};
        default: return {"once"};
    }
}

std::vector<std::string_view> effort_modes_for(RuleTrigger trigger) {
    const RuleMoment moment = moment_of(trigger);
    std::vector<std::string_view> modes{"fixed"};
    if (moment == RuleMoment::day) modes.push_back("per_post");
    const bool of_channels = trigger == RuleTrigger::post_planned || moment == RuleMoment::day ||
        moment == RuleMoment::contest || moment == RuleMoment::live;
    if (of_channels) modes.push_back("base_plus_extra");
    if (moment == RuleMoment::live) modes.push_back("event_duration");
    return modes;
}

bool can_group(RuleTrigger trigger) { return trigger == RuleTrigger::channel_day; }

}  // namespace tandem
