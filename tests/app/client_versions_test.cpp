// Which version of a post a client saw or answered.
#include "app/client_versions.hpp"

#include <doctest/doctest.h>

#include "app/client_snapshot.hpp"
#include "app/client_verdict.hpp"
#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct VersionDesk : FirstPostDesk {
    ClientScope scope;
    int times = 0;

    VersionDesk() {
        scope.days = {day("2026-09-01"), day("2026-10-15")};
        change([](Post& post) { post.status = PostStatus::client_approval; });
    }
    std::size_t now() const { return version_of(session.project(), post()); }
    void show(const ClientScope& what) {
        Snapshot shown = snapshot_of(session, what, "Plan", "Claire");
        shown.at += std::chrono::minutes(times++);  // the desk's clock stands still
        REQUIRE(session.keep(shown));
    }
};

}  // namespace

TEST_CASE("a post that nobody was shown is the first version, and the next one once another was shown") {
    VersionDesk desk;
    CHECK(desk.now() == 1);
    desk.show(desk.scope);
    CHECK(desk.now() == 1);
    desk.change([](Post& post) { post.text += "!"; });
    CHECK(desk.now() == 2);
    // Edits that nobody saw make no versions of their own.
    desk.change([](Post& post) { post.text += "!"; });
    CHECK(desk.now() == 2);
    desk.show(desk.scope);
    desk.change([](Post& post) { post.title += "!"; });
    CHECK(desk.now() == 3);
}

TEST_CASE("what is as it was before has its number again, and what only the team sees counts for nothing") {
    VersionDesk desk;
    desk.show(desk.scope);
    desk.change([](Post& post) { post.text += "!"; });
    desk.show(desk.scope);
    desk.change([](Post& post) { post.note = "internal", post.status = PostStatus::approved; });
    CHECK(desk.now() == 2);
    desk.change([](Post& post) { post.text.pop_back(); });
    CHECK(desk.now() == 1);
}

TEST_CASE("a verdict knows the version it was given on") {
    VersionDesk desk;
    desk.show(desk.scope);
    desk.change([](Post& post) { post.text += "!"; });
    const auto request = verdict_request(desk.session, desk.scope, {PlanA::post(0)}, Verdict::approved, "Claire", {});
    REQUIRE(desk.session.submit(request));
    const Approval approval = *desk.session.project().approvals.begin();
    CHECK(version_of(desk.session.project(), approval) == 2);
    desk.change([](Post& post) { post.text += "!"; });
    CHECK(desk.now() == 3);
    CHECK(version_of(desk.session.project(), approval) == 2);
    Approval unknown = approval;
    unknown.stamp = {};
    CHECK_FALSE(version_of(desk.session.project(), unknown));
}

TEST_CASE("a presentation of some channels alone is no version") {
    VersionDesk desk;
    ClientScope one = desk.scope;
    one.channels = {id<Channel>("A")};
    desk.show(one);
    desk.change([](Post& post) { post.text += "!"; });
    CHECK(desk.now() == 1);
}
