#pragma once

#include <cstdint>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// A project of a given size for measuring and for trying things out: `posts` dated posts spread over `months` from the
// month of `now`, on one to four brands' five channels, with campaigns, flights, spend and decisions about tasks, for
// `people` (a fifth of them SMM, the rest CM; one person wears both hats). Steps of the posts follow from `now`. The
// same arguments give the same project.
Project generated_project(const facts::Facts& facts, int posts, int people, int months, std::uint64_t seed,
                          Instant now);

}  // namespace tandem
