#pragma once

#include <optional>
#include <vector>

#include "ui/ui_state.hpp"

namespace tandem {

// Selecting several posts by keyboard, where a picture shows posts in an order.

// All of them, each once, in this order; nothing changes where there are none.
void select_posts(Selection& selection, const std::vector<Id<Post>>& order);

// All from where the selection begins a range (Selection::range_begin) to `to`, in that direction, each once; `to`
// alone where that is no post of the order. `to` is in the order.
void select_posts_to(Selection& selection, const std::vector<Id<Post>>& order, Id<Post> to);

// The posts of one day, in their order.
struct PostsOfDay {
    Day day{};
    std::vector<Id<Post>> posts;
};
std::vector<Id<Post>> order_of(const std::vector<PostsOfDay>& days);

// An arrow that is held with Shift: down and up go to the next and the former post, right and left to that beside it in
// the next and the former day that has posts.
enum class RangeStep : std::uint8_t { next, former, next_day, former_day };

// The post that step leads to from where the keyboard is, from the last selected post, or from the selected day; none:
// there is no further one, or something else is selected.
std::optional<Id<Post>> post_to_extend_to(const Selection& selection, const std::vector<PostsOfDay>& days,
                                          RangeStep step, std::optional<Id<Post>> cursor = {});

// The step of the arrow that was pressed in this frame, by the owner of the keys.
std::optional<RangeStep> pressed_range_step(unsigned int owner);

// Ctrl and A were pressed in this frame, without Shift and Alt.
bool select_all_pressed();

}  // namespace tandem
