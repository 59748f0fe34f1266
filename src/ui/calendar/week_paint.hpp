#pragma once

#include <optional>

#include "ui/calendar/month_paint.hpp"
#include "ui/calendar/week_layout.hpp"

struct ImDrawList;

namespace tandem {

// What the pointer, the keyboard and a drag add to the hours.
struct WeekMarks {
    std::optional<std::size_t> hovered_block;  // of WeekLayout::blocks
    const Selection* selection = nullptr;
    std::optional<Id<Post>> led = {};        // where the keyboard was led past what is selected
    std::vector<Id<Post>> sources = {};      // drawn as taken away
    std::optional<LocalMinute> source_when;  // of them the chip of this moment alone
    // And of its blocks in several lanes those of these channels; empty: all.
    std::vector<Id<Variant>> source_channels = {};
    std::vector<Id<Task>> dragged_tasks = {};  // so are they
    // Where a drop would go: the day, and the minute of it where the time counts.
    std::optional<std::size_t> target_day;
    std::optional<int> target_minute;
    std::optional<std::size_t> target_lane = {};  // of a day that is parted: where the drop would stand
    std::optional<int> target_minutes = {};       // of work: how long it takes
    bool refused = false;
    std::string target_time;
    // A task whose effort is being drawn longer or shorter, and how many minutes it would take.
    std::optional<std::pair<Id<Task>, int>> stretched;
};

// What the hours are painted from besides the blocks.
struct HourGround {
    const WeekModel& model;
    const WeekLayout& layout;
    float top = 0;                     // y of midnight on the screen
    std::optional<std::size_t> today;  // of the days
    int now_minute = 0;
    std::size_t clock_day = 0;  // whose hours the other clock says
};

// The ground of one day below its blocks: when it is worked, who is away or on call, what clocks leave out.
void paint_day_ground(ImDrawList& out, const HourGround& ground, std::size_t day, const ViewContext& view);

// Where a drop would stand at its minute, as it is painted; empty where there is none. Pixels of the screen.
Rect target_slot(const HourGround& ground, const WeekMarks& marks, float scale);

// Paints the column of the clock, the hours of the days with their blocks, then the line of the present moment.
void paint_hours(ImDrawList& out, const HourGround& ground, const WeekMarks& marks, const ViewContext& view);

}  // namespace tandem
