#pragma once

#include <string>
#include <vector>

#include "edit/action.hpp"
#include "exchange/read_plan.hpp"

namespace tandem {

// The first line of a text, with "…" where it goes on or is cut.
std::string beginning_of_text(const std::string& text);

// What a row made of a post, column by column, as it is said below the row. Names of other rows are those of the file.
std::vector<Label> changes_between(const Post& before, const Post& after, const PlannedPost& row);

}  // namespace tandem
