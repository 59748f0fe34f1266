#include "ui/tasks/tasks.hpp"

#include <imgui.h>

#include "app/command.hpp"
#include "ui/tasks/confirm_list.hpp"
#include "ui/tasks/day_header.hpp"
#include "ui/tasks/day_strip.hpp"
#include "ui/tasks/series_list.hpp"
#include "ui/tasks/stray_list.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/task_list.hpp"
#include "ui/tasks/task_row.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/empty_note.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float tasks_header_height = 66, columns_height = 30, empty_height = 136;

void draw_column_titles(ViewContext& view, const Rect& rect, const TaskColumns& columns) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    const auto title = [&](Span span, std::string_view word, Align align = Align::left) {
        if (span.x1 > span.x0)
            label(view, {span.x0, rect.y0, span.x1, rect.y1}, text_style::meta_medium, view.theme.ink2, view.word(word),
                  align);
    };
    title(columns.window, "task.column.window");
    title(columns.limit, "task.column.limit");
    title(columns.title, "task.column.task");
    title(columns.source, "task.column.source");
    title(columns.why, "task.column.why");
    title(columns.who, "task.column.who", Align::centre);
    title(columns.effort, "task.column.effort", Align::right);
}

void draw_empty(ViewContext& view, const Rect& area) {
    const bool filtered = view.state.filters.any() || view.state.lens != Lens::both;
    bool any = false;
    const DayRange days = listed_days(view.project(), view.state, view.state.tasks_day);
    for (Day day = days.begin; day < days.end; day += date::days(1))
        any = any || !view.plan().work(day).placed.empty() || !view.plan().work(day).unplaced.empty();
    const bool all_done = any && !filtered && !view.state.done_tasks_shown;
    const bool hidden = filtered && any;
    const bool week = view.state.task_span == TaskSpan::week;
    const EmptyNote note{view.word(all_done     ? week ? "empty.tasks_done_week" : "empty.tasks_done"
                                       : hidden ? "empty.filtered"
                                       : week   ? "empty.tasks_week"
                                                : "empty.tasks"),
                         view.word(all_done     ? "task.show_done"
                                       : hidden ? "filter.clear"
                                                : "empty.to_calendar")};
    if (!empty_plate(view, "empty", area, note)) return;
    if (all_done) return view.run(CommandId::show_done);
    if (!hidden) return view.run(CommandId::show_calendar);
    view.state.clear_filters();
    view.state.lens = Lens::both;
}

}  // namespace

void draw_tasks(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "tasks", .role = Role::group, .label = view.word("rail.tasks"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.panel);
    const TaskDay& day = shown_task_day(view);
    Rect rest = area;
    draw_day_header(view, rest.cut_top(view.px(tasks_header_height)), day);
    const bool week = view.state.task_span == TaskSpan::week;
    draw_day_strip(view, rest, week ? StripSize::none : strip_size(area.height(), view.scale), day);
    const TaskColumns columns = task_columns(view, rest);
    const bool confirms = !view.ask.to_confirm().empty();
    const auto draw_top = [&](Rect& from) {
        if (day.groups.empty())
            draw_empty(view, from.cut_top(view.px(empty_height)));
        else
            draw_column_titles(view, from.cut_top(view.px(columns_height)), columns);
    };
    // The titles stay above the list, unless something else comes first in it.
    if (!confirms) draw_top(rest);
    ScrollArea scroll(view, "list", rest);
    Rect at = scroll.content();
    const float top = at.y0;
    if (confirms) {
        draw_to_confirm(view, scroll, at);
        draw_top(at);
    }
    draw_task_list(view, scroll, at, rest, columns, day);
    draw_series_to_continue(view, at);
    draw_strays(view, at);
    scroll.set_height(at.y0 - top + view.px(12));
    tell_task_drag(view);
}

}  // namespace tandem
