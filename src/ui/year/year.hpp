#pragma once

#include <string>

#include "facts/language.hpp"
#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct UiState;
struct ViewContext;

// The days of a year, with how much goes out.
void draw_year(ViewContext& view, const Rect& area);

// The month at the top left: January, unless the wheel went on from there. The day that is shown is among the months
// from it on.
date::year_month first_month_shown(const UiState& state);
// "2026", or "mai 2026 – avr. 2027" where the months go over its end; so many years on.
std::string year_title(const UiState& state, facts::Language language, int years_on = 0);

}  // namespace tandem
