#pragma once

#include "ui/board/board_model.hpp"
#include "ui/calendar/chip_box.hpp"
#include "ui/rect.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// How cards and columns of the board look. Nothing here takes input. Lengths at 100 %.
namespace board_dims {
inline constexpr float margin = 12, gap = 8, column = 208, widest_column = 320, folded = 40, header = 38, foot = 24;
inline constexpr float card_height = 98, card_gap = 6, card_margin = 8;
}  // namespace board_dims

// Where the parts of a card lie that answer to the pointer. Pixels of the screen.
struct BoardCardBox {
    Rect rect;
    Rect title;
    Rect warning;  // the sign; empty when there is nothing to warn of
};
BoardCardBox board_card_box(const BoardCard& card, const Rect& rect, const ViewContext& view);
bool is_title_cut(const BoardCard& card, const BoardCardBox& box, const ViewContext& view);

void paint_board_card(ImDrawList& out, const BoardCard& card, const BoardCardBox& box, ChipState state,
                      const ViewContext& view);

// What a drag makes of a column.
enum class ColumnState : unsigned char { plain, target, refused };
void paint_column(ImDrawList& out, const Rect& rect, ColumnState state, const ViewContext& view);

// A folded column without its sign: how many posts it has, and its name from top to bottom.
void paint_folded_column(ImDrawList& out, const Rect& rect, PostStatus status, std::size_t count, ColumnState state,
                         const ViewContext& view);

}  // namespace tandem
