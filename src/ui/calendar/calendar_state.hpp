#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "model/day_range.hpp"
#include "model/post.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct CalendarCache;

enum class IdeaOrder : unsigned char { rank, newest, pillar, title };

// A rectangle that selects posts, from where it began to the pointer.
struct SelectionBand {
    float x_px = 0, y_px = 0;
    std::vector<Id<Post>> before;  // selected when it began
    bool adds = false;             // to those
};

// Something dragged rests at an edge of the month: -1 at the one that leads back, 1 at the one that leads on.
struct EdgeRest {
    int side = 0;
    double turns_at_s = 0;  // in ImGui's time
};

// What the calendar keeps between frames besides what is shown and selected. Plain values; the cache can be dropped at
// any time.
struct CalendarState {
    float wheel = 0;            // turns of the wheel that make no whole week yet
    bool drawer_jumps = false;  // the ideas scroll on by a page in the next frame
    IdeaOrder idea_order = IdeaOrder::rank;
    std::optional<Day> listed_day;  // whose list of posts is open
    Rect list_anchor;               // the "+N" it hangs on
    bool list_opens = false;        // it was asked for in this frame
    bool pick_up = false;           // the next frame picks up what is selected, to be moved by keyboard
    bool press_spent = false;       // this press has been a drag already: it starts no other until the button is up
    bool looks_for_fit = false;     // the card of the drag is not complete yet: frames go on without events
    std::optional<SelectionBand> band;
    EdgeRest edge_rest;
    std::shared_ptr<CalendarCache> cache;
};

}  // namespace tandem
