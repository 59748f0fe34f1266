#pragma once

#include <string_view>

#include "model/id.hpp"
#include "ui/rect.hpp"
#include "ui/widget_tree.hpp"

namespace tandem {

struct ViewContext;

// A part of the interface with an id of its own: names the widgets inside for ImGui and for the widget tree alike.
// Always the model's id where a row of the project is meant.
class Scope {
  public:
    Scope(ViewContext& view, std::string_view name, Uuid id = {});
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

  private:
    WidgetTree& tree_;
    bool identified_;
};

// A drawn thing that others lie in, with a Scope of its own id while this lives.
class Registered {
  public:
    Registered(ViewContext& view, const WidgetEntry& entry);
    ~Registered();
    Registered(const Registered&) = delete;
    Registered& operator=(const Registered&) = delete;

  private:
    WidgetTree& tree_;
};

// A drawn thing that nothing lies in.
void register_widget(ViewContext& view, const WidgetEntry& entry);
void register_text(ViewContext& view, const Rect& rect, std::string_view text, bool cut = false);

// What is visible of the window that is being drawn.
Rect visible_part();
// Scrolls the window that is being drawn until the pixels from `y0` to `y1` are seen.
void scroll_into_view(float y0, float y1);

}  // namespace tandem
