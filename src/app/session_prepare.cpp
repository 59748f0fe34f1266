// Steps that take long, worked out beside the session that shows the version before.
#include <utility>

#include "app/prepared_step.hpp"
#include "app/session_state.hpp"
#include "model/work_meter.hpp"

namespace tandem {

std::shared_ptr<PreparedStep> Session::prepare(Request request) const {
    State& state = *state_;
    auto step = std::make_shared<PreparedStep>();
    step->next = state.applied(request);
    if (step->next != project()) {
        constexpr double known = 0.2;  // until the planner knows the present version
        std::optional<WorkPart> part;
        part.emplace(0, known);
        Planner planner = state.planner.beside();
        part.reset();
        part.emplace(known, 1);
        planner.take(step->next);
        step->next = State::accept_roster(planner, request, std::move(step->next));
        step->planner = std::move(planner);
    }
    step->request = std::move(request);
    return step;
}

bool Session::take(PreparedStep& step) {
    State& state = *state_;
    if (!step.planner) return false;
    if (state.read_only) {
        state.refuse_edit();
        return false;
    }
    const Plan plan_before = plan();
    state.planner = std::move(*std::exchange(step.planner, std::nullopt));
    state.add_step(plan_before, std::move(step.request), std::move(step.next));
    return true;
}

}  // namespace tandem
