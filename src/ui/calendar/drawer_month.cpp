#include "ui/calendar/drawer_month.hpp"

#include <array>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/date_picker.hpp"
#include "ui/calendar/edge_turn.hpp"
#include "ui/calendar/mini_month.hpp"
#include "ui/calendar/month_input.hpp"
#include "ui/calendar/month_keys.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/label.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float drawer_month_gap = 8, drawer_month_head = 28, drawer_month_fold = 24;
constexpr float card_edge = 1;  // what the ideas above leave free at their right

DrawerMonth& drawer_month(ViewContext& view) { return view.state.calendar.drawer_month; }

// The one that the bar names.
date::year_month month_of_calendar(const UiState& state) {
    const bool whole = state.calendar.view == CalendarView::month || state.calendar.view == CalendarView::grid;
    return whole ? state.month : month_of(state.shown_day);
}

Rect mini_rect_of(const ViewContext& view, const Rect& rect) {
    return Rect::at(rect.x0, rect.y0 + view.px(drawer_month_gap), rect.width(), mini_month_height(view));
}

// Of what is selected: itself, or that of the last selected post.
std::optional<Day> day_of_selection(const ViewContext& view) {
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::day) return selection.day;
    const bool posts = selection.kind == Selection::Kind::posts && !selection.posts.empty();
    const Post* post = posts ? view.project().posts.find(selection.posts.back()) : nullptr;
    return post && post->when ? std::optional(day_of(*post->when)) : std::nullopt;
}

// It goes where the calendar goes, and where another day is selected.
void follow_calendar(ViewContext& view) {
    DrawerMonth& month = drawer_month(view);
    const auto show = [&](date::year_month wanted) {
        month.shown = wanted;
        month.cursor.reset();
    };
    if (const date::year_month now = month_of_calendar(view.state); month.followed != now) {
        month.followed = now;
        show(now);
    }
    const std::optional<Day> day = day_of_selection(view);
    if (month.followed_day != day && day) show(month_of(*day));
    month.followed_day = day;
}

// Where its arrow keys begin: on the selected day, on today, on the first.
Day day_of_keyboard(ViewContext& view) {
    const DrawerMonth& month = drawer_month(view);
    if (month.cursor && month_of(*month.cursor) == month.shown) return *month.cursor;
    const Selection& selection = view.state.selection;
    if (selection.kind == Selection::Kind::day && month_of(selection.day) == month.shown) return selection.day;
    return month_of(view.today()) == month.shown ? view.today() : first_day(month.shown);
}

MiniMonthLook drawer_month_look(ViewContext& view, bool refused) {
    const UiState& state = view.state;
    const CalendarView shows = state.calendar.view;
    const PostDays& posts = refreshed_post_days(view);
    MiniMonthLook look;
    look.month = drawer_month(view).shown;
    look.head_room_px = view.px(drawer_month_fold) + view.px(card_edge);
    look.marked = [&posts](Day day) { return posts.posts_on(day) > 0; };
    if (shows == CalendarView::day) look.selected = state.shown_day;
    if (shows == CalendarView::week)
        look.shown = shown_hours_days(state, first_weekday(view.project().settings.week_start));
    if (state.selection.kind == Selection::Kind::day) look.selected = state.selection.day;
    if (state.drag.beside_px) look.target = state.drag.over;
    look.refused = refused;
    look.turning = drawer_month(view).rest.side;
    look.keyboard = day_of_keyboard(view);
    return look;
}

// `id`: of its days while they have the keyboard, else 0. The day that Enter takes.
std::optional<Day> take_drawer_month_keys(ViewContext& view, unsigned int id) {
    DrawerMonth& month = drawer_month(view);
    if (id == 0) month.cursor.reset();
    const ImGuiIO& io = ImGui::GetIO();
    if (id == 0 || io.KeyCtrl || io.KeyAlt || view.state.drag.active() || !has_keys(view, id)) return std::nullopt;
    const auto is_pressed = [id](ImGuiKey key) { return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id); };
    const Day day = day_of_keyboard(view);
    constexpr std::array steps{std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1},
                               std::pair{ImGuiKey_UpArrow, -7}, std::pair{ImGuiKey_DownArrow, 7}};
    for (const auto& [key, by] : steps)
        if (is_pressed(key)) month.cursor = day + date::days(by);
    if (is_pressed(ImGuiKey_Home)) month.cursor = first_day(month.shown);
    if (is_pressed(ImGuiKey_End)) month.cursor = first_day(month.shown + date::months(1)) - date::days(1);
    if (month.cursor) month.shown = month_of(*month.cursor);
    const bool enter = is_pressed(ImGuiKey_Enter) || is_pressed(ImGuiKey_KeypadEnter);
    return enter ? std::optional(day) : std::nullopt;
}

void draw_open_month(ViewContext& view, const Rect& rect, bool refused) {
    DrawerMonth& month = drawer_month(view);
    const MiniMonthAnswer answer =
        draw_mini_month(view, "mini", mini_rect_of(view, rect), drawer_month_look(view, refused), month.wheel);
    month.shown += date::months(answer.months);
    const std::optional<Day> entered = take_drawer_month_keys(view, answer.keys);
    if (const auto day = entered ? entered : answer.chosen; day && may_click(view)) go_to_picked_day(view, *day);
}

}  // namespace

Rect cut_drawer_month(ViewContext& view, Rect& room, float ideas_px, float least_px) {
    DrawerMonth& month = drawer_month(view);
    follow_calendar(view);
    const float open_px = view.px(drawer_month_gap) + mini_month_height(view);
    month.fits = ideas_px - open_px >= least_px;
    month.open = !month.folded.value_or(!month.fits) && ideas_px > open_px;
    return room.cut_bottom(month.open ? open_px : view.px(drawer_month_gap) + view.px(drawer_month_head));
}

bool follow_over_drawer_month(ViewContext& view, const Rect& rect) {
    DrawerMonth& month = drawer_month(view);
    DragState& drag = view.state.drag;
    // A task is dropped there as on any other day; what is of board or grid alone has left them before.
    const bool of_board_or_grid = drag.kind == DragState::Kind::status || drag.kind == DragState::Kind::tile;
    if (!drag.active() || drag.by_keyboard || of_board_or_grid) {
        month.rest = {};
        return false;
    }
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    const Rect mini = mini_rect_of(view, rect);
    const bool over = month.open && mini.contains(pointer.x, pointer.y);
    // Its days are no target once the pointer has left them, whatever is drawn beside the drawer.
    if (over || drag.beside_px) {
        drag.over.reset();
        drag.over_time.reset();
        view.state.calendar.over_hour.reset();
    }
    drag.beside_px = over ? std::optional(mini.x1) : std::nullopt;
    MiniMonthPart part;
    if (over) part = mini_month_part(view, mini, drawer_month_look(view, false), pointer.x, pointer.y);
    if (part.day) drag.over = part.day;
    if (turn_is_due(month.rest, part.arrow)) month.shown += date::months(part.arrow);
    return part.day || part.arrow != 0;
}

void draw_drawer_month(ViewContext& view, const Rect& rect, bool refused) {
    DrawerMonth& month = drawer_month(view);
    const bool open = month.open;
    const float y = rect.y0 + view.px(drawer_month_gap), side = view.px(drawer_month_fold);
    const Rect fold = Rect::at(rect.x1 - view.px(card_edge) - side, y + view.px(2), side, side);
    if (open)
        draw_open_month(view, rect, refused);
    else
        label(view, {rect.x0 + view.px(4), y, fold.x0, y + view.px(drawer_month_head)}, text_style::control_strong,
              view.theme.ink, facts::capitalised(facts::month_title(month.shown, view.language)));
    const std::string_view name = view.word(open ? "ideas.month.fold" : "ideas.month.unfold");
    if (!icon_button(view, "fold_month", fold, open ? icons::chevron_down : icons::chevron_up, name)) return;
    // What the room gives anyway needs no choice: it goes on following the window.
    month.folded = open == !month.fits ? std::nullopt : std::optional(open);
}

}  // namespace tandem
