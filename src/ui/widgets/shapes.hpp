#pragma once

#include "ui/rect.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// Shapes of the interface, on whole pixels. Radii and thicknesses are pixels of the screen (already scaled).

enum class Corners : unsigned char { none = 0, left = 1, right = 2, top = 3, bottom = 4, all = 5 };

// ImDrawFlags.
int flags_of(Corners corners);

void fill(ImDrawList& out, const Rect& rect, Color color, float radius = 0, Corners corners = Corners::all);
// Drawn inside the rectangle.
void outline(ImDrawList& out, const Rect& rect, Color color, float radius = 0, float thickness = 1,
             Corners corners = Corners::all);
// A line one pixel (or `thickness`) thick whose upper, resp. left, side is at y, resp. x.
void horizontal_line(ImDrawList& out, float x0, float x1, float y, Color color, float thickness = 1);
void vertical_line(ImDrawList& out, float x, float y0, float y1, Color color, float thickness = 1);
// 4 on, 3 off (scaled), inside the rectangle.
void dashed_outline(ImDrawList& out, const Rect& rect, Color color, float radius, float thickness, float scale);
// 45-degree lines, 2 px every 6 px (scaled), cut to the rounded rectangle.
void hatch(ImDrawList& out, const Rect& rect, Color color, float radius, float scale);
// The three stacked rectangles below something that floats.
void floating_shadow(ImDrawList& out, const Rect& rect, float radius, const Theme& theme, float scale);
// Shadow, panel and border of a floating card.
void floating_card(ImDrawList& out, const Rect& rect, const ViewContext& view);
// 2 px of surface, then 2 px of smm, outside the rectangle.
void focus_ring(ImDrawList& out, const Rect& rect, float radius, Color surface, const ViewContext& view);
// A step's picture, 12 px at 100 % unless `size` (pixels of the screen) says otherwise; x, y: its top left corner.
void status_glyph(ImDrawList& out, float x, float y, float size_px, const StatusLook& look);
// A bar of minutes: load in `fill_color`, what exceeds the capacity hatched, a tick at the capacity. Lengths in
// minutes.
void capacity_bar(ImDrawList& out, const Rect& rect, int minutes, int capacity_minutes, Color fill_color,
                  const ViewContext& view);
// A track with `share` (0 to 1) of it filled.
void meter(ImDrawList& out, const Rect& rect, float share, Color fill_color, Color track);

}  // namespace tandem
