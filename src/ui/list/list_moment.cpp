#include <array>
#include <cmath>
#include <utility>

#include <imgui.h>

#include "app/date_text.hpp"
#include "app/move_requests.hpp"
#include "facts/date_words.hpp"
#include "icons.hpp"
#include "ui/calendar/mini_month.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/label.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"
#include "ui/widgets/shapes.hpp"
#include "ui/year/year_state.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float day_width = 248, time_width = 216, moment_padding = 14, moment_field = 30, said_height = 28,
                moment_foot = 34, below_days = 10;
constexpr std::string_view day_popup = "list_day", time_popup = "list_time_of_day";

bool nothing_typed(const ListTyped& typed) { return typed.text.find_first_not_of(' ') == std::string::npos; }

// As in the sheet what is missing is that of the post's day; other words are understood as where a day is gone to.
std::optional<Day> day_of_answer(const ViewContext& view, const ListTyped& typed, Day now) {
    if (nothing_typed(typed)) return typed.cursor;
    if (const auto day = day_from_typed(typed.text, now)) return day;
    return day_from_words(typed.text, {view.today(), first_weekday(view.project().settings.week_start), view.language});
}

// While nothing is typed the arrows are the small month's.
void move_day_cursor(ListTyped& typed) {
    if (!typed.text.empty()) return;
    constexpr std::array steps{std::pair{ImGuiKey_LeftArrow, -1}, std::pair{ImGuiKey_RightArrow, 1},
                               std::pair{ImGuiKey_UpArrow, -7}, std::pair{ImGuiKey_DownArrow, 7}};
    for (const auto& [key, by] : steps) {
        if (!ImGui::IsKeyPressed(key)) continue;
        typed.cursor += date::days(by);
        typed.month = month_of(typed.cursor);
    }
}

void draw_said_day(ViewContext& view, const Rect& rect, const std::optional<Day>& day) {
    const std::string text = day ? facts::capitalised(facts::day_title_year(date::year_month_day(*day), view.language))
                                 : std::string(view.word("date.none"));
    label(view, rect.shrunk(view.px(2), 0), text_style::control, day ? view.theme.ink : view.theme.danger, text);
}

std::optional<Day> draw_days(ViewContext& view, ListTyped& typed, const Rect& rect, const std::optional<Day>& day) {
    const float width = mini_month_width(view, true);
    const Rect month = Rect::at(std::round((rect.x0 + rect.x1 - width) / 2), rect.y0, width, rect.height());
    const PostDays& posts = refreshed_post_days(view);
    const MiniMonthLook look{.month = typed.month, .selected = day, .week_numbers = true, .marked = [&](Day one) {
                                 return posts.posts_on(one) > 0;
                             }};
    const MiniMonthAnswer answer = draw_mini_month(view, "month", month, look, typed.wheel);
    typed.month += date::months(answer.months);
    // The field keeps the keyboard: the arrows and Enter go on from there.
    if (answer.months != 0) typed.keyboard_wanted = true;
    return answer.chosen;
}

void draw_key_line(ViewContext& view, const Rect& rect, std::string_view does) {
    ImDrawList& out = *ImGui::GetWindowDrawList();
    horizontal_line(out, rect.x0, rect.x1, rect.y0, view.theme.hair, view.px(1));
    Rect at = rect.shrunk(view.px(moment_padding), 0);
    for (const auto& [key, text] :
         {std::pair{view.word("key.enter"), does}, std::pair{view.word("key.escape"), view.word("search.close")}}) {
        at.x0 += key_cap(view, at.x0, at, std::string(key)) + view.px(6);
        at.x0 += label_in(view, out, at, text_style::caption, view.theme.ink2, text) + view.px(14);
    }
}

// The day that was chosen in this frame.
std::optional<Day> draw_day_card(ViewContext& view, ListTyped& typed, Rect at, Day now) {
    const Rect foot = at.cut_bottom(view.px(moment_foot));
    at = at.shrunk(view.px(moment_padding), view.px(moment_padding));
    bool entered = false;
    const FieldLook look{.name = view.word("date.field"),
                         .placeholder = view.word("date.hint"),
                         .style = text_style::body,
                         .most_bytes = 80,
                         .icon = icons::calendar_search,
                         .take_keyboard = std::exchange(typed.keyboard_wanted, false),
                         .keeps_arrows = true};
    if (free_field(view, "typed", at.cut_top(view.px(moment_field)), typed.text, look, &entered))
        if (const auto day = day_of_answer(view, typed, now)) typed.month = month_of(*day);
    move_day_cursor(typed);
    const std::optional<Day> day = day_of_answer(view, typed, now);
    draw_said_day(view, at.cut_top(view.px(said_height)), day);
    const std::optional<Day> clicked = draw_days(view, typed, at, day);
    draw_key_line(view, foot, view.word("list.day.move"));
    if (entered && !day) typed.keyboard_wanted = true;
    return clicked ? clicked : entered ? day : std::nullopt;
}

// The time of day stays; the list follows it.
void send_day(ViewContext& view, const Post& post, Day day) {
    if (day == day_of(*post.when)) return;
    const MoveCheck check = check_move(view.project(), post.id, day, view.today(), false);
    if (check.refused()) {
        view.state.refused = view.word(refusal_word(check.answer));
        return;
    }
    const LocalMinute when = LocalMinute(day) + minute_of_day(*post.when);
    view.state.reveal = Focus{post.id.value, day};
    view.send(schedule_post(post, when));
    show_clock_change(view, post, when);
}

bool accepts_time_of_day(std::string_view text) { return time_from_typed(text).has_value(); }

// The minute that was given in this frame.
std::optional<int> draw_time_card(ViewContext& view, ListTyped& typed, Rect at) {
    const Rect foot = at.cut_bottom(view.px(moment_foot));
    at = at.shrunk(view.px(moment_padding), view.px(moment_padding));
    const std::optional<int> minute = time_from_typed(typed.text);
    const Rect side = at.cut_right(view.px(moment_field));
    at.x1 -= view.px(6);
    bool entered = false;
    free_field(view, "typed", {at.x0, at.y0, at.x1, at.y0 + view.px(moment_field)}, typed.text,
               {.name = view.word("task.group.time"),
                .placeholder = view.word("list.time.hint"),
                .style = text_style::body,
                .most_bytes = 20,
                .accepts = accepts_time_of_day,
                .wrong = "error.bad_time",
                .icon = icons::clock,
                .take_keyboard = std::exchange(typed.keyboard_wanted, false)},
               &entered);
    const bool given =
        icon_button(view, "give", {side.x0, side.y0, side.x1, side.y0 + view.px(moment_field)}, icons::check,
                    view.word("bulk.time.give"), {.kind = ButtonKind::secondary, .enabled = minute.has_value()});
    draw_key_line(view, foot, view.word("bulk.time.give"));
    if (entered && !minute) typed.keyboard_wanted = true;
    return given || entered ? minute : std::nullopt;
}

}  // namespace

void draw_list_day(ViewContext& view, ListState& list) {
    ListMenu& menu = *list.menu;
    if (std::exchange(menu.opens, false)) open_popup(day_popup);
    const Post* post = view.project().posts.find(menu.posts.front());
    if (!popup_is_open(day_popup) || !post || !post->when) return close_list_menu(list);
    const float height = 2 * view.px(moment_padding) + view.px(moment_field) + view.px(said_height) +
        mini_month_height(view) + view.px(moment_foot) - view.px(moment_padding - below_days);
    const Rect card = place_popup(menu.anchor, view.px(day_width), height, view.px(4), window_rect());
    Popup popup(view, day_popup, card, height);
    if (!popup.open()) return;
    const Registered node(view, {.id = day_popup, .role = Role::dialog, .label = view.word("post.when"), .rect = card});
    const std::optional<Day> chosen = draw_day_card(view, menu.typed, popup.content(), day_of(*post->when));
    if (chosen) send_day(view, *post, *chosen);
    if (chosen || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
}

void draw_list_time(ViewContext& view, ListState& list) {
    ListMenu& menu = *list.menu;
    if (std::exchange(menu.opens, false)) open_popup(time_popup);
    if (!popup_is_open(time_popup)) return close_list_menu(list);
    const float height = 2 * view.px(moment_padding) + view.px(moment_field) + view.px(moment_foot);
    const Rect card = place_popup(menu.anchor, view.px(time_width), height, view.px(4), window_rect(), menu.above);
    Popup popup(view, time_popup, card, height);
    if (!popup.open()) return;
    const Registered node(
        view, {.id = time_popup, .role = Role::dialog, .label = view.word("task.group.time"), .rect = card});
    const std::optional<int> minute = draw_time_card(view, menu.typed, popup.content());
    if (minute) send_bulk(view, bulk_time(view.project(), menu.posts, *minute));
    if (minute || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
}

}  // namespace tandem
