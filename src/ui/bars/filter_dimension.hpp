#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/post_labels.hpp"
#include "icons.hpp"
#include "model/holds.hpp"
#include "ui/bars/filter_bar.hpp"
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

// What a chip has besides its name and value.
struct ChipPicture {
    std::string text = {};  // instead of both
    float before_px = 0, after_px = 0;
    bool coral = false;
    bool stays = false;  // what is after the text, where there is little room
    std::function<void(const Rect&)> draw = [](const Rect&) {};
};

template <class T>
class DimensionPart final : public FilterPart {
  public:
    DimensionPart(Dimension<T> dimension, ChipPicture picture)
        : dimension_(std::move(dimension)), picture_(std::move(picture)) {}

    std::string_view id() const override { return dimension_.id; }
    bool active() const override { return !dimension_.chosen->empty(); }
    std::string line(const ViewContext& view) const override {
        std::vector<std::string> names;
        for (const Choice<T>& choice : dimension_.choices)
            if (holds(*dimension_.chosen, choice.value)) names.push_back(choice.row.text);
        const std::string values = names.empty() ? dimension_.all : labels_text(names);
        return view.words.format("filter.line", {{"name", std::string(dimension_.text)}, {"values", values}});
    }
    float width(const ViewContext& view, ChipWords words) const override {
        const std::string value = value_in(words);
        return filter_chip_width(view, chip_with(value, words));
    }
    void draw(ViewContext& view, const Rect& rect, ChipWords words) override {
        const std::string value = value_in(words), tooltip = line(view);
        FilterChip chip = chip_with(value, words);
        chip.tooltip = tooltip;
        const ChipClick click = filter_chip(view, dimension_.id, rect, chip);
        if (chip.picture_width > 0 || chip.tail_width > 0) picture_.draw(rect);
        if (click == ChipClick::cleared) clear();
        if (click == ChipClick::opened) {
            view.state.filter_behind.clear();
            open_menu(menu_id());
        }
        draw_menu(view, rect);
    }
    MenuRow row() const override {
        MenuRow row;
        row.id = dimension_.id;
        row.text = dimension_.text;
        row.detail = value_of(dimension_);
        row.checked = active();
        return row;
    }
    std::string menu_id() const override { return std::string(dimension_.id) + ".menu"; }
    void draw_menu(ViewContext& view, const Rect& anchor) override { draw_dimension_menu(view, dimension_, anchor); }
    void clear() override { dimension_.chosen->clear(); }

  private:
    float tail(ChipWords words) const { return words == ChipWords::all || picture_.stays ? picture_.after_px : 0; }
    std::string value_in(ChipWords words) const {
        if (!picture_.text.empty() || tail(words) > 0) return {};
        if (!active()) return words == ChipWords::all ? dimension_.all : std::string();
        return words == ChipWords::count ? std::to_string(dimension_.chosen->size()) : value_of(dimension_);
    }
    FilterChip chip_with(std::string_view value, ChipWords words) const {
        return {.text = picture_.text.empty() ? dimension_.text : std::string_view(picture_.text),
                .value = value,
                .active = active(),
                .coral = picture_.coral,
                .picture_width = picture_.before_px,
                .tail_width = tail(words)};
    }

    Dimension<T> dimension_;
    ChipPicture picture_;
};

template <class T>
std::unique_ptr<FilterPart> filter_part(Dimension<T> dimension, ChipPicture picture = {}) {
    return std::make_unique<DimensionPart<T>>(std::move(dimension), std::move(picture));
}

// The chip of the networks, which every place shares.
std::unique_ptr<FilterPart> network_part(ViewContext& view);

}  // namespace tandem
