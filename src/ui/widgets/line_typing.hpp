#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ui/widgets/text_history.hpp"

struct ImGuiInputTextCallbackData;

namespace tandem {

class EmojiMap;
class TextMenu;

// What a field of a single line, which is ImGui's own, does with what is typed in it besides what ImGui does.
struct LineTyping {
    std::string& text;  // what ImGui is given, in the shown form
    EmojiMap& emoji;
    std::size_t most_bytes;  // of the user's form
    TextHistory& history;
    std::optional<TextState>& stood;  // as what it was left in the frame before
    bool begins;                      // it did not have the keyboard in the frame before
    TextMenu* back_from;              // whose field it is and that gives the keyboard back; null: none
    std::size_t left_out = 0;         // letters that were typed or pasted beyond the limit
};

// ImGui's callback, for what it asks on every frame and on edits; its user data is a LineTyping. Keeps the buffer as
// long as the text, emoji one letter each, and the user's form within its limit; passes and erases whole letters; goes
// a step back or forward in what was typed; does what was chosen in the text's menu.
int on_line_typing(ImGuiInputTextCallbackData* field);

}  // namespace tandem
