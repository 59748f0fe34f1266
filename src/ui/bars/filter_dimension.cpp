#include "ui/bars/filter_dimension.hpp"

#include "app/post_labels.hpp"

namespace tandem {

std::string ChipPart::line(const ViewContext& view) const {
    const std::vector<std::string> chosen = names();
    const std::string values = chosen.empty() ? all_ : labels_text(chosen);
    return view.words.format("filter.line", {{"name", std::string(text_)}, {"values", values}});
}

float ChipPart::width(const ViewContext& view, ChipWords words) const {
    const std::string value = value_in(words);
    return filter_chip_width(view, chip_with(value, words));
}

void ChipPart::draw(ViewContext& view, const Rect& rect, ChipWords words) {
    const std::string value = value_in(words), tooltip = line(view);
    FilterChip chip = chip_with(value, words);
    chip.tooltip = tooltip;
    const ChipClick click = filter_chip(view, id_, rect, chip);
    if (chip.picture_width > 0 || chip.tail_width > 0) picture_.draw(rect);
    if (click == ChipClick::cleared) clear();
    if (click == ChipClick::opened) {
        view.state.filter_behind.clear();
        open_menu(menu_id());
    }
    draw_menu(view, rect);
}

MenuRow ChipPart::row() const {
    MenuRow row;
    row.id = id_;
    row.text = text_;
    row.detail = value();
    row.checked = active();
    return row;
}

std::string ChipPart::value() const {
    if (!active()) return all_;
    if (chosen() == 1)
        if (const std::vector<std::string> one = names(); !one.empty()) return one.front();
    return std::to_string(chosen());
}

std::string ChipPart::value_in(ChipWords words) const {
    if (!picture_.text.empty() || tail(words) > 0) return {};
    if (!active()) return words == ChipWords::all ? all_ : std::string();
    return words == ChipWords::count ? std::to_string(chosen()) : value();
}

FilterChip ChipPart::chip_with(std::string_view value, ChipWords words) const {
    return {.text = picture_.text.empty() ? text_ : std::string_view(picture_.text),
            .value = value,
            .active = active(),
            .coral = picture_.coral,
            .picture_width = picture_.before_px,
            .tail_width = tail(words)};
}

std::optional<std::size_t> choose(ViewContext& view, std::string_view menu_id, const Rect& anchor, ChoiceRows choices,
                                  bool chosen) {
    if (chosen) {
        choices.rows.push_back(MenuRow::separator());
        MenuRow all;
        all.id = "all";
        all.text = view.word("filter.all");
        choices.rows.push_back(std::move(all));
    }
    std::optional<std::size_t> opened;
    const auto clicked =
        menu(view, menu_id, anchor, choices.rows, {.stays_open = true, .check_column = true, .opened = &opened});
    if (opened && *opened < choices.opens.size()) {
        view.state.selection = choices.opens[*opened];
        view.state.inspector_open = true;
    }
    return clicked;
}

}  // namespace tandem
