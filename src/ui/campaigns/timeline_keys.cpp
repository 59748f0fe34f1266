#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/drag.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/campaigns/timeline_parts.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

void move_dragged(ViewContext& view, unsigned int id) {
    follow_modifiers(view);
    const int step = ImGui::GetIO().KeyShift ? 7 : 1;
    if (pressed(ImGuiKey_LeftArrow, id)) move_by_keyboard(view, -step);
    if (pressed(ImGuiKey_RightArrow, id)) move_by_keyboard(view, step);
    // Shift makes the steps longer here: another key leaves the flights where they are, or takes them again.
    if (view.state.drag.kind == DragState::Kind::campaign && ImGui::IsKeyPressed(ImGuiKey_F, false))
        view.state.drag.alone = !view.state.drag.alone;
    if (pressed(ImGuiKey_Home, id)) take_edge(view, true);
    if (pressed(ImGuiKey_End, id)) take_edge(view, false);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) drop_drag(view);
}

void change_scale(ViewContext& view, int by) {
    CampaignsState& state = view.state.campaigns;
    const int next = std::clamp(static_cast<int>(state.scale) + by, 0, 2);
    if (next == static_cast<int>(state.scale)) return;
    state.from.reset();
    state.scale = static_cast<TimelineScale>(next);
}

// Left folds, or goes to the campaign of a flight; right unfolds.
void fold(ViewContext& view, const TimelineRow& row, bool left) {
    if (row.flight) {
        if (left) view.state.selection = Selection::of(row.campaign);
        return;
    }
    if (row.flights > 0 && row.unfolded == left) turn_fold(view, row.campaign);
}

void move_cursor(ViewContext& view, unsigned int id, const std::vector<TimelineRow>& rows) {
    if (rows.empty()) return;
    const auto selected =
        std::find_if(rows.begin(), rows.end(), [&](const TimelineRow& row) { return is_selected(view, row); });
    const bool any = selected != rows.end();
    if (pressed(ImGuiKey_DownArrow, id))
        select_row(view, !any ? rows.front() : selected + 1 == rows.end() ? *selected : *(selected + 1));
    if (pressed(ImGuiKey_UpArrow, id))
        select_row(view, !any ? rows.back() : selected == rows.begin() ? *selected : *(selected - 1));
    if (!any) return;
    if (pressed(ImGuiKey_LeftArrow, id)) fold(view, *selected, true);
    if (pressed(ImGuiKey_RightArrow, id)) fold(view, *selected, false);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) view.state.inspector_open = true;
}

}  // namespace

void take_timeline_keys(ViewContext& view, unsigned int grid_id, const std::vector<TimelineRow>& rows) {
    if (!has_keys(view, grid_id)) return;
    if (view.state.drag.by_keyboard) return move_dragged(view, grid_id);
    if (view.state.drag.active()) return;
    move_cursor(view, grid_id, rows);
    const int held = ImGui::GetIO().KeyMods;
    const bool plain = held == ImGuiMod_None || held == ImGuiMod_Shift;
    if (!plain) return;
    if (ImGui::IsKeyPressed(ImGuiKey_Equal, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadAdd, false))
        change_scale(view, -1);
    if (ImGui::IsKeyPressed(ImGuiKey_Minus, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadSubtract, false))
        change_scale(view, 1);
}

}  // namespace tandem
