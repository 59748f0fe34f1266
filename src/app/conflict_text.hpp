#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// What a person should look at after a change, as a sentence; empty when what it is about is not there. `moved`: the
// post that was moved, where it was one: two posts that are close share a network with it. `day`: how the conflict's
// day is written.
std::string conflict_text(const facts::Facts& facts, const facts::Words& words, const Preview& preview,
                          const PlanConflict& conflict, std::optional<Id<Post>> moved, std::string_view day);

}  // namespace tandem
