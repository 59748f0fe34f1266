#include "app/verb_requests.hpp"

#include <algorithm>

#include "app/duty_requests.hpp"
#include "app/named_person.hpp"
#include "app/rule_requests.hpp"
#include "app/split_posts.hpp"
#include "app/stray_requests.hpp"
#include "app/team_requests.hpp"
#include "app/tidy_job.hpp"
#include "app/tidy_requests.hpp"
#include "plan/compiled_rule.hpp"
#include "plan/duty_matrix.hpp"
#include "plan/follow_lineage.hpp"

namespace tandem {
namespace {

constexpr std::string_view who = "tandem apply";

VerbFault lacks(std::string_view value) { return {std::string(value), {}, {}}; }
VerbFault not_there(std::string_view key, std::string name) { return {{}, std::string(key), std::move(name)}; }

// A key that was written down before its post was split or its rule replaced still finds the task.
std::optional<Id<Task>> task_named(const TaskGround& ground, const std::string& text) {
    if (const auto id = uuid_from_text(text)) return Id<Task>{*id};
    const auto key = task_key_from_text(text);
    if (!key) return std::nullopt;
    const Id<Task> task = task_id(*key);
    return ground.plan.task(task) ? task : task_id(follow_lineage(ground.project, *key));
}

// The value a verb needs and does not have; empty when it has all.
std::string_view missing_value(const TaskVerb& verb) {
    if (verb.verb == "retime_task" && !verb.begin) return "begin";
    if ((verb.verb == "set_task_effort" || verb.verb == "log_task_minutes") && !verb.minutes) return "minutes";
    if (verb.verb == "set_task_priority" && !verb.priority) return "priority";
    return {};
}

// A decision whose task no rule makes any more.
std::optional<Request> request_of_stray(const TaskGround& ground, IdSource& ids, const TaskVerb& verb,
                                        Id<TaskMark> mark) {
    const auto to = task_named(ground, verb.to);
    Request request;
    if (verb.verb == "discard_decisions") request = discard_stray(ground, mark);
    if (verb.verb == "keep_decisions") request = keep_stray(ground, ids, mark, verb.note, who);
    if (verb.verb == "attach_decisions" && to) request = attach_stray(ground, mark, *to, who);
    return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
}

// Of a task of the plan, by a verb that has its values.
std::optional<Request> request_of_task(const TaskGround& ground, IdSource& ids, Id<Task> task, const TaskVerb& verb) {
    if (verb.verb == "tick_task") return tick_task(ground, task, who);
    if (verb.verb == "reopen_task") return reopen_task(ground, task, who);
    if (verb.verb == "skip_task") return skip_task(ground, task, who);
    if (verb.verb == "delete_task") return delete_task(ground, task, who);
    if (verb.verb == "restore_task") return restore_task(ground, task, who);
    if (verb.verb == "assign_task") return assign_task(ground, task, verb.person, who);
    if (verb.verb == "pin_task_day") return pin_task_day(ground, task, verb.day, who);
    if (verb.verb == "retime_task") return retime_task(ground, task, *verb.begin, verb.absolute, who);
    if (verb.verb == "note_task") return note_task(ground, task, verb.note, who);
    if (verb.verb == "set_task_effort") return set_task_effort(ground, task, *verb.minutes, who);
    if (verb.verb == "set_task_priority") return set_task_priority(ground, task, *verb.priority, who);
    if (verb.verb == "log_task_minutes") return log_task_minutes(ground, task, *verb.minutes, who);
    if (verb.verb == "make_task_manual") return make_task_manual(ground, ids, task, who);
    if (verb.verb == "clear_task_overrides") return clear_task_overrides(ground, task, who);
    if (verb.verb == "keep_task_overrides") return keep_task_overrides(ground, task, who);
    if (verb.verb == "report_again") return report_again(ground, task, who);
    return std::nullopt;
}

const TaskRule* rule_named(const Project& project, const std::string& text) {
    if (const auto id = uuid_from_text(text)) return project.rules.find({*id});
    const auto found = std::find_if(project.rules.begin(), project.rules.end(),
                                    [&](const TaskRule& rule) { return rule.code == text; });
    return found == project.rules.end() ? nullptr : &*found;
}

// The slot that is meant; the only one of the rule's latest version when none is named.
std::optional<Id<RuleSlot>> slot_named(const TaskRule& rule, const RuleVerb& verb) {
    if (verb.slot) return verb.slot;
    if (rule.versions.empty() || rule.versions.back().slots.size() != 1) return std::nullopt;
    return rule.versions.back().slots.front().id;
}

std::string_view missing_value(const TaskRule& rule, const RuleVerb& verb) {
    if (verb.verb == "switch_rule") return verb.on ? "" : "on";
    if (verb.verb == "remove_rule_version") return verb.from ? "" : "from";
    if (verb.verb == "remove_rule" || verb.verb == "reset_rule") return "";
    if (verb.verb == "set_rule_effort" && !verb.minutes) return "minutes";
    if (verb.verb == "set_rule_window" && !offset_from_text(verb.window_start)) return "window_start";
    if (verb.verb == "set_rule_window" && verb.window_end.empty()) return "window_end";
    return slot_named(rule, verb) ? "" : "slot";
}

// The variant of the post on the channel that is meant; null when it has none there.
const Variant* variant_named(const Project& project, const Post& post, const std::string& name) {
    for (const Variant& variant : post.variants) {
        const Channel* channel = project.channels.find(variant.channel);
        if (!channel) continue;
        if (to_text(channel->id) == name || channel->name == name || channel->handle == name ||
            channel->network == name)
            return &variant;
    }
    return nullptr;
}

const DutyLine* duty_named(const std::vector<DutyLine>& matrix, const std::string& name) {
    const auto found = std::find_if(matrix.begin(), matrix.end(), [&](const DutyLine& line) {
        return (!line.code.empty() && line.code == name) || line.name_fr == name || line.name_en == name ||
            (line.row && to_text(*line.row) == name);
    });
    return found == matrix.end() ? nullptr : &*found;
}

}  // namespace

VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const TaskVerb& verb) {
    const auto task = task_named(ground, verb.task);
    std::optional<Request> request;
    if (const auto missing = missing_value(verb); !missing.empty()) return lacks(missing);
    if (task && verb.verb.ends_with("_decisions"))
        request = request_of_stray(ground, ids, verb, {task->value});
    else if (task && ground.plan.task(*task))
        request = request_of_task(ground, ids, *task, verb);
    if (!request) return not_there("apply.no_task", verb.task);
    return std::move(*request);
}

VerbOutcome request_of_verb(const TaskGround& ground, IdSource&, const RuleVerb& verb) {
    const TaskRule* rule = rule_named(ground.project, verb.rule);
    if (!rule) return not_there("apply.no_rule", verb.rule);
    if (const auto missing = missing_value(*rule, verb); !missing.empty()) return lacks(missing);
    const std::optional<Day> from =
        verb.always ? std::nullopt : std::optional(verb.from.value_or(day_of(ground.session.now())));
    if (verb.verb == "switch_rule") return switch_rule(ground, rule->id, *verb.on, from);
    if (verb.verb == "remove_rule") return remove_rule(ground, rule->id);
    if (verb.verb == "reset_rule") return reset_rule(ground, rule->id, from);
    if (verb.verb == "remove_rule_version") {
        Request request = remove_rule_version(ground, rule->id, *verb.from);
        if (request.actions.empty()) return not_there("apply.no_version", to_text(*verb.from));
        return request;
    }
    const Id<RuleSlot> slot = *slot_named(*rule, verb);
    if (verb.verb == "set_rule_effort") return set_rule_effort(ground, rule->id, slot, *verb.minutes, from);
    return set_rule_window(ground, rule->id, slot, verb.window_start, verb.window_end, from);
}

VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const PostVerb& verb) {
    const Post* post = verb.post ? ground.project.posts.find(*verb.post) : nullptr;
    if (!post) return not_there("apply.no_post", verb.post ? to_text(*verb.post) : std::string());
    if (verb.verb == "split_post") {
        if (verb.channel.empty()) return lacks("channel");
        const Variant* variant = variant_named(ground.project, *post, verb.channel);
        if (!variant) return not_there("apply.no_channel", verb.channel);
        return split_post(ground, ids, post->id, variant->id);
    }
    if (!verb.with) return lacks("with");
    if (!ground.project.posts.contains(*verb.with)) return not_there("apply.no_post", to_text(*verb.with));
    if (!can_merge(ground.project, post->id, *verb.with)) return not_there("apply.no_merge", to_text(*verb.with));
    return merge_posts(ground, ids, post->id, *verb.with);
}

VerbOutcome request_of_verb(const TaskGround& ground, IdSource&, const PersonVerb& verb) {
    const Person* person = person_named(ground.project, verb.person);
    if (!person) return not_there("apply.no_person", verb.person);
    if (!verb.days) return lacks("days");
    if (verb.verb == "days_present") return clear_away(ground, person->id, *verb.days);
    return add_away(ground, person->id, {*verb.days, verb.hours, verb.reason});
}

VerbOutcome request_of_verb(const TaskGround& ground, IdSource&, const DutyVerb& verb) {
    const facts::Facts& facts = ground.session.facts();
    if (verb.verb == "use_duty_preset") {
        if (verb.preset.empty()) return lacks("preset");
        const auto& presets = facts::duty_preset_names;
        const auto preset =
            std::find_if(presets.begin(), presets.end(), [&](const auto& one) { return one.first == verb.preset; });
        if (preset == presets.end()) return not_there("apply.no_preset", verb.preset);
        return use_duty_preset(ground.project, facts, preset->second, "@duties.preset." + verb.preset);
    }
    if (verb.duty.empty()) return lacks("duty");
    if (!verb.holder) return lacks("holder");
    const std::vector<DutyLine> matrix = duty_matrix(ground.project, facts);
    const DutyLine* line = duty_named(matrix, verb.duty);
    if (!line) return not_there("apply.no_duty", verb.duty);
    return set_duty_holder(ground.project, *line, *verb.holder);
}

VerbOutcome request_of_verb(const TaskGround& ground, IdSource&, const TidyVerb& verb) {
    const Session& session = ground.session;
    if (!(ground.project == session.project())) return not_there("apply.not_first", {});
    const Day today = day_of(session.now());
    const DayRange days = verb.days.value_or(DayRange{today, today + date::days(28)});
    const TidyProblem problem =
        tidy_problem(session.planner(), days, session.now_instant(), verb.fresh ? TidyMode::fresh : TidyMode::tidy);
    const std::int64_t moves =
        tidy_moves(verb.optimise ? TidyDepth::optimise : TidyDepth::tidy, problem.problem.tasks.size());
    return accept_tidy(session, tidy_diff(session.planner(), tidy_roster(problem, moves)));
}

}  // namespace tandem
