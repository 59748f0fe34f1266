// Series without an end are planned a year ahead: when that year is nearly over it is told.
#include "app/series_to_continue.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/series_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct EndlessDesk : SeriesDesk {
    explicit EndlessDesk(std::optional<int> count = std::nullopt) : SeriesDesk("2026-10-13T18:00", weekly(count)) {}
    Post last() const { return posts().back(); }
    Day last_day() const { return day_of(*last().series_slot); }
    std::vector<SeriesToContinue> told_on(Day today) const { return series_to_continue(project, today); }
};

}  // namespace

TEST_CASE("four weeks before the last planned post a series without an end is told, and not a day sooner") {
    const EndlessDesk desk;
    const Day last = desk.last_day();
    CHECK(last > day("2027-09-01"));
    CHECK(desk.told_on(day("2026-10-05")).empty());
    CHECK(desk.told_on(last - date::days(28)).empty());
    const SeriesToContinue one{desk.series().id, desk.last().id, last};
    CHECK(desk.told_on(last - date::days(27)) == std::vector{one});
    CHECK(desk.told_on(last + date::days(3)) == std::vector{one});
}

TEST_CASE("a series that goes on, or ends, is told no more, and one with an end never") {
    EndlessDesk desk;
    const Day today = desk.last_day() - date::days(7);
    REQUIRE(desk.told_on(today).size() == 1);
    const Project before = desk.project;
    desk.take(continue_series(desk.project, desk.last(), desk.ids));
    CHECK(desk.told_on(today).empty());
    desk.project = before;
    desk.take(end_series(desk.project, desk.last()));
    CHECK(desk.told_on(today).empty());
    const EndlessDesk ended(10);
    CHECK(ended.told_on(ended.last_day()).empty());
}

TEST_CASE("as time goes by a session comes to tell it") {
    const EndlessDesk desk;
    for (const bool late : {false, true}) {
        Session session(shared_facts(), {at(late ? "2027-09-20T08:00" : "2026-10-05T08:00"), 11, {}, {}});
        session.start_new(desk.project);
        CHECK(series_to_continue(session.project(), day_of(session.now())).size() == (late ? 1 : 0));
    }
}
