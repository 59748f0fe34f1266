#pragma once

#include <optional>
#include <string>

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What the choice of a day keeps while it is open.
struct DatePicker {
    std::string typed;
    Day cursor{};              // the day that Enter takes while nothing is typed
    date::year_month month{};  // of the small month
    bool keyboard_wanted = false;
    float wheel = 0;  // turns that make no whole month yet
    Rect anchor;      // what it hangs on; empty: the top of the window
};

// Shows the day, however the calendar is looked at, and selects it.
void go_to_picked_day(ViewContext& view, Day day);

// Once per frame before it is drawn: the title of the calendar, which it hangs on.
void anchor_date_picker(ViewContext& view, const Rect& title);

// The choice of a day to show, while it is open: a field to type it in, and a small month.
void draw_date_picker(ViewContext& view);

}  // namespace tandem
