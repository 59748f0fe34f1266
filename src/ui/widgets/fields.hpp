#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "model/id.hpp"
#include "ui/draft.hpp"
#include "ui/rect.hpp"
#include "ui/text/text_style.hpp"

namespace tandem {

struct ViewContext;

struct FieldLook {
    std::string_view name = {};  // for tooltip and widget tree
    std::string_view placeholder = {};
    TextStyle style = text_style::control;
    std::size_t most_bytes = 4000;  // of the user's form, or as many as there are already where that is more
    bool plain = false;             // looks like text until the pointer or the keyboard is there
    bool enabled = true;
    // Whether what is typed can be committed; else the frame is red and `wrong` (a key of words.csv with {text}) is
    // shown.
    bool (*accepts)(std::string_view text) = nullptr;
    std::string_view wrong = {};
    const char* icon = nullptr;
    bool take_keyboard = false;  // the field gets the keyboard now, all of its line selected
    bool takes_it_back = false;  // in this frame, from a row that was pressed below it
    bool bare = false;           // without any frame
    bool one_line = false;       // of an area: Enter ends the typing, a break that is pasted is a space
    bool keeps_arrows = false;   // up and down are for what is around the field: they do not leave it
    // Why what is typed cannot be, as a sentence; "" where it can. For what depends on more than the text.
    std::function<std::string(std::string_view text)> refuses = nullptr;
};

// Shows `value`. Typing edits a draft, which `commit` turns into one edit when the field lets go; Escape drops it.
// `item` is the row whose field this is: the draft of one row never reaches another.
void text_field(ViewContext& view, std::string_view id, Uuid item, const Rect& rect, std::string_view value,
                const FieldLook& look, DraftCommit commit);

// The text in a field whose text is no part of the project (a path, a filter): kept by the caller. True when it
// changed; `entered` is set by the Enter key.
bool free_field(ViewContext& view, std::string_view id, const Rect& rect, std::string& text, const FieldLook& look,
                bool* entered = nullptr);

// How the frame of a field is drawn.
struct FieldFrame {
    bool hovered = false;
    bool active = false;
    bool wrong = false;
    bool too_long = false;  // nobody types in it, and the text ends in an ellipsis
};
void paint_field_frame(ViewContext& view, const Rect& rect, const FieldLook& look, FieldFrame frame);

// So many letters of what was typed or pasted were left out, since the field takes no more: told after the frame.
void tell_left_out(const ViewContext& view, const FieldLook& look, std::size_t letters);

// Takes the keyboard away from the field that has it.
void release_keyboard();

}  // namespace tandem
