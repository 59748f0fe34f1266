#pragma once

#include "model/project.hpp"

namespace tandem {

// Posts after an edit, with what the tools that publish still hold of them (ToolCopy): a variant that was scheduled on
// a channel with such a tool keeps the parts that the edit changed, and loses them when they are again as the tool
// knows them or when it is published. A channel added to a scheduled post is still to be put into its tool. An edit
// that says itself what the tool holds is taken at its word.
[[nodiscard]] Table<Post> with_tool_copies(const Project& before, Table<Post> after);

}  // namespace tandem
