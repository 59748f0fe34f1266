#include "ui/list/list_shift.hpp"

#include <algorithm>
#include <utility>

#include "app/typed_shift.hpp"
#include "icons.hpp"
#include "ui/list/list_parts.hpp"
#include "ui/list/list_typed_card.hpp"
#include "ui/post_choices.hpp"
#include "ui/typed_values.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/popup.hpp"

namespace tandem {
namespace {

constexpr std::string_view shift_day_popup = "list_shift_day";

}  // namespace

std::optional<BulkEdit> typed_shift(const Project& project, const std::vector<Id<Post>>& posts,
                                    std::string_view typed) {
    if (const auto days = days_from_typed_shift(typed)) return bulk_shift(project, posts, *days);
    if (const auto minute = time_from_typed(typed)) return bulk_time(project, posts, *minute);
    return std::nullopt;
}

bool accepts_shift(std::string_view typed) { return days_from_typed_shift(typed) || time_from_typed(typed); }

void draw_list_shift_to_day(ViewContext& view, ListState& list) {
    ListMenu& menu = *list.menu;
    const auto first = first_free_day(view.project(), menu.posts);
    if (std::exchange(menu.opens, false)) {
        if (!first) {
            // None may move: what is told is why.
            send_bulk(view, bulk_shift(view.project(), menu.posts, 1));
            return close_list_menu(list);
        }
        menu.date_picker.near = first;
        menu.date_picker.anchor = menu.anchor;
        open_date_picker(menu.date_picker, shift_day_popup, *first);
    }
    if (!popup_is_open(shift_day_popup)) return close_list_menu(list);
    if (const auto day = ask_for_day(view, menu.date_picker, {shift_day_popup, "bulk.shift.to_day", "list.day.move"}))
        send_bulk(view, bulk_to_day(view.project(), menu.posts, *day));
}

void draw_list_shift_by(ViewContext& view, ListState& list) {
    ListMenu& menu = *list.menu;
    const TypedAnswer answer = ask_typed(view, menu,
                                         {.popup = "list_shift",
                                          .width = 236,
                                          .name = "bulk.shift.typed",
                                          .hint = "bulk.shift.hint",
                                          .wrong = "bulk.shift.wrong",
                                          .give = "bulk.shift",
                                          .enters = "bulk.shift.enter",
                                          .icon = icons::calendar_clock,
                                          .accepts = accepts_shift});
    if (answer == TypedAnswer::left) return close_list_menu(list);
    if (answer == TypedAnswer::none) return;
    if (auto edit = typed_shift(view.project(), menu.posts, menu.typed)) send_bulk(view, std::move(*edit));
}

}  // namespace tandem
