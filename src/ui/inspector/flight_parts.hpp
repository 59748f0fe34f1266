#pragma once

#include "ui/inspector/row_fields.hpp"

namespace tandem {

// Parts of a flight's sheet that have a file each.

// The address it leads to, its tags, the link they make, and what is wrong with it.
void draw_flight_link(const RowFields<Flight>& fields, Sheet& sheet, const Flight& flight);

}  // namespace tandem
