#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/tasks/day_strip.hpp"
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
namespace {

using State = StripBlock::State;

constexpr float side = 20;

// The time now stands on the axis; figures of hours beside it give way.
Rect now_plate(const ViewContext& view, const DayStrip& strip, const StripLayout& layout) {
    const float width = text_width(view, text_style::meta_strong, view.words.time_text(*strip.now)) + view.px(12);
    const float x = std::round(layout.x_of(*strip.now, strip) - width / 2);
    return Rect::at(std::min(x, layout.area.x1 - width), layout.axis.y0, width, layout.axis.height() - view.px(2));
}

void draw_axis(ViewContext& view, const DayStrip& strip, const StripLayout& layout) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect plate = strip.now ? now_plate(view, strip, layout) : Rect{};
    for (int hour = strip.first_hour; hour <= strip.last_hour; ++hour) {
        const float x = std::round(layout.x_of(60 * hour, strip));
        vertical_line(out, x, layout.posts_row.y0, layout.tasks_row.y1, view.theme.hair, view.px(1));
        if ((hour - strip.first_hour) % layout.hour_step != 0) continue;
        const std::string text = view.words.hour_text(hour);
        const float width = text_width(view, text_style::meta, text);
        const Rect rect = Rect::at(std::round(x - width / 2), layout.axis.y0, width, layout.axis.height() - view.px(2));
        if (!plate.empty() && plate.grown(view.px(4)).overlaps(rect)) continue;
        label_in(view, out, rect, text_style::meta, view.theme.ink2, text);
    }
    horizontal_line(out, layout.axis.x0, layout.axis.x1, layout.posts_row.y1, view.theme.hair, view.px(1));
}

void draw_now(ViewContext& view, const DayStrip& strip, const StripLayout& layout) {
    if (!strip.now) return;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect plate = now_plate(view, strip, layout);
    const float x = std::round(layout.x_of(*strip.now, strip));
    vertical_line(out, x - view.px(1), plate.y1, layout.tasks_row.y1, view.theme.danger, view.px(2));
    fill(out, plate, view.theme.danger, view.px(dims::radius_tag));
    const std::string time = view.words.time_text(*strip.now);
    label_in(view, out, plate, text_style::meta_strong, view.theme.onfill, time, Align::centre);
    register_widget(view, {.id = "now", .role = Role::text, .label = time, .rect = plate});
}

// The row's name, and how many of its things have no room, with their names.
void draw_row_name(ViewContext& view, std::string_view id, const Rect& row, std::string_view name, Color ink,
                   const std::string& hidden_names, std::size_t hidden) {
    Rect at{row.x0, row.y0, row.x1 - view.px(8), row.y1};
    at.x0 += label(view, at, text_style::meta_medium, ink, name) + view.px(4);
    if (hidden == 0) return;
    const std::string more = "+" + std::to_string(hidden);
    const Rect rect{at.x0, at.y0, at.x0 + text_width(view, text_style::meta_strong, more) + view.px(4), at.y1};
    tooltip_for(view, interact(view, id, rect, {.tab_stop = false}), rect, hidden_names);
    label(view, rect, text_style::meta_strong, ink, more);
}

std::string block_title(const ViewContext& view, Id<Task> id) {
    return task_title(view.project(), view.facts, *view.plan().task(id), view.language);
}

void draw_names(ViewContext& view, const DayStrip& strip, const StripLayout& layout) {
    std::string posts, blocks;
    for (const std::size_t i : layout.hidden_posts)
        posts += (posts.empty() ? "" : "\n") + strip.posts[i].time + " · " + strip.posts[i].title;
    for (const std::size_t i : layout.hidden_blocks)
        blocks += (blocks.empty() ? "" : "\n") + block_title(view, strip.blocks[i].task);
    const float x0 = layout.area.x0 + view.px(side), x1 = layout.axis.x0;
    const auto row = [&](const Rect& of) { return Rect{x0, of.y0, x1, of.y1}; };
    draw_row_name(view, "more_posts", row(layout.posts_row), view.word("task.strip.posts"), view.theme.smm_ink, posts,
                  layout.hidden_posts.size());
    draw_row_name(view, "more_tasks", row(layout.tasks_row), view.word("rail.tasks"), view.theme.cm_ink, blocks,
                  layout.hidden_blocks.size());
}

void draw_post(ViewContext& view, const MonthChip& post, const Rect& rect) {
    const Scope scope(view, "post", post.post.value);
    const Hit hit = interact(view, "chip", rect);
    const bool selected =
        view.state.selection.kind == Selection::Kind::posts && view.state.selection.has_post(post.post);
    const Registered node(view,
                          {.id = "chip",
                           .role = Role::post,
                           .label = post.title,
                           .rect = rect,
                           .value = post.time,
                           .selected = selected,
                           .focused = hit.focused});
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = view.px(dims::radius_tag);
    fill(out, rect, hit.hovered ? t.hover : t.panel, radius);
    outline(out, rect, selected ? t.smm : t.hair, radius, view.px(1));
    if (selected) outline(out, rect.grown(view.px(1)), t.smm, radius + view.px(1), view.px(1));
    fill(out, {rect.x0, rect.y0, rect.x0 + view.px(dims::strip), rect.y1}, t.network(post.network).text, view.px(2),
         Corners::left);
    Rect at = rect.shrunk(view.px(6), 0);
    at.x0 += view.px(3);
    const float glyph = view.px(11);
    status_glyph(out, at.x1 - glyph, std::round(at.y0 + (at.height() - glyph) / 2), glyph, t.status(post.status));
    at.x0 += network_letters(view, out, at.x0, at.y0, at.height(), post.network);
    if (post.more_channels > 0) {
        const std::string more = " +" + std::to_string(post.more_channels);
        at.x0 += label_in(view, out, at, text_style::network, t.network(post.network).text, more);
    }
    at.x0 += view.px(5);
    label_in(view, out, at, text_style::meta, !post.in_tool.empty() ? t.amber_ink : t.ink2s, post.time);
    draw_focus(view, hit, rect, radius);
    tooltip_for(view, hit, rect, post.title + "\n" + post.time + " · " + std::string(status_word(view, post.status)));
    if (!hit.clicked) return;
    view.state.selection = Selection::of(post.post);
    view.state.inspector_open = true;
}

void paint_block(const ViewContext& view, const StripBlock& block, const Rect& rect, bool selected, bool hovered) {
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float radius = std::min(view.px(dims::radius_tag), std::floor(rect.width() / 2));
    switch (block.state) {
        case State::done: fill(out, rect, t.hair2, radius); break;
        case State::open: fill(out, rect, t.cm_t3, radius); break;
        case State::next: fill(out, rect, t.cm, radius); break;
        case State::late:
            fill(out, rect, t.danger_t2, radius);
            outline(out, rect, t.danger, radius, view.px(1));
            break;
        case State::unassigned:
            fill(out, rect, t.cm_t1, radius);
            dashed_outline(out, rect, t.cm, radius, view.px(1), view.scale);
            break;
    }
    if (selected)
        outline(out, rect.grown(view.px(1)), t.ink, radius + view.px(1), view.px(1.5f));
    else if (hovered)
        outline(out, rect, t.cm, radius, view.px(1));
}

// What it is, who does it, and its window.
std::string block_note(const ViewContext& view, const Task& task, const std::string& title) {
    const Placement* placement = view.plan().placement(task.id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    const std::string name = person ? person->name : std::string(view.word("task.nobody"));
    return title + "\n" + name + " · " + window_text(task, view.state.tasks_day, view.words) + " · " +
        facts::duration_text(task.effort_minutes, view.language);
}

void draw_block(ViewContext& view, const StripBlock& block, const Rect& rect) {
    const Scope scope(view, "task", block.task.value);
    const Task& task = *view.plan().task(block.task);
    const Hit hit = interact(view, "block", rect, {.tab_stop = false});
    const bool selected = view.state.selection.kind == Selection::Kind::task && view.state.selection.task == block.task;
    paint_block(view, block, rect, selected, hit.hovered);
    if (hit.hovered || view.tree.listening()) {
        const std::string title = block_title(view, block.task);
        register_widget(view,
                        {.id = "block",
                         .role = Role::bar,
                         .label = title,
                         .rect = rect,
                         .value = view.words.time_range_text(block.minutes.begin, block.minutes.end),
                         .selected = selected});
        tooltip_for(view, hit, rect, block_note(view, task, title));
    }
    if (!hit.clicked) return;
    view.state.selection = Selection::of(block.task);
    view.state.reveal = Focus{block.task.value, view.state.tasks_day};
    view.state.inspector_open = true;
}

// Where a dragged task would begin: a quarter of an hour, five minutes with Shift.
void draw_target(ViewContext& view, const DayStrip& strip, const StripLayout& layout) {
    if (!drags_task(view)) return;
    const Rect target{layout.axis.x0, layout.axis.y0, layout.axis.x1 + 1, layout.tasks_row.y1};
    const int step = ImGui::GetIO().KeyShift ? 5 : 15;
    const int minute = layout.minute_at(ImGui::GetIO().MousePos.x, strip) / step * step;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (!offer_time(view, LocalMinute(view.state.tasks_day) + std::chrono::minutes(minute), target)) {
        dashed_outline(out, {target.x0, layout.tasks_row.y0, target.x1, target.y1}, view.theme.smm,
                       view.px(dims::radius_tag), view.px(1), view.scale);
        return;
    }
    const float x = std::round(layout.x_of(minute, strip));
    vertical_line(out, x - view.px(1), layout.axis.y1, layout.tasks_row.y1, view.theme.smm, view.px(2));
    const std::string time = view.words.time_text(minute);
    const float width = text_width(view, text_style::meta_strong, time) + view.px(12);
    const Rect plate = Rect::at(std::min(std::round(x - width / 2), layout.area.x1 - width), layout.axis.y0, width,
                                layout.axis.height() - view.px(2));
    fill(out, plate, view.theme.smm, view.px(dims::radius_tag));
    label_in(view, out, plate, text_style::meta_strong, view.theme.onfill, time, Align::centre);
}

}  // namespace

void draw_day_strip(ViewContext& view, Rect& rest, StripSize size, const TaskDay& list) {
    if (size == StripSize::none) return;
    const DayStrip& strip = shown_day_strip(view, list);
    const StripLayout layout = strip_layout(strip, rest, size, view.scale, ruler_of(view));
    rest.y0 = layout.area.y1;
    const Registered node(view, {.id = "strip", .role = Role::group, .label = {}, .rect = layout.area});
    draw_axis(view, strip, layout);
    draw_names(view, strip, layout);
    for (const StripLayout::Placed& block : layout.blocks) draw_block(view, strip.blocks[block.index], block.rect);
    draw_now(view, strip, layout);
    for (const StripLayout::Placed& post : layout.posts) draw_post(view, strip.posts[post.index], post.rect);
    draw_target(view, strip, layout);
}

}  // namespace tandem
