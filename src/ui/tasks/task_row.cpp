#include "ui/tasks/task_row.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "plan/occasions.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/context_menu.hpp"
#include "ui/occasion_icon.hpp"
#include "ui/tasks/doer.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {

TaskColumns task_columns(const ViewContext& view, const Rect& area) {
    const float gap = view.px(12);
    TaskColumns out;
    float x = area.x0 + view.px(16), end = area.x1 - view.px(20);
    const auto take_left = [&](float width) {
        const Span span{x, x + view.px(width)};
        x = span.x1 + gap;
        return span;
    };
    const auto wide_enough = [&](float width, const std::string& longest, float sign) {
        const float text = text_width(view, text_style::control_strong, longest) + 1;
        return std::max(width, std::ceil(text / view.scale) + sign);
    };
    const auto take_right = [&](float width) {
        const Span span{end - view.px(width), end};
        end = span.x0 - gap;
        return span;
    };
    const float width = area.width() / view.scale;
    out.box = take_left(24);
    if (width >= 620) out.window = take_left(wide_enough(96, view.words.time_range_text(22 * 60, 23 * 60), 0));
    out.limit = take_left(wide_enough(62, view.words.time_text(22 * 60), 16));
    out.effort = take_right(56);
    out.who = take_right(34);
    const float room = end - x;
    const bool with_why = width >= 800;
    const float title = std::floor(room * (with_why ? 0.32f : 0.56f)),
                source = std::floor(room * (with_why ? 0.28f : 0.44f));
    out.title = {x, x + title - gap};
    out.source = {x + title, x + title + source - gap};
    if (with_why) out.why = {x + title + source, end};
    return out;
}

namespace {

// A frame that leads somewhere: its ground, and the room of what it says.
struct SourceChip {
    Rect text;
    bool clicked = false;
};

SourceChip draw_source_chip(ViewContext& view, const Rect& rect, float width, const std::string& title) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect chip =
        Rect::at(rect.x0, rect.y0 + view.px(4), std::min(width, rect.width()), rect.height() - view.px(8));
    const Hit hit = interact(view, "source", chip);
    const Registered node(view,
                          {.id = "source", .role = Role::button, .label = title, .rect = chip, .focused = hit.focused});
    fill(out, chip, hit.hovered ? view.theme.hover : view.theme.panel, view.px(dims::radius_tag));
    outline(out, chip, view.theme.hair, view.px(dims::radius_tag));
    draw_focus(view, hit, chip, view.px(dims::radius_tag));
    tooltip_for(view, hit, chip, title);
    return {{chip.x0 + view.px(10), chip.y0, chip.x1 - view.px(6), chip.y1}, hit.clicked};
}

Selection draw_occasion_source(ViewContext& view, const Occasion& occasion, const Rect& rect) {
    const float width = view.px(10 + 18 + 9) + text_width(view, text_style::control, occasion.name);
    SourceChip chip = draw_source_chip(view, rect, width, occasion.name);
    icon_in(view, *ImGui::GetWindowDrawList(),
            {chip.text.x0 - view.px(3), chip.text.y0, chip.text.x0 + view.px(9), chip.text.y1},
            occasion_icon(occasion.kind), view.theme.ink2, 12);
    chip.text.x0 += view.px(14);
    label(view, chip.text, text_style::control, view.theme.ink, occasion.name);
    return chip.clicked ? Selection::of_occasion(occasion.id) : Selection{};
}

}  // namespace

Selection draw_source(ViewContext& view, const Task& task, const Rect& rect, bool lit) {
    if (const auto occasion = find_occasion(view.project(), task.key.source))
        return draw_occasion_source(view, *occasion, rect);
    const Post* post = task.post ? view.project().posts.find(*task.post) : nullptr;
    if (!post) {
        const std::string name = source_name(view.project(), view.facts, task, view.language);
        label(view, rect, text_style::control, lit ? view.theme.ink2s : view.theme.ink2,
              name.empty() ? view.word("task.all_brand") : std::string_view(name));
        return {};
    }
    const facts::Network* network = post->variants.empty()
        ? nullptr
        : network_of(view, task.channels.empty() ? post->variants.front().channel : task.channels.front());
    const float letters = network ? text_width(view, text_style::network, network->letters) + view.px(6) : 0;
    const float wanted = view.px(10) + letters + text_width(view, text_style::control, post->title) + view.px(9);
    const SourceChip chip = draw_source_chip(view, rect, wanted, post->title);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    Rect at = chip.text;
    fill(out, {at.x0 - view.px(10), at.y0, at.x0 - view.px(10 - dims::strip), at.y1}, view.theme.network(network).text,
         view.px(2), Corners::left);
    if (network) at.x0 += network_letters(view, out, at.x0, at.y0, at.height(), network) + view.px(6);
    label(view, at, text_style::control, view.theme.ink, post->title);
    return chip.clicked ? Selection::of(post->id) : Selection{};
}

Rect cell_of(Span span, const Rect& row) { return {span.x0, row.y0, span.x1, row.y1}; }

void draw_row_times(ViewContext& view, const RowTimes& times, const Rect& row, const TaskColumns& columns,
                    Color closed_ink) {
    const Theme& t = view.theme;
    const bool late = times.open && times.end < view.now;
    const bool soon = times.open && !late && times.end - view.now < std::chrono::hours(2);
    const Color ink = times.open ? t.ink : closed_ink;
    if (columns.window.x1 > columns.window.x0)
        label(view, cell_of(columns.window, row), text_style::control, ink, times.window);
    Rect limit = cell_of(columns.limit, row);
    if (late || soon) {
        icon_in(view, *ImGui::GetWindowDrawList(), {limit.x0 - view.px(2), limit.y0, limit.x0 + view.px(12), limit.y1},
                icons::timer, t.danger, 13);
        limit.x0 += view.px(15);
    }
    label(view, limit, times.open ? text_style::control_strong : text_style::control, late || soon ? t.danger : ink,
          times.limit);
}

void draw_row_ground(ViewContext& view, const Rect& row, bool selected, bool next_due, bool hovered) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Theme& t = view.theme;
    if (selected || next_due)
        fill(out, row, t.cm_t1);
    else if (hovered)
        fill(out, row, t.hover);
    if (selected) fill(out, {row.x0, row.y0, row.x0 + view.px(3), row.y1}, t.cm);
    horizontal_line(out, row.x0, row.x1, row.y1 - view.px(1), t.hair, view.px(1));
}

namespace {

void draw_who(ViewContext& view, const Task& task, const Rect& rect) {
    const float side = view.px(20);
    draw_doer(view,
              Rect::at(std::round(rect.x0 + (rect.width() - side) / 2),
                       std::round(rect.y0 + (rect.height() - side) / 2), side, side),
              task);
}

// A sign at the end of the title, with what there is to know.
void draw_marks(ViewContext& view, const Task& task, Rect& title) {
    std::string text;
    for (const std::string& mark : mark_texts(task, view.words)) text += (text.empty() ? "" : "\n") + mark;
    if (text.empty()) return;
    const Rect sign = title.cut_right(view.px(18));
    icon_in(view, *ImGui::GetWindowDrawList(), sign, icons::circle_alert, view.theme.amber_ink, 14);
    const Hit hit = interact(view, "marks", sign, {.overlap = true, .tab_stop = false});
    register_widget(view, {.id = "marks", .role = Role::text, .label = text, .rect = sign});
    tooltip_for(view, hit, sign, text);
}

Rect lateness_cell(const Rect& row, const TaskColumns& columns) {
    return {columns.window.x1 > columns.window.x0 ? columns.window.x0 : columns.limit.x0, row.y0, columns.limit.x1,
            row.y1};
}

// How late it is, over both columns of times; where there is room for one alone, the day of its limit.
void draw_lateness(ViewContext& view, const Task& task, Day day, const Rect& row, const TaskColumns& columns) {
    const bool wide = columns.window.x1 > columns.window.x0;
    Rect at = lateness_cell(row, columns);
    const std::string text = wide ? due_text(task, view.now, view.words) : limit_text(task, day, view.words);
    icon_in(view, *ImGui::GetWindowDrawList(), at.cut_left(view.px(14)), icons::timer, view.theme.danger, 13);
    at.x0 += view.px(3);
    label(view, at, text_style::control_strong, view.theme.danger, text);
}

void draw_texts(ViewContext& view, const Task& task, const Rect& row, const TaskColumns& columns, Color second) {
    const Theme& t = view.theme;
    const bool open = task.is_open();
    const Color ink = open ? t.ink : second;
    Rect title = cell_of(columns.title, row);
    draw_marks(view, task, title);
    label(view, title, open ? text_style::control_medium : text_style::control, ink,
          short_title(view.project(), view.facts, task, view.language));
    if (columns.why.x1 > columns.why.x0)
        label(view, cell_of(columns.why, row), text_style::caption, second,
              origin_text(view.project(), view.facts, task, view.words));
    label(view, cell_of(columns.effort, row), text_style::control, ink,
          facts::duration_text(task.effort_minutes, view.language), Align::right);
}

}  // namespace

void draw_task_row(ViewContext& view, Id<Task> id, const Rect& row, TaskColumns columns, TaskRowLook look) {
    const Task* task = view.plan().task(id);
    if (!task) return;
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (look.in_batch) columns.title.x0 += view.px(batch_fold_width);
    const Scope scope(view, "task", id.value);
    const bool selected = view.state.selection.kind == Selection::Kind::task && view.state.selection.task == id;
    const std::string title = task_title(view.project(), view.facts, *task, view.language);
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const bool late = look.overdue && task->is_open();
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (const Rect at = lateness_cell(row, columns); late && at.contains(pointer.x, pointer.y))
        tooltip_for(view, hit, at, window_text(*task, std::nullopt, view.words));
    if (const Rect at = cell_of(columns.why, row); at.contains(pointer.x, pointer.y))
        tooltip_for(view, hit, at, origin_text(view.project(), view.facts, *task, view.words));
    const Registered node(view,
                          {.id = "row",
                           .role = Role::task,
                           .label = title,
                           .rect = row,
                           .value = word_of(task->state),
                           .selected = selected,
                           .focused = hit.focused});
    const bool lit = selected || look.next_due || hit.hovered;
    const Color second = lit ? t.ink2s : t.ink2;
    draw_row_ground(view, row, selected, look.next_due, hit.hovered);
    const bool done = task->state == TaskState::done;
    const Rect box{columns.box.x0, row.y0, columns.box.x1, row.y1};
    if (checkbox(view, "done", box, view.word("task.done"), done, t.cm_ink))
        view.send(done ? reopen_task(view.session, id, view.user) : tick_task(view.session, id, view.user));
    if (late)
        draw_lateness(view, *task, look.day, row, columns);
    else
        draw_row_times(view,
                       {window_text(*task, look.day, view.words), limit_text(*task, look.day, view.words), task->end,
                        task->is_open()},
                       row, columns, second);
    draw_texts(view, *task, row, columns, second);
    if (Selection source = draw_source(view, *task, {columns.source.x0, row.y0, columns.source.x1, row.y1}, lit);
        source.kind != Selection::Kind::none) {
        view.state.selection = std::move(source);
        view.state.inspector_open = true;
    }
    draw_who(view, *task, cell_of(columns.who, row));
    if (auto& asked = view.state.task_asked; asked && asked->task == id)
        asked->anchor = cell_of(asked->question == TaskQuestion::who ? columns.who : columns.limit, row);
    draw_focus(view, hit, row.shrunk(view.px(4)), view.px(dims::radius_tag));
    if (hit.held && press_moved(view)) return begin_task_drag(view, *task, row);
    if (drags_task(view) && view.state.drag.item == id.value) {
        fill(out, row, faded(t.panel, 0.55f));
        dashed_outline(out, row.shrunk(view.px(1)), t.ink3, view.px(dims::radius_tag), view.px(1), view.scale);
    }
    // Over what lies in the row too: the post, who does it.
    const bool right_clicked = row.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered() &&
        ImGui::IsMouseReleased(ImGuiMouseButton_Right);
    if ((!hit.clicked && !right_clicked) || view.state.calendar.press_spent) return;
    view.state.selection = Selection::of(id);
    if (right_clicked) return open_context_menu(view);
    view.state.inspector_open = true;
}

}  // namespace tandem
