#include "ui/tasks/task_drag.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui.h>

#include "app/task_requests.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/card_place.hpp"
#include "ui/calendar/foreign_lane.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/tasks/batch_row.hpp"
#include "ui/tasks/day_drop.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

constexpr float ghost_width = 240, ghost_height = 28, note_width = 280, note_gap = 8;

// What dropping here would mean, in words.
struct TaskDrop {
    enum class Answer : std::uint8_t { nowhere, unchanged, accepted, warned, refused };
    Answer answer = Answer::nowhere;
    std::string text;
    std::optional<Request> request;
};

// Who lacks what the task asks for is refused; who merely has no time gets it all the same, as from the menu.
bool is_impossible(PersonVerdict::Code code) {
    using Code = PersonVerdict::Code;
    return code == Code::role || code == Code::channel || code == Code::language || code == Code::left;
}

// "14:30"; with the day where it is another one.
std::string clock_of(const ViewContext& view, const Task& task, LocalMinute time) {
    const int minute = static_cast<int>(minute_of_day(time).count());
    return day_of(time) == day_of(task.begin) ? view.words.time_text(minute)
                                              : view.words.moment_text(date::year_month_day(day_of(time)), minute);
}

// Against somebody: "Anna is away then. Begin at 14:30".
TaskDrop drop_on_person_at(ViewContext& view, const Task& task, const Person& person, LocalMinute time,
                           const std::string& against) {
    using Answer = TaskDrop::Answer;
    const std::string clock = clock_of(view, task, time);
    if (time < view.now) return {Answer::refused, view.words.format("drag.task.past", {{"time", clock}}), {}};
    const Request request = give_tasks_at(view.session, dragged_tasks(view.state.drag), person.id, time, view.user);
    // What speaks against another day is not known before it stands there.
    if (against.empty() || day_of(time) != day_of(task.begin))
        return {Answer::accepted, view.words.format("drag.task.to_at", {{"person", person.name}, {"time", clock}}),
                request};
    return {Answer::warned, against + ". " + view.words.format("drag.task.at", {{"time", clock}}), request};
}

// `time`: when it would begin; nothing where it stays when it is.
TaskDrop drop_on_person(ViewContext& view, const Task& task, const Person& person, std::optional<LocalMinute> time) {
    using Answer = TaskDrop::Answer;
    const Placement* placement = view.plan().placement(task.id);
    if (placement && placement->person == person.id)
        return {Answer::unchanged, view.words.format("drag.task.has_it", {{"person", person.name}}), {}};
    const std::vector<PersonVerdict>& people = view.ask.explain(task.id).people;
    const auto verdict =
        std::find_if(people.begin(), people.end(), [&](const PersonVerdict& one) { return one.person == person.id; });
    const std::string against = verdict == people.end()
        ? std::string()
        : against_text({view.project(), view.plan(), view.facts, view.words}, *verdict, task);
    if (verdict == people.end() || is_impossible(verdict->code)) return {Answer::refused, against, {}};
    if (time && *time != task.begin) return drop_on_person_at(view, task, person, *time, against);
    // Those of a batch are of one rule, role and channel: what is said of one holds for all.
    const Request request = assign_tasks(view.session, dragged_tasks(view.state.drag), person.id, view.user);
    if (!against.empty()) return {Answer::warned, against, request};
    return {Answer::accepted, view.words.format("drag.task.to", {{"person", person.name}}), request};
}

TaskDrop drop_at(ViewContext& view, const Task& task, LocalMinute time) {
    using Answer = TaskDrop::Answer;
    const std::string clock = clock_of(view, task, time);
    if (time < view.now) return {Answer::refused, view.words.format("drag.task.past", {{"time", clock}}), {}};
    if (time == task.begin) return {Answer::unchanged, view.words.format("drag.task.there", {{"time", clock}}), {}};
    return {Answer::accepted, view.words.format("drag.task.at", {{"time", clock}}),
            begin_tasks_at(view.session, dragged_tasks(view.state.drag), time, view.user)};
}

TaskDrop drop_of(ViewContext& view, const Task& task) {
    const DragState& drag = view.state.drag;
    if (!drag.over_person && !drag.over_time) return {};
    if (!task.is_open()) return {TaskDrop::Answer::refused, std::string(view.word("drag.task.closed")), {}};
    if (!drag.over_person) {
        TaskDrop drop = drop_at(view, task, *drag.over_time);
        const std::string_view note = foreign_lane_note(view);
        if (!note.empty() && drop.answer != TaskDrop::Answer::refused) drop.text += ". " + std::string(note);
        return drop;
    }
    const Person* person = view.project().people.find(*drag.over_person);
    const auto time = drag.over_time != drag.from_time ? drag.over_time : std::nullopt;
    return person ? drop_on_person(view, task, *person, time) : TaskDrop{};
}

// Where the pointer holds it; by keyboard where the view says.
Rect task_ghost_rect(const ViewContext& view) {
    const DragState& drag = view.state.drag;
    const float width = view.px(ghost_width), height = view.px(ghost_height);
    const std::optional<Rect>& place = view.state.calendar.keyboard_ghost;
    if (drag.by_keyboard && place) return Rect::at(std::round(place->x0), std::round(place->y0), width, height);
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    // A long row is grabbed anywhere along it: the pointer stays on its ghost.
    const float grab = drag.grab_x_px > width ? width / 2 : drag.grab_x_px;
    return Rect::at(std::round(pointer.x - grab), std::round(pointer.y - drag.grab_y_px), width, height);
}

Rect draw_ghost(ImDrawList& out, ViewContext& view, const Task& task) {
    const Rect rect = task_ghost_rect(view);
    floating_shadow(out, rect, view.px(dims::radius), view.theme, view.scale);
    fill(out, rect, view.theme.cm_t1, view.px(dims::radius));
    outline(out, rect, view.theme.cm, view.px(dims::radius), view.px(1));
    Rect at = rect.shrunk(view.px(10), 0);
    icon_in(view, out, at.cut_left(view.px(16)), task_icon(task.type), view.theme.cm_ink, 14);
    at.x0 += view.px(6);
    const std::vector<Id<Task>>& batch = view.state.drag.tasks;
    const std::string title =
        batch.empty() ? task_title(view.project(), view.facts, task, view.language) : batch_text(view, batch);
    label_in(view, out, at, text_style::control_medium, view.theme.ink, title);
    register_widget(view, {.id = "task_ghost", .role = Role::card, .label = title, .rect = rect});
    return rect;
}

// What it would do, or why not, beside the ghost.
void draw_note(ImDrawList& out, ViewContext& view, const Rect& ghost, const TaskDrop& drop) {
    using Answer = TaskDrop::Answer;
    const Theme& t = view.theme;
    const bool refused = drop.answer == Answer::refused;
    const Color ink = refused             ? t.danger
        : drop.answer == Answer::warned   ? t.amber_ink
        : drop.answer == Answer::accepted ? t.ok_ink
                                          : t.ink2;
    const char* icon = refused            ? icons::ban
        : drop.answer == Answer::warned   ? icons::triangle_alert
        : drop.answer == Answer::accepted ? icons::check
                                          : icons::info;
    const float side = view.px(10), line = view.px(18), text_x = view.px(20);
    const float text_width_px = std::min(view.px(note_width) - 2 * side - text_x,
                                         std::ceil(text_width(view, text_style::control_medium, drop.text)) + 1);
    const float height = paragraph_height(view, text_style::control_medium, line, text_width_px, drop.text);
    const bool keyboard = view.state.drag.by_keyboard;
    const ImVec2 pointer = keyboard ? ImVec2(ghost.x1, ghost.y1) : ImGui::GetIO().MousePos;
    const Rect rect = place_card(ghost, pointer.x, pointer.y, text_width_px + text_x + 2 * side,
                                 height + 2 * view.px(6), view.px(note_gap), window_rect());
    floating_shadow(out, rect, view.px(dims::radius_card), t, view.scale);
    fill(out, rect, t.panel, view.px(dims::radius_card));
    outline(out, rect, refused ? t.danger : t.hair2, view.px(dims::radius_card), view.px(1));
    const Rect inside = rect.shrunk(side, view.px(6));
    icon_in(view, out, {inside.x0, inside.y0, inside.x0 + view.px(14), inside.y0 + line}, icon, ink, 14);
    paragraph_on(view, out, {inside.x0 + text_x, inside.y0, inside.x1, inside.y1}, text_style::control_medium, line,
                 ink, drop.text);
    register_widget(view,
                    {.id = "task_drop",
                     .role = Role::card,
                     .label = drop.text,
                     .rect = rect,
                     .value = refused ? "refused" : "",
                     .enabled = !refused});
}

void follow_to_day(ViewContext& view, const Task& task) {
    DragState& drag = view.state.drag;
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) return drop_on_day(view, task);
    draw_day_drop(view, task);
    if (!drag.by_keyboard) drag.over.reset();
}

}  // namespace

bool drags_task(const ViewContext& view) { return view.state.drag.kind == DragState::Kind::task; }

std::vector<Id<Task>> dragged_tasks(const DragState& drag) {
    return drag.tasks.empty() ? std::vector<Id<Task>>{{drag.item}} : drag.tasks;
}

void begin_task_drag(ViewContext& view, const Task& task, const Rect& row, std::vector<Id<Task>> batch) {
    const ImVec2 pressed = ImGui::GetIO().MouseClickedPos[0];
    DragState drag;
    drag.kind = DragState::Kind::task;
    drag.item = task.id.value;
    drag.grab_x_px = std::clamp(pressed.x - row.x0, 0.0f, row.width());
    drag.grab_y_px = std::clamp(pressed.y - row.y0, 0.0f, row.height());
    drag.width_px = row.width();
    view.state.selection = batch.empty() ? Selection::of(task.id) : Selection::of_batch(batch);
    drag.tasks = std::move(batch);
    view.state.drag = std::move(drag);
    view.state.calendar.press_spent = true;
}

bool offer_person(ViewContext& view, Id<Person> person, const Rect& target) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drags_task(view) || !target.contains(pointer.x, pointer.y)) return false;
    view.state.drag.over_person = person;
    return true;
}

bool offer_time(ViewContext& view, LocalMinute time, const Rect& target) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drags_task(view) || !target.contains(pointer.x, pointer.y)) return false;
    view.state.drag.over_time = time;
    return true;
}

void tell_task_drag(ViewContext& view) {
    if (!drags_task(view)) return;
    const DragState& drag = view.state.drag;
    const bool week = view.state.task_span == TaskSpan::week && view.state.section == Section::tasks;
    view.state.hint = view.word(drag.by_keyboard ? "drag.keyboard_hint"
                                    : week       ? "drag.task.hint_week"
                                                 : "drag.task.hint");
    view.state.hint_keys = {{std::string(view.word("card.cancel_key")), std::string(view.word("card.cancels"))}};
}

void drop_dragged_task(ViewContext& view) {
    const Task* task = drags_task(view) ? view.plan().task({view.state.drag.item}) : nullptr;
    TaskDrop drop = task ? drop_of(view, *task) : TaskDrop{};
    if (drop.answer == TaskDrop::Answer::refused) view.state.refused = drop.text;
    view.state.drag = {};
    if (drop.request) view.send(std::move(*drop.request));
}

void draw_task_drag(ViewContext& view) {
    if (!drags_task(view)) return;
    DragState& drag = view.state.drag;
    const Task* task = view.plan().task({drag.item});
    if (!task || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        drag = {};
        return;
    }
    if (drag.over && !drag.over_person && !drag.over_time) return follow_to_day(view, *task);
    TaskDrop drop = drop_of(view, *task);
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) {
        if (drop.request) view.send(std::move(*drop.request));
        drag = {};
        return;
    }
    ImDrawList& out = *ImGui::GetForegroundDrawList();
    view.tree.set_layer(view.tree.layer() + 1);
    const Rect ghost = draw_ghost(out, view, *task);
    if (drop.answer != TaskDrop::Answer::nowhere) draw_note(out, view, ghost, drop);
    view.tree.set_layer(view.tree.layer() - 1);
    if (drag.by_keyboard) return;
    ImGui::SetMouseCursor(drop.answer == TaskDrop::Answer::refused ? ImGuiMouseCursor_NotAllowed
                                                                   : ImGuiMouseCursor_Hand);
    // Said anew by the targets in each frame they are drawn in.
    drag.over_person.reset();
    drag.over_time.reset();
}

}  // namespace tandem
