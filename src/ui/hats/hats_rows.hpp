#pragma once

#include "app/hats_text.hpp"

namespace tandem {

class PageCard;
struct ViewContext;

// Weeks and their sum: hours of both hats against the hours there are, as bars and figures.
void draw_hat_weeks(ViewContext& view, PageCard& card, const HatsText& text);
// What each duty takes.
void draw_hat_duties(ViewContext& view, PageCard& card, const HatsText& text);
// Rules that the time written down speaks against, each with a button that takes the new minutes over from today on.
void draw_calibrations(ViewContext& view, PageCard& card);
// The hourly rate of each hat the person wears, typed in place.
void draw_rates(ViewContext& view, PageCard& card, const Person& person);

}  // namespace tandem
