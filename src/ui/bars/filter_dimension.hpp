#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// What a chip has besides its name and value.
struct ChipPicture {
    std::string text = {};  // instead of both
    float before_px = 0, after_px = 0;
    bool coral = false;
    bool stays = false;  // what is after the text, where there is little room
    std::function<void(const Rect&)> draw = [](const Rect&) {};
};

// A chip of the bar, whatever is chosen from its menu.
class ChipPart : public FilterPart {
  public:
    // `all`: its value when nothing is chosen.
    ChipPart(std::string_view id, std::string_view text, std::string all, ChipPicture picture)
        : id_(id), text_(text), all_(std::move(all)), picture_(std::move(picture)) {}

    std::string_view id() const override { return id_; }
    bool active() const override { return chosen() > 0; }
    std::string line(const ViewContext& view) const override;
    float width(const ViewContext& view, ChipWords words) const override;
    void draw(ViewContext& view, const Rect& rect, ChipWords words) override;
    MenuRow row() const override;
    std::string menu_id() const override { return std::string(id_) + ".menu"; }

  protected:
    virtual std::size_t chosen() const = 0;
    // Of what is chosen, as far as the menu has it.
    virtual std::vector<std::string> names() const = 0;

  private:
    std::string value() const;
    std::string value_in(ChipWords words) const;
    float tail(ChipWords words) const { return words == ChipWords::all || picture_.stays ? picture_.after_px : 0; }
    FilterChip chip_with(std::string_view value, ChipWords words) const;

    std::string_view id_, text_;
    std::string all_;
    ChipPicture picture_;
};

// The rows of a filter's menu, and what the buttons of them show in the inspector.
struct ChoiceRows {
    std::vector<MenuRow> rows;
    std::vector<Selection> opens;

    void add(MenuRow row, Selection opened) {
        rows.push_back(std::move(row));
        opens.push_back(std::move(opened));
    }
};
// The menu, which stays to be ticked: the row that was clicked in this frame. Where something is chosen there is one
// row more, that shows all.
std::optional<std::size_t> choose(ViewContext& view, std::string_view menu_id, const Rect& anchor, ChoiceRows choices,
                                  bool chosen);

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
    ChoiceRows rows;
    for (const Choice<T>& choice : dimension.choices) {
        rows.add(choice.row, choice.opens);
        rows.rows.back().checked = holds(*dimension.chosen, choice.value);
    }
    const auto clicked = choose(view, menu_id, anchor, std::move(rows), !dimension.chosen->empty());
    if (!clicked) return;
    if (*clicked < dimension.choices.size())
        flip(*dimension.chosen, dimension.choices[*clicked].value);
    else
        dimension.chosen->clear();
}

template <class T>
class DimensionPart final : public ChipPart {
  public:
    DimensionPart(Dimension<T> dimension, ChipPicture picture)
        : ChipPart(dimension.id, dimension.text, dimension.all, std::move(picture)), dimension_(std::move(dimension)) {}

    void draw_menu(ViewContext& view, const Rect& anchor) override { draw_dimension_menu(view, dimension_, anchor); }
    void clear() override { dimension_.chosen->clear(); }

  protected:
    std::size_t chosen() const override { return dimension_.chosen->size(); }
    std::vector<std::string> names() const override {
        std::vector<std::string> names;
        for (const Choice<T>& choice : dimension_.choices)
            if (holds(*dimension_.chosen, choice.value)) names.push_back(choice.row.text);
        return names;
    }

  private:
    Dimension<T> dimension_;
};

template <class T>
std::unique_ptr<FilterPart> filter_part(Dimension<T> dimension, ChipPicture picture = {}) {
    return std::make_unique<DimensionPart<T>>(std::move(dimension), std::move(picture));
}

// The chip of the channels, by network, which every place shares.
std::unique_ptr<FilterPart> channel_part(ViewContext& view);
// The chip of the formats that posts have; null where no post has one.
std::unique_ptr<FilterPart> format_part(ViewContext& view);

}  // namespace tandem
