#include "ui/calendar/month.hpp"

#include <cmath>

#include <imgui.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/day_list.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/drag_request.hpp"
#include "ui/calendar/edge_turn.hpp"
#include "ui/calendar/empty_calendar.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/month_paint.hpp"
#include "ui/calendar/observance_card.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/span_drag.hpp"
#include "ui/context_menu.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// What undo or a command wants to show: its day comes into view.
void take_reveal(ViewContext& view) {
    if (!view.state.reveal) return;
    const Focus focus = *view.state.reveal;
    view.state.reveal.reset();
    std::optional<Day> day = focus.day;
    const Post* post = view.project().posts.find({focus.item});
    if (!day && post != nullptr && post->when) day = day_of(*post->when);
    if (day) reveal_day(view.state, *day, first_weekday(view.project().settings.week_start));
}

// The day under the pointer is where a drop would go.
void follow_drag(ViewContext& view) {
    DragState& drag = view.state.drag;
    if (!drag.active() || drag.by_keyboard || drag.beside_px || drag.kind == DragState::Kind::task) return;
    const CalendarCache& cache = calendar_cache(view);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const auto cell = cache.layout.cell_at(pointer.x, pointer.y);
    drag.over.reset();
    // What comes from the hours has its own time again: a day has none to choose.
    drag.over_time.reset();
    drag.over_creator.reset();
    if (cell) drag.over = cache.month.days[*cell].day;
}

void draw_empty_note(ViewContext& view, const Rect& row) {
    const bool filtered = calendar_cache(view).month.filtered_posts > 0;
    draw_empty_strip(
        view, row,
        {view.word(filtered ? "empty.filtered" : "empty.calendar"), view.word("empty.calendar.how"), filtered});
}

}  // namespace

void draw_month(ViewContext& view, const Rect& area) {
    const Scope scope(view, "month");
    take_reveal(view);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    take_wheel(
        view,
        area.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem));
    refresh_month(view, shown_grid(view.state, first_weekday(view.project().settings.week_start)));
    const CalendarCache& cache = calendar_cache(view);
    Rect below = area;
    const Rect empty_row = cache.month.posts > 0 ? Rect{} : cut_empty_strip(view, below);
    lay_out_month(view, below);

    if (view.state.calendar.pick_up) pick_up_selection(view);
    view.state.calendar.pick_up = false;
    const Hit hit = interact(view, "grid", cache.layout.grid, {.overlap = true});
    register_widget(view,
                    {.id = "grid",
                     .role = Role::group,
                     .label = view.word("rail.calendar"),
                     .rect = cache.layout.grid,
                     .focused = hit.focused});
    take_keys(view, hit.id);

    MonthMarks marks;
    take_days(view, marks);
    follow_drag(view);
    const std::optional<MonthDrag> drag = month_drag(view);
    marks.selection = &view.state.selection;
    marks.cursor_cell = cursor_cell(view);
    marks.show_focus = hit.focused;
    marks.led = led_to_post(view);
    paint_month(*ImGui::GetWindowDrawList(), cache.month, cache.layout, marks, drag ? &*drag : nullptr, view);
    draw_band(view);
    turn_at_edges(view, area, cache.layout.grid);
    draw_empty_note(view, empty_row);
    draw_day_list(view);
    draw_observance_card(view);
}

}  // namespace tandem
