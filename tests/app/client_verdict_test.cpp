// What a client says in the meeting.
#include "app/client_verdict.hpp"

#include <doctest/doctest.h>

#include "app/client_stamp.hpp"
#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct MeetingDesk : IcsDesk {
    ClientScope scope;

    MeetingDesk() {
        scope.days = {day("2026-09-01"), day("2027-01-01")};
        for (int i = 0; i < 3; ++i) {
            Post post = of(i);
            post.status = PostStatus::client_approval;
            submit(Put<Post>{post});
        }
    }
    const Post& of(int i) { return *session.project().posts.find(PlanA::post(i)); }
    bool say(std::vector<Id<Post>> posts, Verdict verdict, const std::string& who, const std::string& comment = {}) {
        return session.submit(verdict_request(session, scope, posts, verdict, who, comment));
    }
};

}  // namespace

TEST_CASE("a verdict in the meeting keeps who, when, which version, and is one step for all posts") {
    MeetingDesk desk;
    const std::size_t steps = desk.session.steps_done();
    REQUIRE(desk.say({PlanA::post(0), PlanA::post(1)}, Verdict::approved, "Claire"));
    CHECK(desk.session.steps_done() == steps + 1);
    CHECK(desk.of(0).status == PostStatus::approved);
    CHECK(desk.of(1).status == PostStatus::approved);
    CHECK(desk.of(2).status == PostStatus::client_approval);
    REQUIRE(desk.session.project().approvals.size() == 2);
    for (const Approval& approval : desk.session.project().approvals) {
        CHECK(approval.approver == "Claire");
        CHECK(approval.at == desk.session.now_instant());
        CHECK(is_as_stamped(approval.stamp, *desk.session.project().posts.find(approval.post)));
    }
    desk.session.undo();
    CHECK(desk.session.project().approvals.empty());
    CHECK(desk.of(0).status == PostStatus::client_approval);
}

TEST_CASE("asking for a change sends a post back with the remark, and a later yes of the same person is enough") {
    MeetingDesk desk;
    desk.say({PlanA::post(0)}, Verdict::changes_requested, "Claire", "Plus court");
    CHECK(desk.of(0).status == PostStatus::changes_requested);
    CHECK(desk.session.project().approvals.begin()->comment == "Plus court");
    desk.say({PlanA::post(0)}, Verdict::approved, "Marc");
    CHECK(desk.of(0).status == PostStatus::changes_requested);
    desk.say({PlanA::post(0)}, Verdict::approved, "Claire");
    CHECK(desk.of(0).status == PostStatus::approved);
}

TEST_CASE("an approval says nothing about a later version") {
    MeetingDesk desk;
    desk.say({PlanA::post(0)}, Verdict::changes_requested, "Claire");
    Post changed = desk.of(0);
    changed.text += "!";
    changed.status = PostStatus::client_approval;
    desk.submit(Put<Post>{changed});
    desk.say({PlanA::post(0)}, Verdict::approved, "Marc");
    CHECK(desk.of(0).status == PostStatus::approved);
}

TEST_CASE("what a client does not see has no verdict") {
    MeetingDesk desk;
    Post draft = desk.of(2);
    draft.status = PostStatus::draft;
    desk.submit(Put<Post>{draft});
    CHECK(verdict_request(desk.session, desk.scope, {PlanA::post(2), id<Post>("gone")}, Verdict::approved, "Claire", "")
              .actions.empty());
}
