#include "ui/year/year_input.hpp"

#include <array>
#include <cmath>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/command.hpp"
#include "facts/date_words.hpp"
#include "ui/calendar/band.hpp"
#include "ui/calendar/drag.hpp"
#include "ui/calendar/menu_key.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/calendar/post_cursor.hpp"
#include "ui/calendar/post_range.hpp"
#include "ui/context_menu.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/interact.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/wheel_rest.hpp"
#include "ui/year/year.hpp"
#include "ui/year/year_places.hpp"
#include "ui/year/year_select.hpp"

namespace tandem {
namespace {

bool pressed(ImGuiKey key, unsigned int owner) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner); }

date::weekday week_start_of(const ViewContext& view) { return first_weekday(view.project().settings.week_start); }

void open_in_month(ViewContext& view, Day day) {
    reveal_day(view.state, day, week_start_of(view));
    view.state.calendar.day_meant = day;
    view.run(CommandId::view_month);
}

void move_cursor(ViewContext& view, unsigned int id) {
    const std::optional<Day> cursor = year_cursor(view);
    const YearLayout& layout = year_state(view).layout;
    const Day start = cursor ? *cursor : layout.cell_of(view.today()) ? view.today() : view.state.shown_day;
    std::optional<Day> next;
    constexpr std::array steps{std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1},
                               std::pair{ImGuiKey_UpArrow, -7}, std::pair{ImGuiKey_DownArrow, 7}};
    for (const auto& [key, by] : steps)
        if (pressed(key, id)) next = cursor ? start + date::days(by) : start;
    if (pressed(ImGuiKey_Home, id)) next = first_day(month_of(start));
    if (pressed(ImGuiKey_End, id)) next = first_day(month_of(start) + date::months(1)) - date::days(1);
    if (next && leads_by_ctrl()) return lead_to_year_day(view, *next);
    if (next && cursor && ImGui::GetIO().KeyShift) return select_year_days_to(view, *next);
    if (next) return select_year_day(view, *next);
    if (leads_by_ctrl()) return;
    const bool enter = pressed(ImGuiKey_Enter, id) || pressed(ImGuiKey_KeypadEnter, id);
    if (enter && cursor) open_in_month(view, *cursor);
}

void take_header(ViewContext& view, std::size_t index, YearMarks& marks) {
    const YearState& year = year_state(view);
    const YearMonth& month = year.model.months[index];
    const Rect& rect = year.layout.months[index].header;
    const std::string title = facts::month_title(month.month, view.language);
    const std::string id = "month" + std::to_string(static_cast<int>(month.month.year())) + "-" +
        std::to_string(static_cast<unsigned>(month.month.month()));
    const Hit hit = interact(view, id, rect);
    register_widget(view,
                    {.id = id,
                     .role = Role::button,
                     .label = facts::capitalised(title),
                     .rect = rect,
                     .value = month.posts_text,
                     .focused = hit.focused});
    if (hit.hovered) marks.hovered_header = index;
    if (hit.focused) marks.focused_header = index;
    std::string tip = view.words.format("year.open_month", {{"month", title}});
    if (!month.work_text.empty()) tip += "\n" + view.words.format("year.month_work", {{"duration", month.work_text}});
    tooltip_for(view, hit, rect, tip);
    if (hit.clicked && may_click(view)) open_in_month(view, first_day(month.month));
}

std::string step_text(const YearDay& day) {
    return std::to_string(day.posts) + (day.work ? " · " + day.work->text : "");
}

// A press on the day became a drag: of all that is selected where its posts are, else of its posts. A day without posts
// is free ground.
void take_moved_press(ViewContext& view, const YearDay& day) {
    if (day.posts > 0)
        begin_day_drag(view, day.day, false);
    else
        begin_band(view);
}

void click_day(ViewContext& view, Day day) {
    if (ImGui::GetIO().KeyCtrl)
        toggle_year_day(view, day);
    else if (ImGui::GetIO().KeyShift)
        select_year_days_to(view, day);
    else
        select_year_day(view, day);
}

void take_day(ViewContext& view, const YearDay& day, const Rect& rect, YearMarks& marks) {
    const Hit hit = interact(view, day.id, rect, {.overlap = true, .tab_stop = false});
    const bool all_selected = is_year_day_selected(view, day.day);
    const bool selected = all_selected || view.state.selection == Selection::of(day.day);
    if (view.tree.listening())
        register_widget(view,
                        {.id = day.id,
                         .role = Role::cell,
                         .label = facts::weekday_day_month(date::year_month_day(day.day), view.language),
                         .rect = rect,
                         .value = step_text(day),
                         .selected = selected,
                         .focused = is_led_in_year(view) && year_cursor(view) == day.day});
    if (selected) marks.selected.push_back(day.day);
    // Days are small: the pointer may have left it by then.
    if (hit.held && press_moved(view)) return take_moved_press(view, day);
    if (!hit.hovered) return;
    marks.hovered = day.day;
    if (!view.state.drag.active() && tooltip_is_due(view, hit, rect))
        view.tooltip = {year_day_text(month_source(view), year_state(view).posts, day), {}, rect};
    if (!may_click(view)) return;
    const bool alone = !ImGui::GetIO().KeyCtrl && !ImGui::GetIO().KeyShift;
    if (hit.double_clicked && alone)
        open_in_month(view, day.day);
    else if (hit.clicked)
        click_day(view, day.day);
    else if (hit.right_clicked && all_selected)
        open_context_menu(view);
    else if (hit.right_clicked)
        open_menu_of(view, Selection::of(day.day));
}

// The line of a campaign lies upon the days.
void take_bar_of_year(ViewContext& view, const YearMonthBox& box, const YearBar& bar, YearMarks& marks) {
    Rect rect = year_bar_rect(box, bar, view.scale);
    if (rect.empty()) return;
    rect.y0 -= view.px(1);
    const Scope scope(view, "campaign", bar.campaign.value);
    const std::string id = "bar" + to_text(bar.days.begin);
    const Selection campaign = Selection::of(bar.campaign);
    const Hit hit = interact(view, id, rect, {.tab_stop = false});
    if (view.tree.listening())
        register_widget(view,
                        {.id = id,
                         .role = Role::bar,
                         .label = bar.name,
                         .rect = rect,
                         .selected = view.state.selection == campaign});
    if (hit.hovered && !view.state.drag.active()) marks.hovered_campaign = bar.campaign;
    tooltip_for(view, hit, rect, bar.name);
    if (!may_click(view)) return;
    if (hit.clicked) {
        view.state.selection = campaign;
        view.state.inspector_open = true;
    } else if (hit.right_clicked) {
        open_menu_of(view, campaign);
    }
}

}  // namespace

void take_year_wheel(ViewContext& view, bool hovered) {
    if (!hovered || ImGui::GetIO().KeyCtrl) return;
    YearState& year = year_state(view);
    year.wheel += turns_of_wheel();
    const auto rows = static_cast<int>(std::trunc(year.wheel));
    year.wheel -= static_cast<float>(rows);
    const auto visible = static_cast<int>(year.layout.months.size());
    if (rows == 0 || visible == 0) return;
    const date::year_month first = first_month_shown(view.state) - date::months(rows * year.layout.columns);
    const Day begin = first_day(first), end = first_day(first + date::months(visible));
    if (!DayRange{begin, end}.contains(view.state.shown_day)) reveal_day(view.state, begin, week_start_of(view));
    year.first = first;
    year.shown_frame = ImGui::GetFrameCount();
}

void take_year_keys(ViewContext& view, unsigned int grid_id) {
    if (!has_keys_of_view(view, grid_id)) return;
    if (view.state.drag.by_keyboard) return move_dragged_by_keys(view, grid_id);
    if (view.state.drag.active()) return;
    if (select_all_pressed()) select_whole_year(view);
    const std::optional<Day> led = leads_by_ctrl() ? year_cursor(view) : std::nullopt;
    if (led && ImGui::IsKeyPressed(ImGuiKey_Space, false)) {
        toggle_year_day(view, *led);
        return lead_to_year_day(view, *led);
    }
    if (leads_by_ctrl()) return move_cursor(view, grid_id);
    if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyAlt) return;
    const bool on_day = view.state.selection.kind == Selection::Kind::day;
    if (on_day && ImGui::IsKeyPressed(ImGuiKey_M, ImGuiInputFlags_None, grid_id)) {
        if (!begin_day_drag(view, view.state.selection.day, true))
            view.state.told = Label{"year.nothing_to_move", {}};
        else
            view.state.drag.rest_follows = ImGui::GetIO().KeyShift;
        return;
    }
    move_cursor(view, grid_id);
    if (!menu_key_pressed()) return;
    const YearLayout& layout = year_state(view).layout;
    const std::optional<Day> cursor = year_cursor(view);
    const Rect* cell = cursor ? layout.cell_of(*cursor) : nullptr;
    if (!cell) return;
    if (is_led_in_year(view) && !is_year_day_selected(view, *cursor)) select_year_day(view, *cursor);
    open_menu_at(view, *cell, layout.area);
    keep_keyboard(grid_id);
}

void take_year_days(ViewContext& view, YearMarks& marks) {
    const YearState& year = year_state(view);
    for (std::size_t i = 0; i < year.layout.months.size(); ++i) {
        take_header(view, i, marks);
        for (std::size_t day = 0; day < year.layout.months[i].cells.size(); ++day)
            take_day(view, year.model.months[i].days[day], year.layout.months[i].cells[day], marks);
        for (const YearBar& bar : year.model.months[i].bars) take_bar_of_year(view, year.layout.months[i], bar, marks);
    }
    marks.cursor = year_cursor(view);
}

void follow_year_drag(ViewContext& view, YearMarks& marks) {
    DragState& drag = view.state.drag;
    view.state.calendar.keyboard_ghost.reset();
    if (!drag.active() || drag.of_its_view()) return;
    const YearLayout& layout = year_state(view).layout;
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (!drag.by_keyboard && !drag.beside_px) drag.over = layout.day_at(pointer.x, pointer.y);
    if (!drag.over) return;
    const Rect* cell = layout.cell_of(*drag.over);
    if (drag.by_keyboard && cell) view.state.calendar.keyboard_ghost = Rect::at(cell->x1, cell->y1, 0, 0);
    const DragPreview* preview = drag_preview(view);
    if (!preview) return;
    marks.target = drag.over;
    marks.refused = preview->check.refused();
}

}  // namespace tandem
