#pragma once

#include "edit/action.hpp"

namespace tandem {

// The project after the action. Total: an unknown id changes nothing, and a row equal to what is there gives a project
// that shares everything with the old one.
[[nodiscard]] Project apply(const Project& project, const Action& action);
[[nodiscard]] Project apply_all(const Project& project, const std::vector<Action>& actions);

}  // namespace tandem
