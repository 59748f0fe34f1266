#include "app/action_file.hpp"

#include <algorithm>

#include "app/problem_notice.hpp"
#include "app/rule_requests.hpp"
#include "app/stray_requests.hpp"
#include "app/task_requests.hpp"
#include "edit/apply.hpp"
#include "plan/compiled_rule.hpp"
#include "store/load_actions.hpp"

namespace tandem {
namespace {

constexpr std::string_view who = "tandem apply";

std::optional<Id<Task>> task_named(const std::string& text) {
    if (const auto id = uuid_from_text(text)) return Id<Task>{*id};
    if (const auto key = task_key_from_text(text)) return task_id(*key);
    return std::nullopt;
}

// The value a verb needs and does not have; empty when it has all.
std::string_view missing_value(const TaskVerb& verb) {
    if (verb.verb == "retime_task" && !verb.begin) return "begin";
    if ((verb.verb == "set_task_effort" || verb.verb == "log_task_minutes") && !verb.minutes) return "minutes";
    if (verb.verb == "set_task_priority" && !verb.priority) return "priority";
    return {};
}

// The same of a rule's.
std::string_view missing_value(const RuleVerb& verb) {
    if (verb.verb == "switch_rule") return verb.on ? "" : "on";
    if (verb.verb == "set_rule_effort" && !verb.minutes) return "minutes";
    if (verb.verb == "set_rule_window" && !offset_from_text(verb.window_start)) return "window_start";
    if (verb.verb == "set_rule_window" && verb.window_end.empty()) return "window_end";
    return verb.slot ? "" : "slot";
}

// Why the request of that number, from 1, makes no sense: a value is missing, or what it is about (`name`) is not
// there.
Notice senseless(std::size_t number, const std::string& verb, std::string_view missing, std::string_view not_there,
                 const std::string& name) {
    Label cause{std::string(missing.empty() ? not_there : "apply.no_value"),
                {{"n", std::to_string(number)}, {"verb", verb}, {"name", name}, {"key", std::string(missing)}}};
    return {Notice::Kind::error,
            {"problem.what.request", {}},
            {std::move(cause), {"problem.kept.request", {}}, {"problem.next.request", {}}},
            {},
            {}};
}

// A decision whose task no rule makes any more.
std::optional<Request> request_of_stray(const TaskGround& ground, IdSource& ids, const TaskVerb& verb,
                                        Id<TaskMark> mark) {
    const auto to = task_named(verb.to);
    Request request;
    if (verb.verb == "discard_decisions") request = discard_stray(ground, mark);
    if (verb.verb == "keep_decisions") request = keep_stray(ground, ids, mark, verb.note, who);
    if (verb.verb == "attach_decisions" && to) request = attach_stray(ground, mark, *to, who);
    return request.actions.empty() ? std::nullopt : std::optional(std::move(request));
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

// Nothing when the rule is not there or a value is missing; without actions when nothing would change.
std::optional<Request> request_of(const TaskGround& ground, const RuleVerb& verb) {
    const TaskRule* rule = rule_named(ground.project, verb.rule);
    if (!rule) return std::nullopt;
    const std::optional<Day> from =
        verb.always ? std::nullopt : std::optional(verb.from.value_or(day_of(ground.session.now())));
    if (verb.verb == "switch_rule" && verb.on) return switch_rule(ground, rule->id, *verb.on, from);
    const auto slot = slot_named(*rule, verb);
    if (!slot) return std::nullopt;
    if (verb.verb == "set_rule_effort" && verb.minutes)
        return set_rule_effort(ground, rule->id, *slot, *verb.minutes, from);
    if (verb.verb == "set_rule_window" && offset_from_text(verb.window_start) && !verb.window_end.empty())
        return set_rule_window(ground, rule->id, *slot, verb.window_start, verb.window_end, from);
    return std::nullopt;
}

// The request a verb turns into; nothing when the task is not there or a value is missing.
std::optional<Request> request_of(const TaskGround& ground, IdSource& ids, const TaskVerb& verb) {
    const auto task = task_named(verb.task);
    if (task && verb.verb.ends_with("_decisions")) return request_of_stray(ground, ids, verb, {task->value});
    if (!task || !ground.plan.task(*task) || !missing_value(verb).empty()) return std::nullopt;
    if (verb.verb == "tick_task") return tick_task(ground, *task, who);
    if (verb.verb == "reopen_task") return reopen_task(ground, *task, who);
    if (verb.verb == "skip_task") return skip_task(ground, *task, who);
    if (verb.verb == "delete_task") return delete_task(ground, *task, who);
    if (verb.verb == "restore_task") return restore_task(ground, *task, who);
    if (verb.verb == "assign_task") return assign_task(ground, *task, verb.person, who);
    if (verb.verb == "pin_task_day") return pin_task_day(ground, *task, verb.day, who);
    if (verb.verb == "retime_task") return retime_task(ground, *task, *verb.begin, verb.absolute, who);
    if (verb.verb == "note_task") return note_task(ground, *task, verb.note, who);
    if (verb.verb == "set_task_effort") return set_task_effort(ground, *task, *verb.minutes, who);
    if (verb.verb == "set_task_priority") return set_task_priority(ground, *task, *verb.priority, who);
    if (verb.verb == "log_task_minutes") return log_task_minutes(ground, *task, *verb.minutes, who);
    if (verb.verb == "make_task_manual") return make_task_manual(ground, ids, *task, who);
    if (verb.verb == "clear_task_overrides") return clear_task_overrides(ground, *task, who);
    if (verb.verb == "keep_task_overrides") return keep_task_overrides(ground, *task, who);
    if (verb.verb == "report_again") return report_again(ground, *task, who);
    return std::nullopt;
}

// A request under way: each step sees the project and the plan as the steps before it leave them.
class Steps {
  public:
    explicit Steps(Session& session) : session_(session), project_(session.project()), plan_(session.plan()) {}

    void take(const Action& action) {
        project_ = apply(project_, action);
        planned_ = false;
    }
    std::optional<Request> request(const TaskVerb& verb) { return request_of(ground(), session_.ids(), verb); }
    std::optional<Request> request(const RuleVerb& verb) { return request_of(ground(), verb); }

  private:
    TaskGround ground() {
        if (!planned_) plan_ = session_.planner().preview(project_);
        planned_ = true;
        return {session_, project_, plan_};
    }

    Session& session_;
    Project project_;
    Plan plan_;
    bool planned_ = true;
};

}  // namespace

struct ActionFile::Parts {
    std::string json;
    std::vector<OutsideRequest> requests;
    std::size_t at = 0;
    bool read = false;
    std::optional<Notice> problem;
};

ActionFile::ActionFile(std::string_view json) : parts_(std::make_unique<Parts>()) { parts_->json = json; }
ActionFile::~ActionFile() = default;

std::optional<Request> ActionFile::next(Session& session) {
    Parts& parts = *parts_;
    if (!parts.read) {
        parts.read = true;
        auto loaded = load_actions(parts.json, session.project(), session.ids());
        if (loaded)
            parts.requests = std::move(*loaded);
        else
            parts.problem = notice_of(loaded.problem(), Notice::Kind::error);
    }
    if (parts.problem || parts.at == parts.requests.size()) return std::nullopt;
    const OutsideRequest& outside = parts.requests[parts.at++];
    Request request{outside.label, {}, outside.focus};
    Steps steps(session);
    for (const auto& step : outside.steps) {
        if (const Action* action = std::get_if<Action>(&step)) {
            request.actions.push_back(*action);
            steps.take(*action);
            continue;
        }
        const TaskVerb* of_task = std::get_if<TaskVerb>(&step);
        const RuleVerb* of_rule = std::get_if<RuleVerb>(&step);
        const auto made = of_task ? steps.request(*of_task) : steps.request(*of_rule);
        if (!made) {
            parts.problem = of_task
                ? senseless(parts.at, of_task->verb, missing_value(*of_task), "apply.no_task", of_task->task)
                : senseless(parts.at, of_rule->verb,
                            rule_named(session.project(), of_rule->rule) ? missing_value(*of_rule) : "",
                            "apply.no_rule", of_rule->rule);
            return std::nullopt;
        }
        if (request.label.key.empty()) request.label = made->label;
        request.actions.insert(request.actions.end(), made->actions.begin(), made->actions.end());
        for (const Action& action : made->actions) steps.take(action);
    }
    return request;
}

const std::optional<Notice>& ActionFile::problem() const { return parts_->problem; }

}  // namespace tandem
