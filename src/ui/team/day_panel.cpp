#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/inspector/links.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/team/heat_map.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/team/team_panel.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float drag_px = 5;

void draw_panel_task(Sheet& sheet, const Task& task) {
    ViewContext& view = sheet.view();
    const Scope scope(view, "task", task.id.value);
    const Rect row = sheet.line(42);
    const Hit hit = interact(view, "row", row);
    const std::string title = task_title(view.project(), view.facts, task, view.language);
    const Registered node(view, {.id = "row", .role = Role::task, .label = title, .rect = row, .focused = hit.focused});
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (hit.hovered) fill(out, row, view.theme.hover, view.px(dims::radius_tag));
    horizontal_line(out, row.x0, row.x1, row.y1, view.theme.hair, view.px(1));
    Rect at = row;
    const bool done = task.state == TaskState::done;
    const Color quiet = hit.hovered ? view.theme.ink2s : view.theme.ink2;
    const Color ink = done ? quiet : task.role == Hat::smm ? view.theme.smm_ink : view.theme.cm_ink;
    icon_in(view, out, at.cut_left(view.px(20)), done ? icons::check : task_icon(task.type), ink, 14);
    at.x0 += view.px(6);
    at.x1 -= view.px(4);
    Rect first{at.x0, row.y0 + view.px(4), at.x1, row.y0 + view.px(21)};
    first.x1 -= label(view, first, text_style::meta_strong, ink,
                      facts::duration_text(task.effort_minutes, view.language), Align::right) +
        view.px(8);
    if (task.pinned_person) icon_in(view, out, first.cut_right(view.px(14)), icons::pin, quiet, 11);
    label(view, first, text_style::control_medium, done ? quiet : view.theme.ink,
          short_title(view.project(), view.facts, task, view.language));
    const std::string source = source_name(view.project(), view.facts, task, view.language);
    const std::string second = window_text(task, std::nullopt, view.words) + (source.empty() ? "" : " · ") + source;
    label(view, {at.x0, row.y0 + view.px(21), at.x1, row.y0 + view.px(38)}, text_style::meta, quiet, second);
    draw_focus(view, hit, row, view.px(dims::radius_tag));
    tooltip_for(view, hit, row, title);
    if (hit.held && task.is_open() && ImGui::IsMouseDragging(0, view.px(drag_px)) && !view.state.drag.active())
        begin_task_drag(view, task, row);
    if (hit.clicked && !view.state.drag.active()) view.state.selection = Selection::of(task.id);
}

const TeamRow* row_of(const TeamFigures& figures, Id<Person> person) {
    for (const TeamRow& row : figures.rows)
        if (row.person == person) return &row;
    return nullptr;
}

}  // namespace

void draw_day_panel(ViewContext& view, Rect area, const TeamCell& cell) {
    const Person& person = *view.project().people.find(cell.person);
    const Scope scope(view, "day", person.id.value);
    draw_sheet_head(view, area.cut_top(view.px(40)), {.what = view.word("team.day"), .icon = icons::user_check});
    ScrollArea scroll(view, "body", area);
    Sheet sheet(view, scroll.content(), area.width());
    sheet.gap(12);
    Rect name = sheet.line(28);
    name.x0 += avatar_link(view, name, name.x0, person);
    if (link_cell(view, "person", name, person.name)) view.state.selection = Selection::of(person.id);
    sheet.paragraph_of(facts::capitalised(facts::day_title(date::year_month_day(cell.day), view.language)),
                       text_style::card_title, view.theme.ink, 24);
    const PersonLoad load = view.ask.person_load(cell.day, cell.person);
    const std::string of = view.words.format(
        "task.of_time",
        {{"done", facts::duration_text(load.minutes(), view.language, facts::DurationForm::hours)},
         {"total", facts::duration_text(load.capacity_minutes, view.language, facts::DurationForm::hours)}});
    sheet.paragraph_of(of, text_style::control, load.over_minutes() > 0 ? view.theme.danger : view.theme.ink2, 20);
    const Rect bar = sheet.line(8);
    capacity_bar(*ImGui::GetWindowDrawList(), bar, load.minutes(), load.capacity_minutes,
                 load.cm_minutes > load.smm_minutes ? view.theme.cm : view.theme.smm, view);
    sheet.gap(8);
    const TeamFigures& figures = team_figures(view);
    const TeamRow* row = row_of(figures, cell.person);
    const std::vector<Id<Task>> tasks = tasks_of_cell(view.plan(), cell.person, cell.day);
    if (tasks.empty() && row != nullptr && figures.days.contains(cell.day)) {
        const auto off = row->days[static_cast<std::size_t>((cell.day - figures.days.begin).count())].work.off;
        sheet.paragraph_of(view.word(off == WorkingDay::Off::away       ? "team.away"
                                         : off == WorkingDay::Off::left ? "team.has_left"
                                         : off == WorkingDay::Off::no   ? "team.no_tasks"
                                                                        : "team.day_off"),
                           text_style::control, view.theme.ink2, 20);
    }
    for (const Id<Task> id : tasks)
        if (const Task* task = view.plan().task(id)) draw_panel_task(sheet, *task);
    sheet.gap(24);
    scroll.set_height(sheet.height());
}

}  // namespace tandem
