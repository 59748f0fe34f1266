#pragma once

#include <string>
#include <vector>

#include "model/post.hpp"

namespace tandem {

struct ViewContext;

// Gives these posts that step of the workflow, in one request. Where an exit condition on the way is not met of one of
// them, nothing is sent, and it is asked whether to go on all the same; `also` is one more sentence of that question.
// False when no post would change: nothing is sent, and nothing asked.
bool change_status(ViewContext& view, const std::vector<Id<Post>>& posts, PostStatus status, std::string also = {});

}  // namespace tandem
