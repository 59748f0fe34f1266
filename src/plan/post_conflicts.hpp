#pragma once

#include <vector>

#include "plan/consequences.hpp"
#include "plan/derivation.hpp"

namespace tandem {

// One version of a project, as far as conflicts of a post need it.
struct PostScene {
    const Project& project;
    const facts::Facts& facts;
    const Plan& plan;
    const std::vector<Airing>& airings;  // of the post
    const AiringIndex& others;           // of every post
    LocalMinute now{};                   // wall time of the project's zone
};

// What somebody should look at about a post as it stands in `after`, and what did not stand like that in `before`: each
// thing once, in the order of the post's appearances. A channel whose variant is moved alone has its own.
std::vector<PlanConflict> new_post_conflicts(const Post* old, const PostScene& before, const Post& post,
                                             const PostScene& after);

}  // namespace tandem
