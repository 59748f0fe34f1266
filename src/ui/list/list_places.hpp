#pragma once

#include "ui/list/list_model.hpp"

namespace tandem {

// Where headings and rows lie, in pixels from the top of the list: rows of one height, headings of another, what else
// is on a day of a third. Nothing is kept; each answer costs a binary search among the days at most.
struct ListPlaces {
    const ListModel& model;
    float row_px = 1, heading_px = 1, thing_px = 1;

    bool by_day() const { return !model.days.empty(); }
    float height() const;
    float top_of_day(std::size_t day) const;  // of its heading; `days.size()`: the end of the list
    float top_of_row(std::size_t row) const;
    float top_of_thing(std::size_t thing) const;
    // The group at this height, the nearest one above and below the list. There is one at least.
    std::size_t day_at(float y) const;
    std::size_t day_of_row(std::size_t row) const;
    std::size_t day_of_thing(std::size_t thing) const;

    // The rows [first, last) that something of lies in [y0, y1).
    std::pair<std::size_t, std::size_t> rows_between(float y0, float y1) const;

    // Where the keyboard stops, from the top on: at each thing and each row, numbered from 0 on.
    struct Stop {
        bool thing = false;
        std::size_t index = 0;  // among the things, resp. the rows
    };
    std::size_t stops() const { return model.rows.size() + model.things.size(); }
    Stop stop_at(std::size_t number) const;  // less than `stops()`
    std::size_t stop_of_row(std::size_t row) const;
    std::size_t stop_of_thing(std::size_t thing) const;
    std::size_t stop_of_day(std::size_t day) const;  // its first one, or of a day after it; `stops()` for none
};

}  // namespace tandem
