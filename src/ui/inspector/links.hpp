#pragma once

#include "ui/inspector/sheet.hpp"

namespace tandem {

// Things in a sheet that open another item in the inspector.

// A name, underlined under the pointer, in the room of a value; true when clicked.
bool link_cell(ViewContext& view, std::string_view id, const Rect& rect, std::string_view text, Color dot = 0);
// A person's disc: a click opens the person. Returns the pixels used, with the gap after it.
float avatar_link(ViewContext& view, const Rect& row, float x, const Person& person);
// A network's badge: a click opens the channel.
void badge_link(ViewContext& view, const Rect& row, float x, Id<Channel> channel);
// The title of an item, edited in place.
template <class Row>
void title_field(Sheet& sheet, const Row& row, std::string_view name_key, std::string_view undo_key,
                 std::string Row::*field) {
    ViewContext& view = sheet.view();
    Rect at = sheet.line(32);
    at.x0 -= view.px(6);
    text_field(view, "name", row.id.value, at, row.*field,
               {.name = view.word(name_key),
                .placeholder = view.word(name_key),
                .style = text_style::card_title,
                .most_bytes = 500,
                .plain = true},
               row_commit<Row>(row.id, undo_key, [field](Row& next, std::string_view text) {
                   next.*field = text;
                   return true;
               }));
}

}  // namespace tandem
