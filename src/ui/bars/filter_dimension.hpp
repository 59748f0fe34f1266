#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "icons.hpp"
#include "model/holds.hpp"
#include "ui/view_context.hpp"
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/menu.hpp"

namespace tandem {

// What the files of filters share: a chip with a menu of choices, of any kind.

template <class T>
void flip(std::vector<T>& list, const T& one) {
    const auto at = std::find(list.begin(), list.end(), one);
    if (at == list.end())
        list.push_back(one);
    else
        list.erase(at);
}

// One choice of a filter: its row in the menu and what choosing it does.
template <class T>
struct Choice {
    T value;
    MenuRow row;
    Selection opens = {};  // what the button of its row shows in the inspector
};

template <class T>
struct Dimension {
    std::string_view id;
    std::string_view text;
    std::string all;  // its value when nothing is chosen
    std::vector<T>* chosen;
    std::vector<Choice<T>> choices;
    // Where there is nothing to choose from: a sentence, and what can be done about it.
    std::string_view none = {};
    std::string_view answer = {};
    void (*make)(ViewContext&) = nullptr;
};

template <class T>
std::string value_of(const Dimension<T>& dimension) {
    if (dimension.chosen->empty()) return dimension.all;
    if (dimension.chosen->size() == 1)
        for (const Choice<T>& choice : dimension.choices)
            if (choice.value == dimension.chosen->front()) return choice.row.text;
    return std::to_string(dimension.chosen->size());
}

template <class T>
void draw_nothing_to_choose(ViewContext& view, const Dimension<T>& dimension, const Rect& anchor,
                            std::string_view menu_id) {
    MenuRow make;
    make.id = "make";
    make.text = dimension.answer;
    make.icon = icons::plus;
    const std::vector<MenuRow> rows{MenuRow::title(std::string(dimension.none)), std::move(make)};
    if (menu(view, menu_id, anchor, rows)) dimension.make(view);
}

template <class T>
void draw_dimension_menu(ViewContext& view, const Dimension<T>& dimension, const Rect& anchor) {
    const std::string menu_id = std::string(dimension.id) + ".menu";
    if (!menu_is_open(menu_id)) return;
    if (dimension.choices.empty() && dimension.make) return draw_nothing_to_choose(view, dimension, anchor, menu_id);
    std::vector<MenuRow> rows;
    for (const Choice<T>& choice : dimension.choices) {
        rows.push_back(choice.row);
        rows.back().checked = holds(*dimension.chosen, choice.value);
    }
    if (!dimension.chosen->empty()) {
        rows.push_back(MenuRow::separator());
        MenuRow all;
        all.id = "all";
        all.text = view.word("filter.all");
        rows.push_back(std::move(all));
    }
    std::optional<std::size_t> opened;
    const auto clicked =
        menu(view, menu_id, anchor, rows, {.stays_open = true, .check_column = true, .opened = &opened});
    if (opened && *opened < dimension.choices.size()) {
        view.state.selection = dimension.choices[*opened].opens;
        view.state.inspector_open = true;
    }
    if (!clicked) return;
    if (*clicked < dimension.choices.size())
        flip(*dimension.chosen, dimension.choices[*clicked].value);
    else
        dimension.chosen->clear();
}

// Draws the chip; false when it does not fit.
template <class T, class Picture>
bool draw_dimension(ViewContext& view, Rect& at, const Dimension<T>& dimension, FilterChip chip, bool with_value,
                    Picture&& picture) {
    const std::string value = with_value || !dimension.chosen->empty() ? value_of(dimension) : std::string();
    if (chip.text.empty()) {
        chip.text = dimension.text;
        if (chip.tail_width == 0) chip.value = value;
    }
    chip.active = !dimension.chosen->empty();
    const float width = filter_chip_width(view, chip);
    if (width > at.width()) return false;
    const Rect rect = Rect::at(at.x0, at.y0 + view.px(7), width, view.px(dims::filter));
    const ChipClick click = filter_chip(view, dimension.id, rect, chip);
    picture(rect);
    if (click == ChipClick::cleared) dimension.chosen->clear();
    if (click == ChipClick::opened) open_menu(std::string(dimension.id) + ".menu");
    draw_dimension_menu(view, dimension, rect);
    at.x0 = rect.x1 + view.px(8);
    return true;
}

// The chip of the networks, which every place shares.
bool draw_network_chip(ViewContext& view, Rect& at, bool with_value);

}  // namespace tandem
