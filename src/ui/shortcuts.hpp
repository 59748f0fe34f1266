#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/command.hpp"

namespace tandem {

// A key with its modifiers, as ImGui counts them (ImGuiKey, ImGuiMod_*).
struct KeyStroke {
    int key = 0;
    int modifiers = 0;

    friend bool operator==(const KeyStroke&, const KeyStroke&) = default;
};

// "Ctrl+Shift+Z"; nothing for a text that names no key.
std::optional<KeyStroke> key_stroke(std::string_view shortcut);

// What may be read from the keyboard now.
struct KeyboardState {
    bool typing = false;     // a text field has the keyboard: only strokes with Ctrl or Alt, and no Delete
    bool above = false;      // a menu or dialog is open: nothing
    bool on_widget = false;  // a widget shows the keyboard focus: Space is its own
    Section section = Section::calendar;
    bool just_closed = false;  // one was open in the frame before: the Escape that closed it has done its work
    bool in_text = false;      // a text has the keyboard, if only to be read: copying and pasting are its own
    bool stepped = false;      // undo and redo were for what was done in the text that has the keyboard
    bool letters = false;      // the keys of this frame brought some: in a text they are no commands with Alt
};
// After everything is drawn; `letters` is asked for before, as a text takes them away.
KeyboardState keyboard_state(Section section, bool letters);
bool letters_came();

// Digits, "," and "." count wherever they are typed, on the keypad or with Shift, besides by their keys.
// Commands whose keys went down in this frame and that act on what is selected: two of them may share keys where they
// act on different things.
std::vector<CommandId> pressed_commands(const KeyboardState& state, const Workbench& workbench);

}  // namespace tandem
