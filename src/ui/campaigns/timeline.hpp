#pragma once

#include "ui/campaigns/campaign_rows.hpp"
#include "ui/campaigns/time_scale.hpp"

namespace tandem {

// Campaigns and their flights as bars over time, with their names at the left. Takes the pointer and the keys, draws.
// `rows` are those of `shown`: the project, or the version a drag would lead to.
void draw_timeline(ViewContext& view, const Rect& area, const DayRange& period, const std::vector<TimelineRow>& rows);

// As high as it would be with all rows in view.
float timeline_height(const ViewContext& view, const std::vector<TimelineRow>& rows);

// The day under the pointer is where a drag would go; resting at an edge moves time on. Before `rows` are made.
void follow_timeline_drag(ViewContext& view, const Rect& area, const DayRange& period);

}  // namespace tandem
