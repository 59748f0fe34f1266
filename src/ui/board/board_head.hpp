#pragma once

#include <cstddef>

#include "model/post_status.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct BoardColumn;
struct ColumnBox;
struct ViewContext;

// Above and below the cards of a column of the board: what it is called, how it is folded, how a post comes into it,
// and the posts of other months.

// The step, how many posts have it; what makes them leave it is said to who rests there. While the pointer is in the
// column there is a sign that makes a post in it, and while it is on the step one that folds the column.
void draw_column_head(ViewContext& view, const ColumnBox& box, const Rect& rect, std::size_t count);
// The same of a folded column, over all of it.
void draw_folded_head(ViewContext& view, const ColumnBox& box);
// How many posts of other months it has: each of both counts leads to the nearest of those.
void draw_column_foot(ViewContext& view, const Rect& rect, const BoardColumn& column);

// What can be done with a column, at the pointer. Its head does it by keyboard.
void open_column_menu(ViewContext& view, PostStatus status);
// Draws that menu while it is open; once per frame, after the columns.
void draw_column_menu(ViewContext& view);

}  // namespace tandem
