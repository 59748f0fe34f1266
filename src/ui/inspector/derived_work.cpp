#include <imgui.h>

#include <cmath>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/task_list.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

void draw_icon_tile(ViewContext& view, const Rect& row, const Task& task) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Rect tile = Rect::at(row.x0, row.y0 + view.px(9), view.px(22), view.px(22));
    const bool done = !task.is_open();
    fill(out, tile, done ? view.theme.sunken : view.theme.cm_t1, view.px(dims::radius_tag));
    icon_in(view, out, tile, done ? icons::check : task_icon(task.type), done ? view.theme.ink2 : view.theme.cm_ink, 12);
}

void draw_doer(ViewContext& view, const Rect& row, Id<Task> id) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float side = view.px(dims::avatar_small);
    const Rect disc = Rect::at(row.x1 - side, std::round(row.y0 + (row.height() - side) / 2), side, side);
    const Placement* placement = view.plan().placement(id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    const std::string name = person ? person->name : std::string(view.word("task.nobody"));
    const Hit hit = interact(view, "who", disc, {.tab_stop = false});
    register_widget(view, {.id = "who", .role = Role::image, .label = name, .rect = disc});
    if (person) {
        avatar(view, out, disc, initials_of(*person), AvatarTone::cm);
    } else {
        dashed_outline(out, disc, view.theme.cm, side / 2, view.px(1.5f), view.scale);
        label_in(view, out, disc, text_style::letters_tiny, view.theme.cm_ink, "?", Align::centre);
    }
    tooltip_for(view, hit, disc, name);
}

void draw_derived_row(Sheet& sheet, const Task& task, std::optional<Day> day) {
    ViewContext& view = sheet.view();
    const Theme& t = view.theme;
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const Scope scope(view, "task", task.id.value);
    const Rect row = sheet.line(40);
    const std::string title = short_title(view.project(), view.facts, task, view.language);
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const Registered node(view, {.id = "row", .role = Role::task, .label = title, .rect = row, .value = word_of(task.state), .focused = hit.focused});
    if (hit.hovered) fill(out, {row.x0 - view.px(6), row.y0, row.x1 + view.px(6), row.y1}, t.hover, view.px(dims::radius_tag));
    horizontal_line(out, row.x0, row.x1, row.y0, t.hair, view.px(1));
    draw_icon_tile(view, row, task);
    draw_doer(view, row, task.id);

    Rect text = {row.x0 + view.px(32), row.y0 + view.px(4), row.x1 - view.px(28), row.y1};
    Rect first = text.cut_top(view.px(17));
    const bool deleted = task.state == TaskState::deleted || task.state == TaskState::skipped;
    const std::string window = deleted ? std::string(view.word("task_state." + std::string(word_of(task.state))))
                                       : short_window_text(task, day, view.language);
    const Color second = hit.hovered ? t.ink2s : t.ink2;
    const float window_width = std::min(text_width(view, text_style::meta, window), std::floor(first.width() * 0.62f));
    label(view, {first.x1 - window_width, first.y0, first.x1, first.y1}, text_style::meta, second, window, Align::right);
    label(view, {first.x0, first.y0, first.x1 - window_width - view.px(8), first.y1}, text_style::control_medium, task.is_open() ? t.ink : t.ink2, title);
    const std::string reason = rule_reason(view.project(), view.facts, task, view.language);
    label(view, text.cut_top(view.px(15)), text_style::meta, second, reason.empty() ? view.word("task.manual") : std::string_view(reason));
    tooltip_for(view, hit, row, window_text(task, std::nullopt, view.language) + (reason.empty() ? "" : "\n" + reason));
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    if (hit.clicked) view.state.selection = Selection::of(task.id);
}

}  // namespace

void draw_derived_work(Sheet& sheet, const Post& post) {
    ViewContext& view = sheet.view();
    std::vector<const Task*> tasks;
    int minutes = 0, counted = 0;
    for (const Id<Task> id : view.ask.tasks_of(post.id.value)) {
        const Task* task = view.plan().task(id);
        if (!task) continue;
        tasks.push_back(task);
        if (task->counts()) minutes += task->effort_minutes, ++counted;
    }
    const Rect rest = sheet.section(view.word("post.derived"));
    if (counted) {
        const std::string summary = view.words.format("post.derived.summary", {{"tasks", view.words.count("month.tasks", counted)},
                                                                               {"duration", facts::duration_text(minutes, view.language)}});
        label(view, rest, text_style::caption_strong, view.theme.cm_ink, summary);
    }
    if (tasks.empty()) sheet.paragraph_of(view.word("post.derived.none"), text_style::control, view.theme.ink2, 18);
    const std::optional<Day> day = post.when ? std::optional(day_of(*post.when)) : std::nullopt;
    for (const Task* task : tasks) draw_derived_row(sheet, *task, day);
}

}  // namespace tandem
