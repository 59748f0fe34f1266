#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/carry_page.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/list/list_cell.hpp"
#include "ui/view_context.hpp"

namespace tandem {
namespace {

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

bool enters(unsigned int id) { return pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id); }

// A list goes from day to day downwards: all four arrows move by one, and a page is a month.
void move_dragged(ViewContext& view, ListState& list, unsigned int id) {
    follow_modifiers(view);
    if (pressed(ImGuiKey_LeftArrow, id) || pressed(ImGuiKey_UpArrow, id)) move_by_keyboard(view, -1);
    if (pressed(ImGuiKey_RightArrow, id) || pressed(ImGuiKey_DownArrow, id)) move_by_keyboard(view, 1);
    const Day from = view.state.drag.over.value_or(view.state.drag.from);
    if (const int days = pressed_page_days(view, from, id); days != 0) move_by_keyboard(view, days);
    if (pressed(ImGuiKey_Home, id)) take_edge(view, true);
    if (pressed(ImGuiKey_End, id)) take_edge(view, false);
    if (ImGui::IsKeyPressed(ImGuiKey_I, false)) return drop_among_ideas(view);
    if (!enters(id)) return;
    // Its new day may be one that was not listed. Of a copy that is what is looked at from then on.
    const DragState& drag = view.state.drag;
    const DragPreview* preview = drag_preview(view);
    const bool sent = preview && preview->request;
    const Focus there = sent ? preview->request->focus : Focus{drag.item, drag.over};
    if (drag.kind == DragState::Kind::variant) list.cursor = {Id<Post>{drag.item}, drag.variants.front()};
    drop_drag(view);
    view.state.reveal = there;
}

// What is selected is looked at; from a day, the first thing or post it has.
void open_selected(ViewContext& view, ListState& list) {
    if (view.state.selection.kind == Selection::Kind::day)
        move_list_cursor(view, list, ListStep::down, false);
    else if (view.state.selection.kind != Selection::Kind::none)
        view.state.inspector_open = true;
}

void ask_for_menu(ViewContext& view, ListState& list, unsigned int id) {
    const auto row = cursor_row(list);
    const auto thing = cursor_thing(view, list);
    if (!menu_key_pressed() || (!row && !thing && view.state.selection.kind != Selection::Kind::day)) return;
    if (row) list.row_wanted = key_of(list.model.rows[*row]);
    if (thing) list.thing_wanted = list.model.things[*thing].key;
    list.menu_wanted = true;
    keep_keyboard(id);
}

// Ctrl leads from row to row, and takes them in or out.
void take_ctrl_keys(ViewContext& view, ListState& list, unsigned int id) {
    if (!ImGui::GetIO().KeyShift && ImGui::IsKeyPressed(ImGuiKey_A, false)) select_all_rows(view, list.model);
    if (!leads_by_ctrl()) return;
    take_in_or_out_by_key(view);
    if (pressed(ImGuiKey_DownArrow, id)) lead_list_cursor(view, list, ListStep::down);
    if (pressed(ImGuiKey_UpArrow, id)) lead_list_cursor(view, list, ListStep::up);
    if (pressed(ImGuiKey_Home, id)) lead_list_cursor(view, list, ListStep::first);
    if (pressed(ImGuiKey_End, id)) lead_list_cursor(view, list, ListStep::last);
}

// Enter, F2 and the key of menus are about the row with the ring.
void settle_on_led_row(ViewContext& view, ListState& list) {
    const std::optional<std::size_t> row = led_to_post(view) ? keyboard_row(view, list) : std::nullopt;
    if (!row) return;
    settle_on_led_post(view);
    refresh_selected(view.state.selection, list);
    list.cursor = key_of(list.model.rows[*row]);
}

// Whether it is for the cell the keyboard is in; what the cell is edited in opens where the row is drawn.
bool take_cell(ListState& list, unsigned int id) {
    const auto row = list.cell ? cursor_row(list) : std::nullopt;
    if (!row || list.model.rows[*row].variant) return false;
    list.row_wanted = key_of(list.model.rows[*row]);
    list.cell_wanted = true;
    if (opens_card(*list.cell)) keep_keyboard(id);
    return true;
}

void edit_title(ListState& list) {
    if (list.selected_in_order.size() != 1 || !cursor_row(list)) return;
    begin_list_edit(list, list.selected_in_order.front(), ListColumn::title);
    list.row_wanted = ListRowKey{list.selected_in_order.front()};
}

}  // namespace

void take_list_keys(ViewContext& view, ListState& list, const ListColumns& columns, unsigned int list_id) {
    if (list.edit || !has_keys_of_view(view, list_id)) return;
    if (view.state.drag.by_keyboard) {
        move_dragged(view, list, list_id);
        if (!view.state.drag.active()) list.scroll_before_carry.reset();
        return;
    }
    const ImGuiIO& io = ImGui::GetIO();
    if (view.state.drag.active() || io.KeyAlt) return;
    if (io.KeyCtrl) return take_ctrl_keys(view, list, list_id);
    if (pressed(ImGuiKey_DownArrow, list_id)) move_list_cursor(view, list, ListStep::down, io.KeyShift);
    if (pressed(ImGuiKey_UpArrow, list_id)) move_list_cursor(view, list, ListStep::up, io.KeyShift);
    if (pressed(ImGuiKey_Home, list_id)) move_list_cursor(view, list, ListStep::first, io.KeyShift);
    if (pressed(ImGuiKey_End, list_id)) move_list_cursor(view, list, ListStep::last, io.KeyShift);
    if (!io.KeyShift && pressed(ImGuiKey_RightArrow, list_id)) move_list_cell(list, columns, 1);
    if (!io.KeyShift && pressed(ImGuiKey_LeftArrow, list_id)) move_list_cell(list, columns, -1);
    const bool renames = ImGui::IsKeyPressed(ImGuiKey_F2, false);
    if (enters(list_id) || renames || menu_key_pressed()) settle_on_led_row(view, list);
    if (enters(list_id) && !take_cell(list, list_id)) open_selected(view, list);
    if (pressed(ImGuiKey_Space, list_id) && cursor_thing(view, list)) open_selected(view, list);
    ask_for_menu(view, list, list_id);
    if (renames && !take_cell(list, list_id)) edit_title(list);
}

}  // namespace tandem
