#include "ui/tasks/day_drop.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/postpone.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/tasks/task_day.hpp"
#include "ui/tasks/task_drag.hpp"
#include "ui/tasks/tasks_cache.hpp"
#include "ui/team/drop_card.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"

namespace tandem {
namespace {

using Answer = TeamDrop::Answer;

constexpr float edge = 30, edge_speed = 12;

// The day the list has it under.
Day listed_day(const ViewContext& view, const Task& task) {
    const Placement* placement = view.plan().placement(task.id);
    return placement ? placement->day : day_of(task.begin);
}

// Why it cannot be done on that day; "" where it can.
std::string refusal(const ViewContext& view, const Task& task, Day day) {
    if (!task.is_open()) return std::string(view.word("drag.task.closed"));
    if (day < view.today()) return std::string(view.word("team.drop.past"));
    const Placement* placement = view.plan().placement(task.id);
    const Person* person = placement ? view.project().people.find(placement->person) : nullptr;
    if (!person) return {};
    const OfficeCalendar office(view.facts, view.project().settings, {day, day + date::days(1)});
    const WorkingDay there = working_day_of(*person, office, day);
    return there.off == WorkingDay::Off::no || there.on_call ? std::string() : off_sentence(view, *person, there);
}

TeamDrop worked_out(ViewContext& view, const Task& task, Day day) {
    TeamDrop drop;
    drop.day = day;
    if (const Placement* placement = view.plan().placement(task.id)) {
        drop.person = placement->person;
        drop.before = view.ask.person_load(day, placement->person);
        drop.after = drop.before;
    }
    if (day == listed_day(view, task)) {
        drop.answer = Answer::unchanged;
        drop.text = view.word("drag.task.same_day");
        return drop;
    }
    drop.text = refusal(view, task, day);
    if (!drop.text.empty()) return drop;
    preview_drop(view, task.id, move_task_to_day(view.session, task.id, day, view.user), drop);
    return drop;
}

const TeamDrop& drop_on(ViewContext& view, const Task& task, Day day) {
    TasksCache& cache = tasks_cache(view);
    if (cache.dropped != task.id || cache.drop_plan != view.plan().version) {
        cache.dropped = task.id, cache.drop_plan = view.plan().version;
        cache.drops.clear();
    }
    const auto known =
        std::find_if(cache.drops.begin(), cache.drops.end(), [&](const TeamDrop& one) { return one.day == day; });
    return known != cache.drops.end() ? *known : cache.drops.emplace_back(worked_out(view, task, day));
}

void pick_up(ViewContext& view, const Task& task) {
    const DayRange days = listed_days(view.project(), view.state, view.state.tasks_day);
    DragState drag;
    drag.kind = DragState::Kind::task;
    drag.item = task.id.value;
    drag.by_keyboard = true;
    drag.over = std::clamp(listed_day(view, task), days.begin, days.end - date::days(1));
    view.state.drag = std::move(drag);
}

bool is_typing() {
    return ImGui::GetIO().WantTextInput || ImGui::GetIO().KeyMods != ImGuiMod_None ||
        ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

}  // namespace

void offer_day(ViewContext& view, Day day, const Rect& target) {
    DragState& drag = view.state.drag;
    const Task* task = drags_task(view) ? view.plan().task({drag.item}) : nullptr;
    if (!task) return;
    const Rect seen = target.intersect(visible_part());
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drag.by_keyboard && seen.contains(pointer.x, pointer.y)) drag.over = day;
    if (drag.over != day) return;
    if (drag.by_keyboard && target.y0 != tasks_cache(view).drop_rect.y0)
        scroll_into_view(target.y0, target.y0 + view.px(4 * dims::row));
    tasks_cache(view).drop_rect = target;
    if (drag.by_keyboard) tasks_cache(view).drop_rect.y1 = std::min(target.y1, target.y0 + view.px(dims::group_header));
    ImDrawList& out = *ImGui::GetWindowDrawList();
    const bool refused = drop_on(view, *task, day).answer == Answer::refused;
    const Rect frame = seen.shrunk(view.px(2));
    fill(out, frame, faded(refused ? view.theme.danger : view.theme.smm, 0.06f), view.px(dims::radius));
    if (refused)
        dashed_outline(out, frame, view.theme.danger, view.px(dims::radius), view.px(2), view.scale);
    else
        outline(out, frame, view.theme.smm, view.px(dims::radius), view.px(2));
    register_widget(view, {.id = "day_target", .role = Role::group, .label = {}, .rect = seen, .value = to_text(day)});
}

void take_day_keys(ViewContext& view) {
    DragState& drag = view.state.drag;
    if (!drag.active()) {
        const Selection& selected = view.state.selection;
        const Task* task = selected.kind == Selection::Kind::task ? view.plan().task(selected.task) : nullptr;
        if (!task || is_typing() || !ImGui::IsKeyPressed(ImGuiKey_M, false)) return;
        if (task->is_open()) return pick_up(view, *task);
        view.state.refused = view.word("drag.task.closed");
        return;
    }
    const Task* task = drags_task(view) ? view.plan().task({drag.item}) : nullptr;
    const ImGuiID keys = ImGui::GetID("day_keys");
    if (!task || !drag.by_keyboard || !drag.over || !has_keys(view, keys)) return;
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, keys) ? 1 : 0; };
    const int by = pressed(ImGuiKey_RightArrow) + pressed(ImGuiKey_DownArrow) - pressed(ImGuiKey_LeftArrow) -
        pressed(ImGuiKey_UpArrow);
    const DayRange days = listed_days(view.project(), view.state, view.state.tasks_day);
    drag.over = std::clamp(*drag.over + date::days(by), days.begin, days.end - date::days(1));
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter)) drop_on_day(view, *task);
}

void scroll_at_edges(ViewContext& view, const Rect& list) {
    DragState& drag = view.state.drag;
    drag.scrolls = false;
    if (!drags_task(view) || drag.by_keyboard) return;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (pointer.x < list.x0 || pointer.x >= list.x1) return;
    const bool up = pointer.y < list.y0 + view.px(edge) && pointer.y >= list.y0 - view.px(edge);
    const bool down = pointer.y >= list.y1 - view.px(edge);
    const float now = ImGui::GetScrollY();
    drag.scrolls = (up && now > 0) || (down && now < ImGui::GetScrollMaxY());
    if (drag.scrolls) ImGui::SetScrollY(now + (up ? -1.0f : 1.0f) * view.px(edge_speed));
}

void draw_day_drop(ViewContext& view, const Task& task) {
    const TeamDrop& drop = drop_on(view, task, *view.state.drag.over);
    draw_drop_card(view, task, &drop, tasks_cache(view).drop_rect);
    if (view.state.drag.by_keyboard) return;
    ImGui::SetMouseCursor(drop.answer == Answer::refused ? ImGuiMouseCursor_NotAllowed : ImGuiMouseCursor_Hand);
}

void drop_on_day(ViewContext& view, const Task& task) {
    const TeamDrop drop = drop_on(view, task, *view.state.drag.over);
    view.state.drag = {};
    if (drop.answer == Answer::refused) view.state.refused = drop.text;
    if (drop.request) view.send(*drop.request);
}

}  // namespace tandem
