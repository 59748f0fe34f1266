#pragma once

#include "ui/campaigns/campaign_rows.hpp"
#include "ui/campaigns/time_scale.hpp"

struct ImDrawList;

namespace tandem {

// What the files of the timeline share.

struct TimelineLayout {
    Rect header;      // of ticks, over the bars
    Rect corner;      // left of it, over the names
    Rect body;        // names and bars, what scrolls
    float split = 0;  // x between names and bars
    TimeScale scale;
};
TimelineLayout timeline_layout(const ViewContext& view, const Rect& area, const DayRange& period);

float row_height(const ViewContext& view, const TimelineRow& row);
// Where its bar is, of the row's height; wider than the timeline where its days are.
Rect bar_rect(const ViewContext& view, const TimelineRow& row, const Rect& line, const TimeScale& scale);

enum class BarZone : unsigned char { body, begin, end };
// Which part of a bar a pixel of it is on.
BarZone zone_at(const ViewContext& view, const Rect& bar, float x);

void paint_bar(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& bar, const Rect& clip,
               bool selected, bool dragged);
// The text at the bar: to its right, in it, or to its left, wherever there is room. The part of the window it takes.
Rect paint_beside(ViewContext& view, ImDrawList& out, const TimelineRow& row, const Rect& bar, const Rect& clip);
void paint_header(ViewContext& view, ImDrawList& out, const TimelineLayout& layout);
void paint_grid(ViewContext& view, ImDrawList& out, const TimelineLayout& layout, const Rect& part);

bool is_selected(const ViewContext& view, const TimelineRow& row);
void select_row(ViewContext& view, const TimelineRow& row);
// Arrows, Enter, + and -, while the timeline has the keyboard or nothing else has.
void take_timeline_keys(ViewContext& view, unsigned int grid_id, const std::vector<TimelineRow>& rows);

}  // namespace tandem
