#pragma once

#include <cstddef>
#include <optional>

#include "model/day_range.hpp"

namespace tandem {

struct BarBox;
struct ViewContext;

// The keyboard on bars of campaigns and of what happens beside posts, in the month and above the hours: it is on the
// bar that is selected, at one of the bar's days.

struct BarCursor {
    Day day{};
    const BarBox* box = nullptr;  // what is drawn of the bar there; null: it has no room there
};

// None: no bar is selected, or nothing of it is on the days that are shown. A box of the cache, as long as that lives.
std::optional<BarCursor> bar_cursor(ViewContext& view);

// From the day to the lowest bar that is drawn on it; false: there is none.
bool go_to_lowest_bar(ViewContext& view, Day day);

// From bar to bar of the day, down for 1, up for -1; false: there is no further one.
bool go_along_bars(ViewContext& view, const BarCursor& from, int by);

// So many days on: along the bar as far as it goes, else to the day itself.
void go_beside_bar(ViewContext& view, const BarCursor& from, int days);

// Where the pointer pressed a bar, the keyboard is on it.
void put_cursor_on_bar(ViewContext& view, Day day);

// The cell in which the keyboard came to the bar that is selected; none where the pointer selected it.
std::optional<std::size_t> bar_cursor_cell(ViewContext& view);

}  // namespace tandem
