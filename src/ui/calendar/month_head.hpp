#pragma once

#include "ui/calendar/month_layout.hpp"

namespace tandem {

// What stands at the top of each cell that is shown: its number, who is on call, money, what is observed, and what
// lasts for days. Lengths at 100 %.

inline constexpr float cell_text_inset = 9, cell_side_inset = 4;

// The cells of the layout have their places already.
void place_heads(const MonthModel& model, float scale, const TextRuler& ruler, MonthLayout& layout);

}  // namespace tandem
