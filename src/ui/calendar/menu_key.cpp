#include "ui/calendar/menu_key.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/context_menu.hpp"
#include "ui/view_context.hpp"

namespace tandem {

bool menu_key_pressed() {
    const bool shift_f10 = ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_F10, false);
    return shift_f10 || ImGui::IsKeyPressed(ImGuiKey_Menu, false);
}

void open_menu_at(ViewContext& view, const Rect& thing, const Rect& seen) {
    const auto within = [](float at, float first, float end) { return std::max(first, std::min(at, end - 1)); };
    const float x = within(thing.x0 + view.px(8), thing.x0, thing.x1);
    const float y = within(thing.y0 + view.px(20), thing.y0, thing.y1);
    open_context_menu(view, within(x, seen.x0, seen.x1), within(y, seen.y0, seen.y1));
}

void keep_keyboard(unsigned int grid_id) {
    ImGui::SetFocusID(grid_id, ImGui::GetCurrentWindow());
    // The arrows start from a row that can be seen.
    ImGui::SetNavCursorVisible(true);
}

}  // namespace tandem
