#include "app/ab_tests.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/apply.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct TestDesk : Desk {
    Id<Post> a = tandem::testing::id<Post>("P");

    TestDesk() {
        REQUIRE(session.submit(begin_ab_test(session.project(), shared_facts(), a, session.ids())));
        REQUIRE(test_of(session.project(), a));
    }
    const AbTest& test() const { return *test_of(session.project(), a); }
    const Post& b() const { return *session.project().posts.find(*test().b); }
    void read(Uuid of, const char* metric, std::int64_t value, const char* on) {
        Reading row;
        row.id = session.ids().make<Reading>();
        row.day = day(on), row.metric = metric, row.of = of, row.value = {value * 1000};
        submit(Put<Reading>{row});
    }
};

}  // namespace

TEST_CASE("a post becomes A of a test and a copy of it B, on the same day and channels, in one step") {
    Desk desk;
    const Project before = desk.session.project();
    const Id<Post> a = tandem::testing::id<Post>("P");
    CHECK_FALSE(test_of(before, a));
    CHECK(side_in_test(before, a) == '\0');
    TestDesk made;
    const AbTest& test = made.test();
    const Post& first = *made.session.project().posts.find(a);
    CHECK(first.title == "P");
    CHECK(made.b().title == "P (B)");
    CHECK(made.b().when == first.when);
    REQUIRE(made.b().variants.size() == 1);
    CHECK(made.b().variants[0].channel == first.variants[0].channel);
    CHECK(made.b().variants[0].id != first.variants[0].id);
    CHECK(test.name == "P");
    CHECK(test.days == DayRange{day("2026-10-13"), day("2026-10-20")});
    CHECK(test.outcome == AbOutcome::open);
    CHECK(test_of(made.session.project(), *test.b) == &test);
    CHECK(side_in_test(made.session.project(), a) == 'A');
    CHECK(side_in_test(made.session.project(), *test.b) == 'B');
    made.session.undo();
    CHECK(made.session.project().posts.size() == before.posts.size());
    CHECK(made.session.project().ab_tests.empty());
}

TEST_CASE("the measure of a new test is its campaign's, where that has one that is known") {
    ProjectMaker maker = Desk::one_post();
    maker.campaign("C", "2026-10-01/2026-11-01");
    Campaign campaign = maker.project.campaigns[0];
    Post post = maker.project.posts[0];
    post.campaign = campaign.id;
    maker.project.posts = maker.project.posts.with(post);
    for (const auto& [kpi, metric] : {std::pair{"er_reach", "er_reach"}, {"of another program", ""}, {"", ""}}) {
        campaign.kpi = kpi;
        maker.project.campaigns = maker.project.campaigns.with(campaign);
        IdSource ids(3);
        const Project next =
            apply_all(maker.project, begin_ab_test(maker.project, shared_facts(), post.id, ids).actions);
        CHECK(next.ab_tests[0].metric == metric);
    }
}

TEST_CASE("an idea without a date is tested without days, which run until somebody sets them") {
    ProjectMaker maker = Desk::one_post();
    Post idea = maker.project.posts[0];
    idea.when.reset();
    maker.project.posts = maker.project.posts.with(idea);
    IdSource ids(3);
    const Project next = apply_all(maker.project, begin_ab_test(maker.project, shared_facts(), idea.id, ids).actions);
    const AbTest& test = next.ab_tests[0];
    CHECK(test.days.empty());
    CHECK(is_running(test, day("2030-01-01")));
    const Project ended = apply_all(next, end_ab_test(next, test, day("2026-10-05")).actions);
    CHECK(ended.ab_tests[0].days == DayRange{day("2026-10-05"), day("2026-10-06")});
}

TEST_CASE("a test that is ended has today as its last day and keeps what was said; removed, both posts stay") {
    TestDesk desk;
    AbTest test = desk.test();
    test.hypothesis = "Shorter is better", test.outcome = AbOutcome::b, test.result = "It was";
    desk.submit(Put<AbTest>{test});
    CHECK(is_running(desk.test(), day("2026-10-15")));
    CHECK_FALSE(is_running(desk.test(), day("2026-10-19")));
    REQUIRE(desk.session.submit(end_ab_test(desk.session.project(), desk.test(), day("2026-10-15"))));
    CHECK(desk.test().days == DayRange{day("2026-10-13"), day("2026-10-16")});
    CHECK_FALSE(is_running(desk.test(), day("2026-10-15")));
    CHECK(desk.test().result == "It was");
    CHECK(desk.session.undo_label().key == "undo.end_ab_test");
    REQUIRE(desk.session.submit(remove_ab_test(desk.session.project(), desk.test())));
    CHECK(desk.session.project().ab_tests.empty());
    CHECK(desk.session.project().posts.size() == 2);
}

TEST_CASE("a test stays when one of its posts is deleted, without that post") {
    TestDesk desk;
    const Id<Post> b = *desk.test().b;
    desk.submit(RemovePosts{{b}});
    CHECK_FALSE(desk.test().b);
    CHECK(desk.test().a == desk.a);
    CHECK(side_in_test(desk.session.project(), desk.a) == 'A');
    CHECK(figures_of(desk.session.project(), shared_facts(), desk.test()).empty());
}

TEST_CASE("figures of both posts stand one beside the other, by measure and channel, the latest typed of each") {
    TestDesk desk;
    const Id<Channel> channel = tandem::testing::id<Channel>("A");
    const Uuid a_there = tandem::testing::id<Variant>("P/A").value, b_there = desk.b().variants[0].id.value;
    desk.read(desk.a.value, "reach", 100, "2026-10-20");
    desk.read(desk.a.value, "reach", 120, "2026-10-21");
    desk.read(desk.b().id.value, "reach", 150, "2026-10-20");
    desk.read(a_there, "engagements", 7, "2026-10-20");
    desk.read(b_there, "engagements", 9, "2026-10-20");
    desk.read(desk.a.value, "impressions", 999, "2026-10-20");
    CHECK(figures_of(desk.session.project(), shared_facts(), desk.test()).size() == 3);
    AbTest test = desk.test();
    test.metric = "er_reach";
    const std::vector<TestFigure> figures = figures_of(desk.session.project(), shared_facts(), test);
    CHECK(figures ==
          std::vector<TestFigure>{{"engagements", channel, Figure{7000}, Figure{9000}},
                                  {"reach", std::nullopt, Figure{120000}, Figure{150000}}});
}
