#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/rect.hpp"
#include "ui/theme.hpp"

namespace tandem {

struct ViewContext;
struct Hit;

// `primary` is the SMM's indigo, `primary_cm` the CM's coral.
enum class ButtonKind : unsigned char { primary, primary_cm, secondary, ghost, danger };

struct ButtonLook {
    ButtonKind kind = ButtonKind::secondary;
    const char* icon = nullptr;  // tandem::icons
    std::string_view tooltip = {};
    std::string_view shortcut = {};  // as it is written on keys: "Ctrl Z"
    bool enabled = true;
    bool pressed_in = false;  // stays pressed: a panel is open
    bool small = false;       // text of 12 px, less room at the sides
    bool icon_after = false;  // the icon stands after the text: it leads on
};

// Each registers in the widget tree under `id`, and is operated with Tab, Enter and Space. True when clicked.
bool button(ViewContext& view, std::string_view id, const Rect& rect, std::string_view text,
            const ButtonLook& look = {});
// Pixels of the screen a button needs for its text.
float button_width(const ViewContext& view, std::string_view text, const ButtonLook& look = {});
// A square with an icon; `name` is read by tooltip and widget tree.
bool icon_button(ViewContext& view, std::string_view id, const Rect& rect, const char* icon, std::string_view name,
                 const ButtonLook& look = {.kind = ButtonKind::ghost});

struct Segment {
    std::string_view id;
    std::string_view text;
    Color dot = 0;  // one or two discs before the text, none when 0
    Color second_dot = 0;
    std::string_view tooltip = {};
    std::string_view shortcut = {};  // shown with the tooltip
};
// A trough with one raised segment. The index that was chosen, when one was.
std::optional<int> segmented(ViewContext& view, std::string_view id, const Rect& rect,
                             std::span<const Segment> segments, int chosen, std::string_view name);
float segmented_width(const ViewContext& view, std::span<const Segment> segments);

// A switch with its text at the right. True when it was turned.
bool toggle(ViewContext& view, std::string_view id, const Rect& rect, std::string_view text, bool on, Color on_color,
            std::string_view tooltip = {});
float toggle_width(const ViewContext& view, std::string_view text);

// The box alone, 16 px, centred in `rect`, which is what takes the click; `name` is for the widget tree.
bool checkbox(ViewContext& view, std::string_view id, const Rect& rect, std::string_view name, bool on, Color on_color,
              bool enabled = true);

enum class ChipClick : unsigned char { none, opened, cleared };
struct FilterChip {
    std::string_view text;   // "Campagnes"
    std::string_view value;  // "toutes", "2"
    const char* icon = nullptr;
    bool active = false;      // lets not everything through: tinted, with a cross that clears it
    bool coral = false;       // tinted in the CM's colour
    float picture_width = 0;  // pixels of the screen kept free before the text, drawn by the caller
    float tail_width = 0;     // the same after it
    std::string_view tooltip = {};
    std::string_view name = {};  // for the widget tree, where the text says too little
};
ChipClick filter_chip(ViewContext& view, std::string_view id, const Rect& rect, const FilterChip& chip);
float filter_chip_width(const ViewContext& view, const FilterChip& chip);

// Frame around a widget that has the keyboard.
void draw_focus(ViewContext& view, const Hit& hit, const Rect& rect, float radius);

}  // namespace tandem
