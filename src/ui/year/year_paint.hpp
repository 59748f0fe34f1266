#pragma once

#include <optional>

#include "ui/theme.hpp"
#include "ui/year/year_state.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// What the pointer, the keyboard and a drag mark.
struct YearMarks {
    std::optional<Day> hovered;
    std::vector<Day> selected;  // themselves, or all that goes out on them
    std::optional<Day> cursor;  // where the keyboard is
    bool show_focus = false;
    std::optional<Day> target;  // of a drag
    bool refused = false;       // it may not be dropped there
    std::optional<std::size_t> hovered_header;
    std::optional<std::size_t> focused_header;  // has the keyboard: its ring lies above the ground
    std::optional<Id<Campaign>> hovered_campaign;
};

void paint_year(ImDrawList& out, const YearState& year, const YearMarks& marks, ViewContext& view);

// How the steps of the fills, and the other signs, are to be read; what has no room for its words says them under the
// pointer.
void draw_year_legend(ViewContext& view, const YearState& year);

// The fill of a step.
Color color_of_step(YearStep step, bool by_work, const Theme& theme);

}  // namespace tandem
