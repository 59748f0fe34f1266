#pragma once

#include "ui/rect.hpp"
#include "ui/team/team_state.hpp"

namespace tandem {

struct ViewContext;

// The view where days away and on-call turns are marked on the map.

// What a drag over days means.
void draw_absence_choices(ViewContext& view, const Rect& rect);
// The mouse, held, marks the days of one person.
void take_away_band(ViewContext& view, const Rect& cell, const TeamCell& here, bool held);
// After the map: days are marked where the button lets go; Escape gives up.
void finish_away_band(ViewContext& view);
// What marking these days would do now.
Request away_request(ViewContext& view, Id<Person> person, DayRange days);

}  // namespace tandem
