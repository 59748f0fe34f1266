#pragma once

#include "app/task_requests.hpp"

namespace tandem {

// One post on several channels becomes two, or two become one. What people decided about tasks goes along: marks and
// accepted places get the key that their task has afterwards, and a lineage record says where they came from. Each is
// one undo step.

// The channel leaves into a post of its own, at its own time and with its own words; the original keeps its id, its
// other channels and all that is about the whole post. Without actions when it is the only channel.
Request split_post(const TaskGround& ground, IdSource& ids, Id<Post> post, Id<Variant> variant);

// Whether `from` can become part of `into`: both there, and no channel of both.
bool can_merge(const Project& project, Id<Post> into, Id<Post> from);
// The channels of `from` join `into`, at the time and with the words they had; `from` goes. Tasks that there is one of
// afterwards: done when both were, with the time of both; open with a note when one was. Comments, insights, readings
// and tasks made by hand go along. Without actions where it cannot be.
Request merge_posts(const TaskGround& ground, IdSource& ids, Id<Post> into, Id<Post> from);

}  // namespace tandem
