#include "ui/widgets/line_typing.hpp"

#include <string_view>
#include <utility>

#include <imgui.h>

#include "app/letters.hpp"
#include "ui/text/clean_text.hpp"
#include "ui/text/edit_text.hpp"
#include "ui/text/emoji_map.hpp"
#include "ui/widgets/text_keys.hpp"
#include "ui/widgets/text_menu.hpp"

namespace tandem {
namespace {

TextState state_of_line(const ImGuiInputTextCallbackData& field) {
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

// ImGui erases code points: with the one behind or before the cursor goes the rest of its letter.
void erase_whole_letter(ImGuiInputTextCallbackData& field, const TextState& before) {
    const TextState now = state_of_line(field);
    if (before.cursor != before.anchor || now.shown.size() >= before.shown.size()) return;
    const std::size_t erased = before.shown.size() - now.shown.size();
    if (ImGui::IsKeyPressed(ImGuiKey_Backspace) && now.cursor + erased == before.cursor) {
        const std::size_t begin = letter_before(before.shown, before.cursor);
        if (begin < now.cursor) field.DeleteChars(static_cast<int>(begin), static_cast<int>(now.cursor - begin));
    } else if (ImGui::IsKeyPressed(ImGuiKey_Delete) && now.cursor == before.cursor) {
        const std::size_t whole = letter_after(before.shown, before.cursor) - before.cursor;
        if (whole > erased) field.DeleteChars(field.CursorPos, static_cast<int>(whole - erased));
    }
}

// It moves between code points as well: the cursor goes on to the end of the letter that it is in.
void leave_letter(ImGuiInputTextCallbackData& field, const TextState& before) {
    const TextState now = state_of_line(field);
    if (now.shown != before.shown || now.cursor == before.cursor) return;
    std::size_t at = letter_edge(now.shown, now.cursor);
    if (at == now.cursor) return;
    if (now.cursor < before.cursor) at = letter_before(now.shown, now.cursor);
    field.CursorPos = field.SelectionEnd = static_cast<int>(at);
    field.SelectionStart = static_cast<int>(now.anchor == now.cursor ? at : now.anchor);
}

// What is new ends at the cursor: that is cut where there is no room, not the end of what was there.
void settle_typed(LineTyping& typing, ImGuiInputTextCallbackData& field) {
    settle_emoji(typing.emoji, field);
    const std::string_view shown(field.Buf, static_cast<std::size_t>(field.BufTextLen));
    const auto cursor = static_cast<std::size_t>(field.CursorPos);
    const std::string before = typing.emoji.decode(shown.substr(0, cursor)),
                      behind = typing.emoji.decode(shown.substr(cursor));
    const CleanText rest = clean_text(behind, typing.most_bytes);
    const CleanText kept = clean_text(before, typing.most_bytes - rest.text.size());
    typing.left_out += kept.left_out + rest.left_out;
    if (kept.text == before && rest.text == behind) return;
    const std::string to_cursor = typing.emoji.encode(kept.text);
    EditedText settled = settle_emoji(typing.emoji, to_cursor + typing.emoji.encode(rest.text), to_cursor.size());
    put_state(field, {std::move(settled.shown), settled.cursor, settled.cursor});
}

TextChange change_between(const TextState& before, const TextState& after) {
    if (const auto verb = verb_by_keys(); verb == TextVerb::cut || verb == TextVerb::paste) return TextChange::other;
    return after.shown.size() < before.shown.size() ? TextChange::erased : TextChange::typed;
}

bool is_read_only(const ImGuiInputTextCallbackData& field) { return (field.Flags & ImGuiInputTextFlags_ReadOnly) != 0; }

// ImGui selects all of a field that gets the keyboard.
void take_from_menu(LineTyping& typing, ImGuiInputTextCallbackData& field, TextMenu& menu) {
    typing.stood = menu.before();
    if (is_read_only(field)) {
        field.SelectionStart = static_cast<int>(menu.after().anchor);
        field.SelectionEnd = field.CursorPos = static_cast<int>(menu.after().cursor);
    } else {
        put_state(field, menu.after());
        settle_typed(typing, field);
        const TextState now = state_of_line(field);
        if (!menu.stepped()) typing.history.note(menu.before(), now, TextChange::other);
        typing.stood = now;
    }
    menu.end();
}

void take_typed(LineTyping& typing, ImGuiInputTextCallbackData& field) {
    if (typing.stood) erase_whole_letter(field, *typing.stood), leave_letter(field, *typing.stood);
    if (field.EventFlag == ImGuiInputTextFlags_CallbackEdit) settle_typed(typing, field);
    const TextState now = state_of_line(field);
    if (typing.stood && typing.stood->shown != now.shown)
        typing.history.note(*typing.stood, now, change_between(*typing.stood, now));
    else if (const auto to = step_by_keys(typing.history, now))
        put_state(field, *to);
}

}  // namespace

int on_line_typing(ImGuiInputTextCallbackData* field) {
    LineTyping& typing = *static_cast<LineTyping*>(field->UserData);
    if (field->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        typing.text.resize(static_cast<std::size_t>(field->BufTextLen));
        field->Buf = typing.text.data();
        return 0;
    }
    if (std::exchange(typing.begins, false) && !typing.back_from) typing.history.clear(), typing.stood.reset();
    if (TextMenu* menu = std::exchange(typing.back_from, nullptr)) take_from_menu(typing, *field, *menu);
    if (!is_read_only(*field)) take_typed(typing, *field);
    typing.stood = state_of_line(*field);
    return 0;
}

}  // namespace tandem
