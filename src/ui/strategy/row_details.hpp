#pragma once

#include <string_view>

#include "model/id.hpp"
#include "ui/rect.hpp"

namespace tandem {

class Sheet;
struct ViewContext;

// Details of a row of the page, below it.

// Whether they are shown.
bool is_unfolded(const ViewContext& view, Uuid item);
void set_unfolded(ViewContext& view, Uuid item, bool unfolded);
// A chevron in the rectangle that shows and hides them; true while they are shown. `name` is read by tooltip and tree.
bool unfold_button(ViewContext& view, const Rect& rect, Uuid item, std::string_view name);
// A line that says how many rows more there are, and shows all of them or the first ones; true while all are shown.
// `list` names what is listed.
bool more_button(ViewContext& view, const Rect& line, std::string_view list, std::size_t all, std::size_t first);
// Whether all rows of the list are shown.
bool shows_all(const ViewContext& view, std::string_view list);
// Brings a row that was looked for into view, once: from `top_px` to `bottom_px` of the window. After it was drawn.
void show_if_wanted(ViewContext& view, Uuid item, float top_px, float bottom_px);
// The last line of them: takes the row away. True when it was clicked.
bool delete_button(Sheet& sheet, std::string_view word_key);

}  // namespace tandem
