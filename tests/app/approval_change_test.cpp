// What became of a post since somebody said yes to it.
#include "app/approval_change.hpp"

#include <doctest/doctest.h>

#include "app/client_stamp.hpp"
#include "app/client_verdict.hpp"
#include "app/ics_desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct ApprovedDesk : IcsDesk {
    ApprovedDesk() {
        change([](Post& post) { post.status = PostStatus::client_approval; });
        say(Verdict::approved);
    }
    const Post& row() const { return *session.project().posts.find(PlanA::post(0)); }
    void say(Verdict verdict) {
        ClientScope scope;
        scope.days = {day("2026-09-01"), day("2027-01-01")};
        session.submit(verdict_request(session, scope, {PlanA::post(0)}, verdict, "Claire", {}));
    }
    template <class Change>
    void change(const Change& how) {
        Post post = row();
        how(post);
        submit(Put<Post>{post});
    }
    std::optional<ApprovalChange> changed() const { return change_since_approval(session.project(), row()); }
};

}  // namespace

TEST_CASE("right after the approval, and after undoing what came later, nothing changed") {
    ApprovedDesk desk;
    CHECK_FALSE(desk.changed());
    desk.change([](Post& post) { post.text += " More."; });
    REQUIRE(desk.changed());
    desk.session.undo();
    CHECK_FALSE(desk.changed());
    desk.change([](Post& post) { post.note = "internal", post.status = PostStatus::scheduled; });
    CHECK_FALSE(desk.changed());
}

TEST_CASE("title, text and date are told as they were and are, with who said yes") {
    ApprovedDesk desk;
    const Post before = desk.row();
    desk.change([](Post& post) {
        post.title += "!";
        post.text += " More.";
        post.when = *post.when + date::days(1);
    });
    const auto change = desk.changed();
    REQUIRE(change);
    CHECK(change->approver == "Claire");
    CHECK(change->at == desk.session.now_instant());
    CHECK(change->knows_before);
    CHECK(change->title_before == before.title);
    CHECK(change->title == before.title + "!");
    CHECK(change->text_before == before.text);
    CHECK(change->text == before.text + " More.");
    CHECK(change->when_before == before.when);
    CHECK(change->when == *before.when + date::days(1));
    CHECK_FALSE(change->rest_changed);
}

TEST_CASE("what only a channel says is told by channel and field, before and after") {
    using What = ApprovalChange::Part::What;
    ApprovedDesk desk;
    desk.change([](Post& post) {
        post.variants[0].link = "https://example.com";
        post.variants[0].text = "Own words.";
        post.variants[0].hashtags = {"#one", "#two"};
        post.variants[0].media = {{"media/a.jpg", "A beach"}};
    });
    const auto change = desk.changed();
    REQUIRE(change);
    CHECK_FALSE(change->rest_changed);
    CHECK(change->added.empty());
    CHECK(change->removed.empty());
    REQUIRE(change->parts.size() == 4);
    CHECK(change->parts[0].what == What::text);
    CHECK(change->parts[0].before == change->text);
    CHECK(change->parts[0].after == "Own words.");
    CHECK(change->parts[1].what == What::hashtags);
    CHECK(change->parts[1].after == "#one #two");
    CHECK(change->parts[2].what == What::link);
    CHECK(change->parts[2].before.empty());
    CHECK(change->parts[3].after == "media/a.jpg : A beach");
}

TEST_CASE("a text that all channels share, and a move of all of them, are told once") {
    ApprovedDesk desk;
    desk.change([](Post& post) {
        post.text += " More.";
        post.when = *post.when + date::days(1);
    });
    REQUIRE(desk.changed());
    CHECK(desk.changed()->parts.empty());
    CHECK_FALSE(desk.changed()->rest_changed);
}

TEST_CASE("channels that came and went are named") {
    ApprovedDesk desk;
    Id<Channel> before;
    const Id<Channel> after{uuid_from_name("another channel")};
    desk.change([&](Post& post) {
        before = post.variants[0].channel;
        post.variants[0].channel = after;
    });
    REQUIRE(desk.changed());
    CHECK(desk.changed()->added == std::vector{after});
    CHECK(desk.changed()->removed == std::vector{before});
}

TEST_CASE("of a stamp of an earlier program that there is another version is all that is known") {
    ApprovedDesk desk;
    Approval approval = desk.session.project().approvals[0];
    approval.stamp.variants.clear();
    desk.session.submit({{"undo.edit_post", {}}, {Put<Approval>{approval}}, {}});
    desk.change([](Post& post) { post.variants[0].link = "https://example.com"; });
    REQUIRE(desk.changed());
    CHECK(desk.changed()->rest_changed);
    CHECK(desk.changed()->parts.empty());
}

TEST_CASE("the latest word counts: a later yes is about the later version, a later no ends the approval") {
    ApprovedDesk desk;
    desk.change([](Post& post) { post.text += " More."; });
    REQUIRE(desk.changed());
    desk.say(Verdict::approved);
    CHECK_FALSE(desk.changed());
    desk.change([](Post& post) { post.text += " Still more."; });
    REQUIRE(desk.changed());
    desk.say(Verdict::changes_requested);
    CHECK_FALSE(desk.changed());
}

TEST_CASE("an approval of an earlier version says that much and no more") {
    ApprovedDesk desk;
    Approval approval = *desk.session.project().approvals.begin();
    approval.stamp = {{}, {}, {}, uuid_from_name("another version")};
    desk.submit(Put<Approval>{approval});
    REQUIRE(desk.changed());
    CHECK_FALSE(desk.changed()->knows_before);
    approval.stamp = {};
    desk.submit(Put<Approval>{approval});
    CHECK_FALSE(desk.changed());
}
