#include "ui/calendar/date_picker.hpp"

#include <array>
#include <cmath>
#include <memory>
#include <utility>

#include <imgui.h>

#include "app/date_text.hpp"
#include "app/label_text.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/bars/bars.hpp"
#include "ui/calendar/calendar_cache.hpp"
#include "ui/calendar/mini_month.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float card_width = 248, picker_padding = 14, field_height = 30, answer_height = 28, picker_foot_height = 34,
                below_month = 10;
constexpr std::string_view popup_id = "date_picker";

DatePicker& picker_of(ViewContext& view) {
    if (!view.state.calendar.date_picker) view.state.calendar.date_picker = std::make_shared<DatePicker>();
    return *view.state.calendar.date_picker;
}

date::weekday week_start_of(const ViewContext& view) { return first_weekday(view.project().settings.week_start); }

DateGround date_ground(const ViewContext& view, const DatePicker& picker) {
    return {view.today(), week_start_of(view), view.language, picker.near};
}

std::optional<Day> answer_of(const ViewContext& view, const DatePicker& picker) {
    if (picker.typed.find_first_not_of(' ') == std::string::npos) return picker.cursor;
    return day_from_words(picker.typed, date_ground(view, picker));
}

// True when Enter was pressed.
bool draw_field(ViewContext& view, DatePicker& picker, const Rect& rect) {
    bool entered = false;
    const FieldLook look{.name = view.word("date.field"),
                         .placeholder = view.word("date.hint"),
                         .style = text_style::body,
                         .most_bytes = 80,
                         .icon = icons::calendar_search,
                         .take_keyboard = std::exchange(picker.keyboard_wanted, false),
                         .keeps_arrows = true};
    if (free_field(view, "typed", rect, picker.typed, look, &entered))
        if (const auto day = answer_of(view, picker)) picker.month = month_of(*day);
    return entered;
}

// While nothing is typed the arrows are the small month's.
void move_cursor(DatePicker& picker) {
    if (!picker.typed.empty()) return;
    constexpr std::array steps{std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1},
                               std::pair{ImGuiKey_UpArrow, -7}, std::pair{ImGuiKey_DownArrow, 7}};
    for (const auto& [key, by] : steps) {
        if (!ImGui::IsKeyPressed(key)) continue;
        picker.cursor += date::days(by);
        picker.month = month_of(picker.cursor);
    }
}

void draw_answer(ViewContext& view, const Rect& rect, const DatePicker& picker, const std::optional<Day>& day) {
    const std::string text =
        facts::capitalised(day ? facts::day_title_year(date::year_month_day(*day), view.language)
                               : text_of(view.words, why_no_day(picker.typed, date_ground(view, picker))));
    const bool typed = day && !picker.typed.empty();
    label(view, rect.shrunk(view.px(2), 0), typed ? text_style::control_strong : text_style::control,
          typed ? view.theme.ink : view.theme.ink2, text);
}

// A click on a day is an answer.
std::optional<Day> draw_month(ViewContext& view, DatePicker& picker, const Rect& rect, const std::optional<Day>& day) {
    const float width = mini_month_width(view, true);
    const Rect month = Rect::at(std::round((rect.x0 + rect.x1 - width) / 2), rect.y0, width, rect.height());
    const PostDays& posts = refreshed_post_days(view);
    const MiniMonthAnswer answer =
        draw_mini_month(view, "month", month,
                        {picker.month, day, true, [&](Day one) { return posts.posts_on(one) > 0; }}, picker.wheel);
    picker.month += date::months(answer.months);
    // The field keeps the keyboard: the arrows and Enter go on from there.
    if (answer.months != 0) picker.keyboard_wanted = true;
    return answer.chosen;
}

// The day that was chosen.
std::optional<Day> draw_content(ViewContext& view, DatePicker& picker, Rect at, std::string_view does) {
    const Rect foot = at.cut_bottom(view.px(picker_foot_height));
    at = at.shrunk(view.px(picker_padding), view.px(picker_padding));
    const bool entered = draw_field(view, picker, at.cut_top(view.px(field_height)));
    move_cursor(picker);
    const std::optional<Day> day = answer_of(view, picker);
    draw_answer(view, at.cut_top(view.px(answer_height)), picker, day);
    const std::optional<Day> clicked = draw_month(view, picker, at, day);
    draw_enter_line(view, foot, day ? does : std::string_view{});
    if (entered && !day) picker.keyboard_wanted = true;
    return clicked ? clicked : entered ? day : std::nullopt;
}

}  // namespace

void draw_enter_line(ViewContext& view, const Rect& rect, std::string_view does) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(picker_padding), 0);
    for (const auto& [key, text] :
         {std::pair{view.word("key.enter"), does}, std::pair{view.word("key.escape"), view.word("search.close")}}) {
        if (text.empty()) continue;
        at.x0 += key_cap(view, at.x0, at, std::string(key)) + view.px(6);
        at.x0 += label(view, at, text_style::caption, view.theme.ink2, text) + view.px(14);
    }
}

Day day_looked_at(const ViewContext& view) {
    const UiState& state = view.state;
    if (state.selection.kind == Selection::Kind::day) return state.selection.day;
    if (state.calendar.view != CalendarView::month) return state.shown_day;
    return month_of(view.today()) == state.month ? view.today() : first_day(state.month);
}

void open_date_picker(DatePicker& picker, std::string_view popup, Day day) {
    picker.typed.clear();
    picker.cursor = day;
    picker.month = month_of(day);
    picker.wheel = 0;
    picker.keyboard_wanted = true;
    open_popup(popup);
}

std::optional<Day> ask_for_day(ViewContext& view, DatePicker& picker, const DateQuestion& question) {
    if (!popup_is_open(question.popup)) return std::nullopt;
    const float height = 2 * view.px(picker_padding) + view.px(field_height) + view.px(answer_height) +
        mini_month_height(view) + view.px(picker_foot_height) - view.px(picker_padding - below_month);
    const Rect card = place_popup(picker.anchor, view.px(card_width), height, view.px(6), window_rect());
    Popup popup(view, question.popup, card, height);
    if (!popup.open()) return std::nullopt;
    const Registered node(
        view,
        {.id = std::string(question.popup), .role = Role::dialog, .label = view.word(question.name), .rect = card});
    const std::optional<Day> chosen = draw_content(view, picker, popup.content(), view.word(question.does));
    if (chosen || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
    return chosen;
}

void go_to_picked_day(ViewContext& view, Day day) {
    reveal_day(view.state, day, week_start_of(view));
    view.state.selection = Selection::of(day);
}

void anchor_date_picker(ViewContext& view, const Rect& title) { picker_of(view).anchor = title; }

void draw_date_picker(ViewContext& view) {
    DatePicker& picker = picker_of(view);
    if (std::exchange(view.state.calendar.date_asked, false)) {
        open_date_picker(picker, popup_id, day_looked_at(view));
        picker.near = picker.cursor;
    }
    if (picker.anchor.empty()) {
        const float left = std::round((window_rect().width() - view.px(card_width)) / 2);
        picker.anchor = Rect::at(left, view.px(dims::top_bar), 1, 1);
    }
    if (const auto chosen = ask_for_day(view, picker, {popup_id, "command.go_to_date", "date.go"}))
        go_to_picked_day(view, *chosen);
}

}  // namespace tandem
