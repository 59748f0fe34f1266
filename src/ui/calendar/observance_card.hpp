#pragma once

#include <vector>

#include "app/shown_observances.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct CalendarState;
struct ViewContext;

// What the calendar says of a day besides its number, and what can be made of it: what a click on its name opens.

// Of the one of that day that the cell names; `anchor` is where it does.
void open_observance_card(ViewContext& view, Day day, const Rect& anchor);
// The same for a day that the next frame brings into view.
void show_observance_card(CalendarState& calendar, Day day);
// Draws the card while it is open.
void draw_observance_card(ViewContext& view);

// What is shown of a day, all of it; nothing while observances are switched off.
std::vector<ShownObservance> observances_on(const ViewContext& view, Day day);
// A post without a date about it, selected.
void make_idea_about(ViewContext& view, const ShownObservance& observance, Day day);

}  // namespace tandem
