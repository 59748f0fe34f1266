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

std::vector<std::string> choice_ids(const SeriesDesk& desk, const std::vector<Id<Post>>& posts) {
    std::vector<std::string> ids;
    const facts::Words words(facts::Language::english);
    const auto asked = ask_series_removal(desk.project, words, posts);
    if (asked)
        for (const Asked::Choice& choice : asked->choices) ids.push_back(choice.id);
    return ids;
}

// Beside the series of ten a second one of four, and a post of none.
struct TwoSeries : SeriesDesk {
    Id<Post> other = add("2026-10-15T10:00"), alone = add("2026-10-16T10:00");

    TwoSeries() { take(begin_series(*project.posts.find(other), weekly(4), ids)); }
    Id<Post> add(const char* when) {
        Post post = first();
        post.id = ids.make<Post>();
        for (Variant& variant : post.variants) variant.id = ids.make<Variant>();
        post.series.reset(), post.series_slot.reset();
        post.when = local_minute_from_text(when);
        put(post);
        return post.id;
    }
    SeriesView others() const { return *series_of(project, *project.posts.find(other)); }
    // Three of series, one of none.
    std::vector<Id<Post>> chosen() const { return {alone, nth(5).id, nth(2).id, others().posts[1]->id}; }
};

std::vector<std::string> texts(const Asked& asked) {
    std::vector<std::string> out;
    for (const Asked::Choice& choice : asked.choices) out.push_back(choice.text);
    return out;
}

}  // namespace

TEST_CASE("with a post those behind it go, and the series ends with the one before it") {
    SeriesDesk desk;
    desk.remove(1);
    const BulkEdit edit = remove_of_series(desk.project, {desk.nth(3).id}, SeriesScope::following);
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
    const BulkEdit edit = remove_of_series(desk.project, {desk.nth(7).id}, SeriesScope::all);
    desk.take(edit.request);
    CHECK(desk.project.posts.empty());
    CHECK(desk.project.series.empty());
}

TEST_CASE("what has appeared stays, and the series ends with the last of it") {
    SeriesDesk desk;
    publish(desk, 0);
    publish(desk, 2);
    const BulkEdit edit = remove_of_series(desk.project, {desk.nth(4).id}, SeriesScope::all);
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
    CHECK(choice_ids(desk, {desk.nth(4).id}) == Ids{"one", "following", "all"});
    CHECK(choice_ids(desk, {desk.nth(0).id}) == Ids{"one", "all"});
    CHECK(choice_ids(desk, {desk.nth(9).id}) == Ids{"one", "all"});
    publish(desk, 4);
    CHECK(choice_ids(desk, {desk.nth(4).id}) == Ids{"following", "all"});
    const facts::Words words(facts::Language::english);
    const auto asked = ask_series_removal(desk.project, words, {desk.nth(4).id});
    REQUIRE(asked);
    CHECK(asked->choices.front().text == "This and following (5)");
    CHECK(asked->lines.back() == "1 published stays in the plan. Change its status first to delete it.");
    const Id<Post> first = desk.nth(0).id;
    desk.take(leave_series(desk.project, desk.nth(0)));
    CHECK(choice_ids(desk, {first}).empty());
}

TEST_CASE("of several posts it is asked once: they alone, with those behind each in its series, or with all of these") {
    TwoSeries desk;
    const facts::Words words(facts::Language::english);
    const auto asked = ask_series_removal(desk.project, words, desk.chosen());
    REQUIRE(asked);
    CHECK(asked->title == "Delete 4 posts?");
    CHECK(asked->lines == std::vector<std::string>{"3 of them are part of 2 series."});
    CHECK(texts(*asked) ==
          std::vector<std::string>{"These only (4)", "These and following (12)", "These and all of their series (15)"});
    const auto of_one = ask_series_removal(desk.project, words, {desk.nth(2).id, desk.alone});
    REQUIRE(of_one);
    CHECK(of_one->lines.front().starts_with("One of them is part of a series: Every week"));
}

TEST_CASE("several posts go alone, and their slots stay free") {
    TwoSeries desk;
    const BulkEdit edit = remove_of_series(desk.project, desk.chosen(), SeriesScope::one);
    CHECK(edit.changed == 4);
    CHECK(edit.request.label == Label{"undo.delete_posts", {{"n", "4"}}});
    desk.take(edit.request);
    CHECK_FALSE(desk.project.posts.contains(desk.alone));
    CHECK(desk.posts().size() == 8);
    CHECK(desk.series().skipped.size() == 2);
    CHECK(desk.others().posts.size() == 3);
    CHECK(desk.others().series->skipped.size() == 1);
}

TEST_CASE("with several posts those behind the first of each series go, and both series end there") {
    TwoSeries desk;
    const BulkEdit edit = remove_of_series(desk.project, desk.chosen(), SeriesScope::following);
    CHECK(edit.changed == 12);
    desk.take(edit.request);
    CHECK(desk.days() == "10-13T18:00 10-20T18:00");
    CHECK_FALSE(series_of(desk.project, desk.first())->next);
    CHECK(desk.others().posts.size() == 1);
    CHECK_FALSE(desk.others().next);
    CHECK(desk.project.posts.size() == 3);
}

TEST_CASE("all series of several posts go with them, but for what has appeared, which is said") {
    TwoSeries desk;
    publish(desk, 2);
    const facts::Words words(facts::Language::english);
    const auto asked = ask_series_removal(desk.project, words, desk.chosen());
    REQUIRE(asked);
    CHECK(texts(*asked) ==
          std::vector<std::string>{"These only (3)", "These and following (11)", "These and all of their series (14)"});
    CHECK(asked->lines.back() == "1 published stays in the plan. Change its status first to delete it.");
    const BulkEdit edit = remove_of_series(desk.project, desk.chosen(), SeriesScope::all);
    CHECK(edit.changed == 14);
    CHECK(edit.published == 1);
    const Id<Post> published = desk.nth(2).id;
    desk.take(edit.request);
    REQUIRE(desk.project.posts.size() == 1);
    CHECK(desk.project.posts[0].id == published);
    CHECK(desk.project.series.size() == 1);
}

TEST_CASE("nothing is asked about posts of no series, nor about a whole series, whose row goes with it") {
    TwoSeries desk;
    CHECK(choice_ids(desk, {desk.alone, desk.add("2026-11-01T10:00")}).empty());
    std::vector<Id<Post>> whole;
    for (const Post& post : desk.posts()) whole.push_back(post.id);
    CHECK(choice_ids(desk, whole).empty());
    desk.take(remove_of_series(desk.project, whole, SeriesScope::one).request);
    CHECK(desk.project.series.size() == 1);
}
