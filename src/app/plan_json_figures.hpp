#pragma once

#include "app/session.hpp"
#include "store/json_value.hpp"

namespace tandem {

// The figures of the plan as JSON (app/plan_json.hpp): lists of records in the form that the page of `store` describes.

// The money of each campaign, and of each day that has some, with its flights; minor units.
JsonValue campaigns_json(const Session& session);
JsonValue money_json(const Session& session);
// How far each objective is.
JsonValue objectives_json(const Session& session);
// How each role stands on each day that has work.
JsonValue role_loads_json(const Session& session);
// The calendar of the present quarter held against the strategy. What is told of a gap is in the plan's language.
JsonValue strategy_json(const Session& session);

}  // namespace tandem
