#include "app/bulk_edit.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/label_text.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Posts = std::vector<Id<Post>>;

// One post of each kind; what is approved is locked.
struct BulkDesk : Desk {
    BulkDesk() : Desk(five_posts()) {}

    static ProjectMaker five_posts() {
        ProjectMaker maker;
        maker.person("Ana", 480).channel("A", "instagram").campaign("C", "2026-10-01/2026-11-01");
        maker.project.settings.lock_approved = true;
        const std::pair<const char*, PostStatus> posts[] = {{"draft", PostStatus::draft},
                                                            {"review", PostStatus::internal_review},
                                                            {"published", PostStatus::published},
                                                            {"approved", PostStatus::approved},
                                                            {"archived", PostStatus::archived}};
        for (const auto& [name, status] : posts) {
            maker.post(name, "2026-10-13T10:00", {"A"});
            Post row = *maker.project.posts.find(tandem::testing::id<Post>(name));
            row.status = status;
            maker.project.posts = maker.project.posts.with(row);
        }
        return maker;
    }
    const Project& project() const { return session.project(); }
    static Id<Post> post_id(const char* name) { return tandem::testing::id<Post>(name); }
    const Post& post(const char* name) const { return *project().posts.find(post_id(name)); }
    static Posts all() {
        return {post_id("draft"), post_id("review"), post_id("published"), post_id("approved"), post_id("archived")};
    }
};

}  // namespace

TEST_CASE("a step is given to all posts that may take it, in one step of the history") {
    BulkDesk desk;
    BulkEdit edit = bulk_status(desk.project(), BulkDesk::all(), PostStatus::client_approval);
    CHECK(edit.changed == 2);
    CHECK(edit.published == 1);
    CHECK(edit.locked == 1);
    CHECK(edit.archived == 1);
    REQUIRE(desk.session.submit(edit.request));
    CHECK(desk.post("draft").status == PostStatus::client_approval);
    CHECK(desk.post("review").status == PostStatus::client_approval);
    CHECK(desk.post("published").status == PostStatus::published);
    CHECK(desk.post("approved").status == PostStatus::approved);
    CHECK(text_of(in_english(), desk.session.undo_label()) == "Set 2 posts to: Client approval");
    desk.session.undo();
    CHECK(desk.post("draft").status == PostStatus::draft);
    CHECK(desk.post("review").status == PostStatus::internal_review);
    CHECK_FALSE(desk.session.can_undo());
}

TEST_CASE("what is approved and locked goes on, and what is out is measured") {
    BulkDesk desk;
    const BulkEdit on = bulk_status(desk.project(), {BulkDesk::post_id("approved")}, PostStatus::scheduled);
    CHECK(on.changed == 1);
    CHECK(on.kept() == 0);
    CHECK(bulk_status(desk.project(), {BulkDesk::post_id("published")}, PostStatus::measured).changed == 1);
}

TEST_CASE("days are shifted by whole days for those that may move, and the others are told with the reason") {
    BulkDesk desk;
    BulkEdit edit = bulk_shift(desk.project(), BulkDesk::all(), 7);
    CHECK(edit.changed == 2);
    CHECK(edit.request.focus == Focus{BulkDesk::post_id("draft").value, *day_from_text("2026-10-20")});
    const auto kept = kept_label(edit, in_english());
    REQUIRE(kept);
    CHECK(text_of(in_english(), *kept) ==
          "1 published, 1 approved and locked, 1 archived or cancelled keep their date.");
    REQUIRE(desk.session.submit(edit.request));
    CHECK(desk.post("draft").when == at("2026-10-20T10:00"));
    CHECK(desk.post("review").when == at("2026-10-20T10:00"));
    for (const char* name : {"published", "approved", "archived"})
        CHECK(desk.post(name).when == at("2026-10-13T10:00"));
    desk.session.undo();
    CHECK(desk.post("draft").when == at("2026-10-13T10:00"));
}

TEST_CASE("nothing is asked for where no post would become another one") {
    BulkDesk desk;
    const Posts locked{BulkDesk::post_id("published"), BulkDesk::post_id("approved")};
    CHECK(bulk_shift(desk.project(), locked, 1).request.actions.empty());
    CHECK(bulk_shift(desk.project(), locked, 1).kept() == 2);
    const BulkEdit same = bulk_status(desk.project(), {BulkDesk::post_id("draft")}, PostStatus::draft);
    CHECK(same.request.actions.empty());
    CHECK_FALSE(kept_label(same, in_english()));
    CHECK(bulk_pillar(desk.project(), BulkDesk::all(), std::nullopt).request.actions.empty());
    CHECK(bulk_campaign(desk.project(), {tandem::testing::id<Post>("gone")}, std::nullopt).request.actions.empty());
}

TEST_CASE("campaign and creator are given to every post, whatever its step, and taken away again") {
    BulkDesk desk;
    const Id<Campaign> campaign = tandem::testing::id<Campaign>("C");
    const Id<Person> ana = tandem::testing::id<Person>("Ana");
    REQUIRE(desk.session.submit(bulk_campaign(desk.project(), BulkDesk::all(), campaign).request));
    REQUIRE(desk.session.submit(bulk_person(desk.project(), BulkDesk::all(), &Post::creator, ana).request));
    for (const Post& post : desk.project().posts) {
        CHECK(post.campaign == campaign);
        CHECK(post.creator == ana);
        CHECK_FALSE(post.supervisor);
    }
    CHECK(text_of(in_english(), desk.session.undo_label()) == "Edit 5 posts");
    REQUIRE(desk.session.submit(bulk_campaign(desk.project(), {BulkDesk::post_id("draft")}, std::nullopt).request));
    CHECK_FALSE(desk.post("draft").campaign);
    CHECK(text_of(in_english(), desk.session.undo_label()) == "Edit “draft”");
}

TEST_CASE(
    "what has appeared or is locked is not deleted, and the sentence says what helps; one step brings the rest back") {
    BulkDesk desk;
    const std::size_t before = desk.project().posts.size();
    const BulkEdit edit = bulk_delete(desk.project(), BulkDesk::all());
    CHECK(edit.changed == 3);
    CHECK(edit.published == 1);
    CHECK(edit.locked == 1);
    CHECK(edit.archived == 0);
    CHECK(text_of(in_english(), *kept_label(edit, in_english())) ==
          "1 published, 1 approved and locked stay in the plan. Change their status first to "
          "delete them.");
    REQUIRE(desk.session.submit(edit.request));
    CHECK(desk.project().posts.size() == 2);
    desk.session.undo();
    CHECK(desk.project().posts.size() == before);
    CHECK(bulk_delete(desk.project(), {BulkDesk::post_id("published")}).request.actions.empty());
    CHECK(text_of(in_english(), bulk_delete(desk.project(), {BulkDesk::post_id("draft")}).request.label) ==
          "Delete “draft”");
}

TEST_CASE("a time of day is given to those that may move, each on its own day, in one step") {
    BulkDesk desk;
    BulkEdit edit = bulk_time(desk.project(), BulkDesk::all(), 14 * 60 + 30);
    CHECK(edit.changed == 2);
    CHECK(edit.request.focus == Focus{BulkDesk::post_id("draft").value, *day_from_text("2026-10-13")});
    const auto kept = kept_label(edit, in_english());
    REQUIRE(kept);
    CHECK(text_of(in_english(), *kept).starts_with("1 published, "));
    REQUIRE(desk.session.submit(edit.request));
    CHECK(desk.post("draft").when == at("2026-10-13T14:30"));
    CHECK(desk.post("review").when == at("2026-10-13T14:30"));
    for (const char* name : {"published", "approved", "archived"})
        CHECK(desk.post(name).when == at("2026-10-13T10:00"));
    CHECK(text_of(in_english(), desk.session.undo_label()) == "Move 2 posts");
    desk.session.undo();
    CHECK(desk.post("draft").when == at("2026-10-13T10:00"));
    // Who has that time already is not kept from it.
    CHECK(bulk_time(desk.project(), BulkDesk::all(), 10 * 60).request.actions.empty());
    CHECK(bulk_time(desk.project(), BulkDesk::all(), 10 * 60).kept() == 0);
}

TEST_CASE("a channel is put beside those that posts have, and taken away where nothing has appeared on it") {
    ProjectMaker maker = BulkDesk::five_posts();
    maker.channel("B", "linkedin");
    Desk desk(maker);
    const auto variants = [&](const char* name) {
        return desk.session.project().posts.find(BulkDesk::post_id(name))->variants;
    };
    const facts::Facts& facts = desk.session.facts();
    const Id<Channel> a = tandem::testing::id<Channel>("A"), b = tandem::testing::id<Channel>("B");
    BulkEdit on = bulk_channel(desk.session.project(), facts, BulkDesk::all(), b, true, desk.session.ids());
    CHECK(on.changed == 5);
    REQUIRE(desk.session.submit(on.request));
    REQUIRE(variants("draft").size() == 2);
    CHECK(variants("draft").back().channel == b);
    CHECK(variants("draft").back().format == facts.networks.find("linkedin")->formats.front());
    CHECK(variants("draft").back().id != variants("review").back().id);
    CHECK(bulk_channel(desk.session.project(), facts, BulkDesk::all(), b, true, desk.session.ids())
              .request.actions.empty());

    BulkEdit off = bulk_channel(desk.session.project(), facts, BulkDesk::all(), a, false, desk.session.ids());
    CHECK(off.changed == 4);
    CHECK(off.published == 1);
    REQUIRE(desk.session.submit(off.request));
    CHECK(variants("draft").size() == 1);
    CHECK(variants("published").size() == 2);
    desk.session.undo();
    desk.session.undo();
    CHECK(variants("draft").size() == 1);
    CHECK(variants("draft").front().channel == a);
}

TEST_CASE("an approver is named for every post, whatever its step, and nobody again") {
    BulkDesk desk;
    REQUIRE(desk.session.submit(bulk_approver(desk.project(), BulkDesk::all(), "Zoé").request));
    for (const Id<Post> id : BulkDesk::all()) CHECK(desk.project().posts.find(id)->approver == "Zoé");
    CHECK(bulk_approver(desk.project(), BulkDesk::all(), "Zoé").request.actions.empty());
    REQUIRE(desk.session.submit(bulk_approver(desk.project(), {BulkDesk::post_id("draft")}, "").request));
    CHECK(desk.post("draft").approver.empty());
    CHECK(desk.post("review").approver == "Zoé");
}

TEST_CASE(
    "the first post that may move goes to a day, the others as far; what may not move has no say and is counted") {
    BulkDesk desk;
    Post later = desk.post("review");
    later.when = at("2026-10-16T08:00");
    Post locked = desk.post("approved");
    locked.when = at("2026-10-01T08:00");
    REQUIRE(desk.session.submit({{"undo.edit_posts", {}}, {Put<Post>{later}, Put<Post>{locked}}, {}}));
    CHECK(first_free_day(desk.project(), BulkDesk::all()) == *day_from_text("2026-10-13"));
    const BulkEdit edit = bulk_to_day(desk.project(), BulkDesk::all(), *day_from_text("2026-10-20"));
    CHECK(edit.changed == 2);
    CHECK(edit.kept() == 3);
    CHECK(edit.locked == 1);
    REQUIRE(desk.session.submit(edit.request));
    CHECK(desk.post("draft").when == at("2026-10-20T10:00"));
    CHECK(desk.post("review").when == at("2026-10-23T08:00"));
    CHECK(desk.post("approved").when == at("2026-10-01T08:00"));
    const BulkEdit none = bulk_to_day(desk.project(), {BulkDesk::post_id("published")}, *day_from_text("2026-10-20"));
    CHECK(none.request.actions.empty());
    CHECK(none.published == 1);
}
