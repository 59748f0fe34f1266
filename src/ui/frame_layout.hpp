#pragma once

#include "app/workbench.hpp"
#include "ui/rect.hpp"

namespace tandem {

// Where the parts of the window are, in whole pixels. Nothing overlaps; together they fill the window.
struct FrameLayout {
    float scale = 1;  // what was asked for, made smaller until everything fits
    Rect window, rail, top_bar, toolbar, drawer, content, inspector, status_line;
    bool inspector_open = false;  // `inspector` is the folded strip otherwise
};

struct FrameWish {
    float width_px = 0, height_px = 0;
    float scale = 1;
    Section section = Section::calendar;
    bool inspector_open = true;
    bool drawer_open = true;
    bool project_open = true;  // without one there is neither toolbar nor panel
};

FrameLayout layout_frame(const FrameWish& wish);

}  // namespace tandem
