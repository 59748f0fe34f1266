#pragma once

#include <string_view>
#include <vector>

#include "edit/action.hpp"
#include "plan/check_move.hpp"

namespace tandem {

// When posts go out, as edits, and why one may not move. Whether it may is asked of check_move before.

Request schedule_post(const Post& post, LocalMinute when);
// The dated ones among them go to the backlog.
Request remove_dates(const Project& project, const std::vector<Id<Post>>& posts);

// Why a move is refused, as a key of words.csv.
std::string_view refusal_word(MoveCheck::Answer answer);

}  // namespace tandem
