#include "ui/tasks/tasks.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "app/task_requests.hpp"
#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/tasks/stray_list.hpp"
#include "ui/tasks/task_list.hpp"
#include "ui/tasks/task_row.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float header_height = 72, columns_height = 30, empty_height = 136, side = 20;

std::string greeting(const ViewContext& view, const TaskDay& day) {
    const int left = day.count - day.done;
    const std::string_view first_name = view.user.substr(0, view.user.find(' '));
    if (first_name.empty()) return left ? view.words.count("task.left", left) : std::string(view.word("task.all_done"));
    if (!left) return view.words.format("task.greeting_done", {{"name", first_name}});
    return view.words.count("task.greeting", left, {{"name", first_name}});
}

std::string next_due_line(const ViewContext& view, const TaskDay& day) {
    const Task* next = day.next_due ? view.plan().task(*day.next_due) : nullptr;
    if (!next) return {};
    const std::string title = short_title(view.project(), view.facts, *next, view.language);
    if (next->end < view.now) return title + " · " + due_text(*next, view.now, view.words);
    const std::string left = facts::duration_text((next->end - view.now).count(), view.language);
    if (next->end - view.now >= std::chrono::hours(24)) return title + " · " + due_text(*next, view.now, view.words);
    return view.words.format("task.next_due", {{"duration", left}, {"title", title}, {"time", facts::time_text(static_cast<int>(minute_of_day(next->end).count()))}});
}

void draw_progress(ViewContext& view, const Rect& rect, const TaskDay& day) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect line = Rect::at(rect.x0, rect.y0, rect.width(), view.px(18));
    const std::string done = view.words.format("task.of_done", {{"done", std::to_string(day.done)}, {"total", std::to_string(day.count)}});
    const std::string time = view.words.format("task.of_time", {{"done", facts::duration_text(day.done_minutes, view.language)},
                                                                 {"total", facts::duration_text(day.minutes, view.language)}});
    label(view, {line.x0, line.y0, line.x0 + line.width() * 0.5f, line.y1}, text_style::control_strong, view.theme.ink, done);
    label(view, {line.x0 + line.width() * 0.5f, line.y0, line.x1, line.y1}, text_style::control_strong, view.theme.cm_ink, time, Align::right);
    const Rect bar = Rect::at(rect.x0, line.y1 + view.px(4), rect.width(), view.px(8));
    const float share = day.minutes ? static_cast<float>(day.done_minutes) / static_cast<float>(day.minutes) : 0;
    meter(out, bar, share, view.theme.cm, view.theme.cm_t2);
    register_widget(view, {.id = "progress", .role = Role::bar, .label = done, .rect = bar, .value = time});
}

void draw_header(ViewContext& view, Rect area, const TaskDay& day) {
    Rect at = area.shrunk(view.px(side), view.px(14));
    if (day.count) {
        const float width = std::min(view.px(300), std::floor(at.width() * 0.38f));
        draw_progress(view, at.cut_right(width), day);
        at.x1 -= view.px(20);
    }
    label(view, at.cut_top(view.px(24)), text_style::title, view.theme.ink, greeting(view, day));
    label(view, at.cut_top(view.px(20)), text_style::control, view.theme.ink2, next_due_line(view, day));
}

void draw_column_titles(ViewContext& view, const Rect& rect, const TaskColumns& columns) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    const auto title = [&](Span span, std::string_view word, Align align = Align::left) {
        if (span.x1 > span.x0) label(view, {span.x0, rect.y0, span.x1, rect.y1}, text_style::meta_medium, view.theme.ink2, view.word(word), align);
    };
    title(columns.window, "task.column.window");
    title(columns.limit, "task.column.limit");
    title(columns.title, "task.column.task");
    title(columns.source, "task.column.source");
    title(columns.why, "task.column.why");
    title(columns.who, "task.column.who", Align::centre);
    title(columns.effort, "task.column.effort", Align::right);
}

void draw_group_header(ViewContext& view, const Rect& rect, const TaskGroup& group) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    fill(out, rect, view.theme.paper);
    horizontal_line(out, rect.x0, rect.x1, rect.y1 - view.px(1), view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(side), 0);
    icon_in(view, out, at.cut_left(view.px(16)), task_icon(group.type), view.theme.cm_ink, 14);
    at.x0 += view.px(8);
    const std::string left = view.words.format("task.left_of", {{"left", facts::duration_text(group.minutes - group.done_minutes, view.language)},
                                                                 {"total", facts::duration_text(group.minutes, view.language)}});
    const float width = label(view, at, text_style::caption, view.theme.ink2, left, Align::right);
    at.x1 -= width + view.px(12);
    const std::string key = "task_type." + std::string(facts::name_of(group.type));
    at.x0 += label(view, at, text_style::body_strong, view.theme.ink, view.word(key)) + view.px(10);
    count_pill(view, at.x0, at, std::to_string(group.done) + " / " + std::to_string(group.count), view.theme.cm_ink, view.theme.cm_t1);
}

void draw_empty(ViewContext& view, const Rect& area) {
    const bool filtered = view.state.filters.any() || view.state.lens != Lens::both;
    const bool any = !view.plan().work(view.state.tasks_day).placed.empty() || !view.plan().work(view.state.tasks_day).unplaced.empty();
    const bool all_done = any && !filtered && !view.state.done_tasks_shown;
    const Rect card = Rect::at(area.x0 + view.px(side), area.y0 + view.px(24), area.width() - view.px(2 * side), view.px(88));
    outline(*ImGui::GetWindowDrawList(), card, view.theme.hair2, view.px(dims::radius_card));
    label(view, card, text_style::body, view.theme.ink2, view.word(all_done ? "empty.tasks_done" : filtered && any ? "empty.filtered" : "empty.tasks"), Align::centre);
}

}  // namespace

void draw_tasks(ViewContext& view, const Rect& area) {
    const Registered node(view, {.id = "tasks", .role = Role::group, .label = view.word("rail.tasks"), .rect = area});
    fill(*ImGui::GetWindowDrawList(), area, view.theme.panel);
    const TaskDay day = task_day(view.session, view.state, view.state.tasks_day, view.user);
    Rect rest = area;
    draw_header(view, rest.cut_top(view.px(header_height)), day);
    const TaskColumns columns = task_columns(view, rest);
    if (day.groups.empty()) draw_empty(view, rest.cut_top(view.px(empty_height)));
    else draw_column_titles(view, rest.cut_top(view.px(columns_height)), columns);
    ScrollArea scroll(view, "list", rest);
    Rect at = scroll.content();
    const float top = at.y0;
    for (const TaskGroup& group : day.groups) {
        draw_group_header(view, at.cut_top(view.px(dims::group_header)), group);
        for (const Id<Task> id : group.tasks) {
            const Rect row = at.cut_top(view.px(dims::row));
            const bool wanted = view.state.reveal && view.state.reveal->item == id.value;
            if (wanted) {
                scroll.reveal(row.y0 - view.px(dims::group_header), row.y1);
                view.state.reveal.reset();
            }
            // A row beyond the edges stays in reach of the keyboard.
            const float margin = view.px(2 * dims::row);
            if (row.y1 >= rest.y0 - margin && row.y0 <= rest.y1 + margin) draw_task_row(view, id, row, columns, day.next_due == id);
        }
    }
    draw_strays(view, at);
    scroll.set_height(at.y0 - top + view.px(12));
}

}  // namespace tandem
