#include <doctest/doctest.h>

#include "app/series_desk.hpp"
#include "app/snippet_requests.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr std::size_t ten = 10;

}  // namespace

TEST_CASE("a post becomes a series of posts, each in its slot and at the beginning of its work") {
    SeriesDesk desk;
    REQUIRE(desk.posts().size() == ten);
    CHECK(desk.days().starts_with("10-13T18:00 10-20T18:00 10-27T18:00 11-03T18:00"));
    const Post& fourth = desk.nth(3);
    CHECK(fourth.text == "Recipe");
    CHECK_FALSE(fourth.checklist.front().done);
    CHECK(fourth.series_slot == fourth.when);
    CHECK(fourth.variants.front().id != desk.first().variants.front().id);
    const auto view = series_of(desk.project, fourth);
    CHECK(view->series->recurrence == "FREQ=WEEKLY;BYDAY=TU;WKST=MO;COUNT=10");
    CHECK(view->ends);
    CHECK_FALSE(view->next);
}

TEST_CASE("a series without an end is planned a year ahead, and goes on when asked") {
    SeriesDesk desk;
    Post alone = desk.first();
    alone.series.reset(), alone.series_slot.reset();
    Project only;
    only.settings = desk.project.settings;
    only.posts = only.posts.with(alone);
    desk.project = only;
    desk.take(begin_series(desk.first(), SeriesDesk::weekly(std::nullopt), desk.ids));
    CHECK(desk.posts().size() == 52);
    CHECK(series_of(desk.project, desk.first())->next == at("2027-10-12T18:00"));
    Post last = desk.nth(51);
    last.text = "A new recipe";
    desk.put(last);
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    CHECK(desk.posts().size() == 104);
    CHECK(desk.nth(51).text == "A new recipe");
    // What was written for one date alone is not repeated.
    CHECK(desk.nth(52).text == "Recipe");
    CHECK(desk.nth(103).text == "Recipe");
}

TEST_CASE("an edit is of one, of this and the following, or of all, and what was written by hand stays") {
    SeriesDesk desk;
    desk.edit(2, SeriesScope::one, [](Post& post) { post.text = "By hand"; });
    CHECK(desk.nth(3).text == "Recipe");
    desk.edit(1, SeriesScope::following, [](Post& post) { post.text = "From the second on"; });
    CHECK(desk.nth(0).text == "Recipe");
    CHECK(desk.nth(1).text == "From the second on");
    CHECK(desk.nth(2).text == "By hand");
    CHECK(desk.nth(9).text == "From the second on");
    desk.edit(9, SeriesScope::all, [](Post& post) { post.title = "Weekly recipe", post.note = "For all"; });
    for (const Post& post : desk.posts()) CHECK(post.title == "Weekly recipe");
    CHECK(desk.nth(2).note == "For all");
    CHECK(desk.nth(2).text == "By hand");
    CHECK(series_of(desk.project, desk.first())->series->title == "Weekly recipe");
}

TEST_CASE("steps and ticks are each post's own, and what has appeared stays as it appeared") {
    SeriesDesk desk;
    Post out = desk.nth(0);
    out.status = PostStatus::published;
    desk.put(out);
    desk.edit(1, SeriesScope::all, [](Post& post) {
        post.status = PostStatus::approved, post.text = "Changed";
        post.checklist.front().done = true;
    });
    CHECK(desk.nth(0).text == "Recipe");
    CHECK(desk.nth(2).text == "Changed");
    CHECK(desk.nth(2).status == PostStatus::draft);
    CHECK_FALSE(desk.nth(2).checklist.front().done);
}

TEST_CASE("channels come and go with the others, their texts too") {
    SeriesDesk desk;
    desk.edit(0, SeriesScope::all, [](Post& post) {
        Variant linkedin = post.variants.front();
        linkedin.id = id<Variant>("new");
        linkedin.channel = id<Channel>("B");
        linkedin.text = "For professionals";
        post.variants.push_back(linkedin);
    });
    REQUIRE(desk.nth(5).variants.size() == 2);
    CHECK(desk.nth(5).variants[1].text == "For professionals");
    CHECK(desk.nth(5).variants[1].id != desk.nth(6).variants[1].id);
    desk.edit(4, SeriesScope::following, [](Post& post) { post.variants.erase(post.variants.begin()); });
    CHECK(desk.nth(3).variants.size() == 2);
    CHECK(desk.nth(4).variants.size() == 1);
    CHECK(desk.nth(9).variants.front().channel == id<Channel>("B"));
}

TEST_CASE("another time for all moves the slots with it; what was moved by hand stays where it is") {
    SeriesDesk desk;
    desk.edit(1, SeriesScope::one, [](Post& post) { *post.when += date::days(1); });
    CHECK(is_moved_by_hand(desk.nth(1)));
    desk.edit(3, SeriesScope::all, [](Post& post) { *post.when += date::days(1) + std::chrono::minutes(60); });
    CHECK(desk.days().starts_with("10-14T19:00 10-21T18:00 10-28T19:00 11-04T19:00"));
    CHECK(desk.nth(1).series_slot == at("2026-10-21T19:00"));
    CHECK(series_of(desk.project, desk.first())->series->recurrence == "FREQ=WEEKLY;BYDAY=WE;WKST=MO;COUNT=10");
    CHECK(series_of(desk.project, desk.first())->series->begin == at("2026-10-14T19:00"));
}

TEST_CASE("another time from a post on makes a series of what follows, with as many as were left") {
    SeriesDesk desk;
    const Id<Post> fourth = desk.nth(3).id;
    desk.edit(3, SeriesScope::following, [](Post& post) { *post.when += std::chrono::minutes(60); });
    CHECK(desk.days() == "10-13T18:00 10-20T18:00 10-27T18:00");
    CHECK(series_of(desk.project, desk.first())->series->recurrence == "FREQ=WEEKLY;BYDAY=TU;WKST=MO;UNTIL=20261027");
    const auto rest = series_of(desk.project, *desk.project.posts.find(fourth));
    REQUIRE(rest->posts.size() == 7);
    CHECK(rest->series->recurrence == "FREQ=WEEKLY;BYDAY=TU;WKST=MO;COUNT=7");
    CHECK(rest->posts.back()->when == at("2026-12-15T19:00"));
    CHECK_FALSE(rest->next);
}

TEST_CASE("another rhythm takes along what is there: each stays on its day where the rhythm has it") {
    SeriesDesk desk;
    desk.edit(4, SeriesScope::one, [](Post& post) { *post.when += date::days(2), post.text = "By hand"; });
    const Id<Post> third = desk.nth(2).id, fifth = desk.nth(4).id, last = desk.nth(9).id;
    const Id<Post> seventh = desk.nth(6).id;
    SeriesPattern fortnightly = SeriesDesk::weekly(4);
    fortnightly.interval = 2;
    desk.take(change_series(desk.project, desk.nth(2), fortnightly, desk.ids));
    CHECK(desk.days() == "10-13T18:00 10-20T18:00");
    const auto rest = series_of(desk.project, *desk.project.posts.find(third));
    REQUIRE(rest->posts.size() == 4);
    CHECK(rest->posts[0]->when == at("2026-10-27T18:00"));
    // The second of them was moved by hand, and stays.
    CHECK(rest->posts[1]->id == fifth);
    CHECK(rest->posts[1]->when == at("2026-11-12T18:00"));
    CHECK(rest->posts[1]->series_slot == at("2026-11-10T18:00"));
    CHECK(rest->posts[2]->id == seventh);
    CHECK(rest->posts[2]->when == at("2026-11-24T18:00"));
    CHECK_FALSE(desk.project.posts.contains(last));
}

TEST_CASE("another rhythm of the whole makes posts where there are too few, and leaves exceptions it has no slot for") {
    SeriesDesk desk;
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(12), desk.ids));
    CHECK(desk.posts().size() == 12);
    CHECK(desk.project.series.size() == 1);
    desk.edit(9, SeriesScope::one, [](Post& post) { post.text = "By hand"; });
    const Id<Post> by_hand = desk.nth(9).id;
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(3), desk.ids));
    CHECK(desk.days() == "10-13T18:00 10-20T18:00 10-27T18:00");
    REQUIRE(desk.project.posts.contains(by_hand));
    CHECK_FALSE(desk.project.posts.find(by_hand)->series);
}

TEST_CASE("what has appeared keeps its slot, and no other post takes it") {
    SeriesDesk desk;
    Post out = desk.nth(2);
    out.status = PostStatus::published;
    desk.put(out);
    desk.take(change_series(desk.project, desk.first(), SeriesDesk::weekly(4), desk.ids));
    CHECK(desk.days() == "10-13T18:00 10-20T18:00 10-27T18:00 11-03T18:00");
    CHECK(desk.nth(2).id == out.id);
}

TEST_CASE("a series ends with a post; one that is deleted is skipped and not made again") {
    SeriesDesk desk;
    Request gone{{}, {RemovePosts{{desk.nth(1).id}}}, {}};
    desk.take(with_skipped_slots(desk.project, gone));
    CHECK(series_of(desk.project, desk.first())->series->skipped == std::vector{at("2026-10-20T18:00")});
    desk.edit(6, SeriesScope::one, [](Post& post) { post.text = "By hand"; });
    const Id<Post> by_hand = desk.nth(6).id;
    const std::size_t all = desk.project.posts.size();
    const Label told = told_of_series(desk.project, end_series(desk.project, desk.nth(2)), desk.nth(2).id);
    desk.take(end_series(desk.project, desk.nth(2)));
    CHECK(told ==
          Label{"series.told_removed", {{"n", std::to_string(all - desk.project.posts.size())}, {"left", "3"}}});
    CHECK(desk.days() == "10-13T18:00 10-27T18:00 11-03T18:00");
    CHECK(desk.project.posts.contains(by_hand));
    CHECK_FALSE(series_of(desk.project, desk.first())->next);
    desk.take(continue_series(desk.project, desk.first(), desk.ids));
    CHECK(desk.posts().size() == 3);
}

TEST_CASE("a series ends with a post that was written by hand, and the usual ones behind it go") {
    SeriesDesk desk;
    desk.edit(2, SeriesScope::one, [](Post& post) { post.text = "By hand"; });
    desk.take(end_series(desk.project, desk.nth(2)));
    CHECK(desk.posts().size() == 3);
    CHECK(desk.project.posts.size() == 3);
}

TEST_CASE("a post leaves its series and stands alone") {
    SeriesDesk desk;
    const Id<Post> second = desk.nth(1).id;
    desk.take(leave_series(desk.project, desk.nth(1)));
    CHECK(desk.posts().size() == 9);
    CHECK_FALSE(desk.project.posts.find(second)->series);
    CHECK(desk.project.posts.find(second)->when == at("2026-10-20T18:00"));
    CHECK(series_of(desk.project, desk.first())->series->skipped == std::vector{at("2026-10-20T18:00")});
    CHECK_FALSE(series_of(desk.project, *desk.project.posts.find(second)));
}

TEST_CASE("a text that is used again goes into as many posts of a series as are meant, as one that is typed does") {
    SeriesDesk desk;
    Snippet snippet;
    snippet.id = desk.ids.make<Snippet>();
    snippet.name = "House", snippet.kind = SnippetKind::signature, snippet.text = "See you soon";
    desk.project.snippets = desk.project.snippets.with(snippet);
    const auto insertion = insert_snippet(desk.project, {desk.nth(2).id, {}}, snippet.id, std::nullopt);
    REQUIRE(insertion);
    desk.take(as_meant(desk.project, {desk.nth(2).id, SeriesScope::following}, insertion->request));
    CHECK(desk.nth(1).text == "Recipe");
    for (std::size_t n = 2; n < ten; ++n) CHECK(desk.nth(n).text == "Recipe\n\nSee you soon");
}

TEST_CASE("posts of a series that go to another time mean the first of two equal ones again") {
    for (const bool pattern : {false, true}) {
        CAPTURE(pattern);
        SeriesDesk desk;
        for (Post post : desk.posts()) {
            if (post.id == desk.first().id) continue;
            post.fold = Fold::later;
            desk.put(std::move(post));
        }
        const std::vector<Post> before = desk.posts();
        if (pattern) {
            SeriesPattern fortnightly = SeriesDesk::weekly(10);
            fortnightly.interval = 2;
            desk.take(change_series(desk.project, desk.first(), fortnightly, desk.ids));
        } else {
            desk.edit(0, SeriesScope::all, [](Post& post) { *post.when += std::chrono::hours(1); });
        }
        REQUIRE(desk.posts().size() == ten);
        int gone_elsewhere = 0;
        for (std::size_t n = 1; n < ten; ++n) {
            const Post& post = *desk.project.posts.find(before[n].id);
            const bool same = post.when == before[n].when;
            gone_elsewhere += same ? 0 : 1;
            CHECK(post.fold == (same ? Fold::later : Fold::earlier));
        }
        CHECK(gone_elsewhere == (pattern ? 5 : 9));
    }
}

TEST_CASE("posts of a series that stay where they are keep the hour that was chosen for them") {
    SeriesDesk desk;
    Post third = desk.nth(2);
    third.fold = Fold::later;
    desk.put(third);
    desk.edit(0, SeriesScope::all, [](Post& post) { post.note = "Later"; });
    CHECK(desk.nth(2).note == "Later");
    CHECK(desk.nth(2).fold == Fold::later);
}
