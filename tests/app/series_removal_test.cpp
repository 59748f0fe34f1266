// A post of a series goes alone, with those behind it, or with all of them.
#include "app/series_removal.hpp"

#include <doctest/doctest.h>

#include "app/series_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

void publish(SeriesDesk& desk, std::size_t n) {
    Post out = desk.nth(n);
    out.status = PostStatus::published;
    desk.put(std::move(out));
}

std::vector<std::string> choice_ids(const SeriesDesk& desk, Id<Post> post) {
    std::vector<std::string> ids;
    const facts::Words words(facts::Language::english);
    const auto asked = ask_series_removal(desk.project, words, post);
    if (asked)
        for (const Asked::Choice& choice : asked->choices) ids.push_back(choice.id);
    return ids;
}

}  // namespace

TEST_CASE("with a post those behind it go, and the series ends with the one before it") {
    SeriesDesk desk;
    desk.remove(1);
    const BulkEdit edit = remove_of_series(desk.project, desk.nth(3), SeriesScope::following);
    CHECK(edit.changed == 6);
    desk.take(edit.request);
    CHECK(desk.days() == "10-13T18:00 10-27T18:00 11-03T18:00");
    CHECK_FALSE(series_of(desk.project, desk.first())->next);
    // What was skipped before stays so.
    CHECK(desk.series().skipped.size() == 1);
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    CHECK(desk.posts().size() == 3);
}

TEST_CASE("all of a series go, and its row with them; a series without an end does not come back") {
    SeriesDesk desk("2026-10-13T18:00", SeriesDesk::weekly(std::nullopt));
    const BulkEdit edit = remove_of_series(desk.project, desk.nth(7), SeriesScope::all);
    desk.take(edit.request);
    CHECK(desk.project.posts.empty());
    CHECK(desk.project.series.empty());
}

TEST_CASE("what has appeared stays, and the series ends with the last of it") {
    SeriesDesk desk;
    publish(desk, 0);
    publish(desk, 2);
    const BulkEdit edit = remove_of_series(desk.project, desk.nth(4), SeriesScope::all);
    CHECK(edit.changed == 8);
    CHECK(edit.published == 2);
    desk.take(edit.request);
    CHECK(desk.days() == "10-13T18:00 10-27T18:00");
    CHECK(desk.series().skipped ==
          std::vector{LocalMinute(Day(date::year(2026) / date::October / 20)) + std::chrono::hours(18)});
    CHECK_FALSE(series_of(desk.project, desk.nth(0))->next);
}

TEST_CASE("it is asked which ones go, and only what would make a difference") {
    SeriesDesk desk;
    using Ids = std::vector<std::string>;
    CHECK(choice_ids(desk, desk.nth(4).id) == Ids{"one", "following", "all"});
    CHECK(choice_ids(desk, desk.nth(0).id) == Ids{"one", "all"});
    CHECK(choice_ids(desk, desk.nth(9).id) == Ids{"one", "all"});
    publish(desk, 4);
    CHECK(choice_ids(desk, desk.nth(4).id) == Ids{"following", "all"});
    const facts::Words words(facts::Language::english);
    const auto asked = ask_series_removal(desk.project, words, desk.nth(4).id);
    REQUIRE(asked);
    CHECK(asked->choices.front().text == "This and following (5)");
    CHECK(asked->lines.back() == "1 published stays in the plan. Change its status first to delete it.");
    const Id<Post> first = desk.nth(0).id;
    desk.take(leave_series(desk.project, desk.nth(0)));
    CHECK(choice_ids(desk, first).empty());
}
