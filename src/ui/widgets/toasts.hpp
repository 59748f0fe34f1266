#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Short messages in the lower right corner: what was done goes by itself, warnings stay until they are closed.
class Toasts {
  public:
    // One that says the same makes way for it.
    void show(Notice notice);
    // So many steps are done: what others said is true no more.
    void forget_undone(std::size_t steps_done);
    void draw(ViewContext& view, const Rect& inside);
    // Whether one of them goes by itself.
    bool any_passing() const;

  private:
    struct Toast {
        Notice notice;
        int number = 0;
        double until = -1;  // ImGui's clock; set when first drawn
    };
    std::vector<Toast> toasts_;
    int next_number_ = 1;
};

// The one tooltip of the frame, above everything.
void draw_tooltip(ViewContext& view);

}  // namespace tandem
