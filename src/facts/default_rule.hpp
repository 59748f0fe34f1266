#pragma once

#include <string>
#include <string_view>

#include "facts/fact_table.hpp"
#include "facts/language.hpp"

namespace tandem::facts {

/// What on the calendar makes a rule fire.
enum class RuleTrigger {
    post_planned,
    post_published,
    channel_day,
    flight_planned,
    flight_running,
    flight_ended,
    campaign_planned,
    campaign_ended,
    contest_planned,
    contest_running,
    contest_ended,
    live_planned,
    live_running,
    live_ended,
    influencer_planned,
    influencer_published,
    week,
    month,
    quarter,
    observance_ahead,
    incident_opened,
};

/// The moment a rule's window is counted from. `day_start` and `day_end` are the project's office hours.
enum class RuleAnchor {
    publish_at,
    day_start,
    day_end,
    flight_start,
    flight_end,
    campaign_start,
    campaign_end,
    contest_start,
    contest_end,
    week_start,
    week_end,
    month_start,
    quarter_start,
    event_start,
    event_end,
    observance_date,
    opened_at,
    closed_at,
};

enum class DayBasis { calendar, business };
enum class RuleRepeat { once, daily, weekly, monthly, quarterly };

/// `clamp`: cut to office hours, else the next opening. `strict`: never moved.
/// `oncall`: only when someone is on call, otherwise the gap is shown.
enum class HoursPolicy { clamp, strict, oncall };

enum class EffortMode {
    fixed,            ///< effort_minutes
    per_post,         ///< effort_minutes for each post it covers
    base_plus_extra,  ///< effort_minutes + extra_minutes for each channel after the first
    event_duration,   ///< the event's duration + event_extra_minutes
};

enum class RuleGrouping { none, person_day };
enum class RuleRole { smm, cm };
enum class RulePriority { low, normal, high, critical };
enum class RuleGroup { core, option };

enum class TaskType {
    reply,
    moderation,
    setup,
    budget,
    brief,
    feedback,
    reporting,
    legal,
    contest,
    watch,
    live,
    content,
    crisis,
    approval,
    check,
    strategy,
    animation,
    prospects,
};

/// The three starting sets a new project chooses from.
enum class RuleLevel { light, standard, intensive };

/// One of the rules a project starts with.
struct DefaultRule {
    std::string id;  ///< "R01".."R42"
    RuleGroup group = RuleGroup::core;
    bool enabled_by_default = true;
    RuleTrigger trigger = RuleTrigger::post_planned;
    std::string scope;  ///< "any", or "tempo=fast|medium;day=working": pairs joined by ';', values by '|'
    RuleAnchor anchor = RuleAnchor::publish_at;
    std::string window_start;  ///< signed ISO 8601 duration from the anchor: "-P5D", "+PT1H30M"
    std::string window_end;    ///< the same; R27 has "event_end+PT30M"
    DayBasis day_basis = DayBasis::calendar;
    RuleRepeat repeat = RuleRepeat::once;
    int times_a_day = 1;  ///< 3 for "daily*3"
    HoursPolicy hours = HoursPolicy::clamp;
    EffortMode effort_mode = EffortMode::fixed;
    int effort_minutes = 0;
    int extra_minutes = 0;        ///< only for base_plus_extra
    int event_extra_minutes = 0;  ///< only for event_duration
    RuleGrouping group_by = RuleGrouping::none;
    RuleRole role = RuleRole::cm;
    RulePriority priority = RulePriority::normal;
    TaskType task_type = TaskType::reply;
    /// Placeholders: {network} {networks} {post} {flight} {campaign} {contest} {event} {person} {observance} {month}
    Bilingual title;
    Bilingual why;
    std::string evidence;  ///< what is sourced and what is proposed
    std::string source;
    bool light = false;  ///< in the light starting set
    bool standard = false;
    bool intensive = false;

    bool in_level(RuleLevel level) const;
};

/// Reads rules.csv. Throws std::logic_error naming the row when a cell is none of the closed sets.
FactTable<DefaultRule> read_default_rules(std::string_view csv);

/// The names used in rules.csv, and as the end of word keys ("task_type.reply").
std::string_view name_of(TaskType type);
std::string_view name_of(RuleTrigger trigger);
std::string_view name_of(RuleAnchor anchor);

}  // namespace tandem::facts
