#pragma once

#include <string_view>

#include "ui/widgets/fields.hpp"

namespace tandem {

// From the edge to the letters, at 100 %.
constexpr float text_area_side = 10;

// A text of several lines, wrapped, edited in place with a draft like `text_field`. It is as high as its text: what is
// around it scrolls, and is made to show the cursor. Enter begins a new line, or ends what is to be one line; Tab
// leaves, and so does Escape, which gives up what is to be one line and keeps a longer text.
void text_area(ViewContext& view, std::string_view id, Uuid item, const Rect& rect, std::string_view value,
               const FieldLook& look, DraftCommit commit);

// Pixels high that the area is for this text: at least `least_lines`. The draft counts where there is one, and of a
// text that is not there some lines of what stands in its place.
float text_area_height(ViewContext& view, std::string_view id, Uuid item, std::string_view value, const FieldLook& look,
                       float width, int least_lines);

// What the area says: what is being typed there, else the value.
std::string_view typed_or(const ViewContext& view, std::string_view id, Uuid item, std::string_view value);

}  // namespace tandem
