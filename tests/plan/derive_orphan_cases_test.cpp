#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

TaskKey r1() { return slot_key("R", "R1", post_p, on_a); }
TaskKey r2() { return slot_key("R", "R2", post_p, on_a); }
TaskKey r3() { return slot_key("R", "R3", post_p, on_a); }

// Three rounds after P on 13 October; Q is on the same day; M moderates the channel on days with a post.
ProjectMaker orphan_project() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram").channel("B", "facebook");
    maker.project.rules = maker.project.rules.with(rule_of("R", "post_published",
                                                           {{"R1", "publish_at", "+PT0M", "+PT2H"},
                                                            {"R2", "publish_at", "+P1D", "+P2D"},
                                                            {"R3", "publish_at", "+P2D", "+P3D"}}));
    maker.rule("M", "channel_day", "if=post_that_day", "day_start", "+PT0M", "+PT9H", 10, "daily", "per_post");
    maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-13T16:00", {"A"});
    return maker;
}

void move(Planned& planned, const char* post, int days) { planned.edit(MovePosts{{id<Post>(post)}, days, 0}); }

}  // namespace

TEST_CASE("case 13: of a deleted post, finished work is history, untouched work is gone, edited work is in the tray") {
    Planned planned(orphan_project());
    planned.mark(done_mark(planned, r1()));
    pin_to(planned, r3(), "Ben");
    const Project before = planned.planner.project();
    const Plan plan = planned.plan();
    planned.edit(RemovePosts{{id<Post>("P")}});
    for (const TaskKey& key : {r2(), r3()}) CHECK(planned.task(key) == nullptr);
    REQUIRE(planned.task(r1()) != nullptr);
    CHECK(planned.task(r1())->detached);
    CHECK(stray(planned, r1())->kind == StrayMark::Kind::history);
    CHECK(stray(planned, r1())->reason == StrayMark::Reason::source_gone);
    CHECK_FALSE(stray(planned, r2()).has_value());
    CHECK(stray(planned, r3())->kind == StrayMark::Kind::tray);
    CHECK(stray(planned, r3())->reason == StrayMark::Reason::source_gone);
    CHECK(planned.planner.project().marks == before.marks);
    CHECK(planned.planner.tasks_of(planned.plan(), post_p) == std::vector{task_id(r1())});

    planned.planner.restore(before, plan);
    CHECK(same_plan(planned.plan(), plan));
    CHECK(planned.planner.project() == before);
    CHECK(planned.planner.stray_marks().empty());
}

TEST_CASE("case 13: a deleted task that had been pinned before is not offered in the tray") {
    Planned planned(orphan_project());
    TaskMark mark = mark_on(r3());
    mark.person = id<Person>("Ben");
    mark.state = TaskState::deleted;
    planned.mark(mark);
    planned.edit(RemovePosts{{id<Post>("P")}});
    CHECK(stray(planned, r3())->kind == StrayMark::Kind::tombstone);
}

TEST_CASE("case 13: a cancelled or undated post keeps what people decided about its tasks") {
    Planned planned(orphan_project());
    pin_to(planned, r3(), "Ben");
    const Task before = *planned.task(r3());
    Post post = *planned.planner.project().posts.find(id<Post>("P"));
    SUBCASE("cancelled") {
        post.status = PostStatus::cancelled;
        planned.edit(Put<Post>{post});
    }
    SUBCASE("without a date") { planned.edit(UnschedulePosts{{post.id}}); }
    CHECK(planned.task(r3()) == nullptr);
    CHECK(stray(planned, r3())->kind == StrayMark::Kind::tray);
    CHECK(stray(planned, r3())->reason == StrayMark::Reason::outside);
    planned.edit(Put<Post>{*orphan_project().project.posts.find(id<Post>("P"))});
    CHECK(*planned.task(r3()) == before);
}

TEST_CASE("case 21: a round of two posts counts one when the other leaves, goes with the last, comes back as it was") {
    Planned planned(orphan_project());
    TaskMark note = mark_on(moderation("2026-10-13"));
    note.note = "mind the giveaway";
    planned.mark(note);
    CHECK(planned.task(moderation("2026-10-13"))->effort_minutes == 20);
    move(planned, "P", 7);
    CHECK(planned.task(moderation("2026-10-13"))->effort_minutes == 10);
    move(planned, "Q", 7);
    CHECK(planned.task(moderation("2026-10-13")) == nullptr);
    CHECK(planned.task(moderation("2026-10-20"))->effort_minutes == 20);
    move(planned, "Q", -7);
    CHECK(planned.task(moderation("2026-10-13"))->effort_minutes == 10);
    CHECK(planned.planner.stray_marks().empty());
}

TEST_CASE("case 22: a pinned round without posts sleeps, and is pinned again when a post comes back") {
    Planned planned(orphan_project());
    pin_to(planned, moderation("2026-10-13"), "Ana");
    move(planned, "P", 7);
    move(planned, "Q", 7);
    REQUIRE(stray(planned, moderation("2026-10-13")).has_value());
    CHECK(stray(planned, moderation("2026-10-13"))->kind == StrayMark::Kind::sleeping);
    CHECK(stray(planned, moderation("2026-10-13"))->reason == StrayMark::Reason::condition);
    move(planned, "P", -7);
    CHECK(planned.task(moderation("2026-10-13"))->pinned_person == id<Person>("Ana"));
    CHECK(planned.plan().placement(task_id(moderation("2026-10-13")))->person == id<Person>("Ana"));
    CHECK_FALSE(stray(planned, moderation("2026-10-13")).has_value());
}

TEST_CASE("case 22: a pinned round on a day its rule no longer covers is in the tray, post or no post") {
    Planned planned(orphan_project());
    planned.edit(CopyPost{id<Post>("Q"), id<Post>("S"), {id<Variant>("S/A")}, 4, false});
    pin_to(planned, moderation("2026-10-17"), "Ana");
    TaskRule rule = *planned.planner.project().rules.find(id<TaskRule>("M"));
    rule.versions[0].scope = "day=working;if=post_that_day";
    planned.edit(Put<TaskRule>{rule});
    CHECK(stray(planned, moderation("2026-10-17"))->kind == StrayMark::Kind::tray);
    CHECK(stray(planned, moderation("2026-10-17"))->reason == StrayMark::Reason::outside);
}

TEST_CASE("case 31: an archived channel has no tasks ahead, keeps its history, and comes back with every decision") {
    Planned planned(orphan_project());
    planned.mark(done_mark(planned, r1()));
    pin_to(planned, r2(), "Ben");
    const Project before = planned.planner.project();
    Channel channel = *before.channels.find(id<Channel>("A"));
    channel.archived = true;
    planned.edit(Put<Channel>{channel});
    CHECK(planned.plan().tasks.size() == 1);
    REQUIRE(planned.task(r1()) != nullptr);
    CHECK(planned.task(r1())->detached);
    CHECK(planned.plan().work(*planned.task(r1())->fixed_day).cm.done_minutes == planned.task(r1())->effort_minutes);
    CHECK(stray(planned, r1())->kind == StrayMark::Kind::history);
    CHECK(stray(planned, r2())->kind == StrayMark::Kind::tray);
    CHECK(stray(planned, r2())->reason == StrayMark::Reason::channel_gone);
    channel.archived = false;
    planned.edit(Put<Channel>{channel});
    CHECK(planned.task(r1())->state == TaskState::done);
    CHECK(planned.task(r2())->pinned_person == id<Person>("Ben"));
    CHECK(planned.planner.stray_marks().empty());
}

TEST_CASE("case 31: work on several channels goes on without the archived one") {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "facebook").rules({"R38", "R07"});
    maker.post("P", "2026-10-13T10:00", {"A", "B"});
    Planned planned(maker);
    const TaskKey content{default_rule_id("R38"), default_slot_id("R38"), post_p, {}, {}};
    CHECK(planned.task(content)->channels.size() == 2);
    Channel channel = *planned.planner.project().channels.find(id<Channel>("B"));
    channel.archived = true;
    planned.edit(Put<Channel>{channel});
    CHECK(planned.task(content)->channels == std::vector{id<Channel>("A")});
}

TEST_CASE("case 38: a task made manual has no twin, and the manual one stands in its place") {
    Planned planned(orphan_project());
    const Task derived = *planned.task(r1());
    ManualTask manual;
    manual.id = id<ManualTask>("M1");
    manual.title = "Répondre";
    manual.task_type = "reply";
    manual.begin = derived.begin;
    manual.end = derived.end;
    manual.effort_minutes = 50;
    manual.channels = derived.channels;
    manual.source = post_p;
    TaskMark mark = mark_on(r1());
    mark.state = TaskState::replaced;
    mark.replaced_by = manual.id;
    planned.planner.take(apply_all(planned.planner.project(), {Put<ManualTask>{manual}, Put<TaskMark>{mark}}));
    move(planned, "P", 1);
    CHECK(planned.task(r1())->state == TaskState::replaced);
    CHECK_FALSE(planned.task(r1())->counts());
    const Task* made = planned.plan().task({manual.id.value});
    REQUIRE(made != nullptr);
    CHECK(made->effort_minutes == 50);
    check_window(made, "2026-10-13T10:00", "2026-10-13T12:00");
    CHECK(made->post == id<Post>("P"));
    const DayWork& work = planned.plan().work(day("2026-10-13"));
    CHECK(std::count(work.placed.begin(), work.placed.end(), made->id) == 1);
    CHECK(planned.planner.tasks_of(planned.plan(), post_p).size() == 4);
}

TEST_CASE("case 38: a manual task of a post knows it no more once the post is gone, and again when it is back") {
    Planned planned(orphan_project());
    ManualTask manual;
    manual.id = id<ManualTask>("M1");
    manual.begin = at("2026-10-13T10:00");
    manual.end = at("2026-10-13T12:00");
    manual.source = post_p;
    planned.edit(Put<ManualTask>{manual});
    const Post post = *planned.planner.project().posts.find(id<Post>("P"));
    planned.edit(RemovePosts{{post.id}});
    CHECK_FALSE(planned.plan().task({manual.id.value})->post.has_value());
    planned.edit(Put<Post>{post});
    CHECK(planned.plan().task({manual.id.value})->post == post.id);
}
