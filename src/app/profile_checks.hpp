#pragma once

#include <optional>
#include <vector>

#include "app/profile_cells.hpp"
#include "edit/action.hpp"

namespace tandem {

// Why a row may not go into the file, since the tool would refuse it or do something else than is planned: it has no
// date, no channel or a network the tool lacks; it is past, too soon or between the tool's steps; it says and shows
// nothing, or too much. Nothing for a profile that no tool publishes from. Reasons want the value "title".
std::optional<Label> refusal(const ProfileSource& source, const PostRow& row, Instant now);

// Closer behind the row before it, in the same file, than the tool takes posts.
std::optional<Label> too_close(const ProfileSource& source, const PostRow& before, const PostRow& row);

// What of a row that goes into the file is not in it: to be done by hand in the tool, or, where several channels share
// a row, what only some of them have.
std::vector<Label> not_in_row(const ProfileSource& source, const PostRow& row);

}  // namespace tandem
