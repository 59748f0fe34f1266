#pragma once

#include "app/workbench.hpp"
#include "ui/rect.hpp"

namespace tandem {

// Where the parts of the window are, in whole pixels. But for what lies over the content nothing overlaps; together
// they fill the window.
struct FrameLayout {
    float scale = 1;          // of lengths: what was asked for, made smaller until everything fits
    float text_scale = 1;     // of letters, beside the lengths: below 1 where small text is wanted
    float picture_scale = 1;  // of icons: as `scale`, with half of what larger text adds to it
    bool made_smaller = false;
    Rect window, rail, top_bar, toolbar, drawer, content, inspector, status_line;
    bool inspector_open = false;  // `inspector` is the folded strip otherwise
    // Whether they have room beside the content, open or not. What is open without lies over the content.
    bool inspector_fits = true, drawer_fits = true;
    Rect inspector_over, drawer_over;

    bool any_over() const { return !inspector_over.empty() || !drawer_over.empty(); }
    Rect seen_content() const;  // what is left of it beside the inspector
};

struct FrameWish {
    float width_px = 0, height_px = 0;
    float scale = 1;
    Section section = Section::calendar;
    bool inspector_open = true;
    bool drawer_open = true;
    bool project_open = true;  // without one there is neither toolbar nor panel
    int text_percent = 100;    // larger text makes larger rows, and panels that hold them
    bool drawer_lent = false;  // to what is dragged, which has to reach the calendar beside it, however narrow that is
};

FrameLayout layout_frame(const FrameWish& wish);

}  // namespace tandem
