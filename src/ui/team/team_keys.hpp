#pragma once

namespace tandem {

struct ViewContext;

// Arrows go from cell to cell, Enter opens the day, M picks up the selected task, 1 to 9 give it to the n-th who could
// have it; of a task that was picked up, arrows move it and Enter drops it. `grid_id`: ImGui's of the map.
void take_team_keys(ViewContext& view, unsigned int grid_id);

}  // namespace tandem
