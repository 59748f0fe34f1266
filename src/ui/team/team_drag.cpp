#include "ui/team/team_drag.hpp"

#include <algorithm>

#include <imgui.h>

#include "facts/date_words.hpp"
#include "facts/number_words.hpp"
#include "ui/inspector/why_text.hpp"
#include "ui/tasks/task_text.hpp"
#include "ui/team/drop_card.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

using Answer = TeamDrop::Answer;

const PersonVerdict* verdict_on(ViewContext& view, const Task& task, Id<Person> person) {
    const std::vector<PersonVerdict>& people = view.ask.explain(task.id).people;
    const auto found =
        std::find_if(people.begin(), people.end(), [&](const PersonVerdict& one) { return one.person == person; });
    return found == people.end() ? nullptr : &*found;
}

const TeamDay* figures_of(ViewContext& view, const TeamCell& cell) {
    const TeamFigures& figures = team_figures(view);
    if (!figures.days.contains(cell.day)) return nullptr;
    for (const TeamRow& row : figures.rows)
        if (row.person == cell.person)
            return &row.days[static_cast<std::size_t>((cell.day - figures.days.begin).count())];
    return nullptr;
}

// Why nothing can be dropped there; "" where it can.
std::string refusal(ViewContext& view, const Task& task, const TeamCell& cell) {
    if (!task.is_open()) return std::string(view.word("drag.task.closed"));
    const Person& person = *view.project().people.find(cell.person);
    if (cell.day < view.today()) return std::string(view.word("team.drop.past"));
    const PersonVerdict* verdict = verdict_on(view, task, cell.person);
    if (verdict != nullptr && is_impossible(verdict->code))
        return against_text({view.project(), view.plan(), view.facts, view.words}, *verdict, task);
    const TeamDay* day = figures_of(view, cell);
    if (day == nullptr || day->work.off == WorkingDay::Off::no || day->work.on_call) return {};
    return off_sentence(view, person, day->work);
}

TeamDrop worked_out(ViewContext& view, const Task& task, const TeamCell& cell) {
    TeamDrop drop;
    drop.person = cell.person, drop.day = cell.day;
    drop.before = view.ask.person_load(cell.day, cell.person);
    drop.after = drop.before;
    drop.text = refusal(view, task, cell);
    if (!drop.text.empty()) return drop;
    Request request = place_task(view.session, task.id, {cell.person, cell.day}, view.user);
    if (request.actions.empty()) {
        drop.answer = Answer::unchanged;
        drop.text = view.words.format("drag.task.has_it", {{"person", view.project().people.find(cell.person)->name}});
        return drop;
    }
    preview_drop(view, task.id, std::move(request), drop);
    return drop;
}

}  // namespace

std::string off_sentence(const ViewContext& view, const Person& person, const WorkingDay& day) {
    const bool away = day.off == WorkingDay::Off::away;
    return view.words.format(away ? "reject.away_then" : "team.drop.day_off", {{"person", person.name}});
}

std::string conflict_sentence(const ViewContext& view, const RosterConflict& conflict, const Task& task) {
    using Kind = RosterConflict::Kind;
    const std::string minutes = facts::duration_text(conflict.minutes, view.language);
    if (conflict.kind == Kind::over_cap) return view.words.format("team.over_by", {{"duration", minutes}});
    if (conflict.kind == Kind::window_load) return view.words.format("team.drop.window", {{"duration", minutes}});
    return view.words.format("team.drop.hours", {{"window", window_text(task, std::nullopt, view.words)}});
}

void preview_drop(ViewContext& view, Id<Task> id, Request request, TeamDrop& drop) {
    const Preview preview = view.ask.preview(request);
    const Task& task = *preview.plan.task(id);
    const Placement* placement = preview.plan.placement(id);
    const RosterConflict* conflict = preview.plan.conflicts.find(id);
    if (drop.person)
        drop.after = view.session.planner().person_load(preview.plan, preview.project, drop.day, *drop.person);
    const int more = drop.after.over_minutes();
    drop.answer = conflict != nullptr || more > 0 || placement == nullptr ? Answer::over : Answer::fits;
    if (conflict != nullptr)
        drop.text = conflict_sentence(view, *conflict, task);
    else if (more > 0)
        drop.text = view.words.format("team.over_by", {{"duration", facts::duration_text(more, view.language)}});
    else if (placement == nullptr)
        drop.text = facts::capitalised(std::string(view.word("card.nobody")));
    else
        drop.text = view.words.format("team.drop.in_window", {{"window", window_text(task, std::nullopt, view.words)}});
    drop.request = std::move(request);
}

TeamDrop team_drop_on(ViewContext& view, const Task& task, const TeamCell& cell) {
    TeamCache& cache = team_cache(view);
    const std::uint64_t plan = view.plan().version;
    if (cache.dropped == task.id && cache.drop_cell == cell && cache.drop_plan == plan) return cache.drop;
    cache.drop = worked_out(view, task, cell);
    cache.dropped = task.id, cache.drop_cell = cell, cache.drop_plan = plan;
    return cache.drop;
}

bool is_valid_target(ViewContext& view, const Task& task, const TeamCell& cell) {
    if (cell.day < day_of(task.begin) || cell.day > last_day_of(task) || !refusal(view, task, cell).empty())
        return false;
    const TeamDay* day = figures_of(view, cell);
    const Placement* now = view.plan().placement(task.id);
    const bool there = now != nullptr && now->person == cell.person && now->day == cell.day;
    return day != nullptr && !there && day->load.minutes() + task.effort_minutes <= day->load.capacity_minutes;
}

void pick_up_task(ViewContext& view) {
    const Task* task = view.plan().task(view.state.selection.task);
    const TeamFigures& figures = team_figures(view);
    if (task == nullptr || !task->is_open() || figures.rows.empty()) return;
    const Placement* placement = view.plan().placement(task->id);
    const auto& people = view.ask.explain(task->id).people;
    Id<Person> person = placement != nullptr ? placement->person
        : people.empty()                     ? Id<Person>{}
                                             : people.front().person;
    if (std::none_of(figures.rows.begin(), figures.rows.end(),
                     [&](const TeamRow& row) { return row.person == person; }))
        person = figures.rows.front().person;
    DragState drag;
    drag.kind = DragState::Kind::task;
    drag.item = task->id.value;
    drag.by_keyboard = true;
    drag.over_person = person;
    drag.over = std::clamp(placement != nullptr ? placement->day : day_of(task->begin), figures.days.begin,
                           figures.days.end - date::days(1));
    view.state.drag = std::move(drag);
}

void move_team_drag(ViewContext& view, int days, int people) {
    DragState& drag = view.state.drag;
    const TeamFigures& figures = team_figures(view);
    if (!drag.over || !drag.over_person || figures.rows.empty()) return;
    drag.over = std::clamp(*drag.over + date::days(days), figures.days.begin, figures.days.end - date::days(1));
    const auto row = std::find_if(figures.rows.begin(), figures.rows.end(),
                                  [&](const TeamRow& one) { return one.person == *drag.over_person; });
    const auto at = std::clamp<std::ptrdiff_t>((row == figures.rows.end() ? 0 : row - figures.rows.begin()) + people, 0,
                                               static_cast<std::ptrdiff_t>(figures.rows.size()) - 1);
    drag.over_person = figures.rows[static_cast<std::size_t>(at)].person;
}

void drop_team_drag(ViewContext& view) {
    const DragState drag = view.state.drag;
    view.state.drag = {};
    const Task* task = view.plan().task({drag.item});
    if (task == nullptr || !drag.over || !drag.over_person) return;
    TeamDrop drop = team_drop_on(view, *task, {*drag.over_person, *drag.over});
    if (drop.request) view.send(std::move(*drop.request));
}

void draw_team_drag(ViewContext& view) {
    DragState& drag = view.state.drag;
    if (drag.kind != DragState::Kind::task) return;
    const Task* task = view.plan().task({drag.item});
    if (task == nullptr || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
        drag = {};
        return;
    }
    if (!drag.by_keyboard && !ImGui::IsMouseDown(0)) return drop_team_drag(view);
    std::optional<TeamDrop> drop;
    if (drag.over && drag.over_person) drop = team_drop_on(view, *task, {*drag.over_person, *drag.over});
    draw_drop_card(view, *task, drop ? &*drop : nullptr, team_cache(view).drop_rect);
    if (drag.by_keyboard) return;
    const bool refused = drop && drop->answer == Answer::refused;
    ImGui::SetMouseCursor(refused ? ImGuiMouseCursor_NotAllowed : ImGuiMouseCursor_Hand);
    // Said anew by the cells in each frame.
    drag.over_person.reset();
    drag.over.reset();
}

}  // namespace tandem
