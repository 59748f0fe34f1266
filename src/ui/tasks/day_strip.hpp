#pragma once

#include <optional>
#include <vector>

#include "plan/lay_out_day.hpp"
#include "ui/calendar/month_model.hpp"
#include "ui/calendar/text_ruler.hpp"
#include "ui/tasks/task_day.hpp"

namespace tandem {

struct ViewContext;

// The strip of the day: hours, posts and tasks at their time. First what it shows, then where, then how it is painted.

struct StripBlock {
    enum class State : std::uint8_t { done, open, next, late, unassigned };
    Id<Task> task;
    MinuteRange minutes;  // of the day
    State state = State::open;
};

struct DayStrip {
    int first_hour = 0, last_hour = 24;  // the axis: office hours, widened to what is there
    std::vector<MonthChip> posts;        // by time
    std::vector<StripBlock> blocks;      // of the tasks that the list shows, by begin
    std::optional<int> now;              // minute of the day; on today alone
};

// `list`: the tasks of the day as they are listed; overdue ones of other days have no place in it.
DayStrip day_strip(const ViewContext& view, const TaskDay& list);
// The same, kept for as long as nothing it was made from changes.
const DayStrip& shown_day_strip(ViewContext& view, const TaskDay& list);

// How much of it there is room for.
enum class StripSize : std::uint8_t { none, small, full };
// For a screen of this height in pixels, the header and the list included.
StripSize strip_size(float area_height_px, float scale);

struct StripLayout {
    struct Placed {
        std::size_t index = 0;  // of the post or block
        Rect rect;
    };
    Rect area;
    Rect axis;  // x0 is the first hour, x1 the last one; the row of hours
    Rect posts_row, tasks_row;
    int hour_step = 1;  // hours between two figures of the axis
    std::vector<Placed> posts, blocks;
    std::vector<std::size_t> hidden_posts, hidden_blocks;  // no room for them: counted beside the row
    float hour_px = 0;                                     // width of an hour

    float x_of(int minute, const DayStrip& strip) const {
        return axis.x0 + hour_px * (static_cast<float>(minute) / 60.0f - static_cast<float>(strip.first_hour));
    }
    int minute_at(float x, const DayStrip& strip) const;  // within the axis
};

// Places it at the top of `area`, whose height it does not look at; `size` is not none.
StripLayout strip_layout(const DayStrip& strip, const Rect& area, StripSize size, float scale, const TextRuler& ruler);

// Draws it and takes clicks. A row or nothing is cut off the top of `rest`.
void draw_day_strip(ViewContext& view, Rect& rest, StripSize size, const TaskDay& list);

}  // namespace tandem
