#pragma once

#include "app/team_grid.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// One person's one day on the heat map.
struct HeatCell {
    const TeamRow& row;
    std::size_t at;  // which of the days
    const DayRange& days;
    bool show_focus = false;  // the keyboard is in the picture

    Day day() const { return days.begin + date::days(at); }
    const TeamDay& figures() const { return row.days[at]; }
};

// Load, meter, why nobody works; a click lists its tasks, and a dragged task can be dropped on it.
void draw_heat_cell(ViewContext& view, const Rect& rect, const HeatCell& cell);

}  // namespace tandem
