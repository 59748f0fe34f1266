#pragma once

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "plan/plan.hpp"

namespace tandem {

// The work of making what a flight shows.

// Its task, made by a rule or by hand; null where there is none. A task somebody deleted is none.
const Task* visuals_task(const Plan& plan, Id<Flight> flight);

// A task by hand that is to end when the office closes on the last working day before the flight begins, over the five
// working days before; from today on where that is over or has begun. On the flight's channel, so that it is for who
// knows its language. An hour for each creative that is not ready.
Request visuals_task_request(const Project& project, const facts::Facts& facts, const Flight& flight, std::string title,
                             Day today, IdSource& ids);

}  // namespace tandem
