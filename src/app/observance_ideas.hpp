#pragma once

#include <optional>

#include "app/shown_observances.hpp"
#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// What can be made of an observance, or of a school break: each one undo step, in the language of the plan, named after
// it. `day` is the one it is shown on.

// A post without a date; its note says the day and what to watch for.
Request idea_about(const Project& project, const facts::Facts& facts, const ShownObservance& observance, Day day,
                   IdSource& ids);
// A post on that day at the suggested time, on `channel` (none: the first of the project).
Request post_about(const Project& project, const facts::Facts& facts, const ShownObservance& observance, Day day,
                   std::optional<Id<Channel>> channel, IdSource& ids);

}  // namespace tandem
