#include "app/insight_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

TEST_CASE("a signal raised from a task is an insight of today, with the task, its post, its channel and who noticed") {
    Desk desk;
    REQUIRE(desk.session.submit(
        raise_signal(desk.session, desk.session.ids(), Desk::id("R1"),
                     Signal{" Opening hours ", "Asked twelve times.\n", InsightKind::question, 2, 12}, desk_user)));
    REQUIRE(desk.session.project().insights.size() == 1);
    const Insight& insight = desk.session.project().insights[0];
    CHECK(insight.subject == "Opening hours");
    CHECK(insight.text == "Asked twelve times.");
    CHECK(insight.task == Desk::id("R1").value);
    CHECK(insight.source == id<Post>("P").value);
    CHECK(insight.channel == id<Channel>("A"));
    CHECK(insight.by == id<Person>("Ana"));
    CHECK(insight.day == day("2026-10-05"));
    CHECK(insight.kind == InsightKind::question);
    CHECK(insight.severity == 2);
    CHECK(insight.count == 12);
    CHECK(desk.session.undo_label().key == "undo.raise");
    desk.session.undo();
    CHECK(desk.session.project().insights.empty());
    CHECK_FALSE(desk.session.submit(
        raise_signal(desk.session, desk.session.ids(), Desk::id("R1"), Signal{" ", "\n"}, desk_user)));
    CHECK_FALSE(desk.session.submit(
        raise_signal(desk.session, desk.session.ids(), {uuid_from_name("nobody")}, Signal{"a", "b"}, desk_user)));
}

TEST_CASE("a decision of today names what it was made of and who made it") {
    Desk desk;
    const Uuid raised = uuid_from_name("insight");
    REQUIRE(desk.session.submit(decide(desk.session.project(), desk.session.ids(), raised, DecisionVerdict::keep,
                                       day("2026-10-05"), desk_user)));
    const Decision& decision = desk.session.project().decisions[0];
    CHECK(decision.from == std::vector{raised});
    CHECK(decision.verdict == DecisionVerdict::keep);
    CHECK(decision.day == day("2026-10-05"));
    CHECK(decision.by == id<Person>("Ana"));
}

TEST_CASE("a decision may have changed what is selected and what was edited since the project was opened, each once") {
    Desk desk;
    Decision decision;
    decision.id = id<Decision>("D");
    REQUIRE(desk.submit(Put<Decision>{decision}));
    const Uuid post = id<Post>("P").value;
    CHECK(linkable_items(desk.session, decision, {}).empty());
    CHECK(linkable_items(desk.session, decision, {post, uuid_from_name("gone")}) == std::vector{post});
    REQUIRE(desk.drag("P", 1));
    CHECK(linkable_items(desk.session, decision, {}) == std::vector{post});
    CHECK(linkable_items(desk.session, decision, {post}) == std::vector{post});
    REQUIRE(desk.session.submit(link_decision(decision, post)));
    const Decision linked = *desk.session.project().decisions.find(decision.id);
    CHECK(linked.changed == std::vector{post});
    REQUIRE(desk.session.submit(link_decision(linked, post)));
    CHECK(desk.session.project().decisions.find(decision.id)->changed.empty());
}
