#pragma once

#include <optional>
#include <vector>

#include "ui/calendar/post_range.hpp"

namespace tandem {

struct ViewContext;

// The keyboard among posts is on the one that was selected last. Ctrl and arrows lead it on while what is selected
// stays so, and there Ctrl and Space take a post in or out. Once something else is selected it is back at that.

// Where Ctrl led it: that post has a ring. None: it is where the selection is.
std::optional<Id<Post>> led_to_post(const ViewContext& view);
// Where it is, either way; none: on no post.
std::optional<Id<Post>> post_cursor(const ViewContext& view);
void lead_to_post(ViewContext& view, Id<Post> post);

// Ctrl is held alone: arrows lead, and Space takes in or out.
bool leads_by_ctrl();
// Space while it is: the post the keyboard is on, which stays there.
void take_in_or_out_by_key(ViewContext& view);
// An arrow while it is, where days show posts: to the post it leads to from where the keyboard is, which is to be
// brought into view then.
std::optional<Id<Post>> lead_by_arrow(ViewContext& view, const std::vector<PostsOfDay>& days, unsigned int owner);

// Before Enter and the key of menus: they are about the post with the ring, as the right button is about what it is let
// go on. It is selected, unless it is one of those that are.
void settle_on_led_post(ViewContext& view);

}  // namespace tandem
