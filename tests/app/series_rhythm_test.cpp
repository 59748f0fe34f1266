// What is skipped and what stays where it is when a series recurs otherwise, goes on, or is planned far ahead.
#include <doctest/doctest.h>

#include "app/series_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("another end leaves skipped days empty, and every post on its own date") {
    SeriesDesk desk;
    const std::vector<Post> before = desk.posts();
    desk.remove(2);
    desk.take(leave_series(desk.project, desk.nth(4)));
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(12), desk.ids));
    CHECK(desk.dates(desk.first().id) == "10-13 10-20 11-03 11-10 11-24 12-01 12-08 12-15 12-22 12-29");
    CHECK(desk.series().skipped == std::vector{at("2026-10-27T18:00"), at("2026-11-17T18:00")});
    for (const Post& post : before) {
        const Post* now = desk.project.posts.find(post.id);
        REQUIRE((now != nullptr) == (post.id != before[2].id));
        if (now) CHECK(now->when == post.when);
    }
}

TEST_CASE("another rhythm from a post on keeps what was skipped behind it, at the new time too") {
    SeriesDesk desk;
    desk.remove(1);
    desk.remove(5);
    Post third = desk.nth(2);
    *third.when += std::chrono::hours(1);
    desk.put(third);
    SeriesPattern twice = SeriesDesk::weekly(std::nullopt);
    twice.weekdays[3] = true;
    twice.until = day("2026-12-15");
    const auto previewed = first_slots(twice, *third.when, 3, desk.series().skipped);
    CHECK(previewed == std::vector{at("2026-11-03T19:00"), at("2026-11-05T19:00"), at("2026-11-10T19:00")});
    desk.take(change_series(desk.project, third, twice, desk.ids));
    // Tuesday 24 November was skipped; 20 October came before.
    CHECK(desk.dates(third.id) == "11-03 11-05 11-10 11-12 11-17 11-19 11-26 12-01 12-03 12-08 12-10 12-15");
    const Series& rest = *series_of(desk.project, *desk.project.posts.find(third.id))->series;
    CHECK(rest.skipped == std::vector{at("2026-11-24T19:00")});
    CHECK(desk.dates(desk.first().id) == "10-13 10-27");
    CHECK(desk.series().skipped.size() == 2);
}

TEST_CASE("a post that was moved onto a skipped day begins the new rhythm there") {
    SeriesDesk desk;
    desk.remove(2);
    desk.move(1, SeriesScope::one, 7);
    const Id<Post> moved = desk.nth(1).id;
    desk.take(change_series(desk.project, desk.nth(1), SeriesDesk::weekly(2), desk.ids));
    CHECK(desk.dates(moved) == "10-27 11-03");
}

TEST_CASE("what has appeared belongs to the rhythm that has its day") {
    SeriesDesk desk;
    Post out = desk.nth(4);
    out.status = PostStatus::published;
    desk.put(out);
    const Id<Post> third = desk.nth(2).id;
    for (int i = 0; i < 2; ++i) {
        const Post& from = *desk.project.posts.find(third);
        desk.take(change_series(desk.project, from, SeriesDesk::weekly(5), desk.ids));
        CHECK(desk.dates(third) == "10-27 11-03 11-10 11-17 11-24");
        CHECK(desk.project.posts.find(out.id)->series == desk.project.posts.find(third)->series);
    }
}

TEST_CASE("a series that was continued keeps its posts when it is asked for the same rhythm again") {
    SeriesDesk desk("2026-10-13T18:00", SeriesDesk::weekly(std::nullopt));
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    REQUIRE(desk.posts().size() == 156);
    const std::vector<Post> before = desk.posts();
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(std::nullopt), desk.ids));
    CHECK(desk.posts() == before);
}

TEST_CASE("new posts of another rhythm say what the series says, not what was written for one date") {
    SeriesDesk desk;
    desk.edit(9, SeriesScope::one, [](Post& post) { post.text = "Merry Christmas", post.title = "Christmas"; });
    const Id<Post> christmas = desk.nth(9).id;
    desk.take(change_series(desk.project, desk.nth(9), SeriesDesk::weekly(3), desk.ids));
    const SeriesView rest = *series_of(desk.project, *desk.project.posts.find(christmas));
    REQUIRE(rest.posts.size() == 3);
    CHECK(rest.posts[0]->text == "Merry Christmas");
    CHECK(rest.posts[2]->text == "Recipe");
    CHECK(rest.series->title == "P");
}

TEST_CASE("a series goes on with the text it has had last, where two posts in a row have it") {
    SeriesDesk desk("2026-10-13T18:00", SeriesDesk::weekly(std::nullopt));
    desk.edit(49, SeriesScope::following, [](Post& post) { post.text = "From autumn on"; });
    desk.edit(51, SeriesScope::one, [](Post& post) { post.text = "Merry Christmas"; });
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    REQUIRE(desk.posts().size() == 104);
    CHECK(desk.nth(52).text == "From autumn on");
}

TEST_CASE("a yearly series without an end has a next time, and goes on") {
    SeriesDesk desk("2026-10-13T18:00", SeriesDesk::pattern_of(SeriesRhythm::yearly, std::nullopt));
    REQUIRE(desk.posts().size() == 1);
    CHECK(series_of(desk.project, desk.first())->next == at("2027-10-13T18:00"));
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    CHECK(desk.days() == "10-13T18:00 10-13T18:00");
    CHECK(desk.nth(1).when == at("2027-10-13T18:00"));
}

TEST_CASE("what is left of a series counts skipped slots, as its rule does") {
    SeriesDesk desk;
    desk.remove(2);
    CHECK(slots_left(desk.series(), at("2026-10-13T18:00")) == 10);
    CHECK(slots_left(desk.series(), at("2026-11-03T18:00")) == 7);
    const std::vector<Post> before = desk.posts();
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(10), desk.ids));
    CHECK(desk.posts() == before);
}
