#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "edit/post_edits.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Half an hour a day, and half an hour of replies to each of the posts on the 13th, 14th and 15th.
ProjectMaker full_days() {
    ProjectMaker maker;
    maker.person("Ana", 30).channel("A", "instagram");
    maker.rule("R", "post_published", "any", "publish_at", "+PT0M", "+PT2H", 30);
    maker.post("P", "2026-10-13T10:00", {"A"})
        .post("Q", "2026-10-14T12:00", {"A"})
        .post("S", "2026-10-15T12:00", {"A"});
    return maker;
}

Request drag(std::vector<Id<Post>> posts, int days) {
    return {{"undo.move_post", {}}, {MovePosts{std::move(posts), days, 0}}, {}};
}

Post made_by(Post post, const char* person) {
    post.creator = id<Person>(person);
    return post;
}

}  // namespace

TEST_CASE("the nearest day that fits is looked for one planned day at a time") {
    Desk desk(full_days());
    const Request request = drag({id<Post>("P")}, 1);
    Preview preview = desk.session.preview(request);
    REQUIRE(preview.consequences.overloads());
    CHECK(preview.consequences.fit == Consequences::Fit::open);
    // The 15th is full too.
    CHECK(desk.session.find_fit(request, preview));
    CHECK(preview.consequences.fit == Consequences::Fit::open);
    CHECK_FALSE(preview.consequences.nearest_fit);
    // The 13th is where it comes from: no other day.
    const std::uint64_t before = desk.session.preview(request).plan.version;
    CHECK_FALSE(desk.session.find_fit(request, preview));
    CHECK(desk.session.preview(request).plan.version == before + 2);
    CHECK(preview.consequences.fit == Consequences::Fit::known);
    CHECK(preview.consequences.nearest_fit == day("2026-10-16"));
    CHECK(preview.consequences.nearest_fit_minutes == 30);
    CHECK_FALSE(desk.session.find_fit(request, preview));
    CHECK(desk.session.project().posts.find(id<Post>("P"))->when == at("2026-10-13T10:00"));
}

TEST_CASE("where no day in reach fits, that is known after ten days to both sides, none of them in the past") {
    ProjectMaker maker = full_days();
    for (Day other = day("2026-10-05"); other <= day("2026-10-24"); other += date::days(1)) {
        if (other >= day("2026-10-13") && other <= day("2026-10-15")) continue;
        maker.post("on " + to_text(other), (to_text(other) + "T12:00").c_str(), {"A"});
    }
    Desk desk(maker);
    const Request request = drag({id<Post>("P")}, 1);
    Preview preview = desk.session.preview(request);
    REQUIRE(preview.consequences.fit == Consequences::Fit::open);
    int planned = 0;
    while (desk.session.find_fit(request, preview)) ++planned;
    CHECK(preview.consequences.fit == Consequences::Fit::known);
    CHECK_FALSE(preview.consequences.nearest_fit);
    CHECK(planned == 18);  // the 5th to the 12th and the 15th to the 24th
}

TEST_CASE("another day is looked for only where one post overloads somebody") {
    Desk desk(full_days());
    CHECK(desk.session.preview(drag({id<Post>("P")}, 3)).consequences.fit == Consequences::Fit::not_asked);
    const Request both = drag({id<Post>("P"), id<Post>("Q")}, 1);
    Preview preview = desk.session.preview(both);
    REQUIRE(preview.consequences.overloads());
    CHECK(preview.consequences.fit == Consequences::Fit::not_asked);
    CHECK_FALSE(desk.session.find_fit(both, preview));
    CHECK_FALSE(preview.consequences.nearest_fit);
}

TEST_CASE("another day is looked for where the drop changes who makes the post too, and that change is kept") {
    Desk desk(full_days());
    Request request = drag({id<Post>("P")}, 1);
    const Post& post = *desk.session.project().posts.find(id<Post>("P"));
    request.actions.insert(request.actions.begin(), Put<Post>{made_by(post, "Ana")});
    Preview preview = desk.session.preview(request);
    REQUIRE(preview.consequences.fit == Consequences::Fit::open);
    while (desk.session.find_fit(request, preview)) continue;
    // On its own day it would have another creator: there it is another plan than that of today.
    CHECK(preview.consequences.nearest_fit == day("2026-10-13"));
    CHECK_FALSE(desk.session.project().posts.find(id<Post>("P"))->creator);
}

TEST_CASE("the row of a copy that somebody else makes goes along to each day that is tried") {
    Desk desk(full_days());
    const CopyPost copy = copy_of(*desk.session.project().posts.find(id<Post>("P")), 1, desk.session.ids());
    const Post row = *with_copied_post(desk.session.project(), copy).posts.find(copy.to);
    const Request request{{"undo.copy_post", {}}, {copy, Put<Post>{made_by(row, "Ana")}}, {}};
    Preview preview = desk.session.preview(request);
    REQUIRE(preview.consequences.fit == Consequences::Fit::open);
    while (desk.session.find_fit(request, preview)) continue;
    CHECK(preview.consequences.nearest_fit == day("2026-10-16"));
}

TEST_CASE("no other day is looked for where the request changes another post too, or moves none") {
    Desk desk(full_days());
    const Table<Post>& posts = desk.session.project().posts;
    Request request = drag({id<Post>("P")}, 1);
    request.actions.emplace_back(Put<Post>{made_by(*posts.find(id<Post>("Q")), "Ana")});
    REQUIRE(desk.session.preview(request).consequences.overloads());
    CHECK(desk.session.preview(request).consequences.fit == Consequences::Fit::not_asked);
    Post moved = *posts.find(id<Post>("P"));
    moved.when = at("2026-10-14T10:00");
    const Request typed{{"undo.edit_post", {}}, {Put<Post>{moved}}, {}};
    REQUIRE(desk.session.preview(typed).consequences.overloads());
    CHECK(desk.session.preview(typed).consequences.fit == Consequences::Fit::not_asked);
}
