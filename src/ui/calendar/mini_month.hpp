#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "model/day_range.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A month to choose a day from, of one size: six weeks, below the month's name and its arrows.
struct MiniMonthLook {
    date::year_month month{};
    std::optional<Day> selected;
    bool week_numbers = false;             // at the left, as ISO 8601 counts
    std::function<bool(Day)> marked = {};  // has a dot; none: no day
};

struct MiniMonthAnswer {
    std::optional<Day> chosen;
    int months = 0;  // to go on by: with the arrows or the wheel
};

// Pixels of the screen it takes.
float mini_month_width(const ViewContext& view, bool week_numbers);
float mini_month_height(const ViewContext& view);

// Draws it at the top left of `rect`. `wheel`: turns that make no whole month yet, kept by the caller.
MiniMonthAnswer draw_mini_month(ViewContext& view, std::string_view id, const Rect& rect, const MiniMonthLook& look,
                                float& wheel);

}  // namespace tandem
