#include <array>
#include <utility>

#include "ui/list/list_parts.hpp"
#include "ui/list/list_shift.hpp"
#include "ui/post_choices.hpp"
#include "ui/view_context.hpp"
#include "ui/views/label_picker.hpp"

namespace tandem {
namespace {

constexpr std::string_view popup_id = "choice.menu";

// What its menu chooses; nothing where it is no menu of choices, or one of shifts.
std::optional<PostField> field_of_choice(ListChoice choice) {
    switch (choice) {
        case ListChoice::status: return PostField::status;
        case ListChoice::campaign: return PostField::campaign;
        case ListChoice::pillar: return PostField::pillar;
        case ListChoice::channels: return PostField::channels;
        case ListChoice::creator: return PostField::creator;
        case ListChoice::supervisor: return PostField::supervisor;
        case ListChoice::approver: return PostField::approver;
        case ListChoice::labels:
        case ListChoice::time:
        case ListChoice::day:
        case ListChoice::shift:
        case ListChoice::shift_to_day:
        case ListChoice::shift_by: break;
    }
    return std::nullopt;
}

void draw_labels(ViewContext& view, ListState& list) {
    if (std::exchange(list.menu->opens, false)) open_label_picker(view);
    if (!label_picker_is_open()) return close_list_menu(list);
    draw_label_picker(view, list.menu->anchor, list.menu->posts, list.menu->above);
}

// False when it is closed.
bool menu_goes_on(ListState& list) {
    if (std::exchange(list.menu->opens, false)) open_menu(popup_id);
    if (menu_is_open(popup_id)) return true;
    close_list_menu(list);
    return false;
}

void draw_choices(ViewContext& view, ListState& list, PostField field) {
    if (!menu_goes_on(list)) return;
    const ListMenu& of = *list.menu;
    const std::vector<PostChoice> choices = post_choices(view, field, of.posts);
    // A post goes out on several channels: they are ticked one after the other.
    const auto chosen = menu(view, popup_id, of.anchor, menu_rows(choices),
                             {.stays_open = field == PostField::channels, .check_column = true, .above = of.above});
    if (chosen) give(view, of.posts, choices[*chosen]);
}

// Usual ones, then those whose day or length is asked for.
void draw_shifts(ViewContext& view, ListState& list) {
    constexpr std::array asking{std::pair{"bulk.shift.to_day_menu", ListChoice::shift_to_day},
                                std::pair{"bulk.shift.typed_menu", ListChoice::shift_by}};
    if (!menu_goes_on(list)) return;
    const ListMenu& of = *list.menu;
    std::vector<MenuRow> rows;
    const auto add = [&](std::string_view word) {
        rows.push_back({.id = std::string(word), .text = std::string(view.word(word))});
    };
    for (const ShiftStep& step : shift_steps) add(step.word);
    for (const auto& [word, opens] : asking) add(word);
    const auto chosen = menu(view, popup_id, of.anchor, rows, {.above = of.above});
    if (!chosen) return;
    if (*chosen < shift_steps.size())
        return send_bulk(view, bulk_shift(view.project(), of.posts, shift_steps[*chosen].days));
    open_list_menu(list, asking[*chosen - shift_steps.size()].second, std::vector(of.posts), of.anchor, of.above);
}

}  // namespace

void open_list_menu(ListState& list, ListChoice choice, std::vector<Id<Post>> posts, const Rect& anchor, bool above) {
    list.menu = ListMenu{choice, std::move(posts), anchor, above};
}

void close_list_menu(ListState& list) {
    list.menu.reset();
    if (list.cell) list.keyboard_wanted = true;
}

void draw_list_menu(ViewContext& view, ListState& list) {
    if (!list.menu) return;
    switch (list.menu->choice) {
        case ListChoice::labels: return draw_labels(view, list);
        case ListChoice::day: return draw_list_day(view, list);
        case ListChoice::time: return draw_list_time(view, list);
        case ListChoice::shift_to_day: return draw_list_shift_to_day(view, list);
        case ListChoice::shift_by: return draw_list_shift_by(view, list);
        case ListChoice::shift: return draw_shifts(view, list);
        default:
            if (const auto field = field_of_choice(list.menu->choice)) draw_choices(view, list, *field);
    }
}

}  // namespace tandem
