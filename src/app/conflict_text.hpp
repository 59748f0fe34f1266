#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// What a person should look at after a change, as a sentence; empty when what it is about is not there. `moved`: the
// posts that were moved: one of two posts that are close, whose network is named. `day`: how the conflict's day is
// written.
std::string conflict_text(const facts::Facts& facts, const facts::Words& words, const Preview& preview,
                          const PlanConflict& conflict, const std::vector<Id<Post>>& moved, std::string_view day);

}  // namespace tandem
