#pragma once

#include "model/post.hpp"

namespace tandem {

struct ViewContext;

// Up and down go through a column, left and right to the next one that has posts, Home and End to the ends of a
// column, with Ctrl without selecting (post_cursor.hpp); Enter opens what is selected. While posts are carried by
// keyboard, left and right choose their column, Enter drops them and I drops those with a date among the ideas.
// `grid_id`: ImGui's id of the board, which has the keys while nothing else does.
void take_board_keys(ViewContext& view, unsigned int grid_id);

// Shift click: the posts of a column from the one that was selected first to this one; this one alone where the first
// is in another column.
void select_in_column(ViewContext& view, Id<Post> post);

}  // namespace tandem
