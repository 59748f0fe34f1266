#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A floating card above the window that closes when the mouse goes down elsewhere or with Escape.
class Popup {
  public:
    // `open` when ImGui has it open: draw inside, then let this go. `rect` is where it is, in pixels of the window;
    // taller than `most_height_px` it scrolls.
    Popup(ViewContext& view, std::string_view id, const Rect& rect, float content_height_px);
    ~Popup();
    Popup(const Popup&) = delete;
    Popup& operator=(const Popup&) = delete;

    bool open() const { return open_; }
    // Where to draw: moved up by what is scrolled away.
    Rect content() const { return content_; }
    void close_now();

  private:
    ViewContext& view_;
    Rect content_;
    bool open_ = false;
};

void open_popup(std::string_view id);
bool popup_is_open(std::string_view id);

// Below `anchor`, above it where below is no room, inside the window.
Rect place_popup(const Rect& anchor, float width, float height, float gap, const Rect& window,
                 bool above_first = false);
// At the right of `anchor`, at its left where there is no room, below it where there is none either.
Rect place_beside(const Rect& anchor, float width, float height, float gap, const Rect& window);
// The whole window.
Rect window_rect();

// A part of the window that scrolls vertically, with the wheel or with the thumb that lies over its right edge.
class ScrollArea {
  public:
    ScrollArea(ViewContext& view, std::string_view id, const Rect& rect);
    ~ScrollArea();
    ScrollArea(const ScrollArea&) = delete;
    ScrollArea& operator=(const ScrollArea&) = delete;

    // Top left of the content, moved up by what is scrolled away; as wide as the area.
    Rect content() const { return content_; }
    // Once, when the content was drawn: how high it was.
    void set_height(float height_px);
    // Scrolls so that these pixels of the window (as drawn in this frame) come into view.
    void reveal(float y0, float y1);

  private:
    Rect thumb() const;
    void take_thumb();

    ViewContext& view_;
    Rect rect_;
    Rect content_;
    bool lit_ = false;  // the pointer is on the thumb or holds it
};

}  // namespace tandem
