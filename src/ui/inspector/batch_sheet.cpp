#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/inspector/sheet.hpp"
#include "ui/tasks/batch_row.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

// One of its tasks: a click shows it alone.
void draw_task(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "task", task.id.value);
    const Rect row = sheet.line(40);
    const Hit hit = interact(view, "row", row);
    const std::string name = source_name(view.project(), view.facts, task, view.language);
    const Registered node(view, {.id = "row", .role = Role::row, .label = name, .rect = row, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, row, view.theme.hover, view.px(dims::radius_tag));
    Rect at = row.shrunk(view.px(4), view.px(2));
    const bool open = task.is_open();
    icon_in(view, out, at.cut_left(view.px(16)), open ? icons::circle : icons::circle_check,
            open ? view.theme.ink2s : view.theme.ok_ink, 14);
    at.x0 += view.px(8);
    Rect first = at.cut_top(view.px(18));
    first.x1 -= label(view, first, text_style::caption, view.theme.ink2s,
                      facts::duration_text(task.effort_minutes, view.language), Align::right) +
        view.px(8);
    label(view, first, text_style::control_medium, open ? view.theme.ink : view.theme.ink2s, name);
    const Placement* placement = view.plan().placement(task.id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    label(view, at.cut_top(view.px(17)), text_style::meta, view.theme.ink2s,
          window_text(task, placement ? std::optional(placement->day) : std::nullopt, view.words) + " · " +
              (person ? person->name : std::string(view.word("task.nobody"))));
    draw_focus(view, hit, row.shrunk(view.px(2)), view.px(dims::radius_tag));
    tooltip_for(view, hit, row, name);
    if (!hit.clicked) return;
    view.state.selection = Selection::of(task.id);
    view.state.reveal = Focus{task.id.value, std::nullopt};
}

void draw_foot(ViewContext& view, const Rect& area) {
    horizontal_line(*ImGui::GetWindowDrawList(), area.x0, area.x1, area.y0, view.theme.hair, view.px(1));
    const bool open = view.workbench.selected() == Targets::open_batch;
    const CommandId what = open ? CommandId::mark_done : CommandId::reopen_task;
    const std::string keys = shortcut_text(view, command(what).shortcut);
    const std::string_view word = view.word(open ? "task.finish_all" : "task.reopen_all");
    const ButtonLook look{.kind = open ? ButtonKind::primary_cm : ButtonKind::secondary,
                          .icon = open ? icons::check : icons::rotate_ccw,
                          .tooltip = view.word(command(what).word),
                          .shortcut = keys};
    Rect at = area.shrunk(view.px(dims::inspector_padding), view.px(12));
    if (button(view, "finish", at.cut_right(button_width(view, word, look)), word, look)) view.run(what);
}

}  // namespace

void draw_batch_sheet(ViewContext& view, Rect area, const std::vector<Id<Task>>& tasks) {
    const Scope scope(view, "batch", tasks.front().value);
    const Task* first = nullptr;
    for (const Id<Task> id : tasks)
        if (!first) first = view.plan().task(id);
    if (!first) return;
    draw_sheet_head(
        view, area.cut_top(view.px(40)),
        {.what = view.word("task.batch.what"), .icon = task_icon(first->type), .cm = true, .actions = true});
    draw_foot(view, area.cut_bottom(view.px(52)));
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(8);
    sheet.paragraph_of(batch_text(view, tasks), text_style::title, view.theme.ink, 24);
    sheet.gap(4);
    sheet.paragraph_of(view.word("task.batch.explained"), text_style::control, view.theme.ink2, 18);
    sheet.rule();
    for (const Id<Task> id : tasks)
        if (const Task* task = view.plan().task(id)) draw_task(sheet, *task);
    scroll.set_height(sheet.height() + view.px(16));
}

}  // namespace tandem
