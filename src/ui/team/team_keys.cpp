#include "ui/team/team_keys.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/month_keys.hpp"
#include "ui/team/team_cache.hpp"
#include "ui/team/team_panel.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }
bool entered(unsigned int owner) { return pressed(ImGuiKey_Enter, owner) || pressed(ImGuiKey_KeypadEnter, owner); }

struct Step {
    int days = 0, people = 0;
    bool any() const { return days != 0 || people != 0; }
};
Step pressed_step(unsigned int owner) {
    return {pressed(ImGuiKey_RightArrow, owner) - pressed(ImGuiKey_LeftArrow, owner),
            pressed(ImGuiKey_DownArrow, owner) - pressed(ImGuiKey_UpArrow, owner)};
}

void move_cell(ViewContext& view, const Step& step) {
    const TeamFigures& figures = team_figures(view);
    if (figures.rows.empty()) return;
    TeamState& state = team_state(view.state);
    const auto row = std::find_if(figures.rows.begin(), figures.rows.end(),
                                  [&](const TeamRow& one) { return state.cell && one.person == state.cell->person; });
    view.state.selection = {};
    if (row == figures.rows.end() || !figures.days.contains(state.cell->day)) {
        const Day day = figures.days.contains(view.today()) ? view.today() : figures.days.begin;
        state.cell = TeamCell{figures.rows.front().person, day};
        return;
    }
    const auto at = std::clamp<std::ptrdiff_t>(row - figures.rows.begin() + step.people, 0,
                                               static_cast<std::ptrdiff_t>(figures.rows.size()) - 1);
    state.cell = TeamCell{
        figures.rows[static_cast<std::size_t>(at)].person,
        std::clamp(state.cell->day + date::days(step.days), figures.days.begin, figures.days.end - date::days(1))};
}

// Letters and figures, wherever the keyboard is, unless somebody types.
void take_task_keys(ViewContext& view) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool busy = io.WantTextInput || io.KeyMods != ImGuiMod_None ||
        ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    if (busy || view.state.selection.kind != Selection::Kind::task || view.state.drag.active()) return;
    if (ImGui::IsKeyPressed(ImGuiKey_M, false)) pick_up_task(view);
    for (int digit = 1; digit <= 9; ++digit)
        if (ImGui::IsKeyPressed(static_cast<ImGuiKey>(ImGuiKey_0 + digit), false))
            assign_to_nth(view, static_cast<std::size_t>(digit - 1));
}

}  // namespace

void take_team_keys(ViewContext& view, unsigned int grid_id) {
    TeamState& state = team_state(view.state);
    if (std::exchange(state.assign_wanted, false)) assign_to_nth(view, 0);
    take_task_keys(view);
    if (!has_keys(view, grid_id)) return;
    if (view.state.drag.by_keyboard) {
        const Step step = pressed_step(grid_id);
        if (step.any()) move_team_drag(view, step.days, step.people);
        if (entered(grid_id)) drop_team_drag(view);
        return;
    }
    if (view.state.drag.active() || ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
    if (const Step step = pressed_step(grid_id); step.any()) move_cell(view, step);
    if (entered(grid_id) && state.cell) view.state.inspector_open = true;
}

}  // namespace tandem
