#include <algorithm>

#include "plan/planner_state.hpp"

namespace tandem {
namespace {

using Reason = StrayMark::Reason;

const CompiledRule* rule_of(const DeriveSetting& setting, Id<TaskRule> id) {
    for (const CompiledRule& rule : setting.rules)
        if (rule.id == id) return &rule;
    return nullptr;
}

bool source_there(const Project& project, const TaskKey& key) {
    const Uuid& id = key.source;
    return project.posts.contains({id}) || project.flights.contains({id}) || project.campaigns.contains({id}) ||
        project.contests.contains({id}) || project.live_events.contains({id}) ||
        project.influencer_posts.contains({id}) || project.incidents.contains({id}) ||
        project.channels.contains({id}) || project.people.contains({id}) || project.id.value == id;
}

bool channel_there(const Project& project, const TaskKey& key) {
    if (!key.channel) return true;
    const Channel* channel = project.channels.find({key.channel});
    return channel && !channel->archived;
}

bool knows(const CompiledVersion& version, Id<RuleSlot> slot) {
    return std::any_of(version.slots.begin(), version.slots.end(), [&](const CompiledSlot& s) { return s.id == slot; });
}

// The first day of what a calendar rule's key is labelled with, the day of a post; nothing for other sources.
std::optional<Day> label_of(const Project& project, const DeriveSetting& setting, const TaskKey& key) {
    using OccurrenceKind = Occurrence::Kind;
    const OccurrenceKind kind = key.occurrence.kind;
    if (kind == OccurrenceKind::once || kind == OccurrenceKind::ordinal) {
        const Post* post = project.posts.find({key.source});
        return post && post->when ? std::optional(day_of(*post->when)) : std::nullopt;
    }
    const auto unit = unit_of(project, setting.rules, key);
    return unit ? std::optional(Day(date::days(unit->number))) : std::nullopt;
}

// The version that speaks of the key's day, else the latest.
const CompiledVersion* version_for(const CompiledRule& rule, std::optional<Day> label) {
    if (label) return rule.version(*label);
    return rule.versions.empty() ? nullptr : &rule.versions.back();
}

// Whether the rule would make the round, were there a post or a flight on the channel.
bool only_lacks_condition(const DeriveSetting& setting, const CompiledVersion& version, const TaskKey& key,
                          std::optional<Day> label) {
    if (version.trigger != facts::RuleTrigger::channel_day || !version.scope.has_condition()) return false;
    if (!label || key.occurrence.kind != Occurrence::Kind::day || !setting.horizon.contains(*label)) return false;
    const bool working = setting.office.is_working(*label);
    return version.scope.working_day.value_or(working) == working;
}

Reason reason_of(const Project& project, const DeriveSetting& setting, const TaskKey& key) {
    const CompiledRule* rule = rule_of(setting, key.rule);
    if (!rule) return Reason::rule_gone;
    const std::optional<Day> label = label_of(project, setting, key);
    const CompiledVersion* version = version_for(*rule, label);
    if (version && !version->trigger) return Reason::rule_unknown;
    const bool of_observance = version && version->trigger == facts::RuleTrigger::observance_ahead;
    if (!source_there(project, key) && !of_observance) return Reason::source_gone;
    if (!channel_there(project, key)) return Reason::channel_gone;
    if (!version) return Reason::outside;
    if (!version->enabled) return Reason::rule_off;
    if (!knows(*version, key.slot)) return Reason::slot_gone;
    return only_lacks_condition(setting, *version, key, label) ? Reason::condition : Reason::outside;
}

bool edited(const TaskMark& mark) {
    return mark.time || mark.effort || mark.priority || mark.person || mark.day || mark.title || !mark.note.empty();
}

}  // namespace

std::vector<Id<TaskRule>> Planner::unknown_rules() const {
    std::vector<Id<TaskRule>> ids;
    for (const CompiledRule& rule : state_->derivation.setting().rules)
        if (!rule.understood()) ids.push_back(rule.id);
    return ids;
}

std::vector<StrayMark> Planner::stray_marks() const {
    std::vector<StrayMark> stray;
    const Project& project = state_->project;
    for (const TaskMark& mark : project.marks) {
        if (const Task* task = state_->plan.task({mark.id.value}); task && !task->detached) continue;
        StrayMark found{mark.id, StrayMark::Kind::tray, reason_of(project, state_->derivation.setting(), mark.key)};
        const bool sleeps = found.reason == Reason::condition || found.reason == Reason::rule_unknown;
        const bool open = mark.state == TaskState::open || mark.state == TaskState::in_progress;
        if (mark.record || mark.spent_minutes > 0 || mark.state == TaskState::done)
            found.kind = StrayMark::Kind::history;
        else if (!open)
            found.kind = StrayMark::Kind::tombstone;
        else if (!edited(mark) && mark.state == TaskState::open)
            found.kind = StrayMark::Kind::history;
        else if (mark.key.rule == tool_rule())
            found.kind = StrayMark::Kind::tombstone;  // the tool knows: nothing is left to be done
        else if (sleeps)
            found.kind = StrayMark::Kind::sleeping;
        stray.push_back(found);
    }
    return stray;
}

}  // namespace tandem
