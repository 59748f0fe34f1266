#pragma once

#include <vector>

#include "app/post_problems.hpp"

namespace tandem {

// Days with a sensitive topic, as the calendar shows them, on which the post or a channel of it is still to appear:
// each day once, as advice about no variant. A topic of more than a week colours a season and warns of no post in it.
std::vector<PostProblem> tone_problems(const Project& project, const facts::Facts& facts, const Post& post,
                                       facts::Language language);

}  // namespace tandem
