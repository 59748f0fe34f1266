#include "facts/default_rule.hpp"

#include <algorithm>

#include "facts/closed_set.hpp"
#include "facts/csv_rows.hpp"

namespace tandem::facts {

namespace {

constexpr ClosedSet<RuleTrigger, 21> triggers{{{"post_planned", RuleTrigger::post_planned},
                                               {"post_published", RuleTrigger::post_published},
                                               {"channel_day", RuleTrigger::channel_day},
                                               {"flight_planned", RuleTrigger::flight_planned},
                                               {"flight_running", RuleTrigger::flight_running},
                                               {"flight_ended", RuleTrigger::flight_ended},
                                               {"campaign_planned", RuleTrigger::campaign_planned},
                                               {"campaign_ended", RuleTrigger::campaign_ended},
                                               {"contest_planned", RuleTrigger::contest_planned},
                                               {"contest_running", RuleTrigger::contest_running},
                                               {"contest_ended", RuleTrigger::contest_ended},
                                               {"live_planned", RuleTrigger::live_planned},
                                               {"live_running", RuleTrigger::live_running},
                                               {"live_ended", RuleTrigger::live_ended},
                                               {"influencer_planned", RuleTrigger::influencer_planned},
                                               {"influencer_published", RuleTrigger::influencer_published},
                                               {"week", RuleTrigger::week},
                                               {"month", RuleTrigger::month},
                                               {"quarter", RuleTrigger::quarter},
                                               {"observance_ahead", RuleTrigger::observance_ahead},
                                               {"incident_opened", RuleTrigger::incident_opened}}};

constexpr ClosedSet<RuleAnchor, 18> anchors{{{"publish_at", RuleAnchor::publish_at},
                                             {"day_start", RuleAnchor::day_start},
                                             {"day_end", RuleAnchor::day_end},
                                             {"flight_start", RuleAnchor::flight_start},
                                             {"flight_end", RuleAnchor::flight_end},
                                             {"campaign_start", RuleAnchor::campaign_start},
                                             {"campaign_end", RuleAnchor::campaign_end},
                                             {"contest_start", RuleAnchor::contest_start},
                                             {"contest_end", RuleAnchor::contest_end},
                                             {"week_start", RuleAnchor::week_start},
                                             {"week_end", RuleAnchor::week_end},
                                             {"month_start", RuleAnchor::month_start},
                                             {"quarter_start", RuleAnchor::quarter_start},
                                             {"event_start", RuleAnchor::event_start},
                                             {"event_end", RuleAnchor::event_end},
                                             {"observance_date", RuleAnchor::observance_date},
                                             {"opened_at", RuleAnchor::opened_at},
                                             {"closed_at", RuleAnchor::closed_at}}};

constexpr ClosedSet<TaskType, 18> task_types{{{"reply", TaskType::reply},
                                              {"moderation", TaskType::moderation},
                                              {"setup", TaskType::setup},
                                              {"budget", TaskType::budget},
                                              {"brief", TaskType::brief},
                                              {"feedback", TaskType::feedback},
                                              {"reporting", TaskType::reporting},
                                              {"legal", TaskType::legal},
                                              {"contest", TaskType::contest},
                                              {"watch", TaskType::watch},
                                              {"live", TaskType::live},
                                              {"content", TaskType::content},
                                              {"crisis", TaskType::crisis},
                                              {"approval", TaskType::approval},
                                              {"check", TaskType::check},
                                              {"strategy", TaskType::strategy},
                                              {"animation", TaskType::animation},
                                              {"prospects", TaskType::prospects}}};

constexpr ClosedSet<DayBasis, 2> day_bases{{{"calendar", DayBasis::calendar}, {"business", DayBasis::business}}};

constexpr ClosedSet<HoursPolicy, 3> hours_policies{
    {{"clamp", HoursPolicy::clamp}, {"strict", HoursPolicy::strict}, {"oncall", HoursPolicy::oncall}}};

constexpr ClosedSet<EffortMode, 4> effort_modes{{{"fixed", EffortMode::fixed},
                                                 {"per_post", EffortMode::per_post},
                                                 {"base_plus_extra", EffortMode::base_plus_extra},
                                                 {"event_duration+60", EffortMode::event_duration}}};

constexpr ClosedSet<RuleGrouping, 2> groupings{
    {{"none", RuleGrouping::none}, {"person_day", RuleGrouping::person_day}}};

constexpr ClosedSet<RuleRole, 2> roles{{{"SMM", RuleRole::smm}, {"CM", RuleRole::cm}}};

constexpr ClosedSet<RulePriority, 4> priorities{{{"low", RulePriority::low},
                                                 {"normal", RulePriority::normal},
                                                 {"high", RulePriority::high},
                                                 {"critical", RulePriority::critical}}};

constexpr ClosedSet<RuleGroup, 2> groups{{{"core", RuleGroup::core}, {"option", RuleGroup::option}}};

struct Repetition {
    RuleRepeat repeat;
    int times_a_day;
};

constexpr ClosedSet<Repetition, 7> repetitions{{{"once", {RuleRepeat::once, 1}},
                                                {"daily", {RuleRepeat::daily, 1}},
                                                {"daily*2", {RuleRepeat::daily, 2}},
                                                {"daily*3", {RuleRepeat::daily, 3}},
                                                {"weekly", {RuleRepeat::weekly, 1}},
                                                {"monthly", {RuleRepeat::monthly, 1}},
                                                {"quarterly", {RuleRepeat::quarterly, 1}}}};

void read_when(DefaultRule& rule, const CsvRows& rows, std::size_t row) {
    rule.trigger = one_of(triggers, rows, row, "trigger");
    rule.scope = rows.cell(row, "scope");
    rule.anchor = one_of(anchors, rows, row, "anchor");
    rule.window_start = rows.cell(row, "window_start");
    rule.window_end = rows.cell(row, "window_end");
    rule.day_basis = one_of(day_bases, rows, row, "day_basis");
    const Repetition repetition = one_of(repetitions, rows, row, "repeat");
    rule.repeat = repetition.repeat;
    rule.times_a_day = repetition.times_a_day;
    rule.hours = one_of(hours_policies, rows, row, "hours");
}

void read_work(DefaultRule& rule, const CsvRows& rows, std::size_t row) {
    rule.effort_minutes = rows.number(row, "effort_min");
    rule.effort_mode = one_of(effort_modes, rows, row, "effort_mode");
    rule.event_extra_minutes = rule.effort_mode == EffortMode::event_duration ? 60 : 0;
    rule.extra_minutes = rows.number(row, "extra_min");
    rule.group_by = one_of(groupings, rows, row, "group_by");
    rule.role = one_of(roles, rows, row, "role");
    rule.priority = one_of(priorities, rows, row, "priority");
    rule.task_type = one_of(task_types, rows, row, "task_type");
}

void read_levels(DefaultRule& rule, const CsvRows& rows, std::size_t row) {
    for (const std::string& level : rows.parts(row, "levels")) {
        if (level == "light") {
            rule.light = true;
        } else if (level == "standard") {
            rule.standard = true;
        } else if (level == "intensive") {
            rule.intensive = true;
        } else {
            rows.refuse(row, "levels");
        }
    }
}

}  // namespace

bool DefaultRule::in_level(RuleLevel level) const {
    switch (level) {
        case RuleLevel::light: return light;
        case RuleLevel::standard: return standard;
        case RuleLevel::intensive: return intensive;
    }
    return false;
}

FactTable<DefaultRule> read_default_rules(std::string_view csv) {
    const CsvRows rows("rules.csv", csv);
    std::vector<DefaultRule> rules(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
        DefaultRule& rule = rules[row];
        rule.id = rows.cell(row, "id");
        rule.group = one_of(groups, rows, row, "group");
        rule.enabled_by_default = rows.yes(row, "enabled_default");
        read_when(rule, rows, row);
        read_work(rule, rows, row);
        read_levels(rule, rows, row);
        rule.title = both_languages(rows, row, "title");
        rule.why = both_languages(rows, row, "why");
        rule.evidence = rows.cell(row, "evidence");
        rule.source = rows.cell(row, "source");
    }
    return FactTable<DefaultRule>(std::move(rules));
}

std::string_view name_of(TaskType type) { return name_in(task_types, type); }
std::string_view name_of(RuleTrigger trigger) { return name_in(triggers, trigger); }
std::string_view name_of(RuleAnchor anchor) { return name_in(anchors, anchor); }

}  // namespace tandem::facts
