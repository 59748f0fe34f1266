#pragma once

#include <optional>

#include "model/in_tool.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// Of work in the tools that publish.
inline constexpr int tool_task_minutes = 10;

// In which a post's times on a channel are: its own zone, else the channel's, else the project's; UTC when nobody knows
// any of these names. The channel may be gone.
const TimeZone& publishing_zone(const Project& project, ZoneTable& zones, const Post& post, Id<Channel> channel);
// The moment a variant goes out as it stands here; nothing for an undated post.
std::optional<Instant> planned_moment(const Project& project, ZoneTable& zones, const Post& post,
                                      const Variant& variant);
// The moment the tool would publish what it holds of a variant to be rescheduled: the planned one unless that was
// changed.
std::optional<Instant> held_moment(const Project& project, ZoneTable& zones, const Post& post, const Variant& variant);
// Who looks after a channel's tool: a channel with an owner is one of the CM's, without one it is the SMM's.
Hat tool_hat(const Project& project, Id<Channel> channel);

}  // namespace tandem
