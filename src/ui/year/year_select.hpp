#pragma once

#include <optional>

#include "model/day_range.hpp"

namespace tandem {

struct Rect;
struct ViewContext;

// Selecting in the year: a day stands for all that goes out on it, as far as the filters let it through.

// The day the keyboard is on: the selected one, or where days were selected to; else that of the last selected post.
std::optional<Day> year_cursor(ViewContext& view);

// The day alone, whatever goes out on it.
void select_year_day(ViewContext& view, Day day);
// The keyboard goes to this day while what is selected stays so.
void lead_to_year_day(ViewContext& view, Day day);
// It was led there: the day has a ring.
bool is_led_in_year(const ViewContext& view);
// Takes the posts of the day out where all of them are selected, else in. A day that is selected itself becomes its
// posts.
void toggle_year_day(ViewContext& view, Day day);
// The posts of all days from where selecting began to this one; the day itself where there are none.
void select_year_days_to(ViewContext& view, Day day);
// All posts of the twelve months.
void select_whole_year(ViewContext& view);
// A rectangle over days, of which the view draws no more than `seen`; once per frame, above what is drawn.
void follow_year_band(ViewContext& view, const Rect& seen);

// Brings the days up to date whose posts are selected, all or some of them.
void refresh_selected_days(ViewContext& view);
// Whether they are: all of them, and one at least.
bool is_year_day_selected(ViewContext& view, Day day);

}  // namespace tandem
