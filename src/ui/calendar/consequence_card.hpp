#pragma once

#include "ui/calendar/card_model.hpp"
#include "ui/rect.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// Height of the card, its width being 324 at 100 %.
float card_width(const ViewContext& view);
float card_height(const CardModel& card, const ViewContext& view);

// The same, folded until it is no higher.
CardModel card_within(const CardModel& card, float most_height_px, const ViewContext& view);

// Paints the card and registers its lines as text.
void draw_card(ImDrawList& out, const CardModel& card, const Rect& rect, ViewContext& view);

}  // namespace tandem
