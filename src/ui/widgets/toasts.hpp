#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// A way back from what is no step of the history, which a notice offers while there is one.
struct WayBack {
    std::string_view word, hint;  // keys of words.csv
    std::function<void()> take;
    std::function<bool()> is_there;
};

// What the user is told beside the work, in the lower right corner of what is looked at, above a dialog's scrim.
// Three kinds: what was done goes by itself, and offers to undo its step while that is the last one, or another way
// back; what was refused changed nothing, so it goes by itself too, or with the next edit or refusal; a warning stays
// until it is closed. Each goes when what it is about is undone. Equal ones are one.
class Toasts {
  public:
    void show(Notice notice, std::optional<WayBack> back = {});
    // Between two frames: so many steps of the history are done now. True when there is one more than before.
    bool follow(std::size_t steps_done);
    // Time runs only for what is drawn, and not while the pointer rests on it.
    void draw(ViewContext& view, const Rect& inside);
    // Whether one of them goes by itself.
    bool any_passing() const;

  private:
    struct Toast {
        Notice notice;
        int number = 0;
        std::vector<std::size_t> steps;  // it is about, the oldest first; several where equal ones became one
        std::optional<WayBack> back;
        double left_s = 0;
        bool drawn = false;

        bool passes() const { return notice.kind != Notice::Kind::warning; }
    };
    bool offers_undo(const Toast& toast) const;
    static bool offers_way_back(const Toast& toast);
    // True when it was taken.
    bool draw_offer(ViewContext& view, const Toast& toast, float x, float y) const;
    static bool waits_for_dialog(const Toast& toast, const Rect& card);
    // True when it was closed, or its step is undone.
    bool draw_one(ViewContext& view, Toast& toast, const Rect& card, float text_width_px);

    std::vector<Toast> toasts_;
    int next_number_ = 1;
    std::size_t steps_done_ = 0;
};

// The one tooltip of the frame, above everything.
void draw_tooltip(ViewContext& view);

}  // namespace tandem
