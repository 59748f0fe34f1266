#include "ui/year/year_places.hpp"

#include "ui/text/text_style.hpp"

namespace tandem {
namespace {

// Lengths at 100 %.
constexpr float bar_inset = 2, mark_width_of_note = 3, mark_height_of_note = 7;
constexpr float height_for_two_lanes = 24, height_for_thin_lanes = 20, height_for_a_lane = 19;

// How bars lie in cells of a height: where there is little room both lanes are thinner and nearer to the edge.
struct BarLook {
    float thickness, pitch, inset;
};
BarLook bar_look(float cell_height, float scale) {
    const bool thin =
        cell_height >= scaled_px(height_for_thin_lanes, scale) && cell_height < scaled_px(height_for_two_lanes, scale);
    const BarLook look = thin ? BarLook{2, 3, 1} : BarLook{3, 4, bar_inset};
    return {scaled_px(look.thickness, scale), scaled_px(look.pitch, scale), scaled_px(look.inset, scale)};
}

}  // namespace

int year_lanes_in(float cell_height, float scale) {
    if (cell_height >= scaled_px(height_for_thin_lanes, scale)) return most_year_lanes;
    return cell_height >= scaled_px(height_for_a_lane, scale) ? 1 : 0;
}

Rect year_bar_rect(const YearMonthBox& box, const YearBar& bar, float scale) {
    const int lanes = year_lanes_in(box.cell_height, scale);
    if (bar.lane >= lanes) return {};
    const auto first = static_cast<std::size_t>((bar.days.begin - first_day(box.month)).count());
    const auto last = static_cast<std::size_t>((bar.days.end - first_day(box.month)).count()) - 1;
    const BarLook look = bar_look(box.cell_height, scale);
    const float inset = scaled_px(bar_inset, scale);
    const float y =
        box.cells[first].y1 - look.inset - look.pitch * static_cast<float>(lanes - 1 - bar.lane) - look.thickness;
    return {box.cells[first].x0 + inset, y, box.cells[last].x1 - inset, y + look.thickness};
}

Rect year_note_mark(const Rect& cell, float scale) {
    return Rect::at(cell.x0 + scaled_px(1, scale), cell.y0 + scaled_px(3, scale), scaled_px(mark_width_of_note, scale),
                    scaled_px(mark_height_of_note, scale));
}

}  // namespace tandem
