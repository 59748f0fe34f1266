#include "app/wish.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"
#include "read_pdf.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Ana alone, an hour a day at 30 euros; replies of half an hour after each post.
ProjectMaker solo(bool rated = true) {
    ProjectMaker maker;
    maker.channel("A", "instagram").person("Ana", 60);
    maker.rule("R", "post_published", "any", "publish_at", "+PT0M", "+PT4H", 30);
    maker.post("P", "2026-10-13T10:00", {"A"});
    Person ana = maker.project.people[0];
    if (rated) ana.hats[0].hourly_rate = Money{3000};
    maker.project.people = maker.project.people.with(ana);
    return maker;
}

Request add(const char* name, const char* when) {
    ProjectMaker maker;
    maker.post(name, when, {"A"});
    return {{"undo.add_post", {{"title", name}}}, {Put<Post>{maker.project.posts[0]}}, {}};
}

}  // namespace

TEST_CASE("a wish is what was edited since it was begun: posts, time, cost, who is full and what nobody can do") {
    Desk desk(solo());
    const Wish wish = begin_wish(desk.session);
    CHECK(wish_difference(desk.session, wish).empty());
    CHECK(wish_text(desk.session, in_english(), wish_difference(desk.session, wish)) == "Nothing has been added yet.");
    desk.session.submit(add("one", "2026-10-15T10:00"));
    const WishDifference one = wish_difference(desk.session, wish);
    CHECK(one.more_posts == 1);
    CHECK(one.cm_minutes == 30);
    CHECK(one.cost == Money{1500});
    CHECK(one.gaps.empty());
    CHECK(one.full_new.empty());
    CHECK(plain(wish_text(desk.session, in_english(), one)) == "+1 post, +30 min, +€15, it fits");
    // A second one on that day fills it, a third has nobody.
    desk.session.submit(add("two", "2026-10-15T10:30"));
    const WishDifference two = wish_difference(desk.session, wish);
    CHECK(two.full_new == std::vector{id<Person>("Ana")});
    CHECK(two.first_full == day("2026-10-15"));
    CHECK(plain(wish_text(desk.session, in_english(), two)) ==
          "+2 posts, +1h 00, +€30, Ana full on Thu 15 Oct, it fits");
    desk.session.submit(add("three", "2026-10-15T11:00"));
    const WishDifference three = wish_difference(desk.session, wish);
    REQUIRE(three.gaps.size() == 1);
    CHECK(three.gaps[0] == WishDifference::Gap{day("2026-10-15"), 30});
    CHECK(plain(wish_text(desk.session, in_french(), three)) ==
          "+3 publications, +1 h 30, +30 €, Ana au complet le jeu. 15 oct., 30 min que personne ne peut faire le jeu. "
          "15 oct.");
}

TEST_CASE("a wish that takes away costs less, and says so") {
    Desk desk(solo());
    const Wish wish = begin_wish(desk.session);
    desk.submit(RemovePosts{{id<Post>("P")}});
    const WishDifference difference = wish_difference(desk.session, wish);
    CHECK(difference.fewer_posts == 1);
    CHECK(difference.minutes() == -30);
    CHECK(plain(wish_text(desk.session, in_english(), difference)) == "−1 post, −30 min, −€15");
}

TEST_CASE("dropped, a wish leaves no trace but the steps to do again; kept, it is there") {
    Desk desk(solo());
    desk.session.submit(add("before", "2026-10-20T10:00"));
    const Project before = desk.session.project();
    const Wish wish = begin_wish(desk.session);
    desk.session.submit(add("one", "2026-10-15T10:00"));
    desk.drag("P", 1);
    drop_wish(desk.session, wish);
    CHECK(desk.session.project() == before);
    CHECK(same_plan(desk.session.plan(), wish.before_plan));
    CHECK(desk.session.can_redo());
    drop_wish(desk.session, wish);
    CHECK(desk.session.project() == before);
}

TEST_CASE("without rates the time is told and no cost; with some of them it is said that it is not all") {
    Desk desk(solo(false));
    const Wish wish = begin_wish(desk.session);
    desk.session.submit(add("one", "2026-10-15T10:00"));
    const WishDifference difference = wish_difference(desk.session, wish);
    CHECK(difference.cost == Money{});
    CHECK(difference.cost_is_partial);
    CHECK(plain(wish_text(desk.session, in_english(), difference)) == "+1 post, +30 min, it fits");
}
