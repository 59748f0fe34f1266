#include "ui/tasks/task_ghost.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <imgui.h>

#include "icons.hpp"
#include "ui/calendar/card_place.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// At 100 %. A block is never so narrow that its time could not be read.
constexpr float ghost_width = 240, ghost_height = 28, least_block = 64, first_line = 20, note_width = 280, note_gap = 8;

bool is_block(const DragState& drag) { return drag.height_px > 0; }

// Where the pointer holds it; by keyboard where the view says.
Rect task_ghost_rect(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const std::optional<Rect>& place = view.state.calendar.keyboard_ghost;
    const float width = is_block(drag) ? std::max(drag.width_px, view.px(least_block)) : view.px(ghost_width);
    const float height = is_block(drag) ? drag.height_px : view.px(ghost_height);
    if (drag.by_keyboard && place) return Rect::at(std::round(place->x0), std::round(place->y0), width, height);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    // A long row is grabbed anywhere along it: the pointer stays on its ghost.
    const float grab = drag.grab_x_px > width ? width / 2 : drag.grab_x_px;
    return Rect::at(std::round(pointer.x - grab), std::round(pointer.y - drag.grab_y_px), width, height);
}

struct NoteLine {
    std::string text;
    Color ink;
    float height = 0;
};

std::vector<NoteLine> lines_of_note(const ViewContext& view, const TaskDrop& drop, std::string_view aside, Color ink) {
    using Answer = TaskDrop::Answer;
    const Theme& t = view.theme;
    // Of a warning what it warns of, not what it does, is in its colour.
    std::vector<NoteLine> lines{{drop.text, drop.answer == Answer::warned ? t.ink : ink}};
    for (const std::string& remark : drop.remarks) lines.push_back({remark, t.amber_ink});
    if (!drop.load.empty()) lines.push_back({drop.load, drop.over ? t.danger : t.ink2});
    if (!aside.empty() && !drop.refused()) lines.push_back({std::string(aside), t.ink2});
    return lines;
}

}  // namespace

Rect draw_task_ghost(ImDrawList& out, ViewContext& view, const Task& task) {
    const DragState& drag = view.state.drag;
    const Theme& t = view.theme;
    const Rect rect = task_ghost_rect(view);
    const bool cm = task.role == Hat::cm, block = is_block(drag);
    const float radius = view.px(block ? dims::radius_bar : dims::radius);
    const Color ink = cm ? t.cm_ink : t.smm_ink;
    floating_shadow(out, rect, radius, t, view.scale);
    fill(out, rect, cm ? t.cm_t1 : t.smm_t1, radius);
    outline(out, rect, cm ? t.cm : t.smm, radius, view.px(1));
    Rect at = rect.shrunk(view.px(block ? 6 : 10), 0);
    if (block) at.y1 = std::min(at.y1, at.y0 + view.px(first_line));
    if (block && drag.over_time) {
        const std::string time = view.words.time_text(static_cast<int>(minute_of_day(*drag.over_time).count()));
        at.x0 += label_in(view, out, at, text_style::meta_strong, ink, time) + view.px(6);
    } else {
        icon_in(view, out, at.cut_left(view.px(16)), task_icon(task.type), ink, 14);
        at.x0 += view.px(6);
    }
    const std::string title = dragged_title(view);
    if (at.width() > 0)
        label_in(view, out, at, block ? text_style::meta_medium : text_style::control_medium, block ? ink : t.ink,
                 title);
    register_widget(view, {.id = "task_ghost", .role = Role::card, .label = title, .rect = rect});
    return rect;
}

void draw_drop_note(ImDrawList& out, ViewContext& view, const Rect& ghost, const TaskDrop& drop,
                    std::string_view aside) {
    using Answer = TaskDrop::Answer;
    const Theme& t = view.theme;
    const Color ink = drop.refused()      ? t.danger
        : drop.answer == Answer::warned   ? t.amber_ink
        : drop.answer == Answer::accepted ? t.ok_ink
                                          : t.ink2;
    const char* icon = drop.refused()     ? icons::ban
        : drop.answer == Answer::warned   ? icons::triangle_alert
        : drop.answer == Answer::accepted ? icons::check
                                          : icons::info;
    constexpr TextStyle style = text_style::control_medium;
    const float side = view.px(10), line = view.px(18), text_x = view.px(20);
    std::vector<NoteLine> lines = lines_of_note(view, drop, aside, ink);
    float width = 0, height = 0;
    for (const NoteLine& each : lines) width = std::max(width, std::ceil(text_width(view, style, each.text)) + 1);
    width = std::min(view.px(note_width) - 2 * side - text_x, width);
    for (NoteLine& each : lines) height += each.height = paragraph_height(view, style, line, width, each.text);
    const ImVec2 pointer = view.state.drag.by_keyboard ? ImVec2(ghost.x1, ghost.y1) : ImGui::GetIO().MousePos;
    const Rect rect = place_card(ghost, pointer.x, pointer.y, width + text_x + 2 * side, height + 2 * view.px(6),
                                 view.px(note_gap), window_rect());
    floating_shadow(out, rect, view.px(dims::radius_card), t, view.scale);
    fill(out, rect, t.panel, view.px(dims::radius_card));
    outline(out, rect, drop.refused() ? t.danger : t.hair2, view.px(dims::radius_card), view.px(1));
    Rect inside = rect.shrunk(side, view.px(6));
    icon_in(view, out, {inside.x0, inside.y0, inside.x0 + view.px(14), inside.y0 + line}, icon, ink, 14);
    inside.x0 += text_x;
    for (const NoteLine& each : lines)
        paragraph_on(view, out, inside.cut_top(each.height), style, line, each.ink, each.text);
    register_widget(
        view,
        {.id = "task_drop",
         .role = Role::card,
         .label = aside.empty() || drop.refused() ? drop.sentence() : drop.sentence() + " · " + std::string(aside),
         .rect = rect,
         .value = drop.refused()             ? "refused"
             : drop.answer == Answer::warned ? "warned"
                                             : "",
         .enabled = !drop.refused()});
}

}  // namespace tandem
