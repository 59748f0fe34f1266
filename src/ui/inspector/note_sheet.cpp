// What a note says in the inspector.
#include "icons.hpp"
#include "ui/inspector/color_row.hpp"
#include "ui/inspector/occasion_parts.hpp"

namespace tandem {

void draw_note(Sheet& sheet, const Note& note) {
    ViewContext& view = sheet.view();
    const bool wanted = view.state.sheet_field_wanted == "occasion.name";
    if (wanted) view.state.sheet_field_wanted.clear();
    const FieldLook look{.name = view.word("occasion.what.note"),
                         .placeholder = view.word("occasion.what.note"),
                         .style = text_style::card_title,
                         .most_bytes = 100'000,
                         .plain = true,
                         .take_keyboard = wanted};
    sheet.long_field("name", note.id.value, note.text, look, 1,
                     row_commit<Note>(note.id, "undo.edit_note", [](Note& next, std::string_view text) {
                         next.text = text;
                         return true;
                     }));
    sheet.rule();
    const RowFields<Note> fields(sheet, note, "undo.edit_note", title_of(note), note.id.value);
    fields.edge_cell(sheet.row("occasion.begin"), {"occasion.begin"}, &Note::days, true);
    fields.edge_cell(sheet.row("occasion.end"), {"occasion.end"}, &Note::days, false);
    color_row(fields, sheet, note, "campaign.color", "campaign.color_code", &Note::color);
    sheet.gap(6);
    sheet.paragraph_of(view.word("note.no_work"), text_style::caption, view.theme.ink2, 16);
}

}  // namespace tandem
