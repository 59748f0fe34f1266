#include "plan/pack_lanes.hpp"

#include <algorithm>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "october.hpp"

using namespace tandem;
using namespace tandem::testing;
using date::operator/;

namespace {

LaneItem item(std::uint64_t id, int first, int last) { return {{0, id}, {october_day(first), october_day(last + 1)}}; }

// Lane of an item in a week; -1 when it is not shown there.
int lane_of(const std::vector<LaneWeek>& weeks, std::size_t week, std::size_t which) {
    for (const LaneSegment& entry : weeks[week].shown)
        if (entry.item == which) return entry.lane;
    return -1;
}

// One of its days is.
bool is_taken(const LaneWeek& week, int lane, const DaySegment& segment) {
    return std::any_of(week.shown.begin(), week.shown.end(),
                       [&](const LaneSegment& entry) { return entry.lane == lane && entry.segment.overlaps(segment); });
}

std::vector<LaneItem> random_items(std::mt19937& random, int most) {
    std::vector<LaneItem> items;
    const int count = static_cast<int>(random() % static_cast<unsigned>(most));
    for (int i = 0; i < count; ++i) {
        const int first = static_cast<int>(random() % 50) - 10;
        items.push_back(item(static_cast<std::uint64_t>(i) + 1, first, first + static_cast<int>(random() % 25)));
    }
    return items;
}

}  // namespace

TEST_CASE("the campaigns of October 2026 lie in the lanes of the design") {
    const std::vector<LaneItem> items = {item(1, -20, 2),   // Rentrée en cabosse
                                         item(2, 1, 16),    // Octobre rose
                                         item(3, 9, 18),    // Semaine du Goût
                                         item(4, 19, 31),   // Halloween
                                         item(5, 26, 60)};  // Avent
    const auto weeks = pack_lanes(items, october_grid(), 3);
    CHECK(lane_of(weeks, 0, 0) == 0);
    CHECK(lane_of(weeks, 0, 1) == 1);
    CHECK(lane_of(weeks, 1, 1) == 0);
    CHECK(lane_of(weeks, 1, 2) == 1);
    CHECK(lane_of(weeks, 2, 1) == 0);
    CHECK(lane_of(weeks, 2, 2) == 1);
    CHECK(lane_of(weeks, 3, 3) == 0);
    CHECK(weeks[3].lanes == 1);
    CHECK(lane_of(weeks, 4, 3) == 0);
    CHECK(lane_of(weeks, 4, 4) == 1);
}

TEST_CASE("of two bars that start together the longer lies above") {
    const auto weeks = pack_lanes({item(1, 5, 6), item(2, 5, 9)}, october_grid(), 3);
    CHECK(lane_of(weeks, 1, 1) == 0);
    CHECK(lane_of(weeks, 1, 0) == 1);
}

TEST_CASE("bars that do not meet share a lane") {
    const auto weeks = pack_lanes({item(1, 5, 6), item(2, 7, 8), item(3, 9, 11)}, october_grid(), 1);
    CHECK(weeks[1].lanes == 1);
    CHECK(weeks[1].hidden.empty());
}

TEST_CASE("what has no lane is hidden and counted on each of its days") {
    const auto weeks = pack_lanes({item(1, 5, 9), item(2, 5, 8), item(3, 6, 7)}, october_grid(), 2);
    REQUIRE(weeks[1].hidden.size() == 1);
    CHECK(weeks[1].hidden[0].item == 2);
    CHECK(weeks[1].hidden_on == std::array<int, 7>{0, 1, 1, 0, 0, 0, 0});
    CHECK(weeks[1].lanes == 2);
}

TEST_CASE("with no lanes at all everything is hidden") {
    const auto weeks = pack_lanes({item(1, 5, 9)}, october_grid(), 0);
    CHECK(weeks[1].shown.empty());
    CHECK(weeks[1].lanes == 0);
    CHECK(weeks[1].hidden.size() == 1);
}

TEST_CASE("a week may have less room than another") {
    const auto weeks = pack_lanes({item(1, 1, 20), item(2, 1, 20)}, october_grid(), {2, 1, 0, 2, 2});
    CHECK(weeks[0].shown.size() == 2);
    CHECK(weeks[1].shown.size() == 1);
    CHECK(weeks[2].shown.size() == 0);
    CHECK(weeks[2].hidden.size() == 2);
}

TEST_CASE("no two bars of a lane meet, and every segment is shown, or hidden as no lane is free on its days, once") {
    std::mt19937 random(40);
    for (int round = 0; round < 400; ++round) {
        auto items = random_items(random, 14);
        for (LaneItem& one : items) one.before_others = random() % 6 == 0;
        const int room = static_cast<int>(random() % 5);
        const auto weeks = pack_lanes(items, october_grid(), room);
        std::map<std::pair<std::size_t, int>, int> seen;
        for (const LaneWeek& week : weeks) {
            for (const LaneSegment& entry : week.shown) {
                CHECK(entry.lane < room);
                ++seen[{entry.item, entry.segment.week}];
                for (const LaneSegment& other : week.shown)
                    if (&other != &entry && other.lane == entry.lane)
                        CHECK_FALSE(entry.segment.overlaps(other.segment));
            }
            std::array<int, 7> hidden_on{};
            for (const LaneSegment& entry : week.hidden) {
                ++seen[{entry.item, entry.segment.week}];
                for (int column = entry.segment.column; column < entry.segment.end_column(); ++column)
                    ++hidden_on[static_cast<std::size_t>(column)];
                for (int lane = 0; lane < room; ++lane) CHECK(is_taken(week, lane, entry.segment));
            }
            CHECK(week.hidden_on == hidden_on);
        }
        std::size_t expected = 0;
        for (const LaneItem& one : items) expected += slice_days(one.days, october_grid()).size();
        CHECK(seen.size() == expected);
        for (const auto& [where, times] : seen) CHECK(times == 1);
    }
}

TEST_CASE("the order in which bars are given does not change where they lie") {
    std::mt19937 random(41);
    for (int round = 0; round < 200; ++round) {
        auto items = random_items(random, 12);
        const auto lanes_by_id = [&](const std::vector<LaneItem>& given) {
            std::map<std::pair<Uuid, int>, std::pair<int, bool>> lanes;
            for (const LaneWeek& week : pack_lanes(given, october_grid(), 3)) {
                for (const auto& entry : week.shown)
                    lanes[{given[entry.item].id, entry.segment.week}] = {entry.lane, true};
                for (const auto& entry : week.hidden)
                    lanes[{given[entry.item].id, entry.segment.week}] = {entry.lane, false};
            }
            return lanes;
        };
        const auto before = lanes_by_id(items);
        std::shuffle(items.begin(), items.end(), random);
        CHECK(lanes_by_id(items) == before);
    }
}

TEST_CASE("a bar that goes on never sinks, and stays where it was unless a bar above it has ended") {
    std::mt19937 random(42);
    for (int round = 0; round < 300; ++round) {
        const auto items = random_items(random, 10);
        const auto weeks = pack_lanes(items, october_grid(), 100);
        for (std::size_t week = 1; week < weeks.size(); ++week) {
            for (const LaneSegment& entry : weeks[week].shown) {
                const int before = lane_of(weeks, week - 1, entry.item);
                if (before < 0) continue;
                CHECK(entry.lane <= before);
                int ended_above = 0;
                for (const LaneSegment& other : weeks[week - 1].shown)
                    if (other.lane < before && !other.segment.continues_right) ++ended_above;
                if (ended_above == 0) CHECK(entry.lane == before);
            }
        }
    }
}

TEST_CASE("a bar that slipped in above another stays above it") {
    // The second lies under the first, which ends on Tuesday; the third takes that place from Thursday on.
    const std::vector<LaneItem> items = {item(1, 5, 6), item(2, 6, 20), item(3, 8, 20)};
    const auto weeks = pack_lanes(items, october_grid(), 3);
    CHECK(lane_of(weeks, 1, 1) == 1);
    CHECK(lane_of(weeks, 1, 2) == 0);
    CHECK(lane_of(weeks, 2, 2) == 0);
    CHECK(lane_of(weeks, 2, 1) == 1);
}

TEST_CASE("what comes before others takes the topmost lane though they began earlier, which come back to it") {
    std::vector<LaneItem> items = {item(1, 1, 31), item(2, 6, 7)};
    items[1].before_others = true;
    const auto weeks = pack_lanes(items, october_grid(), 1);
    CHECK(lane_of(weeks, 0, 0) == 0);
    CHECK(lane_of(weeks, 1, 1) == 0);
    CHECK(lane_of(weeks, 1, 0) == -1);
    CHECK(lane_of(weeks, 2, 0) == 0);
}

TEST_CASE("a week looks the same wherever the grid begins") {
    std::mt19937 random(43);
    for (int round = 0; round < 200; ++round) {
        const auto items = random_items(random, 12);
        const auto weeks = pack_lanes(items, october_grid(), 3);
        const auto scrolled = pack_lanes(items, week_grid(october_grid().first + date::days(14), 5, date::Monday), 3);
        for (std::size_t week = 0; week + 2 < weeks.size(); ++week) {
            CHECK(scrolled[week].lanes == weeks[week + 2].lanes);
            CHECK(scrolled[week].shown.size() == weeks[week + 2].shown.size());
            for (const LaneSegment& entry : scrolled[week].shown)
                CHECK(lane_of(weeks, week + 2, entry.item) == entry.lane);
        }
    }
}
