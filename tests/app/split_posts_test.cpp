#include "app/split_posts.hpp"

#include <doctest/doctest.h>

#include "desk.hpp"
#include "edit/any_action.hpp"
#include "plan/follow_lineage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post on two channels with replies on each (R) and one piece of content for the whole (C); and one on a third.
ProjectMaker world() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram").channel("B", "facebook").channel("C", "x");
    maker.rule("R", "post_published", "any", "publish_at", "+PT0M", "+PT4H", 15);
    maker.rule("C", "post_planned", "any", "publish_at", "-P3D", "-P1D", 45);
    maker.post("P", "2026-10-13T10:00", {"A", "B"}).post("Q", "2026-10-13T15:00", {"C"});
    return maker;
}

Id<Task> reply(Uuid post, const char* channel) { return task_id(key_of("R", post, id<Channel>(channel).value)); }
Id<Task> content(Uuid post) { return task_id(key_of("C", post)); }

struct Split : Desk {
    Id<Post> p = tandem::testing::id<Post>("P"), q = tandem::testing::id<Post>("Q");

    Split() : Desk(world()) {}
    const Task* at(Id<Task> id) const { return session.plan().task(id); }
    std::size_t tasks() const { return session.plan().tasks.size(); }
    // The post that was split off.
    const Post* other() const {
        for (const Post& post : session.project().posts)
            if (post.id != p && post.id != q) return &post;
        return nullptr;
    }
    bool split() { return session.submit(split_post(session, session.ids(), p, tandem::testing::id<Variant>("P/B"))); }
    bool merge(Id<Post> into, Id<Post> from) { return session.submit(merge_posts(session, session.ids(), into, from)); }
};

}  // namespace

TEST_CASE(
    "case 10: a channel split off takes its tasks along with what was decided; the rest stays, and the sum is the "
    "same") {
    Split desk;
    desk.session.submit(tick_task(desk.session, reply(desk.p.value, "B"), desk_user));
    desk.session.submit(set_task_effort(desk.session, reply(desk.p.value, "A"), 40, desk_user));
    const Id<Person> ben = id<Person>("Ben");
    desk.session.submit(assign_task(desk.session, content(desk.p.value), ben, desk_user));
    const Project before = desk.session.project();
    const std::size_t replies = 3;
    REQUIRE(desk.split());
    REQUIRE(desk.other());
    const Post& other = *desk.other();
    CHECK(other.variants.size() == 1);
    CHECK(other.variants[0].channel == id<Channel>("B"));
    CHECK(other.when == at("2026-10-13T10:00"));
    CHECK(desk.session.project().posts.find(desk.p)->variants.size() == 1);
    CHECK(desk.at(reply(other.id.value, "B"))->state == TaskState::done);
    CHECK(desk.at(reply(desk.p.value, "A"))->effort_minutes == 40);
    CHECK(desk.at(content(desk.p.value))->pinned_person == ben);
    CHECK_FALSE(desk.at(reply(desk.p.value, "B")));
    std::size_t now = 0;
    for (const auto& [task, box] : desk.session.plan().tasks) now += box->key.rule == id<TaskRule>("R") ? 1 : 0;
    CHECK(now == replies);
    CHECK(desk.session.planner().stray_marks().empty());
    REQUIRE(desk.session.project().lineage.size() == 1);
    CHECK(desk.session.project().lineage[0].from.source == desk.p.value);
    CHECK(desk.session.project().lineage[0].to.source == other.id.value);
    // A key that was written down before leads to where the task is now; what stayed stays.
    const TaskKey moved = key_of("R", desk.p.value, id<Channel>("B").value);
    CHECK(task_id(follow_lineage(desk.session.project(), moved)) == reply(other.id.value, "B"));
    const TaskKey stayed = key_of("R", desk.p.value, id<Channel>("A").value);
    CHECK(follow_lineage(desk.session.project(), stayed) == stayed);
    desk.session.undo();
    CHECK(desk.session.project() == before);
}

TEST_CASE("case 11: undoing a split is the state before it, done marks and all") {
    Split desk;
    desk.session.submit(tick_task(desk.session, reply(desk.p.value, "B"), desk_user));
    const Project before = desk.session.project();
    const Plan plan = desk.session.plan();
    desk.split();
    desk.session.submit(tick_task(desk.session, reply(desk.p.value, "A"), desk_user));
    desk.session.undo(), desk.session.undo();
    CHECK(desk.session.project() == before);
    CHECK(same_plan(desk.session.plan(), plan));
    // What was done afterwards comes back with the steps.
    desk.session.redo(), desk.session.redo();
    CHECK(desk.at(reply(desk.p.value, "A"))->state == TaskState::done);
}

TEST_CASE("the channel keeps its own time, step and words; the accepted place goes along") {
    Split desk;
    Post post = *desk.session.project().posts.find(desk.p);
    post.text = "For all";
    post.variants[1].offset_minutes = 90;
    post.variants[1].text = "For Facebook";
    post.variants[1].status = PostStatus::approved;
    desk.submit(Put<Post>{post});
    const Placement before = *desk.session.plan().placement(reply(desk.p.value, "B"));
    desk.split();
    const Post& other = *desk.other();
    CHECK(other.when == at("2026-10-13T11:30"));
    CHECK(other.text == "For Facebook");
    CHECK(other.status == PostStatus::approved);
    CHECK_FALSE(other.variants[0].offset_minutes);
    CHECK(desk.session.plan().placement(reply(other.id.value, "B"))->person == before.person);
}

TEST_CASE(
    "case 12: merged tasks of which both were done are done with the time of both; one of two is open with a note") {
    for (const bool both : {true, false}) {
        Split desk;
        desk.session.submit(tick_task(desk.session, content(desk.p.value), desk_user));
        desk.session.submit(log_task_minutes(desk.session, content(desk.p.value), 30, desk_user));
        if (both) {
            desk.session.submit(tick_task(desk.session, content(desk.q.value), "Ben"));
            desk.session.submit(log_task_minutes(desk.session, content(desk.q.value), 20, "Ben"));
        }
        desk.session.submit(tick_task(desk.session, reply(desk.q.value, "C"), desk_user));
        const Project before = desk.session.project();
        REQUIRE(desk.merge(desk.p, desk.q));
        CHECK_FALSE(desk.session.project().posts.contains(desk.q));
        const Task* merged = desk.at(content(desk.p.value));
        REQUIRE(merged);
        CHECK(merged->state == TaskState::done);
        if (both) {
            CHECK(merged->spent_minutes == 50);
            CHECK(desk.session.project().marks.find({merged->id.value})->log.size() == 4);
        }
        // The replies on the third channel are done as before, under the post they belong to now.
        CHECK(desk.at(reply(desk.p.value, "C"))->state == TaskState::done);
        CHECK(desk.session.planner().stray_marks().empty());
        desk.session.undo();
        CHECK(desk.session.project() == before);
    }
    // Done on the post that goes, open on the one that stays.
    Split desk;
    desk.session.submit(tick_task(desk.session, content(desk.q.value), desk_user));
    desk.merge(desk.p, desk.q);
    const Task* merged = desk.at(content(desk.p.value));
    CHECK(merged->state == TaskState::open);
    CHECK_FALSE(desk.session.project().marks.find({merged->id.value})->note.empty());
}

TEST_CASE("the channels of a merged post keep their time and words") {
    Split desk;
    Post q = *desk.session.project().posts.find(desk.q);
    q.text = "Only here";
    desk.submit(Put<Post>{q});
    desk.merge(desk.p, desk.q);
    const Post& p = *desk.session.project().posts.find(desk.p);
    REQUIRE(p.variants.size() == 3);
    CHECK(p.variants[2].offset_minutes == 300);
    CHECK(p.variants[2].text == "Only here");
}

TEST_CASE("what cannot be split or merged is left alone") {
    Split desk;
    CHECK(split_post(desk.session, desk.session.ids(), desk.q, id<Variant>("Q/C")).actions.empty());
    CHECK(split_post(desk.session, desk.session.ids(), desk.p, id<Variant>("Q/C")).actions.empty());
    CHECK_FALSE(can_merge(desk.session.project(), desk.p, desk.p));
    desk.split();
    CHECK(can_merge(desk.session.project(), desk.p, desk.other()->id));
    Post q = *desk.session.project().posts.find(desk.q);
    q.variants[0].channel = id<Channel>("A");
    desk.submit(Put<Post>{q});
    CHECK_FALSE(can_merge(desk.session.project(), desk.p, desk.q));
    CHECK(merge_posts(desk.session, desk.session.ids(), desk.p, desk.q).actions.empty());
}

TEST_CASE("split and merged again, the tasks are those of before with all that was decided") {
    Split desk;
    desk.session.submit(tick_task(desk.session, reply(desk.p.value, "B"), desk_user));
    desk.session.submit(set_task_effort(desk.session, reply(desk.p.value, "B"), 25, desk_user));
    const TaskMark before = *desk.session.project().marks.find({reply(desk.p.value, "B").value});
    desk.split();
    REQUIRE(desk.merge(desk.p, desk.other()->id));
    CHECK(*desk.session.project().marks.find({reply(desk.p.value, "B").value}) == before);
}
