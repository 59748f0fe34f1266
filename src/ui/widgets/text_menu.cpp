#include "ui/widgets/text_menu.hpp"

#include <array>
#include <initializer_list>
#include <string_view>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/bars/bars.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/edit_buffer.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {
namespace {

constexpr std::string_view text_menu_id = "text.menu";
constexpr int most_frames_back = 6;

struct VerbRow {
    TextVerb verb;
    std::string_view word, keys;
};
struct StepRow {
    std::string_view word, keys;
};
constexpr std::array step_rows{StepRow{"command.undo", "Ctrl+Z"}, StepRow{"command.redo", "Ctrl+Shift+Z"}};
constexpr std::array verb_rows{
    VerbRow{TextVerb::cut, "command.cut", "Ctrl+X"},
    VerbRow{TextVerb::copy, "command.copy", "Ctrl+C"},
    VerbRow{TextVerb::paste, "command.paste", "Ctrl+V"},
    VerbRow{TextVerb::select_all, "command.select_all", "Ctrl+A"},
};

bool has_clipboard() {
    const char* text = ImGui::GetClipboardText();
    return text && *text;
}

// While they are down: what is owned before cannot choose in the menu either.
void keep_from_others(std::initializer_list<ImGuiKey> keys, ImGuiID owner) {
    for (const ImGuiKey key : keys)
        if (ImGui::IsKeyDown(key)) ImGui::SetKeyOwner(key, owner, ImGuiInputFlags_LockThisFrame);
}

bool pressed_outside(const Rect& rect) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left) || ImGui::IsMouseClicked(ImGuiMouseButton_Right);
    return pressed && !rect.contains(io.MousePos.x, io.MousePos.y);
}

}  // namespace

void TextMenu::open(unsigned int field, TextState state, float x_px, float y_px) {
    end();
    field_ = field;
    before_ = after_ = std::move(state);
    x_px_ = x_px, y_px_ = y_px;
    can_paste_ = has_clipboard();
    seen_in_ = ImGui::GetFrameCount();
    open_menu(text_menu_id);
}

bool TextMenu::is_fresh() const { return ImGui::GetFrameCount() - seen_in_ <= 1; }

TextMenu::Turn TextMenu::draw(ViewContext& view, const Of& of) {
    if (field_ != of.field) return Turn::none;
    if (!is_fresh()) {
        end();
        return Turn::left;
    }
    seen_in_ = ImGui::GetFrameCount();
    if (!menu_is_open(text_menu_id)) {
        if (closed_) ++frames_;
        // The press that closed it has done its work: it is no answer to the dialog that the field is in.
        if (!std::exchange(closed_, true)) keep_from_others({ImGuiKey_Escape}, of.field);
        if ((chosen_ || !pressed_elsewhere_) && frames_ < most_frames_back) return Turn::back;
        end();
        return Turn::left;
    }
    const std::vector<MenuRow> rows = rows_of(view, of);
    pressed_elsewhere_ = pressed_outside(of.rect);
    if (const auto row = menu(view, text_menu_id, Rect::at(x_px_, y_px_, 1, 1), rows)) {
        if (*row < step_rows.size())
            step(view.drafts.history(), *row == 0);
        else
            choose(view, of, verb_rows[*row - step_rows.size() - 1].verb);
    }
    keep_from_others({ImGuiKey_Enter, ImGuiKey_KeypadEnter, ImGuiKey_Space}, of.field);
    return Turn::open;
}

std::vector<MenuRow> TextMenu::rows_of(ViewContext& view, const Of& of) const {
    std::vector<MenuRow> rows;
    const auto add = [&](std::string_view word, std::string_view keys, bool enabled) {
        MenuRow row;
        row.id = word;
        row.text = view.word(word);
        row.shortcut = shortcut_text(view, keys);
        row.enabled = enabled;
        rows.push_back(std::move(row));
    };
    const TextHistory& history = view.drafts.history();
    add(step_rows[0].word, step_rows[0].keys, of.enabled && history.can_undo());
    add(step_rows[1].word, step_rows[1].keys, of.enabled && history.can_redo());
    rows.push_back(MenuRow::separator());
    const bool selected = before_.cursor != before_.anchor;
    for (const VerbRow& row : verb_rows)
        add(row.word, row.keys,
            row.verb == TextVerb::select_all  ? !before_.shown.empty()
                : row.verb == TextVerb::paste ? of.enabled && can_paste_
                : row.verb == TextVerb::cut   ? of.enabled && selected
                                              : selected);
    return rows;
}

void TextMenu::step(TextHistory& history, bool back) {
    if (auto to = back ? history.undo(before_) : history.redo(before_)) after_ = *std::move(to);
    // No key was used for it.
    history.take_keys_used();
    chosen_ = stepped_ = true;
}

void TextMenu::choose(ViewContext& view, const Of& of, TextVerb verb) {
    EditBuffer buffer;
    buffer.restore(before_);
    do_verb(view.emoji, buffer, verb, of.room);
    after_ = buffer.state();
    chosen_ = true;
}

}  // namespace tandem
