#include "ui/year/year.hpp"

#include <utility>

#include <imgui.h>

#include "app/command.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/edge_turn.hpp"
#include "ui/calendar/empty_calendar.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_input.hpp"
#include "ui/year/year_select.hpp"

namespace tandem {
namespace {

// What undo or a command wants to show: its day comes into view.
void take_reveal(ViewContext& view) {
    const auto focus = std::exchange(view.state.reveal, std::nullopt);
    if (!focus) return;
    std::optional<Day> day = focus->day;
    const Post* post = view.project().posts.find({focus->item});
    if (!day && post && post->when) day = day_of(*post->when);
    if (day) reveal_day(view.state, *day, first_weekday(view.project().settings.week_start));
}

void draw_empty_note(ViewContext& view, const Rect& row) {
    const bool filtered = year_state(view).model.hidden > 0;
    draw_empty_strip(view, row,
                     {view.word(filtered ? "empty.filtered" : "empty.year"), view.word("empty.year.how"), filtered});
}

}  // namespace

void draw_year(ViewContext& view, const Rect& area) {
    const Scope scope(view, "year");
    take_reveal(view);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    take_year_wheel(
        view,
        area.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem));
    refresh_year(view, area);
    Rect below = area;
    Rect empty_row;
    if (year_state(view).model.posts == 0) {
        empty_row = cut_empty_strip(view, below);
        refresh_year(view, below);
    }
    refresh_selected_days(view);
    const YearState& year = year_state(view);
    view.state.calendar.hidden_posts = year.model.hidden;

    Rect grid = below;
    grid.y1 = year.layout.legend.y0;
    const Hit hit = interact(view, "grid", grid, {.overlap = true});
    register_widget(
        view,
        {.id = "grid", .role = Role::group, .label = view.word("view.year"), .rect = grid, .focused = hit.focused});
    if (hit.held && press_moved(view)) begin_band(view);
    take_year_keys(view, hit.id);

    YearMarks marks;
    take_year_days(view, marks);
    follow_year_drag(view, marks);
    marks.show_focus = hit.focused || is_led_in_year(view);
    paint_year(*ImGui::GetWindowDrawList(), year, marks, view);
    if (marks.focused_header)
        focus_ring(*ImGui::GetWindowDrawList(), year.layout.months[*marks.focused_header].header,
                   view.px(dims::radius_tag), view.theme.panel, view);
    follow_year_band(view, grid);
    turn_at_edges(view, area);
    draw_year_legend(view, year);
    draw_empty_note(view, empty_row);
}

}  // namespace tandem
