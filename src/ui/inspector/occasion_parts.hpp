#pragma once

#include "plan/occasions.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"

namespace tandem {

// Parts of the sheets of contests, live events, influencers' posts and incidents.

void draw_contest(Sheet& sheet, const Contest& contest);
void draw_live_event(Sheet& sheet, const LiveEvent& event);
void draw_influencer_post(Sheet& sheet, const InfluencerPost& post);
void draw_incident(Sheet& sheet, const Incident& incident);

// Posts that could go with something on a day, the nearest first, and the one that is chosen.
std::vector<Option> posts_near(const ViewContext& view, Day day, std::optional<Id<Post>> chosen);
// What is to be settled, with a box each. `level`: of an incident.
void draw_points(Sheet& sheet, facts::OccasionKind kind, Uuid occasion, int level = 0);
// That nothing is derived because the rules are off, with the button that switches them on; false where one is on.
bool draw_rules_off(Sheet& sheet, const Occasion& occasion);

}  // namespace tandem
