#pragma once

#include <optional>

#include "edit/action.hpp"

namespace tandem {

// What a step did, in words of what is over: for a notice. Nothing of steps that are never told.
std::optional<Label> told_of_step(const Label& step);
// Something is gone by it that may have stood anywhere, or what a saved view kept: it is always told.
bool takes_something_away(const Label& step);

}  // namespace tandem
