#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ui/widgets/text_history.hpp"

namespace tandem {

class EditBuffer;
class EmojiMap;

// What means the same in every text that has the keyboard.

enum class TextVerb : std::uint8_t { cut, copy, paste, select_all };
// What is asked for by keys in this frame: Ctrl with X, C, V or A, Ctrl+Insert, Shift+Insert, Shift+Delete.
std::optional<TextVerb> verb_by_keys();

struct FieldRoom {
    std::size_t most_bytes;  // of the user's form
    bool one_line;           // what is pasted has spaces for its line feeds
    std::size_t* left_out;   // counted up by the letters that there is no room for
};
// True when the text is another one by it.
bool do_verb(EmojiMap& emoji, EditBuffer& buffer, TextVerb verb, const FieldRoom& room);
// What of a text in the shown form there is room for in place of what is selected; broken text is mended.
std::string letters_that_fit(EmojiMap& emoji, const EditBuffer& buffer, std::string_view shown, const FieldRoom& room);

// Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y: what the text `now` becomes by them; nothing where they are not pressed, or where
// nothing was done in it.
std::optional<TextState> step_by_keys(TextHistory& history, const TextState& now);

}  // namespace tandem
