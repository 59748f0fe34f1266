#include "ui/tasks/batch_row.hpp"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/number_words.hpp"
#include "icons.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/context_menu.hpp"
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

std::string posts_text(const ViewContext& view, std::size_t posts) {
    return view.words.count("task.batch.posts", static_cast<std::int64_t>(posts));
}

// Its posts, each with when it goes out.
std::string posts_tooltip(const ViewContext& view, const std::vector<Id<Task>>& tasks) {
    std::string text;
    for (const Id<Task> id : tasks) {
        const Task& task = *view.plan().task(id);
        text += (text.empty() ? "" : "\n") +
            view.words.time_text(static_cast<int>(minute_of_day(task.anchor).count())) + " · " +
            source_name(view.project(), view.facts, task, view.language);
    }
    return text;
}

void draw_fold(ViewContext& view, const Rect& rect, const std::vector<Id<Task>>& tasks) {
    const bool unfolded = is_unfolded(view.state, tasks);
    const Hit hit = interact(view, "fold", rect);
    register_widget(view,
                    {.id = "fold",
                     .role = Role::button,
                     .label = view.word(unfolded ? "campaign.fold" : "campaign.unfold"),
                     .rect = rect,
                     .value = unfolded ? "open" : "folded",
                     .focused = hit.focused});
    icon_in(view, *ImGui::GetWindowDrawList(), rect, unfolded ? icons::chevron_down : icons::chevron_right,
            hit.hovered ? view.theme.ink : view.theme.ink2s, 14);
    draw_focus(view, hit, rect.shrunk(view.px(2)), view.px(dims::radius_tag));
    tooltip_for(view, hit, rect, view.word(unfolded ? "campaign.fold" : "campaign.unfold"));
    if (hit.clicked) unfold(view.state, tasks, !unfolded);
}

void draw_title(ViewContext& view, Rect at, const TaskBatch& batch, const std::vector<Id<Task>>& tasks, Color second) {
    const bool open = batch.done < batch.count;
    draw_fold(view, at.cut_left(view.px(batch_fold_width)), tasks);
    const auto number = [&](std::size_t of) {
        return facts::integer_text(static_cast<std::int64_t>(of), view.language);
    };
    const std::string done = number(batch.done) + " / " + number(batch.count);
    const bool begun = open && batch.done > 0;
    Rect title = at;
    if (begun) title.x1 -= text_width(view, text_style::meta_strong, done) + view.px(26);
    at.x0 += label(view, title, open ? text_style::control_medium : text_style::control, open ? view.theme.ink : second,
                   short_title(view.project(), view.facts, *view.plan().task(tasks.front()), view.language));
    if (begun) count_pill(view, at.x0 + view.px(8), at, done, view.theme.cm_ink, view.theme.cm_t2);
}

void draw_posts(ViewContext& view, const Rect& rect, const TaskBatch& batch, Color second) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const float top = std::round((rect.y0 + rect.y1 - view.px(16)) / 2);
    network_badge(view, out, rect.x0, top, network_of(view, batch.channel));
    const Rect text{rect.x0 + view.px(22 + 8), rect.y0, rect.x1, rect.y1};
    label(view, text, text_style::control, batch.done < batch.count ? view.theme.ink : second,
          posts_text(view, batch.count));
}

// Everybody who has one of them, each once; null: nobody.
std::vector<const Person*> doers(const ViewContext& view, const std::vector<Id<Task>>& tasks) {
    std::vector<const Person*> people;
    for (const Id<Task> id : tasks) {
        const Placement* placement = view.plan().placement(id);
        const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
        if (std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
    }
    return people;
}

std::string names_of(const ViewContext& view, const std::vector<const Person*>& people) {
    std::string names;
    for (const Person* person : people)
        names += (names.empty() ? "" : "\n") + (person ? person->name : std::string(view.word("task.nobody")));
    return names;
}

// More than one by their number.
void draw_who(ViewContext& view, const Rect& rect, const std::vector<const Person*>& people) {
    const float side = view.px(20);
    const Rect disc = Rect::at(std::round(rect.x0 + (rect.width() - side) / 2),
                               std::round(rect.y0 + (rect.height() - side) / 2), side, side);
    ImDrawList& out = *ImGui::GetWindowDrawList();
    if (people.size() == 1 && people.front()) {
        avatar(view, out, disc, initials_of(*people.front()), AvatarTone::cm);
    } else {
        outline(out, disc, view.theme.cm, side / 2, view.px(1));
        label_in(view, out, disc, text_style::initials, view.theme.cm_ink,
                 people.size() == 1 ? "?" : std::to_string(people.size()), Align::centre);
    }
    register_widget(view, {.id = "who", .role = Role::text, .label = names_of(view, people), .rect = disc});
}

void draw_box(ViewContext& view, const Rect& rect, const TaskBatch& batch, const std::vector<Id<Task>>& tasks) {
    const bool done = batch.done == batch.count;
    if (checkbox(view, "done", rect, view.word("task.batch.done"), done, view.theme.cm_ink))
        view.send(done ? reopen_tasks(view.session, tasks, view.user) : tick_tasks(view.session, tasks, view.user));
}

}  // namespace

std::string batch_text(const ViewContext& view, const std::vector<Id<Task>>& tasks) {
    int minutes = 0;
    for (const Id<Task> id : tasks)
        if (const Task* task = view.plan().task(id)) minutes += task->effort_minutes;
    const Task* first = tasks.empty() ? nullptr : view.plan().task(tasks.front());
    return view.words.format(
        "task.batch.text",
        {{"title", first ? short_title(view.project(), view.facts, *first, view.language) : std::string()},
         {"posts", posts_text(view, tasks.size())},
         {"duration", facts::duration_text(minutes, view.language)}});
}

void draw_batch_row(ViewContext& view, const TaskGroup& group, const TaskBatch& batch, const Rect& row,
                    const TaskColumns& columns, const TaskRowLook& look) {
    const std::vector<Id<Task>> tasks = tasks_of(batch, group.tasks);
    const Scope scope(view, "batch", tasks.front().value);
    const bool selected = view.state.selection == Selection::of_batch(tasks);
    const bool open = batch.done < batch.count;
    const Hit hit = interact(view, "row", row, {.overlap = true});
    const std::vector<const Person*> people = doers(view, tasks);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const auto tell = [&](Span span, const std::string& text) {
        const Rect at = cell_of(span, row);
        if (at.contains(pointer.x, pointer.y)) tooltip_for(view, hit, at, text);
    };
    tell(columns.source, posts_tooltip(view, tasks));
    tell(columns.who, names_of(view, people));
    const Registered node(view,
                          {.id = "row",
                           .role = Role::task,
                           .label = batch_text(view, tasks),
                           .rect = row,
                           .value = open ? "open" : "done",
                           .selected = selected,
                           .focused = hit.focused});
    const Color second = selected || look.next_due || hit.hovered ? view.theme.ink2s : view.theme.ink2;
    draw_row_ground(view, row, selected, look.next_due, hit.hovered);
    draw_box(view, cell_of(columns.box, row), batch, tasks);
    // Said as of a task that takes as long.
    Task whole = *view.plan().task(tasks.front()), first_due = whole;
    whole.begin = batch.begin, whole.end = batch.end, first_due.end = batch.limit;
    draw_row_times(
        view,
        {window_text(whole, look.day, view.words), limit_text(first_due, look.day, view.words), batch.limit, open}, row,
        columns, second);
    draw_title(view, cell_of(columns.title, row), batch, tasks, second);
    draw_posts(view, cell_of(columns.source, row), batch, second);
    if (columns.why.x1 > columns.why.x0)
        label(view, cell_of(columns.why, row), text_style::caption, second, view.word("task.batch.why"));
    draw_who(view, cell_of(columns.who, row), people);
    label(view, cell_of(columns.effort, row), text_style::control, open ? view.theme.ink : second,
          facts::duration_text(batch.minutes, view.language), Align::right);
    draw_focus(view, hit, row.shrunk(view.px(4)), view.px(dims::radius_tag));
    const bool right_clicked = row.contains(pointer.x, pointer.y) && ImGui::IsWindowHovered() &&
        ImGui::IsMouseReleased(ImGuiMouseButton_Right);
    if ((!hit.clicked && !right_clicked) || view.state.calendar.press_spent) return;
    view.state.selection = Selection::of_batch(tasks);
    if (right_clicked) return open_context_menu(view);
    view.state.inspector_open = true;
}

}  // namespace tandem
