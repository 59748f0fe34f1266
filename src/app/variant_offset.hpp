#pragma once

#include <string>

#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"

namespace tandem {

// A channel that goes out at another time than its post: how far from it.

// "+2 h", "−1 d 30 min"; "" for 0. In minutes of the wall clock.
std::string offset_text(const facts::Words& words, int minutes);
// "TikTok: +2 h from the others"; "" where it goes out with its post.
std::string offset_note(const Project& project, const facts::Facts& facts, const facts::Words& words,
                        const Variant& variant);

}  // namespace tandem
