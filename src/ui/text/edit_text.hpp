#pragma once

#include <cstddef>
#include <string>
#include <string_view>

struct ImGuiInputTextCallbackData;

namespace tandem {

class EmojiMap;

struct EditedText {
    std::string shown;
    std::size_t cursor = 0;  // byte in `shown`, between two code points
};

// The shown form of a text that was just edited, with the cursor kept where the user sees it: an input method may type
// a family one person at a time, a skin tone after a hand, or put the cursor between two pictures that now join.
EditedText settle_emoji(EmojiMap& emoji, std::string_view shown, std::size_t cursor);

// For the callback of an ImGui text field with ImGuiInputTextFlags_CallbackEdit, whose buffer holds the shown form:
// call it from there on every edit. Leaves the field alone when nothing needs to change.
void settle_emoji(EmojiMap& emoji, ImGuiInputTextCallbackData& field);

}  // namespace tandem
