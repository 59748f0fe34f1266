// Posts that are cancelled keep the reason as a remark inside the team.
#include "app/cancel_posts.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/exit_conditions.hpp"
#include "app/task_change.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct CancelDesk : Desk {
    CancelDesk() : Desk(Desk::one_post().post("Q", "2026-10-14T10:00", {"A"})) {}
    static std::vector<Id<Post>> both() { return {tandem::testing::id<Post>("P"), tandem::testing::id<Post>("Q")}; }
    bool cancel(const std::vector<Id<Post>>& posts, std::string_view reason) {
        return session.submit(
            cancel_posts(session.project(), posts, reason, {desk_user, session.now_instant()}, session.ids()));
    }
};

}  // namespace

TEST_CASE("the reason stands with each post, for the team, in the language of the plan, and asks nobody for anything") {
    CancelDesk desk;
    const Project before = desk.session.project();
    REQUIRE(desk.cancel(CancelDesk::both(), "  No budget "));
    REQUIRE(desk.session.project().comments.size() == 2);
    for (const Comment& one : desk.session.project().comments) {
        CHECK(one.text ==
              facts::Words(plan_language(before)).format("post.cancelled_because", {{"reason", "No budget"}}));
        CHECK(one.author == desk_user);
        CHECK_FALSE(one.for_client);
    }
    const Post& post = *desk.session.project().posts.find(CancelDesk::both().front());
    CHECK(post.status == PostStatus::cancelled);
    CHECK(missing_at(desk.session.project(), desk.session.facts(), post, PostStatus::internal_review).empty());
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("without a reason nothing is noted, and a post that is cancelled already is left alone") {
    CancelDesk desk;
    REQUIRE(desk.cancel({CancelDesk::both().front()}, " "));
    CHECK(desk.session.project().comments.empty());
    REQUIRE(desk.cancel(CancelDesk::both(), "Rain"));
    CHECK(desk.session.project().comments.size() == 1);
    CHECK_FALSE(desk.cancel(CancelDesk::both(), "Rain"));
    const facts::Words words(facts::Language::english);
    CHECK_FALSE(ask_why_cancelled(desk.session.project(), words, CancelDesk::both()));
}

TEST_CASE("it is asked by the post's title, of several by their number") {
    CancelDesk desk;
    const facts::Words words(facts::Language::english);
    const auto one = ask_why_cancelled(desk.session.project(), words, {CancelDesk::both().front()});
    REQUIRE(one);
    CHECK(one->choices.size() == 2);
    CHECK(one->typed);
    const auto two = ask_why_cancelled(desk.session.project(), words, CancelDesk::both());
    REQUIRE(two);
    CHECK(two->title == words.count("cancel.ask.title_posts", 2));
}
