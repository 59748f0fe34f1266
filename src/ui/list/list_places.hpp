#pragma once

#include "ui/list/list_model.hpp"

namespace tandem {

// Where headings and rows lie, in pixels from the top of the list: rows of one height, headings of another. Nothing is
// kept; each answer costs a binary search among the days at most.
struct ListPlaces {
    const ListModel& model;
    float row_px = 1, heading_px = 1;

    bool by_day() const { return !model.days.empty(); }
    float height() const;
    float top_of_day(std::size_t day) const;  // of its heading; `days.size()`: the end of the list
    float top_of_row(std::size_t row) const;
    // The group at this height, the nearest one above and below the list. There is one at least.
    std::size_t day_at(float y) const;
    std::size_t day_of_row(std::size_t row) const;

    // The rows [first, last) that something of lies in [y0, y1).
    std::pair<std::size_t, std::size_t> rows_between(float y0, float y1) const;
};

}  // namespace tandem
