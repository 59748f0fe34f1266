#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/typed_shift.hpp"
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
constexpr float shift_width = 236, shift_padding = 14, shift_field = 30, shift_foot = 34;
constexpr std::string_view shift_day_popup = "list_shift_day", shift_popup = "list_shift";

// What the typed words do to the posts: a time of day for all, or so many days; nothing where they say neither.
std::optional<BulkEdit> typed_shift(const Project& project, const std::vector<Id<Post>>& posts,
                                    std::string_view typed) {
    if (const auto days = days_from_typed_shift(typed)) return bulk_shift(project, posts, *days);
    if (const auto minute = time_from_typed(typed)) return bulk_time(project, posts, *minute);
    return std::nullopt;
}

bool accepts_shift(std::string_view text) { return days_from_typed_shift(text) || time_from_typed(text); }

// The edit that was asked for in this frame.
std::optional<BulkEdit> draw_shift_card(ViewContext& view, ListMenu& menu, Rect at) {
    const Rect foot = at.cut_bottom(view.px(shift_foot));
    at = at.shrunk(view.px(shift_padding), view.px(shift_padding));
    const bool understood = accepts_shift(menu.typed);
    const Rect side = at.cut_right(view.px(shift_field));
    at.x1 -= view.px(6);
    bool entered = false;
    free_field(view, "typed", {at.x0, at.y0, at.x1, at.y0 + view.px(shift_field)}, menu.typed,
               {.name = view.word("bulk.shift.typed"),
                .placeholder = view.word("bulk.shift.hint"),
                .style = text_style::body,
                .most_bytes = 30,
                .accepts = accepts_shift,
                .wrong = "bulk.shift.wrong",
                .icon = icons::calendar_clock,
                .take_keyboard = std::exchange(menu.keyboard_wanted, false)},
               &entered);
    const bool given =
        icon_button(view, "give", {side.x0, side.y0, side.x1, side.y0 + view.px(shift_field)}, icons::check,
                    view.word("bulk.shift"), {.kind = ButtonKind::secondary, .enabled = understood});
    draw_enter_line(view, foot, view.word("bulk.shift.enter"));
    if (entered && !understood) menu.keyboard_wanted = true;
    return given || entered ? typed_shift(view.project(), menu.posts, menu.typed) : std::nullopt;
}

}  // namespace

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
    if (std::exchange(menu.opens, false)) open_popup(shift_popup);
    if (!popup_is_open(shift_popup)) return close_list_menu(list);
    const float height = 2 * view.px(shift_padding) + view.px(shift_field) + view.px(shift_foot);
    const Rect card = place_popup(menu.anchor, view.px(shift_width), height, view.px(4), window_rect(), menu.above);
    Popup popup(view, shift_popup, card, height);
    if (!popup.open()) return;
    const Registered node(
        view, {.id = shift_popup, .role = Role::dialog, .label = view.word("bulk.shift.typed"), .rect = card});
    std::optional<BulkEdit> edit = draw_shift_card(view, menu, popup.content());
    const bool ends = edit.has_value() || ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (edit) send_bulk(view, std::move(*edit));
    if (ends) popup.close_now();
}

}  // namespace tandem
