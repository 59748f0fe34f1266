#include "app/action_file.hpp"

#include "app/problem_notice.hpp"
#include "app/task_requests.hpp"
#include "edit/apply.hpp"
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
    return {};
}

// Why the request of that number, from 1, makes no sense for the plan.
Notice senseless(std::size_t number, const TaskVerb& verb) {
    const std::string_view missing = missing_value(verb);
    Label cause{missing.empty() ? "apply.no_task" : "apply.no_value",
                {{"n", std::to_string(number)}, {"verb", verb.verb}, {"task", verb.task}, {"key", std::string(missing)}}};
    return {Notice::Kind::error, {"problem.what.request", {}}, {std::move(cause), {"problem.kept.request", {}}, {"problem.next.request", {}}}, {}, {}};
}

// The request a verb turns into; nothing when the task is not there or a value is missing.
std::optional<Request> request_of(const TaskGround& ground, IdSource& ids, const TaskVerb& verb) {
    const auto task = task_named(verb.task);
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
    if (verb.verb == "log_task_minutes") return log_task_minutes(ground, *task, *verb.minutes, who);
    if (verb.verb == "make_task_manual") return make_task_manual(ground, ids, *task, who);
    if (verb.verb == "clear_task_overrides") return clear_task_overrides(ground, *task, who);
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
    std::optional<Request> request(const TaskVerb& verb) {
        if (!planned_) plan_ = session_.planner().preview(project_);
        planned_ = true;
        return request_of({session_, project_, plan_}, session_.ids(), verb);
    }

  private:
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
        if (loaded) parts.requests = std::move(*loaded);
        else parts.problem = notice_of(loaded.problem(), Notice::Kind::error);
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
        const TaskVerb& verb = std::get<TaskVerb>(step);
        const auto made = steps.request(verb);
        if (!made) {
            parts.problem = senseless(parts.at, verb);
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
