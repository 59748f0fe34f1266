#pragma once

#include <functional>
#include <vector>

#include "model/id.hpp"
#include "model/post.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

// Selecting several posts of the calendar: by a rectangle that is drawn from a free place, or from one post to another.

// Where a rectangle is drawn, in pixels of the screen.
struct BandGround {
    Rect seen;              // the part of the screen it is drawn in
    float x0 = 0, y0 = 0;   // of what scrolls, where it is in this frame: the rectangle begins at a point of that
    bool in_front = false;  // of everything, where the posts lie in windows of their own
    // How the window it is drawn in scrolls on while the pointer rests at an edge of `seen` or beyond it.
    enum class Scrolls : unsigned char { nowhere, up_and_down, sideways } scrolls = Scrolls::nowhere;
};

// Adds what a rectangle meets to posts, each once.
using AddTouched = std::function<void(const Rect& band, std::vector<Id<Post>>& posts)>;

bool meet(const Rect& a, const Rect& b);
void add_once(Id<Post> post, std::vector<Id<Post>>& posts);

// The press that began on a free place has become a rectangle. `x0`, `y0`: as BandGround has them.
void begin_band(ViewContext& view, float x0 = 0, float y0 = 0);
// Once per frame, while there is one: what the rectangle touches is selected, with Ctrl or Shift beside what was
// before; it ends where the view does. Escape takes the former selection back. Draws it, and scrolls at the edges.
void follow_band(ViewContext& view, const BandGround& ground, const AddTouched& add_touched);
// Scrolls the current window that way while the pointer is at an edge of `seen` or beyond it; false where it is at
// none, or nothing more lies behind it.
bool scroll_at_band_edge(const ViewContext& view, const Rect& seen, BandGround::Scrolls way);
// Of the days: a "+N" is touched with all that is behind it.
void draw_band(ViewContext& view);
// The same among hours. `top`: y of midnight on the screen.
void draw_band_over_hours(ViewContext& view, float top);

// Shift click: every post shown from the one that is selected to this one, by time.
void select_up_to(ViewContext& view, Id<Post> post);

}  // namespace tandem
