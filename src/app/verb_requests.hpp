#pragma once

#include <string>
#include <variant>

#include "app/task_requests.hpp"
#include "store/load_actions.hpp"

namespace tandem {

// What words from outside (store/load_actions.hpp) turn into, where the plan is known.

// Why one makes no sense here.
struct VerbFault {
    std::string missing;  // a value that it needs and does not have; empty: what it is about is not there
    std::string key;      // of words.csv, with {name}
    std::string name;
};
using VerbOutcome = std::variant<Request, VerbFault>;

// A request without actions when nothing would be another. `ids` makes those of new rows.
VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const TaskVerb& verb);
VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const RuleVerb& verb);
VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const PostVerb& verb);
VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const PersonVerb& verb);
VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const DutyVerb& verb);
// Searches the roster that is accepted: no step of the same request may have changed the project.
VerbOutcome request_of_verb(const TaskGround& ground, IdSource& ids, const TidyVerb& verb);

}  // namespace tandem
