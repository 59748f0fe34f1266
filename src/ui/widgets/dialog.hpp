#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A card in the middle of the window; nothing behind it takes input while it is open. Escape is the caller's to handle.
class Dialog {
  public:
    // Drawn while `wanted`; sizes in pixels of the screen, made smaller where the window is. Who does not let it draw
    // its title draws it in the content.
    Dialog(ViewContext& view, std::string_view id, std::string_view title, float width_px, float height_px, bool wanted,
           bool draws_title = true);
    ~Dialog();
    Dialog(const Dialog&) = delete;
    Dialog& operator=(const Dialog&) = delete;

    bool open() const { return open_; }
    // Inside the padding, below the title.
    Rect content() const { return content_; }
    // The row of buttons at the foot, filled from the right.
    Rect footer() const { return footer_; }

  private:
    ViewContext& view_;
    Rect content_, footer_;
    bool open_ = false;
};

}  // namespace tandem
