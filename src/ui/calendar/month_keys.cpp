#include "ui/calendar/month_keys.hpp"

#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/calendar/bar_cursor.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/carry_page.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/wheel_rest.hpp"

namespace tandem {
namespace {

// A day and, if one is chosen, one of its posts.
struct Cursor {
    Day day{};
    std::optional<std::size_t> chip;
};

std::optional<std::size_t> index_of(const MonthModel& model, Day day) {
    const auto cell = model.grid.cell_of(day);
    if (!cell) return std::nullopt;
    return static_cast<std::size_t>(7 * cell->week + cell->column);
}

std::optional<Cursor> cursor_of(ViewContext& view) {
    const Selection& selection = view.state.selection;
    const MonthModel& model = calendar_cache(view).month;
    const std::optional<Id<Post>> post = post_cursor(view);
    if (!post && selection.kind == Selection::Kind::day) return Cursor{selection.day, std::nullopt};
    if (!post) return std::nullopt;
    for (const MonthDay& day : model.days)
        for (std::size_t i = 0; i < day.chips.size(); ++i)
            if (day.chips[i].post == *post) return Cursor{day.day, i};
    return std::nullopt;
}

void select(ViewContext& view, const Cursor& cursor) {
    const auto cell = index_of(calendar_cache(view).month, cursor.day);
    if (cell && cursor.chip) {
        view.state.selection = Selection::of(calendar_cache(view).month.days[*cell].chips[*cursor.chip].post);
        return;
    }
    view.state.selection = Selection::of(cursor.day);
    reveal_day(view.state, cursor.day, first_weekday(view.project().settings.week_start));
}

// One step down: the next post of the day, after the last one the day a week on.
Cursor below(const MonthModel& model, const Cursor& cursor) {
    const auto cell = index_of(model, cursor.day);
    const std::size_t next = cursor.chip ? *cursor.chip + 1 : 0;
    if (cell && next < model.days[*cell].chips.size()) return {cursor.day, next};
    return {cursor.day + date::days(7), std::nullopt};
}

// Above a day: the last post a week before.
Cursor a_week_above(const MonthModel& model, Day from) {
    const Day day = from - date::days(7);
    const auto cell = index_of(model, day);
    if (cell && !model.days[*cell].chips.empty()) return {day, model.days[*cell].chips.size() - 1};
    return {day, std::nullopt};
}

// One step up: the post before, from the first one the day itself, from there its bars, the lowest one first.
void go_up(ViewContext& view, const Cursor& cursor) {
    if (cursor.chip && *cursor.chip > 0) return select(view, {cursor.day, *cursor.chip - 1});
    if (cursor.chip) return select(view, {cursor.day, std::nullopt});
    if (!go_to_lowest_bar(view, cursor.day)) select(view, a_week_above(calendar_cache(view).month, cursor.day));
}

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

void open_selected(ViewContext& view, const Cursor& cursor) {
    const auto cell = index_of(calendar_cache(view).month, cursor.day);
    if (!cursor.chip && cell && !calendar_cache(view).month.days[*cell].chips.empty()) select(view, {cursor.day, 0});
    if (view.state.selection.kind != Selection::Kind::day) view.state.inspector_open = true;
}

std::vector<PostsOfDay> posts_by_day(const MonthModel& model) {
    std::vector<PostsOfDay> days;
    for (const MonthDay& day : model.days) {
        days.push_back({day.day, {}});
        for (const MonthChip& chip : day.chips) days.back().posts.push_back(chip.post);
    }
    return days;
}

// False: no arrow was pressed, or the keyboard is on no post and no day.
bool extend(ViewContext& view, unsigned int id) {
    Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::day && selection.kind != Selection::Kind::posts) return false;
    const std::optional<RangeStep> step = pressed_range_step(id);
    if (!step) return false;
    const std::vector<PostsOfDay> days = posts_by_day(calendar_cache(view).month);
    const auto to = post_to_extend_to(selection, days, *step, led_to_post(view));
    if (to) select_posts_to(selection, order_of(days), *to);
    return true;
}

// Down to the day below its bars, up to what is above the day.
void move_on_bar_of_month(ViewContext& view, unsigned int id, const BarCursor& cursor) {
    const auto along = [&](int by) {
        if (go_along_bars(view, cursor, by)) return;
        select(view, by > 0 ? Cursor{cursor.day, std::nullopt} : a_week_above(calendar_cache(view).month, cursor.day));
    };
    if (pressed(ImGuiKey_UpArrow, id)) return along(-1);
    if (pressed(ImGuiKey_DownArrow, id)) return along(1);
    if (pressed(ImGuiKey_LeftArrow, id)) return go_beside_bar(view, cursor, -1);
    if (pressed(ImGuiKey_RightArrow, id)) return go_beside_bar(view, cursor, 1);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) view.state.inspector_open = true;
}

void move_cursor(ViewContext& view, unsigned int id) {
    if (const auto bar = bar_cursor(view)) return move_on_bar_of_month(view, id, *bar);
    const MonthModel& model = calendar_cache(view).month;
    const Day somewhere = index_of(model, view.today()) ? view.today() : first_day(view.state.month);
    const std::optional<Cursor> cursor = cursor_of(view);
    if (cursor && pressed(ImGuiKey_UpArrow, id)) return go_up(view, *cursor);
    std::optional<Cursor> next;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow}) {
        if (!pressed(key, id)) continue;
        if (!cursor)
            next = Cursor{somewhere, std::nullopt};
        else if (key == ImGuiKey_LeftArrow || key == ImGuiKey_RightArrow)
            next = Cursor{cursor->day + date::days(key == ImGuiKey_LeftArrow ? -1 : 1), std::nullopt};
        else
            next = below(model, *cursor);
    }
    if (next) select(view, *next);
    if (!cursor || (!pressed(ImGuiKey_Enter, id) && !pressed(ImGuiKey_KeypadEnter, id))) return;
    settle_on_led_post(view);
    open_selected(view, *cursor);
}

// What is drawn of what is selected: its bar, its chip or its day.
const Rect* drawn_selection(ViewContext& view) {
    const CalendarCache& cache = calendar_cache(view);
    if (const auto bar = bar_cursor(view); bar && bar->box) return &bar->box->rect;
    const std::optional<Cursor> cursor = cursor_of(view);
    const auto cell = cursor ? index_of(cache.month, cursor->day) : std::nullopt;
    if (!cell || cache.layout.cells[*cell].rect.empty()) return nullptr;
    const CellBox& box = cache.layout.cells[*cell];
    const CellChip* chip = cursor->chip ? box.chip_of(*cursor->chip) : nullptr;
    return chip ? &chip->rect : &box.rect;
}

}  // namespace

void move_dragged_by_keys(ViewContext& view, unsigned int id) {
    follow_modifiers(view);
    if (pressed(ImGuiKey_LeftArrow, id)) move_by_keyboard(view, -1);
    if (pressed(ImGuiKey_RightArrow, id)) move_by_keyboard(view, 1);
    if (pressed(ImGuiKey_UpArrow, id)) move_by_keyboard(view, -7);
    if (pressed(ImGuiKey_DownArrow, id)) move_by_keyboard(view, 7);
    const Day from = view.state.drag.over.value_or(view.state.drag.from);
    if (const int days = pressed_page_days(view, from, id); days != 0) move_by_keyboard(view, days);
    if (pressed(ImGuiKey_Home, id)) take_edge(view, true);
    if (pressed(ImGuiKey_End, id)) take_edge(view, false);
    if (ImGui::IsKeyPressed(ImGuiKey_I, false)) return drop_among_ideas(view);
    if (pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id)) drop_drag(view);
}

void take_menu_key(ViewContext& view, unsigned int grid_id) {
    if (!menu_key_pressed()) return;
    settle_on_led_post(view);
    const Rect* at = drawn_selection(view);
    if (!at) return;
    open_menu_at(view, *at, calendar_cache(view).layout.area);
    keep_keyboard(grid_id);
}

void take_wheel(ViewContext& view, bool hovered) {
    if (!hovered || ImGui::GetIO().KeyCtrl) return;
    float& wheel = view.state.calendar.wheel;
    wheel += turns_of_wheel();
    const auto weeks = static_cast<int>(std::trunc(wheel));
    wheel -= static_cast<float>(weeks);
    view.state.week_offset -= weeks;
}

bool has_keys(const ViewContext& view, unsigned int grid_id) {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    const bool typing =
        context.IO.WantTextInput || ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
    const bool elsewhere = context.NavCursorVisible && context.NavId != 0 && context.NavId != grid_id;
    if (typing || (elsewhere && !view.state.drag.by_keyboard)) return false;
    for (const ImGuiKey key :
         {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_Enter,
          ImGuiKey_KeypadEnter, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown})
        ImGui::SetKeyOwner(key, grid_id);
    return true;
}

bool has_keys_of_view(const ViewContext& view, unsigned int grid_id) {
    if (!has_keys(view, grid_id)) return false;
    view.state.view_has_keyboard = true;
    return true;
}

void take_keys(ViewContext& view, unsigned int grid_id) {
    if (!has_keys_of_view(view, grid_id)) return;
    // Ctrl or Alt makes a copy of what is dragged, as with the mouse.
    if (view.state.drag.by_keyboard) return move_dragged_by_keys(view, grid_id);
    if (view.state.drag.active()) return;
    if (select_all_pressed()) select_posts(view.state.selection, order_of(posts_by_day(calendar_cache(view).month)));
    const ImGuiIO& io = ImGui::GetIO();
    if (leads_by_ctrl()) {
        take_in_or_out_by_key(view);
        lead_by_arrow(view, posts_by_day(calendar_cache(view).month), grid_id);
    }
    if (io.KeyCtrl || io.KeyAlt) return;
    if (!io.KeyShift || !extend(view, grid_id)) move_cursor(view, grid_id);
    take_menu_key(view, grid_id);
}

std::optional<std::size_t> cursor_cell(ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind != Selection::Kind::day) return bar_cursor_cell(view);
    const CalendarCache& cache = calendar_cache(view);
    const auto cell = index_of(cache.month, selection.day);
    // Of the week around a day that is shown alone the others are not drawn.
    return cell && !cache.layout.cells[*cell].rect.empty() ? cell : std::nullopt;
}

}  // namespace tandem
