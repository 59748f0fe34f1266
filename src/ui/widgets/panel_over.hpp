#pragma once

#include <string_view>

#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A panel that lies over the content, with its shadow: what is drawn while this lives is above what was drawn before
// it, and has the pointer alone. Nothing where `rect` is empty.
class PanelOver {
  public:
    PanelOver(ViewContext& view, std::string_view id, const Rect& rect);
    ~PanelOver();
    PanelOver(const PanelOver&) = delete;
    PanelOver& operator=(const PanelOver&) = delete;

  private:
    ViewContext& view_;
    bool over_ = false;
};

}  // namespace tandem
