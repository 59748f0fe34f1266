#include "app/insight_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

constexpr const char* who = "Ana";
const Id<Task> r1 = Desk::id("R1");

}  // namespace

TEST_CASE("a signal raised from a task is an insight of today, with the task, its post, its channel and who noticed") {
    Desk desk;
    REQUIRE(desk.session.submit(
        raise_signal(desk.session, desk.session.ids(), r1, " Opening hours ", "Asked twelve times.\n", who)));
    REQUIRE(desk.session.project().insights.size() == 1);
    const Insight& insight = desk.session.project().insights[0];
    CHECK(insight.subject == "Opening hours");
    CHECK(insight.text == "Asked twelve times.");
    CHECK(insight.task == r1.value);
    CHECK(insight.source == id<Post>("P").value);
    CHECK(insight.channel == id<Channel>("A"));
    CHECK(insight.by == id<Person>("Ana"));
    CHECK(insight.day == day("2026-10-05"));
    CHECK(desk.session.undo_label().key == "undo.raise");
    desk.session.undo();
    CHECK(desk.session.project().insights.empty());
    CHECK_FALSE(desk.session.submit(raise_signal(desk.session, desk.session.ids(), r1, " ", "\n", who)));
    CHECK_FALSE(
        desk.session.submit(raise_signal(desk.session, desk.session.ids(), {uuid_from_name("nobody")}, "a", "b", who)));
}
