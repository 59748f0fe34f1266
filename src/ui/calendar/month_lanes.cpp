#include "ui/calendar/month_lanes.hpp"

#include <algorithm>
#include <cstdint>

namespace tandem {
namespace {

enum class BarGroup : std::uint8_t { campaigns, flights, occasions };

BarGroup group_of(const MonthBar& bar) {
    return bar.occasion ? BarGroup::occasions : bar.flight ? BarGroup::flights : BarGroup::campaigns;
}

bool is_incident(const MonthBar& bar) { return bar.occasion && bar.occasion->kind == facts::OccasionKind::incident; }

template <class Take>
std::vector<LaneWeek> pack(const MonthModel& model, Take take, const std::vector<int>& limits) {
    std::vector<LaneItem> items;
    std::vector<std::size_t> bars;  // of each item
    for (std::size_t i = 0; i < model.bars.size(); ++i) {
        const MonthBar& bar = model.bars[i];
        if (!take(bar)) continue;
        items.push_back({bar.item(), bar.days, is_incident(bar)});
        bars.push_back(i);
    }
    std::vector<LaneWeek> weeks = pack_lanes(items, model.grid, limits);
    for (LaneWeek& week : weeks)
        for (std::vector<LaneSegment>* part : {&week.shown, &week.hidden})
            for (LaneSegment& entry : *part) entry.item = bars[entry.item];
    return weeks;
}

// Puts bars below those that are there. A bar of an occasion keeps chips down on its own days alone: most are short.
void put_below(WeekLanes& week, const LaneWeek& more, BarGroup group) {
    const int first = week.all.lanes;
    for (LaneSegment entry : more.shown) {
        entry.lane += first;
        week.all.shown.push_back(entry);
        const auto begin = static_cast<std::size_t>(entry.segment.column);
        for (std::size_t day = begin; day < begin + static_cast<std::size_t>(entry.segment.columns); ++day)
            week.above_chips[day] = std::max(week.above_chips[day], entry.lane + 1);
    }
    for (std::size_t day = 0; day < 7; ++day) week.all.hidden_on[day] += more.hidden_on[day];
    week.all.lanes += more.lanes;
    if (group != BarGroup::occasions && more.lanes > 0) week.above_chips.fill(week.all.lanes);
}

}  // namespace

std::vector<WeekLanes> month_lanes(const MonthModel& model, std::vector<int> limits) {
    std::vector<WeekLanes> weeks(limits.size());
    const std::vector<LaneWeek> incidents = pack(model, is_incident, limits);
    for (const BarGroup group : {BarGroup::campaigns, BarGroup::flights, BarGroup::occasions}) {
        std::vector<int> room = limits;
        for (std::size_t i = 0; i < weeks.size(); ++i)
            if (group != BarGroup::occasions) room[i] -= incidents[i].lanes;
        const auto packed = pack(
            model, [&](const MonthBar& bar) { return group_of(bar) == group; }, room);
        for (std::size_t i = 0; i < weeks.size(); ++i) {
            put_below(weeks[i], packed[i], group);
            limits[i] -= packed[i].lanes;
        }
    }
    return weeks;
}

bool hides_bars(const std::vector<WeekLanes>& weeks) {
    return std::any_of(weeks.begin(), weeks.end(), [](const WeekLanes& week) {
        const std::array<int, 7>& hidden = week.all.hidden_on;
        return std::any_of(hidden.begin(), hidden.end(), [](int count) { return count > 0; });
    });
}

}  // namespace tandem
