// What a note says in the inspector.
#include "icons.hpp"
#include "ui/inspector/color_row.hpp"
#include "ui/inspector/occasion_parts.hpp"

namespace tandem {

namespace {

// A note is called by its first line; what is below it says more.
struct NoteText {
    std::string name, details;

    explicit NoteText(std::string_view text) : name(text.substr(0, text.find('\n'))) {
        if (name.size() < text.size()) details = text.substr(name.size() + 1);
    }
    std::string joined() const { return details.empty() ? name : name + "\n" + details; }
};

// One part of the note's text as it is then.
DraftCommit part_of_note(Id<Note> id, std::string NoteText::*part) {
    return row_commit<Note>(id, "undo.edit_note", [part](Note& next, std::string_view text) {
        NoteText parts(next.text);
        parts.*part = text;
        next.text = parts.joined();
        return true;
    });
}

// Gets the keyboard when it was just made, its first name ready to be typed over.
void draw_note_text(Sheet& sheet, const Note& note) {
    ViewContext& view = sheet.view();
    const bool wanted = view.state.sheet_field_wanted == "occasion.name";
    if (wanted) view.state.sheet_field_wanted.clear();
    const NoteText parts(note.text);
    const FieldLook name{.name = view.word("occasion.what.note"),
                         .placeholder = view.word("occasion.what.note"),
                         .style = text_style::card_title,
                         .most_bytes = 100'000,
                         .plain = true,
                         .take_keyboard = wanted,
                         .one_line = true};
    sheet.long_field("name", note.id.value, parts.name, name, 1, part_of_note(note.id, &NoteText::name));
    const FieldLook details{.name = view.word("note.details"),
                            .placeholder = view.word("note.details_hint"),
                            .most_bytes = 100'000,
                            .plain = true};
    sheet.long_field("details", note.id.value, parts.details, details, 1, part_of_note(note.id, &NoteText::details));
}

}  // namespace

void draw_note(Sheet& sheet, const Note& note) {
    ViewContext& view = sheet.view();
    draw_note_text(sheet, note);
    sheet.rule();
    const RowFields<Note> fields(sheet, note, "undo.edit_note", title_of(note), note.id.value);
    fields.edge_cell(sheet.row("occasion.begin"), {"occasion.begin"}, &Note::days, true);
    fields.edge_cell(sheet.row("occasion.end"), {"occasion.end"}, &Note::days, false);
    color_row(fields, sheet, note, "campaign.color", "campaign.color_code", &Note::color);
    sheet.gap(6);
    sheet.paragraph_of(view.word("note.no_work"), text_style::caption, view.theme.ink2, 16);
}

}  // namespace tandem
