// What of a month lies under a point.
#include "ui/calendar/month_layout.hpp"

namespace tandem {

std::optional<std::size_t> MonthLayout::cell_at(float x, float y) const {
    if (!grid.contains(x, y)) return std::nullopt;
    for (std::size_t i = 0; i < cells.size(); ++i)
        if (cells[i].rect.contains(x, y)) return i;
    return std::nullopt;
}

std::optional<MonthLayout::ChipAt> MonthLayout::chip_at(float x, float y) const {
    const auto cell = cell_at(x, y);
    if (!cell) return std::nullopt;
    const std::vector<CellChip>& chips = cells[*cell].chips;
    for (std::size_t i = 0; i < chips.size(); ++i)
        if (chips[i].rect.contains(x, y)) return ChipAt{*cell, i, chips[i].badge.contains(x, y)};
    return std::nullopt;
}

std::optional<MonthLayout::BarAt> MonthLayout::bar_at(float x, float y) const {
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (!bars[i].rect.contains(x, y)) continue;
        if (bars[i].begin_grip.contains(x, y)) return BarAt{i, BarPart::begin};
        return BarAt{i, bars[i].end_grip.contains(x, y) ? BarPart::end : BarPart::body};
    }
    return std::nullopt;
}

std::optional<std::size_t> MonthLayout::more_at(float x, float y) const {
    const auto cell = cell_at(x, y);
    if (!cell || !cells[*cell].more.contains(x, y)) return std::nullopt;
    return cell;
}

}  // namespace tandem
