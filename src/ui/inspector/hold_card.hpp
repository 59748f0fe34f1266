#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// "To hold the budget": for each flight that would go past its own, the daily amount that does not, with the
// arithmetic, and a button that takes all of them over. Nothing where no flight needs one.
void draw_hold_card(Sheet& sheet, const Campaign& campaign);

}  // namespace tandem
