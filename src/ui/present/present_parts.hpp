#pragma once

#include "ui/present/present_state.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Parts of the presentation: each draws into its rectangle and changes nothing but the presentation's own state.

void draw_present_head(ViewContext& view, const Rect& rect, PresentState& state, bool& leave);
void draw_present_thumbs(ViewContext& view, const Rect& rect, PresentState& state);
void draw_present_foot(ViewContext& view, const Rect& rect, PresentState& state);
void draw_present_cover(ViewContext& view, const Rect& sheet, const PresentState& state);
void draw_present_month(ViewContext& view, const Rect& sheet, PresentState& state);
void draw_present_campaigns(ViewContext& view, const Rect& sheet, const PresentState& state);
void draw_present_steps(ViewContext& view, const Rect& sheet, const PresentState& state);
void draw_present_post(ViewContext& view, const Rect& panel, PresentState& state);

// How many of the shown posts stand so.
struct StandingCounts {
    int waiting = 0, changes = 0, approved = 0;
};
StandingCounts count_standings(const ClientPlan& plan);
std::vector<Id<Post>> waiting_posts(const ClientPlan& plan);
// A post was changed since the presentation began.
const ShownChange* changed_in_meeting(const PresentState& state, Id<Post> post);
std::string page_title(const PresentState& state, const PresentPage& page);

}  // namespace tandem
