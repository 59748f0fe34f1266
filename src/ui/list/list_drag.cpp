#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_channels.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/list/list.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float edge = 30, edge_speed = 12, ghost_width = 220, ghost_height = 32, ghost_inset = 140, slot_side = 14;

bool drags(const DragState& drag) { return drag.active() && !drag.of_its_view(); }

void scroll_at_edges(ViewContext& view, const Rect& seen) {
    DragState& drag = view.state.drag;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (drag.by_keyboard || !seen.contains(pointer.x, pointer.y)) return;
    const bool up = pointer.y < seen.y0 + view.px(edge), down = pointer.y >= seen.y1 - view.px(edge);
    const float now = ImGui::GetScrollY();
    drag.scrolls = (up && now > 0) || (down && now < ImGui::GetScrollMaxY());
    if (drag.scrolls) ImGui::SetScrollY(now + (up ? -1.0f : 1.0f) * view.px(edge_speed));
}

// Where the chip of a drag by keyboard lies: below the heading of its day, or where that would be.
void place_keyboard_ghost(ViewContext& view, const ListFrame& frame) {
    const DragState& drag = view.state.drag;
    std::optional<Rect>& ghost = view.state.calendar.keyboard_ghost;
    ghost.reset();
    if (!drag.by_keyboard || !drag.over) return;
    float y = frame.seen.y0;
    if (frame.places.by_day())
        y = frame.top + frame.places.top_of_day(frame.model().day_from(*drag.over)) + frame.places.heading_px;
    else if (const auto row = frame.model().row_of(Id<Post>{drag.item}))
        y = frame.row_rect(*row).y0;
    const float last = std::max(frame.seen.y0, frame.seen.y1 - view.px(2 * ghost_height));
    ghost = Rect::at(frame.seen.x0 + view.px(ghost_inset), std::round(std::clamp(y, frame.seen.y0, last)), 0, 0);
}

// By keyboard a drag comes to days without posts too: a plate stands where such a day would have its heading.
void draw_slot(ViewContext& view, const Rect& rect, Day day, bool refused) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& t = view.theme;
    fill(out, rect, refused ? t.danger_t : t.smm_t2, view.px(dims::radius));
    label(view, rect.shrunk(view.px(slot_side), 0), text_style::body_strong, refused ? t.danger : t.smm_ink,
          facts::capitalised(facts::day_title(date::year_month_day(day), view.language)));
}

void draw_target(ViewContext& view, const ListFrame& frame, bool refused) {
    if (!frame.places.by_day()) return;
    const Day over = *view.state.drag.over;
    const std::size_t day = frame.model().day_from(over);
    const bool listed = day < frame.model().days.size() && frame.model().days[day].day == over;
    Rect rect = frame.day_rect(day);
    if (!listed) {
        const float last = frame.seen.y1 - frame.places.heading_px;
        rect = Rect::at(rect.x0, std::min(rect.y0, last), rect.width(), frame.places.heading_px);
    }
    rect = rect.intersect(frame.seen).shrunk(view.px(2));
    if (rect.empty()) return;
    if (!listed) draw_slot(view, rect, over, refused);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (listed) fill(out, rect, faded(refused ? view.theme.danger : view.theme.smm, 0.06f), view.px(dims::radius));
    if (refused)
        dashed_outline(out, rect, view.theme.danger, view.px(dims::radius), view.px(2), view.scale);
    else
        outline(out, rect, view.theme.smm, view.px(dims::radius), view.px(2));
    register_widget(view, {.id = "target", .role = Role::group, .label = {}, .rect = rect, .value = to_text(over)});
}

}  // namespace

void begin_row_drag(ViewContext& view, const ListRow& row, const Rect& rect) {
    MonthChip chip;
    chip.post = row.post;
    if (row.variant) chip.apart = {*row.variant};
    // The row is wider than what is carried: it lies under the pointer.
    const float width = std::min(view.px(ghost_width), rect.width());
    const float x = ImGui::GetIO().MouseClickedPos[0].x - view.px(24);
    begin_post_drag(view, chip, day_of(row.when), Rect::at(std::round(x), rect.y0, width, view.px(ghost_height)),
                    false);
}

bool pick_up_listed_channel(ViewContext& view) {
    ListState& list = list_state(view);
    const auto at = list.selected_in_order.size() == 1 ? cursor_row(list) : std::nullopt;
    const ListRowKey row = at ? key_of(list.model.rows[*at]) : ListRowKey{};
    return row.variant && pick_up_channel(view, row.post, *row.variant);
}

void follow_list_drag(ViewContext& view, const ListFrame& frame) {
    DragState& drag = view.state.drag;
    if (!drags(drag) || drag.by_keyboard || drag.beside_px) return;
    drag.over.reset();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!frame.places.by_day() || !frame.seen.contains(pointer.x, pointer.y)) return;
    drag.over = frame.model().days[frame.places.day_at(pointer.y - frame.top)].day;
}

void draw_list_drag(ViewContext& view, const ListFrame& frame) {
    place_keyboard_ghost(view, frame);
    if (!drags(view.state.drag)) return;
    if (view.state.drag.over) {
        const DragPreview* preview = drag_preview(view);
        draw_target(view, frame, preview && preview->check.refused());
    }
    scroll_at_edges(view, frame.seen);
}

std::vector<Id<Post>> dragged_away(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    if (drag.kind != DragState::Kind::post || drag.copy) return {};
    std::vector<Id<Post>> posts = posts_that_move(drag, view.project());
    std::sort(posts.begin(), posts.end());
    return posts;
}

}  // namespace tandem
