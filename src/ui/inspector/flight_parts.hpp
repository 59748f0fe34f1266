#pragma once

#include "ui/inspector/row_fields.hpp"

namespace tandem {

// Parts of a flight's sheet that have a file each.

// The address it leads to, its tags, the link they make, and what is wrong with it.
void draw_flight_link(const RowFields<Flight>& fields, Sheet& sheet, const Flight& flight);
// What the platform asks at least and may charge at most, as far as somebody read it, and what was spent beyond.
void draw_flight_limits(Sheet& sheet, const Flight& flight);
// What is planned for each of its days, to be drawn with the mouse or changed with the arrows; nothing while it has no
// money, nor for a budget a day, which is the same every day.
void draw_flight_bars(const RowFields<Flight>& fields, Sheet& sheet, const Flight& flight);

}  // namespace tandem
