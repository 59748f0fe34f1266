#include "plan/slice_days.hpp"

#include <random>

#include <doctest/doctest.h>

#include "october.hpp"

using namespace tandem;
using namespace tandem::testing;
using date::operator/;

TEST_CASE("a span inside one week is one segment that continues nowhere") {
    const auto segments = slice_days({october_day(20), october_day(23)}, october_grid());
    REQUIRE(segments.size() == 1);
    CHECK(segments[0] == DaySegment{3, 1, 3, false, false});
}

TEST_CASE("a span over three weeks continues on the sides where it was cut") {
    const auto segments = slice_days({october_day(9), october_day(20)}, october_grid());
    REQUIRE(segments.size() == 3);
    CHECK(segments[0] == DaySegment{1, 4, 3, false, true});
    CHECK(segments[1] == DaySegment{2, 0, 7, true, true});
    CHECK(segments[2] == DaySegment{3, 0, 1, true, false});
}

TEST_CASE("days before and after the grid are cut away, and the segment says that it goes on") {
    const auto segments = slice_days({october_day(-30), october_day(60)}, october_grid());
    REQUIRE(segments.size() == 5);
    CHECK(segments.front().continues_left);
    CHECK(segments.back().continues_right);
    CHECK(slice_days({october_day(-30), october_grid().first}, october_grid()).empty());
    CHECK(slice_days({october_grid().days().end, october_day(60)}, october_grid()).empty());
}

TEST_CASE("an empty span has no segment") {
    CHECK(slice_days({october_day(9), october_day(9)}, october_grid()).empty());
}

TEST_CASE("the segments of a span cover each of its shown days once and no other") {
    std::mt19937 random(20261013);
    for (int round = 0; round < 500; ++round) {
        const auto start = static_cast<unsigned>(random() % 7);
        const MonthGrid grid = week_grid(october_day(static_cast<int>(random() % 60) - 30),
                                         1 + static_cast<int>(random() % 6), date::weekday(start));
        const Day begin = grid.first + date::days(static_cast<int>(random() % 60) - 15);
        const DayRange span{begin, begin + date::days(static_cast<int>(random() % 40))};
        std::vector<int> covered(static_cast<std::size_t>(7 * grid.weeks), 0);
        for (const DaySegment& segment : slice_days(span, grid)) {
            REQUIRE(segment.columns > 0);
            REQUIRE(segment.end_column() <= 7);
            for (int column = segment.column; column < segment.end_column(); ++column)
                ++covered[static_cast<std::size_t>(7 * segment.week + column)];
            CHECK(segment.continues_left == (span.begin < grid.day({segment.week, segment.column})));
            CHECK(segment.continues_right ==
                  (grid.day({segment.week, segment.end_column() - 1}) < span.end - date::days(1)));
        }
        for (std::size_t i = 0; i < covered.size(); ++i) {
            const Day day = grid.first + date::days(static_cast<int>(i));
            CHECK(covered[i] == (span.contains(day) ? 1 : 0));
        }
    }
}
