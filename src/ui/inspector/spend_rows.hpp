#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// What was typed as spent on a flight, by days, the latest first: typed, changed and taken away here.
void draw_spend_rows(Sheet& sheet, const Flight& flight, Money sum);

}  // namespace tandem
