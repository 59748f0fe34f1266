#pragma once

#include <optional>
#include <vector>

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

// Where the small months lie. Pixels of the screen; made from a rectangle and a scale, without a window.

struct YearMonthBox {
    date::year_month month{};
    Rect header;    // its name and figures: opens it
    Rect weekdays;  // their letters
    float cell_width = 0, cell_height = 0;
    int lead = 0;             // columns before its first day
    std::vector<Rect> cells;  // of its days
};

struct YearLayout {
    Rect area;
    Rect legend;
    int columns = 0, rows = 0;
    std::vector<YearMonthBox> months;  // as many rows as have room, at most twelve months

    // Null for a day that is not shown.
    const Rect* cell_of(Day day) const;
    std::optional<Day> day_at(float x, float y) const;
};

// Months from `first` on: four, three or two beside each other, as there is room, and as many rows as stay readable.
YearLayout year_layout(const Rect& area, date::year_month first, date::weekday week_start, float scale);

// The first month to show, so that `wanted` is among `visible` months in rows of `columns`: `first` where it is;
// else whole years on or back, and then as many rows as it takes.
date::year_month scrolled_to(date::year_month first, date::year_month wanted, int visible, int columns);

}  // namespace tandem
