#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"
#include "plan/tidy_diff.hpp"

namespace tandem {

// Takes the diff over as the accepted roster: one undo step; without actions when the diff is empty. Whoever was told
// of work that moves has to be told anew.
Request accept_tidy(const Session& session, const TidyDiff& diff);

// What the diff comes to, most important first: "12 tasks change hands", "3 change their day", "40 min more covered",
// "Ana 92 → 78 %". Empty for an empty diff.
std::vector<std::string> tidy_summary(const Project& project, const facts::Words& words, const TidyDiff& diff);

// "Ana 92 → 78 %"; in hours where there is no capacity to count with.
std::string person_change_text(const Project& project, const facts::Words& words, const TidyDiff::PersonChange& change);

// A task and where it goes: "Reply to comments (Harvest), Tue 6 Oct: Ben → Ana"; with the new day where it changes.
std::string tidy_move_text(const Session& session, const facts::Words& words, const TidyDiff::Move& move);

// The change list to tell people: for each person their name, then a line for each task they get, give away or have on
// another day. Plain text, to be copied.
std::string change_list(const Session& session, const facts::Words& words, const TidyDiff& diff);

}  // namespace tandem
