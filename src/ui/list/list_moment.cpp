#include <utility>

#include <imgui.h>

#include "app/move_requests.hpp"
#include "icons.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/fields.hpp"
#include "ui/widgets/popup.hpp"
#include "ui/widgets/registered.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float time_width = 216, moment_padding = 14, moment_field = 30, moment_foot = 34;
constexpr std::string_view day_popup = "list_day", time_popup = "list_time_of_day";

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
std::optional<int> draw_time_card(ViewContext& view, ListMenu& menu, Rect at) {
    const Rect foot = at.cut_bottom(view.px(moment_foot));
    at = at.shrunk(view.px(moment_padding), view.px(moment_padding));
    const std::optional<int> minute = time_from_typed(menu.typed);
    const Rect side = at.cut_right(view.px(moment_field));
    at.x1 -= view.px(6);
    bool entered = false;
    free_field(view, "typed", {at.x0, at.y0, at.x1, at.y0 + view.px(moment_field)}, menu.typed,
               {.name = view.word("task.group.time"),
                .placeholder = view.word("list.time.hint"),
                .style = text_style::body,
                .most_bytes = 20,
                .accepts = accepts_time_of_day,
                .wrong = "error.bad_time",
                .icon = icons::clock,
                .take_keyboard = std::exchange(menu.keyboard_wanted, false)},
               &entered);
    const bool given =
        icon_button(view, "give", {side.x0, side.y0, side.x1, side.y0 + view.px(moment_field)}, icons::check,
                    view.word("bulk.time.give"), {.kind = ButtonKind::secondary, .enabled = minute.has_value()});
    draw_enter_line(view, foot, view.word("bulk.time.give"));
    if (entered && !minute) menu.keyboard_wanted = true;
    return given || entered ? minute : std::nullopt;
}

}  // namespace

void draw_list_day(ViewContext& view, ListState& list) {
    ListMenu& menu = *list.menu;
    const Post* post = view.project().posts.find(menu.posts.front());
    if (!post || !post->when) return close_list_menu(list);
    const Day day = day_of(*post->when);
    // As in the sheet what is missing of a date is that of the post's day.
    menu.date_picker.near = day;
    menu.date_picker.anchor = menu.anchor;
    if (std::exchange(menu.opens, false)) open_date_picker(menu.date_picker, day_popup, day);
    if (!popup_is_open(day_popup)) return close_list_menu(list);
    if (const auto chosen = ask_for_day(view, menu.date_picker, {day_popup, "post.when", "list.day.move"}))
        send_day(view, *post, *chosen);
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
    const std::optional<int> minute = draw_time_card(view, menu, popup.content());
    if (minute) send_bulk(view, bulk_time(view.project(), menu.posts, *minute));
    if (minute || ImGui::IsKeyPressed(ImGuiKey_Escape, false)) popup.close_now();
}

}  // namespace tandem
