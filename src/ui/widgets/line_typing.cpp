#include "ui/widgets/line_typing.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include <imgui.h>

#include "ui/text/clean_text.hpp"
#include "ui/text/edit_text.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/widgets/text_keys.hpp"

namespace tandem {
namespace {

TextState state_of(const ImGuiInputTextCallbackData& field) {
    const auto cursor = static_cast<std::size_t>(field.CursorPos);
    const int other = field.SelectionStart == field.CursorPos ? field.SelectionEnd : field.SelectionStart;
    const bool selected = field.SelectionStart != field.SelectionEnd;
    return {{field.Buf, static_cast<std::size_t>(field.BufTextLen)},
            cursor,
            selected ? static_cast<std::size_t>(other) : cursor};
}

void put_state(ImGuiInputTextCallbackData& field, const TextState& state) {
    field.DeleteChars(0, field.BufTextLen);
    field.InsertChars(0, state.shown.c_str());
    field.SelectionStart = static_cast<int>(state.anchor);
    field.SelectionEnd = field.CursorPos = static_cast<int>(state.cursor);
}

void settle_typed(const LineTyping& typing, ImGuiInputTextCallbackData& field) {
    settle_emoji(typing.emoji, field);
    const std::string_view shown(field.Buf, static_cast<std::size_t>(field.BufTextLen));
    const std::string user = typing.emoji.decode(shown);
    const CleanText clean = clean_text(user, typing.most_bytes);
    if (clean.text == user) return;
    TextState again;
    again.shown = typing.emoji.encode(clean.text);
    again.cursor = again.anchor = std::min(static_cast<std::size_t>(field.CursorPos), again.shown.size());
    put_state(field, again);
}

TextChange change_between(const TextState& before, const TextState& after) {
    if (const auto verb = verb_by_keys(); verb == TextVerb::cut || verb == TextVerb::paste) return TextChange::other;
    return after.shown.size() < before.shown.size() ? TextChange::erased : TextChange::typed;
}

}  // namespace

int on_line_typing(ImGuiInputTextCallbackData* field) {
    LineTyping& typing = *static_cast<LineTyping*>(field->UserData);
    if (field->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        typing.text.resize(static_cast<std::size_t>(field->BufTextLen));
        field->Buf = typing.text.data();
        return 0;
    }
    if (field->Flags & ImGuiInputTextFlags_ReadOnly) return 0;
    if (std::exchange(typing.begins, false)) typing.history.clear(), typing.stood.reset();
    if (field->EventFlag == ImGuiInputTextFlags_CallbackEdit) settle_typed(typing, *field);
    const TextState now = state_of(*field);
    if (typing.stood && typing.stood->shown != now.shown)
        typing.history.note(*typing.stood, now, change_between(*typing.stood, now));
    else if (const auto to = step_by_keys(typing.history, now))
        put_state(*field, *to);
    typing.stood = state_of(*field);
    return 0;
}

}  // namespace tandem
