// A series of months or years that is moved: rule and posts stay together, read anew from the day a post lands on.
#include <doctest/doctest.h>

#include "app/series_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr auto on_a_date = SeriesRhythm::monthly_by_date;
constexpr auto on_a_weekday = SeriesRhythm::monthly_by_weekday;

SeriesPattern pattern_until(SeriesRhythm rhythm, const char* until) {
    SeriesPattern pattern = SeriesDesk::pattern_of(rhythm, std::nullopt);
    pattern.until = day(until);
    return pattern;
}

}  // namespace

TEST_CASE("the last day of the month a day later is the first one of the next") {
    SeriesDesk desk("2026-10-31T18:00", SeriesDesk::pattern_of(on_a_date, 6, true));
    CHECK(desk.dates(desk.first().id) == "10-31 11-30 12-31 01-31 02-28 03-31");
    desk.move(2, SeriesScope::all, 1);
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=6");
    CHECK(desk.series().begin == at("2026-11-01T18:00"));
    CHECK(desk.dates(desk.first().id) == "11-01 12-01 01-01 02-01 03-01 04-01");
    for (const Post& post : desk.posts()) CHECK_FALSE(is_moved_by_hand(post));
}

TEST_CASE("the second Tuesday a day later is the second Wednesday, or the third, as the post lands") {
    SeriesDesk desk("2027-08-10T18:00", SeriesDesk::pattern_of(on_a_weekday, 3));
    REQUIRE(desk.dates(desk.first().id) == "08-10 09-14 10-12");
    SeriesDesk other = desk;
    desk.move(0, SeriesScope::all, 1);
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYDAY=2WE;COUNT=3");
    CHECK(desk.dates(desk.first().id) == "08-11 09-08 10-13");
    other.move(1, SeriesScope::all, 1);
    CHECK(other.series().recurrence == "FREQ=MONTHLY;BYDAY=3WE;COUNT=3");
    CHECK(other.dates(other.first().id) == "08-18 09-15 10-20");
}

TEST_CASE("a fifth Wednesday is the last one, since not every month has it") {
    SeriesDesk desk("2026-07-28T18:00", SeriesDesk::pattern_of(on_a_weekday, 3));
    REQUIRE(desk.dates(desk.first().id) == "07-28 08-25 09-22");
    desk.move(0, SeriesScope::all, 1);
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYDAY=-1WE;COUNT=3");
    CHECK(desk.dates(desk.first().id) == "07-29 08-26 09-30");
}

TEST_CASE("the 31st a day sooner is the 30th, in the months that had no 31st too") {
    SeriesDesk desk("2026-10-31T18:00", SeriesDesk::pattern_of(on_a_date, 6));
    REQUIRE(desk.dates(desk.first().id) == "10-31 12-31 01-31 03-31 05-31 07-31");
    const Id<Post> march = desk.nth(3).id;
    desk.move(0, SeriesScope::all, -1);
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYMONTHDAY=30;COUNT=6");
    CHECK(desk.dates(desk.first().id) == "10-30 11-30 12-30 01-30 03-30 04-30");
    CHECK(desk.project.posts.find(march)->when == at("2027-03-30T18:00"));
}

TEST_CASE("the last of so many lands where it was put, however many months that are more now") {
    SeriesDesk desk("2026-10-31T18:00", SeriesDesk::pattern_of(on_a_date, 3));
    const Id<Post> january = desk.nth(2).id;
    desk.move(2, SeriesScope::all, -1);
    CHECK(desk.project.posts.find(january)->when == at("2027-01-30T18:00"));
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYMONTHDAY=30;COUNT=4");
    CHECK(desk.dates(desk.first().id) == "10-30 11-30 12-30 01-30");
    CHECK(desk.nth(1).text == "Recipe");
}

TEST_CASE("months a rule without an end has gained get a post, the same one each time it is worked out") {
    SeriesDesk desk("2026-10-31T18:00", SeriesDesk::pattern_of(on_a_date, std::nullopt));
    REQUIRE(desk.dates(desk.first().id) == "10-31 12-31 01-31 03-31 05-31 07-31 08-31");
    SeriesDesk preview = desk;
    desk.move(0, SeriesScope::all, -1);
    preview.move(0, SeriesScope::all, -1);
    CHECK(desk.project == preview.project);
    CHECK(desk.dates(desk.first().id) == "10-30 11-30 12-30 01-30 03-30 04-30 05-30 06-30 07-30 08-30");
    CHECK(desk.nth(1).text == "Recipe");
    CHECK_FALSE(desk.nth(1).checklist.front().done);
    CHECK(series_of(desk.project, desk.first())->next == at("2027-09-30T18:00"));
    // There and back again: no post takes the place of another one.
    desk.move(0, SeriesScope::all, 1);
    const std::size_t posts = desk.posts().size();
    CHECK(posts == 10);
    desk.move(0, SeriesScope::all, -1);
    CHECK(desk.posts().size() >= posts);
}

TEST_CASE("what was moved by hand stays where it is, and what was skipped stays empty") {
    SeriesDesk desk("2026-10-13T18:00", SeriesDesk::pattern_of(on_a_date, 4));
    desk.move(1, SeriesScope::one, 3);
    desk.remove(2);
    desk.move(0, SeriesScope::all, 1);
    CHECK(desk.dates(desk.first().id) == "10-14 11-16 01-14");
    CHECK(desk.nth(1).series_slot == at("2026-11-14T18:00"));
    CHECK(desk.series().skipped == std::vector{at("2026-12-14T18:00")});
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYMONTHDAY=14;COUNT=4");
}

TEST_CASE("from a post on, the new pattern is that of a series of its own") {
    SeriesDesk desk("2027-08-10T18:00", SeriesDesk::pattern_of(on_a_weekday, 5));
    REQUIRE(desk.dates(desk.first().id) == "08-10 09-14 10-12 11-09 12-14");
    const Id<Post> second = desk.nth(1).id;
    desk.move(1, SeriesScope::following, 1);
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYDAY=2TU;UNTIL=20270810");
    CHECK(desk.dates(desk.first().id) == "08-10");
    CHECK(desk.dates(second) == "09-15 10-20 11-17 12-15");
    const auto rest = series_of(desk.project, *desk.project.posts.find(second));
    CHECK(rest->series->recurrence == "FREQ=MONTHLY;BYDAY=3WE;COUNT=4");
    CHECK_FALSE(rest->next);
}

TEST_CASE("a year's date moves over the turn of the year") {
    SeriesDesk desk("2026-12-31T18:00", SeriesDesk::pattern_of(SeriesRhythm::yearly, 3));
    desk.move(1, SeriesScope::all, 1);
    CHECK(desk.series().begin == at("2027-01-01T18:00"));
    CHECK(desk.nth(0).when == at("2027-01-01T18:00"));
    CHECK(desk.nth(1).when == at("2028-01-01T18:00"));
    CHECK(desk.nth(2).when == at("2029-01-01T18:00"));
}

TEST_CASE("the last day goes along, so that the last post is still one of them") {
    SeriesDesk desk("2027-08-10T18:00", pattern_until(on_a_weekday, "2027-10-12"));
    desk.move(1, SeriesScope::all, 1);
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYDAY=3WE;UNTIL=20271020");
    CHECK(desk.dates(desk.first().id) == "08-18 09-15 10-20");
}

TEST_CASE("a month without the new date loses its usual post, and what was written by hand stands alone") {
    for (const bool by_hand : {false, true}) {
        CAPTURE(by_hand);
        SeriesDesk desk("2026-10-30T18:00", pattern_until(on_a_date, "2027-01-31"));
        REQUIRE(desk.dates(desk.first().id) == "10-30 11-30 12-30 01-30");
        const Id<Post> november = desk.nth(1).id;
        if (by_hand) desk.edit(1, SeriesScope::one, [](Post& post) { post.text = "By hand"; });
        desk.move(0, SeriesScope::all, 1);
        CHECK(desk.dates(desk.first().id) == "10-31 12-31 01-31");
        const Post* left = desk.project.posts.find(november);
        REQUIRE((left != nullptr) == by_hand);
        if (left) CHECK(left->when == at("2026-11-30T18:00"));
        if (left) CHECK_FALSE(left->series);
    }
}

TEST_CASE("another time of day leaves the pattern as it is") {
    SeriesDesk desk("2026-10-31T18:00", SeriesDesk::pattern_of(on_a_date, 4));
    desk.edit(1, SeriesScope::all, [](Post& post) { *post.when += std::chrono::hours(1); });
    CHECK(desk.series().recurrence == "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4");
    CHECK(desk.days() == "10-31T19:00 12-31T19:00 01-31T19:00 03-31T19:00");
}

TEST_CASE("every other week, a Sunday that becomes a Monday takes its week along") {
    SeriesPattern pattern = SeriesDesk::weekly(4);
    pattern.interval = 2, pattern.weekdays[6] = true;
    SeriesDesk desk("2026-10-13T18:00", pattern);
    REQUIRE(desk.dates(desk.first().id) == "10-13 10-18 10-27 11-01");
    const Id<Post> sunday = desk.nth(1).id;
    desk.move(1, SeriesScope::all, 1);
    CHECK(desk.project.posts.find(sunday)->when == at("2026-10-19T18:00"));
    CHECK(desk.series().recurrence == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=MO;COUNT=4");
    CHECK(desk.dates(desk.first().id) == "10-19 10-21 11-02 11-04");
}

TEST_CASE("a series whose weeks begin on Sunday keeps them when it is moved") {
    SeriesPattern pattern = SeriesDesk::weekly(4);
    pattern.interval = 2, pattern.weekdays[0] = true, pattern.week_start = date::Sunday;
    SeriesDesk desk("2026-10-18T18:00", pattern);
    REQUIRE(desk.dates(desk.first().id) == "10-18 10-19 11-01 11-02");
    desk.move(1, SeriesScope::all, 1);
    CHECK(desk.series().recurrence == "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU;COUNT=4");
    CHECK(desk.dates(desk.first().id) == "10-19 10-20 11-02 11-03");
}

TEST_CASE("where a post has appeared and stays behind, none is made in its place") {
    SeriesDesk desk;
    Post out = desk.nth(2);
    out.status = PostStatus::published;
    desk.put(out);
    desk.edit(3, SeriesScope::all, [](Post& post) { *post.when += std::chrono::hours(1); });
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(10), desk.ids));
    CHECK(desk.days().starts_with("10-13T19:00 10-20T19:00 10-27T18:00 11-03T19:00"));
    CHECK(desk.posts().size() == 10);
}
