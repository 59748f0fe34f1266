#include "ui/list/list_places.hpp"

#include <algorithm>
#include <cmath>

namespace tandem {

namespace {

// The last group that does not begin after `wanted`: of groups that begin together the last one has it, the others are
// empty.
template <class Begin>
std::size_t list_group_of(const std::vector<ListDay>& days, std::size_t wanted, const Begin& begin) {
    const auto after = std::upper_bound(days.begin(), days.end(), wanted,
                                        [&](std::size_t at, const ListDay& day) { return at < begin(day); });
    return static_cast<std::size_t>(after - days.begin()) - 1;
}

}  // namespace

float ListPlaces::height() const {
    return heading_px * static_cast<float>(model.days.size()) + row_px * static_cast<float>(model.rows.size()) +
        thing_px * static_cast<float>(model.things.size());
}

float ListPlaces::top_of_day(std::size_t day) const {
    if (day >= model.days.size()) return height();
    return heading_px * static_cast<float>(day) + row_px * static_cast<float>(model.days[day].first) +
        thing_px * static_cast<float>(model.days[day].first_thing);
}

float ListPlaces::top_of_row(std::size_t row) const {
    if (!by_day()) return row_px * static_cast<float>(row);
    const std::size_t day = day_of_row(row);
    return heading_px * static_cast<float>(day + 1) + row_px * static_cast<float>(row) +
        thing_px * static_cast<float>(model.days[day].end_of_things());
}

float ListPlaces::top_of_thing(std::size_t thing) const {
    const std::size_t day = day_of_thing(thing);
    return heading_px * static_cast<float>(day + 1) + row_px * static_cast<float>(model.days[day].first) +
        thing_px * static_cast<float>(thing);
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
    return list_group_of(model.days, row, [](const ListDay& day) { return day.first; });
}

std::size_t ListPlaces::day_of_thing(std::size_t thing) const {
    return list_group_of(model.days, thing, [](const ListDay& day) { return day.first_thing; });
}

std::pair<std::size_t, std::size_t> ListPlaces::rows_between(float y0, float y1) const {
    const auto row_at = [this](float y, bool end) {
        const ListDay all{{}, 0, model.rows.size()};
        const std::size_t at = by_day() ? day_at(y) : 0;
        const ListDay& day = by_day() ? model.days[at] : all;
        const float below =
            y - (by_day() ? top_of_day(at) + heading_px + thing_px * static_cast<float>(day.things) : 0);
        const float rows = end ? std::ceil(below / row_px) : std::floor(below / row_px);
        return day.first + static_cast<std::size_t>(std::clamp(rows, 0.0f, static_cast<float>(day.count)));
    };
    const std::size_t first = row_at(y0, false);
    return {first, std::max(first, row_at(y1, true))};
}

ListPlaces::Stop ListPlaces::stop_at(std::size_t number) const {
    if (!by_day()) return {false, number};
    const std::size_t at =
        list_group_of(model.days, number, [](const ListDay& day) { return day.first + day.first_thing; });
    const ListDay& day = model.days[at];
    const std::size_t within = number - day.first - day.first_thing;
    if (within < day.things) return {true, day.first_thing + within};
    return {false, day.first + within - day.things};
}

std::size_t ListPlaces::stop_of_row(std::size_t row) const {
    return by_day() ? row + model.days[day_of_row(row)].end_of_things() : row;
}

std::size_t ListPlaces::stop_of_thing(std::size_t thing) const { return thing + model.days[day_of_thing(thing)].first; }

std::size_t ListPlaces::stop_of_day(std::size_t day) const {
    return day < model.days.size() ? model.days[day].first + model.days[day].first_thing : stops();
}

}  // namespace tandem
