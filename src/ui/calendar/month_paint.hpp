#pragma once

#include <map>
#include <optional>
#include <vector>

#include "ui/calendar/month_layout.hpp"

struct ImDrawList;

namespace tandem {

// Where a post would lie in a cell; the chips after it make room.
struct MonthLanding {
    MonthSlot slot;
    std::optional<CellBox> box;  // the cell's, with what the slot pushes behind its "+N"
};

// What a drag changes in the picture of the month.
struct MonthDrag {
    std::vector<Id<Post>> sources;      // drawn as taken away
    std::optional<Day> source_day;      // on this day only
    std::optional<std::size_t> target;  // cell
    bool refused = false;
    std::map<std::size_t, MonthLanding> landings;  // by cell, the target's among them
    std::string slot_time;                         // of the target's
    std::map<Day, std::optional<WorkLine>> work;   // days whose load would change
    std::optional<Uuid> bar;                       // of this campaign or flight is being dragged
    DayRange bar_days;                             // and would lie on these days
};

// What the pointer, the keyboard and the selection add.
struct MonthMarks {
    std::optional<std::size_t> hovered_cell;
    std::optional<MonthLayout::ChipAt> hovered_chip;
    std::optional<std::size_t> hovered_bar;  // index of its box
    std::optional<std::size_t> hovered_more;
    std::optional<std::size_t> hovered_observance;  // its cell
    std::optional<std::size_t> cursor_cell;         // where the keyboard is
    bool show_focus = false;                        // the keyboard has the month: draw the ring
    std::optional<Id<Post>> led;                    // where the keyboard was led past what is selected
    const Selection* selection = nullptr;
};

// Paints the month: cells, chips, bars, then the drop target over them. Sends nothing and keeps nothing.
void paint_month(ImDrawList& out, const MonthModel& model, const MonthLayout& layout, const MonthMarks& marks,
                 const MonthDrag* drag, const ViewContext& view);

}  // namespace tandem
