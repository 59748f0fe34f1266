#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// What the mouse and the keyboard do with a rectangle in this frame.
struct Hit {
    bool hovered = false;
    bool held = false;     // the left button went down here and is still down
    bool clicked = false;  // released here, or Enter or Space while it has the keyboard focus
    bool double_clicked = false;
    bool right_clicked = false;
    bool focused = false;  // has the keyboard focus and shows it: draw the ring
    unsigned int id = 0;   // ImGui's
};

struct HitOptions {
    bool enabled = true;
    bool overlap = false;   // things drawn later on top of it take the mouse first
    bool on_press = false;  // clicked when the button goes down
    bool tab_stop = true;   // reached with Tab
};

// Makes the rectangle a target; `id` is unique in its Scope. Call while drawing, in the window it belongs to.
Hit interact(ViewContext& view, std::string_view id, const Rect& rect, HitOptions options = {});

// Whether what was just made a target shows its tooltip in this frame: for texts that take a while to make.
bool tooltip_is_due(ViewContext& view, const Hit& hit, const Rect& rect);
// After `interact`: the tooltip to show once the pointer has rested, or the keyboard focus is there. A key or a press
// sends it away, until the pointer has left the rectangle.
void tooltip_for(ViewContext& view, const Hit& hit, const Rect& rect, std::string_view text,
                 std::string_view shortcut = {});
// The same at its side: what is above and below it stays in view.
void tooltip_beside(ViewContext& view, const Hit& hit, const Rect& rect, std::string_view text);

}  // namespace tandem
