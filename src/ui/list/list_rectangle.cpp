#include "ui/list/list_rectangle.hpp"

#include <algorithm>
#include <set>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/band.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// A heading that is seen has the button down.
bool holds_heading(ViewContext& view, const ListFrame& frame) {
    if (!frame.places.by_day()) return false;
    const Scope scope(view, "day");
    for (std::size_t i = frame.places.day_at(frame.seen.y0 - frame.top); i < frame.model().days.size(); ++i) {
        if (frame.day_rect(i).y0 >= frame.seen.y1) return false;
        if (ImGui::GetActiveID() == ImGui::GetID(to_text(frame.model().days[i].day).c_str())) return true;
    }
    return false;
}

// Rows are touched wherever they are scrolled to: the rectangle scrolls with them.
void add_rows(const ListFrame& frame, const Rect& band, std::vector<Id<Post>>& posts) {
    std::set<Id<Post>> known(posts.begin(), posts.end());
    const auto [first, last] = frame.places.rows_between(band.y0 - frame.top, band.y1 - frame.top);
    for (std::size_t row = first; row < last; ++row)
        if (meet(band, frame.row_rect(row)) && known.insert(frame.model().rows[row].post).second)
            posts.push_back(frame.model().rows[row].post);
}

}  // namespace

void take_list_rectangle(ViewContext& view, const ListFrame& frame) {
    Rect below = frame.seen;
    below.y0 = std::max(below.y0, frame.top + frame.places.height());
    const Hit free = interact(view, "below_rows", below, {.tab_stop = false});
    if ((free.held || holds_heading(view, frame)) && press_moved(view)) begin_band(view, frame.seen.x0, frame.top);
    const BandGround ground{
        .seen = frame.seen, .x0 = frame.seen.x0, .y0 = frame.top, .scrolls = BandGround::Scrolls::up_and_down};
    follow_band(view, ground, [&](const Rect& band, std::vector<Id<Post>>& posts) { add_rows(frame, band, posts); });
}

}  // namespace tandem
