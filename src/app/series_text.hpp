#pragma once

#include <string>

#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// How a series recurs: "Every 2 weeks on Tuesday"; the RRULE itself where it says more than is asked for here.
std::string rhythm_text(const facts::Words& words, const Series& series);
// "Moved by hand: its slot is Tue 14 Oct · 18:00."; "" for a post that stands in its slot.
std::string moved_text(const facts::Words& words, const Post& post);
// Both, a line each; "" for a post of no series.
std::string series_note(const Project& project, const facts::Words& words, const Post& post);

}  // namespace tandem
