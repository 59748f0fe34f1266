#pragma once

namespace tandem {

struct Rect;
struct ViewContext;

// The hours of a week, or of a day: posts at their time, tasks when they would be done, below the days' work and
// campaigns.
void draw_week(ViewContext& view, const Rect& area);

}  // namespace tandem
