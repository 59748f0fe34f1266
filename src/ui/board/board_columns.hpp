#pragma once

#include <vector>

#include "ui/board/board_model.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct BoardState;
struct Hit;
struct ViewContext;

// Where the columns stand side by side, some of them folded. Pixels of the screen.
struct ColumnBox {
    PostStatus status{};
    Rect rect;
    bool folded = false;
};
struct BoardLayout {
    std::vector<ColumnBox> columns;  // one for each step of the model
    float width = 0;                 // of all of them with their margins; wider than the area: they scroll
};
BoardLayout board_layout(const BoardState& board, const Rect& area, float scale);

// Draws one column and takes what is done with it: its cards, its free room, and what is dragged over it.
void draw_column(ViewContext& view, const ColumnBox& box);

// A press on free ground that is dragged on becomes a rectangle that selects cards.
void take_board_ground(ViewContext& view, const Hit& hit);

// Nothing is begun archived or cancelled.
inline bool takes_new_posts(PostStatus status) { return !is_off_calendar(status); }
// A post of that step on the day that is shown, in the column of ideas one without a date, its title ready to be typed.
void add_on_board(ViewContext& view, PostStatus status);

}  // namespace tandem
