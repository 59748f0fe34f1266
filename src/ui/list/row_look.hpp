#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"

namespace tandem {

// What the rows of posts and those of their channels have in common.

// One row while it is drawn.
struct RowLook {
    ViewContext& view;
    const ListFrame& frame;
    const Post& post;
    const Rect& rect;
    const Hit& hit;
    bool selected = false;

    bool lit() const { return selected || hit.hovered; }
    Color second_ink() const { return lit() ? view.theme.ink2s : view.theme.ink2; }
    Rect cell(ListColumn column) const { return frame.columns.cell(column, rect); }
};

// A text that says the rest of itself under the pointer where it is cut.
void draw_text_cell(const RowLook& row, const Rect& at, TextStyle style, Color ink, std::string_view text,
                    Align align = Align::left);
void draw_row_ground(const RowLook& row);
// Amber where it has passed and nothing went out, which the tooltip says then.
void draw_row_time(const RowLook& row, LocalMinute when, Color ink, bool late);
// The day, where a column says it.
void draw_row_day(const RowLook& row, LocalMinute when, Color ink);
// Glyph and word.
void draw_row_status(const RowLook& row, PostStatus status, Color ink);
// What is being dragged away is pale; the ring of the keyboard.
void draw_row_over(const RowLook& row, bool dragged, bool focused);
// For those who cannot see the screen: when it goes out, on which channel where one is meant, at which step it is, and
// whether that is late. Empty while nobody listens.
std::string row_value(const ViewContext& view, LocalMinute when, std::string_view channel, PostStatus status,
                      bool late);

}  // namespace tandem
