#include <utility>

#include "app/move_requests.hpp"
#include "icons.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/list/list_typed_card.hpp"
#include "ui/post_choices.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

constexpr std::string_view day_popup = "list_day";

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
    const TypedAnswer answer = ask_typed(view, menu,
                                         {.popup = "list_time_of_day",
                                          .width = 236,
                                          .name = "task.group.time",
                                          .hint = "list.time.hint",
                                          .wrong = "error.bad_time",
                                          .give = "bulk.time.give",
                                          .enters = "bulk.time.enter",
                                          .icon = icons::clock,
                                          .most_bytes = 20,
                                          .accepts = accepts_time_of_day});
    if (answer == TypedAnswer::left) return close_list_menu(list);
    if (answer == TypedAnswer::none) return;
    if (const auto minute = time_from_typed(menu.typed))
        send_bulk(view, bulk_time(view.project(), menu.posts, *minute));
}

}  // namespace tandem
