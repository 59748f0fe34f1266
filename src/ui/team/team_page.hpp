#pragma once

#include "model/day_range.hpp"
#include "ui/bars/period_title.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;
struct UiState;

// People by days: who has how much to do, what nobody has, and who could take it.
void draw_team(ViewContext& view, const Rect& area);
// Its part of the toolbar.
void draw_team_tools(ViewContext& view, Rect at);
// In the inspector's place: why somebody has the selected task, or the tasks of the chosen day. False: the inspector
// shows what it always shows.
bool draw_team_panel(ViewContext& view, const Rect& area, bool open);
// The days that are shown.
DayRange team_days(UiState& state, Day today, date::weekday week_start);
PeriodTitle team_title(const ViewContext& view);
// By a week, or a month.
void step_team(UiState& state, Day today, date::weekday week_start, int by);

}  // namespace tandem
