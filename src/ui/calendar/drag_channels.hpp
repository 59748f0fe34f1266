#pragma once

#include <cstdint>
#include <optional>

#include "model/project.hpp"
#include "ui/drag_state.hpp"

namespace tandem {

struct ViewContext;

// One channel of a post carried by keyboard, as its badge is dragged by mouse: the others stay.

// Picks up that channel alone, from its own day. False when it has no date, or is not there.
bool pick_up_channel(ViewContext& view, Id<Post> post, Id<Variant> channel);

// What Tab takes next, forwards. Nothing while there is no choice: a drag by mouse, of several posts, of a post without
// a date or with one live channel.
enum class ChannelStep : std::uint8_t { none, first_alone, next_alone, all };
ChannelStep next_channel_step(const DragState& drag, const Project& project);
// Of what is carried: all channels together, each alone, and round again; as far from its own time as it was carried.
// `by`: 1 or -1.
void step_dragged_channel(ViewContext& view, int by);
// Read in each frame of a drag: Tab steps on, Shift and Tab back. ImGui's focus then stays where it is.
void take_channel_keys(ViewContext& view);

// When what is carried goes out while nothing is moved: of a channel alone its own time. Nothing where the post has no
// date.
std::optional<LocalMinute> own_time(const DragState& drag, const Project& project);
// The project's hour of a moment that the clock of the post on this channel says.
LocalMinute project_hour(ViewContext& view, const Post& post, Id<Channel> channel, LocalMinute own);
// A drag by keyboard has a time besides its day from now on, beginning where it was carried to.
void grab_own_hour(ViewContext& view);

}  // namespace tandem
