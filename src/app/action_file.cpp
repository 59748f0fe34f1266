#include "app/action_file.hpp"

#include "app/problem_notice.hpp"
#include "app/verb_requests.hpp"
#include "edit/apply.hpp"
#include "store/load_actions.hpp"

namespace tandem {
namespace {

// Why the request of that number, from 1, makes no sense.
Notice senseless(std::size_t number, const std::string& verb, const VerbFault& fault) {
    Label cause{fault.missing.empty() ? fault.key : "apply.no_value",
                {{"n", std::to_string(number)}, {"verb", verb}, {"name", fault.name}, {"key", fault.missing}}};
    return {Notice::Kind::error,
            {"problem.what.request", {}},
            {std::move(cause), {"problem.kept.request", {}}, {"problem.next.request", {}}},
            {},
            {}};
}

// A request under way: each step sees the project and the plan as the steps before it leave them.
class Steps {
  public:
    explicit Steps(Session& session) : session_(session), project_(session.project()), plan_(session.plan()) {}

    void take(const Action& action) {
        project_ = apply(project_, action);
        planned_ = false;
    }
    // Of a step that is a verb, which is named in `word`.
    VerbOutcome outcome_of(const OutsideStep& step, std::string& word) {
        return std::visit(
            [&]<class Verb>(const Verb& verb) -> VerbOutcome {
                if constexpr (std::is_same_v<Verb, Action>) {
                    return Request{};
                } else {
                    word = verb.verb;
                    return request_of_verb(ground(), session_.ids(), verb);
                }
            },
            step);
    }

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

std::string ActionFile::words() { return action_words(); }

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
    for (const OutsideStep& step : outside.steps) {
        if (const Action* action = std::get_if<Action>(&step)) {
            request.actions.push_back(*action);
            steps.take(*action);
            continue;
        }
        std::string verb;
        const VerbOutcome outcome = steps.outcome_of(step, verb);
        if (const VerbFault* fault = std::get_if<VerbFault>(&outcome)) {
            parts.problem = senseless(parts.at, verb, *fault);
            return std::nullopt;
        }
        const Request& made = std::get<Request>(outcome);
        if (request.label.key.empty()) request.label = made.label;
        request.actions.insert(request.actions.end(), made.actions.begin(), made.actions.end());
        for (const Action& action : made.actions) steps.take(action);
    }
    return request;
}

const std::optional<Notice>& ActionFile::problem() const { return parts_->problem; }

}  // namespace tandem
