#pragma once

#include "ui/present/present_state.hpp"
#include "ui/rect.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace tandem {

struct ViewContext;

// Parts of the presentation: each draws into its rectangle and changes nothing but the presentation's own state.

void draw_present_head(ViewContext& view, const Rect& rect, PresentState& state, bool& leave);
void draw_present_thumbs(ViewContext& view, const Rect& rect, PresentState& state);
void draw_present_foot(ViewContext& view, const Rect& rect, PresentState& state);
void draw_present_cover(ViewContext& view, const Rect& sheet, const PresentState& state);
void draw_present_changes(ViewContext& view, const Rect& sheet, PresentState& state);
void draw_present_month(ViewContext& view, const Rect& sheet, PresentState& state);
void draw_present_campaigns(ViewContext& view, const Rect& sheet, const PresentState& state);
void draw_present_budget(ViewContext& view, const Rect& sheet, const PresentState& state);
void draw_present_post(ViewContext& view, const Rect& sheet, PresentState& state);
void draw_present_steps(ViewContext& view, const Rect& sheet, PresentState& state);
// The post that is looked at, what was said about it, and what can be said.
void draw_present_panel(ViewContext& view, const Rect& panel, PresentState& state);

// Says something about what was just tried, below the sheet, for some seconds.
void say_in_meeting(PresentState& state, std::string text);
// A verdict on the post that is looked at; without a name, the name is asked for first. What cannot be answered here is
// told.
void say_verdict(ViewContext& view, PresentState& state, Verdict verdict);

// A post as it will look: account, pictures, text, hashtags. The height it takes, in pixels of the screen.
float draw_post_card(ViewContext& view, const Rect& rect, PresentState& state, const DeckVersion& version);

// The client's logo on a plate, or else the first letters of their name on their colour.
// `on_accent`: it stands on that colour.
void draw_client_plate(ViewContext& view, std::string_view id, const Rect& rect, const Settings& settings,
                       bool on_accent = false);

// How many of the shown posts stand so.
struct StandingCounts {
    int in_work = 0, waiting = 0, changes = 0, approved = 0;
    int modified = 0;  // since they were approved; not among the approved ones
};
StandingCounts count_standings(const ClientPlan& plan);
const DeckPost* post_of(const PresentState& state, Id<Post> post);
// A post was changed since the presentation began.
const ShownChange* changed_in_meeting(const PresentState& state, Id<Post> post);
std::string page_title(const PresentState& state, const DeckPage& page);
void show_page(PresentState& state, std::size_t page);
// On its own page where it has one, else beside the month it is in.
void show_post(PresentState& state, Id<Post> post);

// The head of a sheet: its title, and a lighter line below it where there is one.
void draw_sheet_title(ViewContext& view, Rect& at, const PresentState& state, std::string_view below = {});
// A part of a sheet that scrolls: the thumb stands beside what is in it.
Rect scrolling_part(const ViewContext& view, Rect at);
Rect within_scroll(const ViewContext& view, Rect content);
// "1 – 31 October 2026"; "Thu 22 Oct"; "Thu 22 Oct, 18:00", in the client's language.
std::string days_text(const PresentState& state, const DayRange& days);
std::string day_text(const PresentState& state, Day day);
std::string moment_text(const PresentState& state, LocalMinute when);
// How it stands: its word, and the colour that word is read in.
std::string_view standing_word(const PresentState& state, ClientStanding standing, bool modified = false);
Color standing_ink(const Theme& theme, ClientStanding standing, bool modified = false);
// The sign of how it stands, `size_px` wide; none for what is approved or in work. x, y: its top left corner.
void standing_sign(const ViewContext& view, ImDrawList& out, float x, float y, float size_px, ClientStanding standing,
                   bool modified);

}  // namespace tandem
