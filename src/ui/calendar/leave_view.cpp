// What the board or the grid of a channel carries becomes what the calendar drags.
#include <algorithm>
#include <utility>
#include <vector>

#include <imgui.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool is_of_board_or_grid(const DragState& drag) {
    return drag.kind == DragState::Kind::tile || drag.kind == DragState::Kind::status;
}

// The posts with a date among those that are carried, over the ideas; in the grid those that make room stay. Nothing
// where there are none.
DragState dated_over_ideas(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    DragState among;
    for (const Id<Post> id : drag.kind == DragState::Kind::tile ? drag.carried : drag.posts) {
        const Post* post = view.project().posts.find(id);
        if (post == nullptr || !post->when) continue;
        among.posts.push_back(id);
        if (among.posts.size() > 1 && id.value != drag.item) continue;
        among.item = id.value;
        among.from = day_of(*post->when);
    }
    if (among.posts.empty()) return among;
    std::sort(among.posts.begin(), among.posts.end());
    among.kind = DragState::Kind::post;
    among.by_keyboard = among.over_drawer = true;
    return among;
}

}  // namespace

void leave_its_view(ViewContext& view, const Rect& area) {
    DragState& drag = view.state.drag;
    const bool tile = drag.kind == DragState::Kind::tile;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (drag.by_keyboard || !is_of_board_or_grid(drag)) return;
    const Post* post = view.project().posts.find({drag.item});
    if (post == nullptr || !area.contains(pointer.x, pointer.y)) return;
    if (tile) drag.posts = drag.carried;
    // Dated posts go along with a dated one, ideas with an idea.
    std::erase_if(drag.posts, [&](Id<Post> id) {
        const Post* one = view.project().posts.find(id);
        return one == nullptr || one->when.has_value() != post->when.has_value();
    });
    if (post->when) std::sort(drag.posts.begin(), drag.posts.end());
    if (!tile && post->when) drag.from = day_of(*post->when);
    drag.kind = post->when ? DragState::Kind::post : DragState::Kind::idea;
    drag.variants.clear();
    drag.moments.clear();
    drag.carried.clear();
    drag.over.reset();
    drag.over_time.reset();
    drag.from_time.reset();
    drag.scrolls = false;
    calendar_cache(view).drag.made.clear();
}

void send_to_ideas(ViewContext& view) {
    const DragState carried = view.state.drag;
    if (!carried.by_keyboard || !is_of_board_or_grid(carried)) return;
    DragState among = dated_over_ideas(view);
    if (!among.active()) return;
    view.state.drag = std::move(among);
    const DragPreview* preview = drag_preview(view);
    if (preview != nullptr && !preview->check.refused()) return drop_drag(view);
    if (preview != nullptr) view.state.refused = refusal_told(preview->card);
    view.state.drag = carried;
}

}  // namespace tandem
