#include "ui/list/list_places.hpp"

#include <algorithm>
#include <cmath>

namespace tandem {

float ListPlaces::height() const {
    return heading_px * static_cast<float>(model.days.size()) + row_px * static_cast<float>(model.rows.size());
}

float ListPlaces::top_of_day(std::size_t day) const {
    if (day >= model.days.size()) return height();
    return heading_px * static_cast<float>(day) + row_px * static_cast<float>(model.days[day].first);
}

float ListPlaces::top_of_row(std::size_t row) const {
    const std::size_t headings = by_day() ? day_of_row(row) + 1 : 0;
    return heading_px * static_cast<float>(headings) + row_px * static_cast<float>(row);
}

std::size_t ListPlaces::day_at(float y) const {
    std::size_t low = 0, high = model.days.size();
    while (high - low > 1) {
        const std::size_t middle = (low + high) / 2;
        (top_of_day(middle) <= y ? low : high) = middle;
    }
    return low;
}

std::size_t ListPlaces::day_of_row(std::size_t row) const {
    // Of groups that begin at the same row, the last one has it: the others are empty.
    const auto after = std::upper_bound(model.days.begin(), model.days.end(), row,
                                        [](std::size_t wanted, const ListDay& day) { return wanted < day.first; });
    return static_cast<std::size_t>(after - model.days.begin()) - 1;
}

std::pair<std::size_t, std::size_t> ListPlaces::rows_between(float y0, float y1) const {
    const auto row_at = [this](float y, bool end) {
        const ListDay all{{}, 0, model.rows.size()};
        const std::size_t at = by_day() ? day_at(y) : 0;
        const ListDay& day = by_day() ? model.days[at] : all;
        const float below = y - (by_day() ? top_of_day(at) + heading_px : 0);
        const float rows = end ? std::ceil(below / row_px) : std::floor(below / row_px);
        return day.first + static_cast<std::size_t>(std::clamp(rows, 0.0f, static_cast<float>(day.count)));
    };
    const std::size_t first = row_at(y0, false);
    return {first, std::max(first, row_at(y1, true))};
}

}  // namespace tandem
