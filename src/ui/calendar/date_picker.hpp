#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What the choice of a day keeps while it is open.
struct DatePicker {
    std::string typed;
    Day cursor{};              // the day that Enter takes while nothing is typed
    std::optional<Day> near;   // a date that is typed without year or month is near to it; none: to today
    date::year_month month{};  // of the small month
    bool keyboard_wanted = false;
    float wheel = 0;  // turns that make no whole month yet
    Rect anchor;      // what it hangs on; empty: the top of the window
};

// A day that is asked for.
struct DateQuestion {
    std::string_view popup;  // its id, which the card has among the widgets too
    std::string_view name;   // key of the card's name
    std::string_view does;   // key of what Enter does with the day
};

// The selected day where it can be seen, else the one that is looked at.
Day day_looked_at(const ViewContext& view);
// Opens the card with this day under the cursor.
void open_date_picker(DatePicker& picker, std::string_view popup, Day day);
// While it is open: a field in which a day is typed as people say it, and a small month. The day that was chosen in
// this frame; then it is closed, as it is by Escape.
std::optional<Day> ask_for_day(ViewContext& view, DatePicker& picker, const DateQuestion& question);
// The line at the foot of such a card: what Enter does ("": nothing now), and that Escape closes it.
void draw_enter_line(ViewContext& view, const Rect& rect, std::string_view does);

// Shows the day, however the calendar is looked at, and selects it.
void go_to_picked_day(ViewContext& view, Day day);

// Once per frame before it is drawn: the title of the calendar, which it hangs on.
void anchor_date_picker(ViewContext& view, const Rect& title);

// The choice of a day to show, while it is open.
void draw_date_picker(ViewContext& view);

}  // namespace tandem
