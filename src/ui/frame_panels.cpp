// The panels beside the content, and over it where there is no room for them.
#include <imgui.h>

#include "ui/calendar/drawer_edge.hpp"
#include "ui/calendar/idea_drawer.hpp"
#include "ui/campaigns/campaigns_page.hpp"
#include "ui/context_menu.hpp"
#include "ui/frame.hpp"
#include "ui/inspector/inspector.hpp"
#include "ui/pick_up.hpp"
#include "ui/rules/rules_page.hpp"
#include "ui/second_press.hpp"
#include "ui/strategy/strategy_page.hpp"
#include "ui/tasks/task_question.hpp"
#include "ui/tasks/tasks.hpp"
#include "ui/team/team_page.hpp"
#include "ui/team/team_state.hpp"
#include "ui/widgets/panel_over.hpp"

namespace tandem {

// The strategy and the pages of the team take the whole width until something is looked at.
bool Frame::shows_inspector() const {
    return state_.inspector_open &&
        (state_.selection.kind != Selection::Kind::none ||
         !(state_.section == Section::strategy ||
           (state_.section == Section::team && state_.team && state_.team->shows_page())));
}

FrameWish Frame::layout_wish() const {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const auto percent = static_cast<float>(options_.preferences.scale_percent);
    return {size.x,
            size.y,
            options_.desktop_scale * percent / 100.0f,
            state_.section,
            shows_inspector(),
            state_.drawer_open,
            project_open(),
            options_.preferences.text_percent,
            state_.calendar.drawer_lent};
}

FrameLayout Frame::lay_out() {
    // The inspector first: the drawer has what room it leaves.
    state_.inspector_room.follow(layout_frame(layout_wish()).inspector_fits, state_.inspector_open);
    if (!state_.calendar.drawer_lent)
        state_.drawer_room.follow(layout_frame(layout_wish()).drawer_fits, state_.drawer_open);
    // Nothing is to lie over where something may be dropped.
    if (state_.drag.active() || state_.calendar.band) close_panels_over();
    FrameLayout layout = layout_frame(layout_wish());
    state_.covered = {layout.inspector_over, layout.drawer_over};
    return layout;
}

bool Frame::close_panels_over() {
    const FrameLayout layout = layout_frame(layout_wish());
    if (!layout.inspector_over.empty()) state_.inspector_open = false;
    if (!layout.drawer_over.empty()) state_.drawer_open = false;
    return layout.any_over();
}

// A click beside them closes them, and does what it does there: that may open one again.
void Frame::leave_panels_over(const FrameLayout& layout) {
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const Rect beside{layout.drawer.x0, layout.inspector.y0, layout.window.x1, layout.inspector.y1};
    const auto clicked = [](auto by) { return by(ImGuiMouseButton_Left) || by(ImGuiMouseButton_Right); };
    if (clicked([](int button) { return ImGui::IsMouseClicked(button); }))
        state_.pressed_beside = layout.any_over() && beside.contains(pointer.x, pointer.y) &&
            !state_.is_covered(pointer.x, pointer.y) &&
            ImGui::IsWindowHovered(ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (state_.pressed_beside && clicked([](int button) { return ImGui::IsMouseReleased(button); })) {
        state_.pressed_beside = false;
        close_panels_over();
    }
}

void Frame::draw_panels(ViewContext& view, const FrameLayout& layout) {
    // Said anew by the view whose edge the pointer is at.
    state_.drag.scrolls = false;
    if (std::exchange(pick_up_wanted_, false)) pick_up_in_view(view, std::exchange(rest_wanted_, false));
    leave_panels_over(layout);
    // Where the inspector is closed, or shows something else by now, nothing waits for it.
    if (!state_.sheet_field_wanted.empty() && --state_.sheet_field_frames < 0) state_.sheet_field_wanted.clear();
    const Rect panel = layout.inspector_over.empty() ? layout.inspector : layout.inspector_over;
    const bool shown = layout.inspector_open || !layout.inspector_over.empty();
    if (state_.title_wanted && (!shown || !state_.selection.has_post(*state_.title_wanted)))
        state_.title_wanted.reset();
    lend_drawer(view, layout.content);
    if (state_.section == Section::calendar) {
        if (!layout.drawer.empty())
            draw_idea_drawer(view, layout.drawer);
        else
            state_.drag.beside_px.reset();
        draw_calendar(view, layout.content);
        const PanelOver over(view, "drawer_over", layout.drawer_over);
        if (!layout.drawer_over.empty()) draw_idea_drawer(view, layout.drawer_over);
    } else if (state_.section == Section::campaigns) {
        draw_campaigns(view, layout.content);
    } else if (state_.section == Section::strategy) {
        draw_strategy(view, layout.content);
    } else if (state_.section == Section::team) {
        draw_team(view, layout.content);
    } else if (state_.section == Section::rules) {
        draw_rules(view, layout.content);
    } else {
        draw_tasks(view, layout.content);
    }
    guard_second_press(panel, shown);
    {
        const PanelOver over(view, "inspector_over", layout.inspector_over);
        const bool team = state_.section == Section::team && draw_team_panel(view, panel, shown);
        if (!team) draw_inspector(view, panel, shown);
    }
    draw_context_menu(view);
    draw_task_question(view);
}

void Frame::toggle(Panel panel) {
    switch (panel) {
        case Panel::inspector:
            state_.inspector_open = !state_.inspector_open;
            state_.inspector.keep(state_.inspector_open);
            if (!state_.inspector_open) state_.inspector_room.forget();
            return;
        case Panel::drawer:
            state_.drawer_open = !state_.drawer_open;
            if (!state_.drawer_open) state_.drawer_room.forget();
            return;
        case Panel::observances: state_.observances_shown = !state_.observances_shown; return;
        case Panel::money: state_.money_shown = !state_.money_shown; return;
        case Panel::done_tasks: state_.done_tasks_shown = !state_.done_tasks_shown; return;
    }
}

bool Frame::shown(Panel panel) const {
    switch (panel) {
        case Panel::inspector: return state_.inspector_open;
        case Panel::drawer: return state_.drawer_open;
        case Panel::observances: return state_.observances_shown;
        case Panel::money: return state_.money_shown;
        case Panel::done_tasks: return state_.done_tasks_shown;
    }
    return false;
}

}  // namespace tandem
