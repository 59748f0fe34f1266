#include "ui/text/edit_text.hpp"

#include <imgui.h>

#include "ui/text/emoji_map.hpp"
#include "ui/text/utf8.hpp"

namespace tandem {
namespace {

// The first place between two code points of `shown` whose user's form holds at least `user_bytes` bytes.
std::size_t place_from_user_bytes(const EmojiMap& emoji, std::string_view shown, std::size_t user_bytes) {
    std::size_t at = 0;
    for (std::size_t passed = 0; passed < user_bytes && at < shown.size();) {
        const CodePoint next = read_code_point(shown, at);
        passed += emoji.decode(shown.substr(at, next.bytes)).size();
        at += next.bytes;
    }
    return at;
}

}  // namespace

EditedText settle_emoji(EmojiMap& emoji, std::string_view shown, std::size_t cursor) {
    EditedText settled;
    settled.shown = emoji.encode(emoji.decode(shown));
    const std::size_t user_bytes = emoji.decode(shown.substr(0, cursor)).size();
    settled.cursor = place_from_user_bytes(emoji, settled.shown, user_bytes);
    return settled;
}

void settle_emoji(EmojiMap& emoji, ImGuiInputTextCallbackData& field) {
    const std::string_view shown(field.Buf, static_cast<std::size_t>(field.BufTextLen));
    const EditedText settled = settle_emoji(emoji, shown, static_cast<std::size_t>(field.CursorPos));
    if (settled.shown == shown) return;
    field.DeleteChars(0, field.BufTextLen);
    field.InsertChars(0, settled.shown.c_str());
    field.CursorPos = static_cast<int>(settled.cursor);
    field.SelectionStart = field.CursorPos;
    field.SelectionEnd = field.CursorPos;
}

}  // namespace tandem
