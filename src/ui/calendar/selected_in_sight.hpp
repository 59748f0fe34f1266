#pragma once

#include <optional>

#include "model/project.hpp"

namespace tandem {

struct UiState;

// Of the selected posts with a date the one selected last that the calendar shows, as it is looked at now: those of its
// days, in list and grid those that are not scrolled away. Nothing where it shows none.
std::optional<Id<Post>> selected_in_sight(UiState& state, const Project& project);

}  // namespace tandem
