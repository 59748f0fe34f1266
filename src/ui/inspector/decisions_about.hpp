#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Decisions that changed an item, each with its reason; a click shows it on the page of the strategy. Nothing where
// there is none.
void draw_decisions_about(Sheet& sheet, Uuid item);

}  // namespace tandem
