// A step that is late on cards of the board, and which version of a test a post is, there and in the month.
#include <set>

#include <doctest/doctest.h>

#include "app/ab_tests.hpp"
#include "app/desk.hpp"
#include "ui/board/board_model.hpp"
#include "ui/calendar_rows.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

BoardCard card_of(Desk& desk, Id<Post> post, bool with_plan = true) {
    const BoardSource source{desk.session.project(),
                             shared_facts(),
                             in_english(),
                             desk.session.planner().zones(),
                             desk.session.now_instant(),
                             with_plan ? &desk.session.plan() : nullptr};
    return board_card(source, *desk.session.project().posts.find(post));
}

}  // namespace

TEST_CASE("a card tells the first step on the way to publication that is late") {
    Desk desk;
    const Id<Post> id = tandem::testing::id<Post>("P");
    const std::string late = "Draft: this step is late";
    CHECK(card_of(desk, id).warning.find(late) == std::string::npos);
    REQUIRE(desk.drag("P", -7));  // tomorrow, and it is a draft still
    CHECK(card_of(desk, id).warning.find(late) != std::string::npos);
    CHECK(card_of(desk, id, false).warning.find(late) == std::string::npos);
    CHECK_FALSE(card_of(desk, id).late);
    Post done = *desk.session.project().posts.find(id);
    done.status = PostStatus::scheduled;
    desk.submit(Put<Post>{done});
    CHECK(card_of(desk, id).warning.find(late) == std::string::npos);
}

TEST_CASE("cards of both posts of a test say which version they are, before their labels") {
    Desk desk;
    const Id<Post> id = tandem::testing::id<Post>("P");
    Post post = *desk.session.project().posts.find(id);
    post.tags = {"autumn"};
    desk.submit(Put<Post>{post});
    CHECK(card_of(desk, id).labels == "autumn");
    desk.session.submit(begin_ab_test(desk.session.project(), shared_facts(), id, desk.session.ids()));
    CHECK(card_of(desk, id).labels == "version A, autumn");
    CHECK(card_of(desk, *test_of(desk.session.project(), id)->b).labels == "version B, autumn");
}

TEST_CASE("chips of both posts of a test have their version behind the time") {
    MonthGround ground;
    AbTest test;
    test.id = {{5, 5}};
    test.a = post_on(1, october(20, 18)).id, test.b = post_on(2, october(20, 18)).id;
    for (const int n : {1, 2, 3}) ground.project.posts = ground.project.posts.with(post_on(n, october(20, 18)));
    ground.project.ab_tests = ground.project.ab_tests.with(test);
    std::set<std::string> times;
    const MonthModel model = ground.model();
    for (const MonthChip& chip : day_in(model, october(20)).chips) times.insert(chip.time);
    CHECK(times == std::set<std::string>{"18:00", "18:00 A", "18:00 B"});
}
