#pragma once

#include "plan/occasions.hpp"
#include "ui/inspector/row_cells.hpp"
#include "ui/inspector/sheet.hpp"

namespace tandem {

// Parts of the sheets of contests, live events, influencers' posts, incidents and notes.

void draw_contest(Sheet& sheet, const Contest& contest);
void draw_live_event(Sheet& sheet, const LiveEvent& event);
void draw_influencer_post(Sheet& sheet, const InfluencerPost& post);
void draw_incident(Sheet& sheet, const Incident& incident);
void draw_note(Sheet& sheet, const Note& note);

// What it is called, over as many lines as that takes; gets the keyboard when "occasion.name" is wanted.
template <class Row>
void name_field(Sheet& sheet, const Row& row, std::string_view undo_key, std::string Row::*field) {
    ViewContext& view = sheet.view();
    const bool wanted = view.state.sheet_field_wanted == "occasion.name";
    if (wanted) view.state.sheet_field_wanted.clear();
    const FieldLook look{.name = view.word("occasion.name"),
                         .placeholder = view.word("occasion.name"),
                         .style = text_style::card_title,
                         .most_bytes = 500,
                         .plain = true,
                         .take_keyboard = wanted,
                         .one_line = true};
    sheet.long_field("name", row.id.value, row.*field, look, 1,
                     row_commit<Row>(row.id, undo_key, [field](Row& next, std::string_view text) {
                         next.*field = text;
                         return true;
                     }));
}

// Posts that could go with something on a day, the nearest first, and the one that is chosen.
std::vector<Option> posts_near(const ViewContext& view, Day day, std::optional<Id<Post>> chosen);
// What is to be settled, with a box each. `level`: of an incident.
void draw_points(Sheet& sheet, facts::OccasionKind kind, Uuid occasion, int level = 0);
// That nothing is derived because the rules are off, with the button that switches them on; false where one is on.
bool draw_rules_off(Sheet& sheet, const Occasion& occasion);

}  // namespace tandem
