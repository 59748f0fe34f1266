// A post of a series is skipped, and its day is planned again.
#include "app/skip_in_series.hpp"

#include <doctest/doctest.h>

#include "app/series_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a post that is skipped goes, and the series does not make it again") {
    SeriesDesk desk;
    const LocalMinute slot = *desk.nth(2).series_slot;
    REQUIRE(why_not_skipped(desk.project, desk.nth(2)).empty());
    const Request request = skip_in_series(desk.project, desk.nth(2));
    CHECK(request.label == Label{"undo.skip_in_series", {{"title", "P"}}});
    desk.take(request);
    CHECK(desk.posts().size() == 9);
    CHECK(desk.series().skipped == std::vector{slot});
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(10), desk.ids));
    CHECK(desk.posts().size() == 9);
    CHECK(desk.days().find("10-27T18:00") == std::string::npos);
}

TEST_CASE("a day that was skipped has a post again once it is planned again, and the others stay") {
    SeriesDesk desk;
    desk.take(skip_in_series(desk.project, desk.nth(2)));
    desk.take(skip_in_series(desk.project, desk.nth(4)));
    const Post before = desk.nth(3);
    // The first of the two alone.
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(10), desk.ids,
                            std::vector{desk.series().skipped.back()}));
    CHECK(desk.posts().size() == 9);
    CHECK(desk.days().find("10-27T18:00") != std::string::npos);
    CHECK(desk.days().find("11-17T18:00") == std::string::npos);
    CHECK(desk.project.posts.find(before.id)->when == before.when);
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(10), desk.ids, std::vector<LocalMinute>()));
    CHECK(desk.posts().size() == 10);
    CHECK(desk.series().skipped.empty());
}

TEST_CASE("what is in no series, the only post of one and what has appeared are not skipped, and it is said why") {
    SeriesDesk desk;
    Post alone = desk.first();
    alone.id = id<Post>("Q");
    alone.series.reset(), alone.series_slot.reset();
    CHECK(why_not_skipped(desk.project, alone) == "command.skip_in_series.alone");
    CHECK(skip_in_series(desk.project, alone).actions.empty());
    Post out = desk.nth(1);
    out.status = PostStatus::published;
    desk.put(out);
    CHECK(why_not_skipped(desk.project, desk.nth(1)) == "command.skip_in_series.stays");
    SeriesDesk one("2026-10-13T18:00", SeriesDesk::weekly(1));
    CHECK(why_not_skipped(one.project, one.first()) == "command.skip_in_series.only_one");
}
