// Posts whose time has passed: is it out?
#include "app/confirm_requests.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Monday 5 October 2026, eight in Paris. P went out on Friday as far as anybody knows, Q goes out on the 13th.
struct Late : Desk {
    Late() : Desk(maker()) {}
    static ProjectMaker maker() {
        ProjectMaker maker;
        maker.person("Ana", 480).channel("A", "instagram").channel("B", "linkedin");
        maker.post("P", "2026-10-02T10:00", {"A", "B"})
            .post("Q", "2026-10-13T10:00", {"A"})
            .post("D", "2026-10-01T10:00", {"A"});
        for (const char* name : {"P", "Q"}) {
            Post row = *maker.project.posts.find(tandem::testing::id<Post>(name));
            row.status = PostStatus::scheduled;
            maker.project.posts = maker.project.posts.with(row);
        }
        return maker;
    }
    static Id<Post> post_id(const char* name) { return tandem::testing::id<Post>(name); }
    const Post& post(const char* name = "P") const { return *session.project().posts.find(post_id(name)); }
    std::vector<ToConfirm> list() const {
        return posts_to_confirm(session.project(), session.planner().zones(), session.now_instant());
    }
    Request confirm(const std::vector<Id<Post>>& posts) const {
        return confirm_published(session.project(), session.planner().zones(), session.now_instant(), posts);
    }
    template <class Change>
    void change(const char* name, Change&& change) {
        Post row = post(name);
        change(row);
        submit(Put<Post>{row});
    }
};

}  // namespace

TEST_CASE("what is scheduled or approved and should be out is to be confirmed, the longest overdue first") {
    Late late;
    REQUIRE(late.list().size() == 1);
    CHECK(late.list()[0] ==
          ToConfirm{Late::post_id("P"), {id<Variant>("P/A"), id<Variant>("P/B")}, utc("2026-10-02T08:00Z")});
    late.change("D", [](Post& row) { row.status = PostStatus::approved; });
    REQUIRE(late.list().size() == 2);
    CHECK(late.list()[0].post == Late::post_id("D"));
    for (const PostStatus status : {PostStatus::draft, PostStatus::cancelled, PostStatus::published}) {
        late.change("D", [&](Post& row) { row.status = status; });
        CHECK(late.list().size() == 1);
    }
}

TEST_CASE("overdue is by the clock of the channel: to the minute, in its zone") {
    Late late;
    late.change("P", [](Post& row) { row.when = at("2026-10-05T08:00"); });
    CHECK(late.list().size() == 1);
    late.change("P", [](Post& row) { row.when = at("2026-10-05T08:01"); });
    CHECK(late.list().empty());
    late.change("P", [](Post& row) { row.zone = "Asia/Tokyo"; });
    CHECK(late.list().size() == 1);
}

TEST_CASE("confirmed, a post is published at its planned times, in one step that can be undone") {
    Late late;
    late.change("P", [](Post& row) { row.variants[1].offset_minutes = 90; });
    const Project before = late.session.project();
    REQUIRE(late.session.submit(late.confirm({Late::post_id("P")})));
    CHECK(late.post().status == PostStatus::published);
    CHECK_FALSE(late.post().variants[0].status);
    CHECK(late.post().variants[0].published_at == utc("2026-10-02T08:00Z"));
    CHECK(late.post().variants[1].published_at == utc("2026-10-02T09:30Z"));
    CHECK(late.list().empty());
    CHECK(late.session.undo_label().key == "undo.confirm_post");
    late.session.undo();
    CHECK(late.session.project() == before);
}

TEST_CASE("a channel that is still ahead is not confirmed with the others, and one that was called off stays so") {
    Late late;
    late.change("P", [](Post& row) { row.variants[1].offset_minutes = 4 * 24 * 60; });
    REQUIRE(late.session.submit(late.confirm({Late::post_id("P")})));
    CHECK(late.post().status == PostStatus::scheduled);
    CHECK(late.post().variants[0].status == PostStatus::published);
    CHECK_FALSE(late.post().variants[1].published_at);

    Late off;
    off.change("P", [](Post& row) { row.variants[1].status = PostStatus::cancelled; });
    REQUIRE(off.session.submit(off.confirm({Late::post_id("P")})));
    CHECK(off.post().status == PostStatus::published);
    CHECK(off.post().variants[1].status == PostStatus::cancelled);
}

TEST_CASE("several at once are one step; what is not to be confirmed is left as it is") {
    Late late;
    late.change("D", [](Post& row) { row.status = PostStatus::approved; });
    REQUIRE(late.session.submit(late.confirm({Late::post_id("P"), Late::post_id("Q"), Late::post_id("D")})));
    CHECK(late.post("P").status == PostStatus::published);
    CHECK(late.post("D").status == PostStatus::published);
    CHECK(late.post("Q").status == PostStatus::scheduled);
    CHECK(late.session.undo_label().key == "undo.confirm_posts");
    CHECK(late.confirm({Late::post_id("P"), Late::post_id("Q")}).actions.empty());
}

TEST_CASE("a post on no channel yet goes by the project's clock") {
    Late late;
    late.change("P", [](Post& row) { row.variants.clear(); });
    REQUIRE(late.list().size() == 1);
    REQUIRE(late.session.submit(late.confirm({Late::post_id("P")})));
    CHECK(late.post().status == PostStatus::published);
}
