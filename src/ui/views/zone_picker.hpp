#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/rect.hpp"

namespace tandem {

struct FieldLook;
struct ViewContext;

// What the program keeps about the choice of a time zone between frames.
struct ZonePickerState {
    std::string typed;
    bool opens = false;  // it was asked for in this frame
};

struct ZonePickerLook {
    std::string_view chosen;                 // a zone; "": none
    std::string_view none = {};              // what no zone is called; "" where there must be one
    std::vector<std::string> proposed = {};  // while nothing is typed
    std::string_view left_out = {};          // a zone that is no choice
};

// A card in which a city is typed and its time zone chosen, with what it is ahead of UTC now. Both are called in the
// same Scope; the second one in each frame.
void open_zone_picker(ViewContext& view);
// The zone that was chosen in this frame, "" for none.
std::optional<std::string> draw_zone_picker(ViewContext& view, const Rect& anchor, const ZonePickerLook& look);

// What refuses a typed text that is no zone; nothing typed is fine where `placeholder` says what that means.
FieldLook zone_field_look(ViewContext& view, std::string_view placeholder = {});
// The button after such a field, `end` of its line, and its card.
inline constexpr float zone_button_width = 24;  // at 100 %
std::optional<std::string> zone_button(ViewContext& view, const Rect& end, std::string_view chosen,
                                       std::string_view none = {});

}  // namespace tandem
