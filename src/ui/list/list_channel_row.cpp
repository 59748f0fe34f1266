#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/exit_conditions.hpp"
#include "app/variant_offset.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/list/row_look.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

void draw_network(const RowLook& row, const facts::Network* network) {
    const Rect at = row.cell(ListColumn::networks);
    if (at.empty()) return;
    ViewContext& view = row.view;
    const float y = std::round((at.y0 + at.y1 - view.px(dims::network_badge_height)) / 2);
    network_badge(view, *ImGui::GetWindowDrawList(), at.x0, y, network);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (network && at.contains(pointer.x, pointer.y)) tooltip_for(view, row.hit, at, network->name);
}

// The post's title, and how far from the post the channel is.
void draw_channel_title(const RowLook& row, const Variant& variant) {
    ViewContext& view = row.view;
    Rect at = row.cell(ListColumn::title);
    const std::string offset = offset_text(view.words, variant.offset_minutes.value_or(0));
    const float width = std::ceil(text_width(view, text_style::meta, offset)) + view.px(8);
    if (2 * width < at.width())
        label(view, at.cut_right(width), text_style::meta, row.second_ink(), offset, Align::right);
    draw_text_cell(row, at, text_style::control, row.second_ink(), row.post.title);
}

bool is_dragged_away(const RowLook& row, Id<Variant> variant) {
    const std::vector<Id<Post>>& posts = row.frame.dragged;
    if (std::binary_search(posts.begin(), posts.end(), row.post.id)) return true;
    const DragState& drag = row.view.state.drag;
    return drag.kind == DragState::Kind::variant &&
        std::find(drag.variants.begin(), drag.variants.end(), variant) != drag.variants.end();
}

}  // namespace

void draw_channel_row(ViewContext& view, ListFrame& frame, std::size_t index, bool on_cursor) {
    const ListRow& of = frame.model().rows[index];
    const Post* post = view.project().posts.find(of.post);
    const Variant* variant = post ? post->variant(*of.variant) : nullptr;
    if (!variant) return;
    const Rect rect = frame.row_rect(index);
    const Scope scope(view, "channel", of.variant->value);
    const Hit hit = interact(view, "row", rect, {.tab_stop = false});
    const RowLook row{view, frame, *post, rect, hit, frame.list.is_selected(of.post)};
    const bool late = is_late(view.project(), view.ask.zones(), *post, *variant, view.session.now_instant());
    const PostStatus status = status_of(*post, *variant);
    const facts::Network* network = network_of(view, variant->channel);
    const Registered node(
        view,
        {.id = "row",
         .role = Role::row,
         .label = post->title,
         .rect = rect,
         .value = row_value(view, of.when, network ? std::string_view(network->name) : "", status, late),
         .selected = row.selected,
         .focused = on_cursor});
    draw_row_ground(row);
    draw_row_day(row, of.when, row.second_ink());
    draw_row_time(row, of.when, row.second_ink(), late);
    draw_network(row, network);
    draw_channel_title(row, *variant);
    draw_row_status(row, status, row.second_ink());
    draw_row_over(row, is_dragged_away(row, variant->id), on_cursor || hit.focused);
    if (hit.held && press_moved(view)) return begin_row_drag(view, of, rect);
    if (!may_click(view)) return;
    if (hit.clicked)
        select_row(view, frame.list, index);
    else if (hit.right_clicked)
        open_menu_of(view, Selection::of(of.post));
}

}  // namespace tandem
