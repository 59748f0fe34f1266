#pragma once

#include "edit/action.hpp"

namespace tandem {

// Gives a post a wall time of its zone. Another one than before means the first of two equal ones again: the second is
// chosen for the repeated hour that somebody looked at.
void put_at(Post& post, LocalMinute when);

[[nodiscard]] Table<Post> moved_posts(Table<Post> posts, const MovePosts& action);
[[nodiscard]] Table<Post> scheduled_post(Table<Post> posts, const SchedulePost& action);
[[nodiscard]] Table<Post> unscheduled_posts(Table<Post> posts, const UnschedulePosts& action);
[[nodiscard]] Table<Post> with_offset_variant(Table<Post> posts, const OffsetVariant& action);
[[nodiscard]] Project with_copied_post(Project project, const CopyPost& action);
[[nodiscard]] Project without_posts(Project project, const RemovePosts& action);

// The action that copies a post `by_days` days on, with fresh ids.
[[nodiscard]] CopyPost copy_of(const Post& post, int by_days, IdSource& ids);

}  // namespace tandem
