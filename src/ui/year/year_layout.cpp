#include "ui/year/year_layout.hpp"

#include <algorithm>
#include <cmath>

#include "ui/text/text_style.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float margin = 16, top_margin = 10, gap_across = 24, gap_down = 10, header_height = 24, weekday_height = 16,
                legend_height = 28;
constexpr float least_cell_width_of_four = 21, least_cell_width_of_three = 19, least_cell_height = 15;
constexpr int week_rows = 6;
// Cells are no higher than wide, but for a little.
constexpr float most_height_share = 1.1f;

int columns_in(float width, float scale) {
    const auto fits = [&](int columns, float cell) {
        const auto count = static_cast<float>(columns);
        return width >= scaled_px(2 * margin + gap_across * (count - 1) + 7 * cell * count, scale);
    };
    return fits(4, least_cell_width_of_four) ? 4 : fits(3, least_cell_width_of_three) ? 3 : 2;
}

YearMonthBox month_box(date::year_month month, date::weekday week_start, Rect rect, float scale) {
    YearMonthBox box;
    box.month = month;
    box.header = rect.cut_top(scaled_px(header_height, scale));
    box.weekdays = rect.cut_top(scaled_px(weekday_height, scale));
    box.cell_width = std::max(1.0f, std::floor(rect.width() / 7));
    box.cell_height = std::max(1.0f, std::floor(rect.height() / week_rows));
    box.cell_height = std::min(box.cell_height, std::floor(box.cell_width * most_height_share));
    box.header.x1 = box.weekdays.x1 = rect.x0 + 7 * box.cell_width;
    const Day first = first_day(month), end = first_day(month + date::months(1));
    box.lead = static_cast<int>((weekday_of(first) - week_start).count());
    for (int i = 0; first + date::days(i) < end; ++i) {
        const int place = box.lead + i;
        box.cells.push_back(Rect::at(rect.x0 + static_cast<float>(place % 7) * box.cell_width,
                                     rect.y0 + static_cast<float>(place / 7) * box.cell_height, box.cell_width,
                                     box.cell_height));
    }
    return box;
}

}  // namespace

const Rect* YearLayout::cell_of(Day day) const {
    for (const YearMonthBox& box : months)
        if (box.month == month_of(day)) return &box.cells[static_cast<unsigned>(date::year_month_day(day).day()) - 1];
    return nullptr;
}

std::optional<Day> YearLayout::day_at(float x, float y) const {
    for (const YearMonthBox& box : months)
        for (std::size_t i = 0; i < box.cells.size(); ++i)
            if (box.cells[i].contains(x, y)) return first_day(box.month) + date::days(static_cast<int>(i));
    return std::nullopt;
}

YearLayout year_layout(const Rect& area, date::year_month first, date::weekday week_start, float scale) {
    const auto px = [&](float length) { return scaled_px(length, scale); };
    YearLayout layout;
    layout.area = area;
    Rect inner = area;
    layout.legend = inner.cut_bottom(px(legend_height));
    layout.columns = columns_in(area.width(), scale);
    inner = {inner.x0 + px(margin), inner.y0 + px(top_margin), inner.x1 - px(margin), inner.y1};
    if (inner.empty()) return layout;
    const float least = px(header_height) + px(weekday_height) + week_rows * px(least_cell_height) + px(gap_down);
    layout.rows = std::clamp(static_cast<int>(inner.height() / least), 1, 12 / layout.columns);
    const float height = std::floor(inner.height() / static_cast<float>(layout.rows));
    const float across = px(gap_across);
    const float width = std::floor((inner.width() - across * static_cast<float>(layout.columns - 1)) /
                                   static_cast<float>(layout.columns));
    for (int i = 0; i < layout.columns * layout.rows; ++i) {
        const float x = inner.x0 + static_cast<float>(i % layout.columns) * (width + across);
        const float y = inner.y0 + static_cast<float>(i / layout.columns) * height;
        const Rect rect = Rect::at(x, y, width, height - px(gap_down));
        layout.months.push_back(month_box(first + date::months(i), week_start, rect, scale));
    }
    return layout;
}

date::year_month scrolled_to(date::year_month first, date::year_month wanted, int visible, int columns) {
    const auto months = static_cast<int>((wanted - first).count());
    const int years = months >= 0 ? months / 12 : -((11 - months) / 12);
    const date::year_month there = first + date::months(12 * years);
    const int offset = months - 12 * years;
    if (offset < visible || columns <= 0) return there;
    const int rows = (offset - visible) / columns + 1;
    return there + date::months(rows * columns);
}

}  // namespace tandem
