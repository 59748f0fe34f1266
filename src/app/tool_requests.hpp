#pragma once

#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// The tool that publishes knows what stands here: nothing of the post is to be rescheduled there any more, on one
// channel or on all of them. Without actions when nothing was.
Request rescheduled_in_tool(const Project& project, Id<Post> post, std::optional<Id<Channel>> channel = std::nullopt);

}  // namespace tandem
