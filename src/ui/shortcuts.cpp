#include "ui/shortcuts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

namespace tandem {
namespace {

constexpr std::array named_keys{
    std::pair{std::string_view("Delete"), ImGuiKey_Delete},
    std::pair{std::string_view("Escape"), ImGuiKey_Escape},
    std::pair{std::string_view("Space"), ImGuiKey_Space},
    std::pair{std::string_view("Enter"), ImGuiKey_Enter},
    std::pair{std::string_view("PageDown"), ImGuiKey_PageDown},
    std::pair{std::string_view("PageUp"), ImGuiKey_PageUp},
    std::pair{std::string_view("Plus"), ImGuiKey_KeypadAdd},
    std::pair{std::string_view("="), ImGuiKey_Equal},
    std::pair{std::string_view("Minus"), ImGuiKey_Minus},
    std::pair{std::string_view("Home"), ImGuiKey_Home},
    std::pair{std::string_view("End"), ImGuiKey_End},
    std::pair{std::string_view("F1"), ImGuiKey_F1},
    std::pair{std::string_view("F5"), ImGuiKey_F5},
    std::pair{std::string_view("F11"), ImGuiKey_F11},
    std::pair{std::string_view("Left"), ImGuiKey_LeftArrow},
    std::pair{std::string_view(","), ImGuiKey_Comma},
    std::pair{std::string_view("."), ImGuiKey_Period},
};

int key_named(std::string_view name) {
    for (const auto& [word, key] : named_keys)
        if (word == name) return key;
    if (name.size() != 1) return ImGuiKey_None;
    if (name[0] >= 'A' && name[0] <= 'Z') return ImGuiKey_A + (name[0] - 'A');
    if (name[0] >= '0' && name[0] <= '9') return ImGuiKey_0 + (name[0] - '0');
    return ImGuiKey_None;
}

bool repeats(CommandId id) {
    switch (id) {
        case CommandId::undo:
        case CommandId::redo:
        case CommandId::next:
        case CommandId::previous:
        case CommandId::next_day:
        case CommandId::previous_day:
        case CommandId::next_task:
        case CommandId::previous_task:
        case CommandId::zoom_in:
        case CommandId::zoom_out: return true;
        default: return false;
    }
}

// Two commands may share keys where they act on different things. Whether it can be run is asked when it is: what is
// being typed is committed before.
bool fits_selection(const Command& row, const Workbench& workbench) {
    return row.targets == Targets::none || have_common(row.targets, workbench.selected());
}

// What a text that has the keyboard does with its own letters.
bool is_for_texts(const KeyStroke& stroke) {
    constexpr std::array strokes{KeyStroke{ImGuiKey_C, ImGuiMod_Ctrl}, KeyStroke{ImGuiKey_V, ImGuiMod_Ctrl},
                                 KeyStroke{ImGuiKey_V, ImGuiMod_Ctrl | ImGuiMod_Shift}};
    return std::find(strokes.begin(), strokes.end(), stroke) != strokes.end();
}

bool may_read(const KeyboardState& state, const Command& row, const KeyStroke& stroke) {
    if (state.above || (state.just_closed && stroke.key == ImGuiKey_Escape)) return false;
    if (row.only_in && *row.only_in != state.section) return false;
    if (state.typing && !(stroke.modifiers & (ImGuiMod_Ctrl | ImGuiMod_Alt))) return false;
    if (state.typing && state.letters && (stroke.modifiers & ImGuiMod_Alt)) return false;
    if (state.in_text && is_for_texts(stroke)) return false;
    if (state.stepped && (row.id == CommandId::undo || row.id == CommandId::redo)) return false;
    return !(state.on_widget && (stroke.key == ImGuiKey_Space || stroke.key == ImGuiKey_Enter));
}

// Digits of the keypad, and signs that a keyboard prints elsewhere or with Shift: "." on a French one. Only what is not
// read from the sign's own key already.
bool is_typed(const KeyStroke& stroke) {
    if (stroke.modifiers != 0 || (ImGui::GetIO().KeyMods & ~ImGuiMod_Shift) != 0) return false;
    const bool digit = stroke.key >= ImGuiKey_0 && stroke.key <= ImGuiKey_9;
    const bool sign = digit || stroke.key == ImGuiKey_Comma || stroke.key == ImGuiKey_Period;
    if (!sign || (ImGui::GetIO().KeyMods == 0 && ImGui::IsKeyDown(static_cast<ImGuiKey>(stroke.key)))) return false;
    const int printed = digit ? '0' + (stroke.key - ImGuiKey_0) : stroke.key == ImGuiKey_Comma ? ',' : '.';
    const ImVector<ImWchar>& typed = ImGui::GetIO().InputQueueCharacters;
    return std::any_of(typed.begin(), typed.end(), [&](ImWchar each) { return static_cast<int>(each) == printed; });
}

bool is_pressed(const Command& row, const KeyStroke& stroke) {
    return (stroke.modifiers == ImGui::GetIO().KeyMods &&
            ImGui::IsKeyPressed(static_cast<ImGuiKey>(stroke.key), repeats(row.id))) ||
        is_typed(stroke);
}

}  // namespace

std::optional<KeyStroke> key_stroke(std::string_view shortcut) {
    KeyStroke stroke;
    while (true) {
        const std::size_t plus = shortcut.find('+');
        const std::string_view part = shortcut.substr(0, plus);
        if (plus == std::string_view::npos) {
            stroke.key = key_named(part);
            break;
        }
        if (part == "Ctrl") stroke.modifiers |= ImGuiMod_Ctrl;
        if (part == "Shift") stroke.modifiers |= ImGuiMod_Shift;
        if (part == "Alt") stroke.modifiers |= ImGuiMod_Alt;
        shortcut.remove_prefix(plus + 1);
    }
    return stroke.key == ImGuiKey_None ? std::nullopt : std::optional(stroke);
}

bool letters_came() { return !ImGui::GetIO().InputQueueCharacters.empty(); }

KeyboardState keyboard_state(Section section, bool letters) {
    const ImGuiIO& io = ImGui::GetIO();
    KeyboardState state;
    state.typing = io.WantTextInput;
    state.above = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    state.on_widget = io.NavVisible && ImGui::IsAnyItemFocused();
    state.section = section;
    state.letters = letters;
    state.in_text = io.WantTextInput || ImGui::GetInputTextState(ImGui::GetActiveID()) != nullptr;
    return state;
}

std::vector<CommandId> pressed_commands(const KeyboardState& state, const Workbench& workbench) {
    std::vector<CommandId> out;
    for (const Command& row : commands()) {
        for (const std::string_view text : {row.shortcut, row.other_shortcut}) {
            const std::optional<KeyStroke> stroke = key_stroke(text);
            if (!stroke || !may_read(state, row, *stroke) || !fits_selection(row, workbench)) continue;
            if (is_pressed(row, *stroke)) out.push_back(row.id);
        }
    }
    return out;
}

}  // namespace tandem
