#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A month to choose a day from: six weeks, below the month's name and its arrows, as wide as there is room.
struct MiniMonthLook {
    date::year_month month{};
    std::optional<Day> selected;
    bool week_numbers = false;             // at the left, as ISO 8601 counts
    std::function<bool(Day)> marked = {};  // has a dot; none: no day
    std::optional<DayRange> shown = {};    // tinted: what is shown elsewhere of these days
    std::optional<Day> target = {};        // something dragged would be dropped on it
    bool refused = false;                  // and may not
    int turning = 0;                       // something dragged rests at the arrow that leads back (-1) or on (1)
    float head_room_px = 0;                // left free at the right end of its head
    std::optional<Day> keyboard = {};      // the days are one stop of Tab, with the ring on this one; none: no stop
};

struct MiniMonthAnswer {
    std::optional<Day> chosen;
    int months = 0;         // to go on by: with the arrows or the wheel
    unsigned int keys = 0;  // ImGui's id of the days while they have the keyboard
};

// What a point of it lies on.
struct MiniMonthPart {
    std::optional<Day> day;
    int arrow = 0;  // -1: the one that leads back, 1: on
};

// Pixels of the screen it takes, at the least.
float mini_month_width(const ViewContext& view, bool week_numbers);
float mini_month_height(const ViewContext& view);

// Of the small month that is drawn at the top of `rect`.
MiniMonthPart mini_month_part(const ViewContext& view, const Rect& rect, const MiniMonthLook& look, float x, float y);

// Draws it at the top of `rect`, in its middle. `wheel`: turns that make no whole month yet, kept by the caller.
MiniMonthAnswer draw_mini_month(ViewContext& view, std::string_view id, const Rect& rect, const MiniMonthLook& look,
                                float& wheel);

}  // namespace tandem
