// The tasks about tools that publish: there while a tool holds something else than what stands in the project.
#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

const Id<Post> scheduled_post = id<Post>("P");

TaskKey key_on(const char* channel) { return {tool_rule(), {}, scheduled_post.value, id<Channel>(channel).value, {}}; }

// P is scheduled on Tuesday 13 October at ten on A, which Ben answers for, and on B, whose owner nobody is.
ProjectMaker scheduled() {
    ProjectMaker maker;
    maker.person("Ana", 480, {Hat::smm})
        .person("Ben", 480)
        .channel("A", "instagram", "Ben")
        .channel("B", "linkedin")
        .channel("C", "blog");
    for (const char* name : {"A", "B"}) {
        Channel row = *maker.project.channels.find(id<Channel>(name));
        row.publishing_tool = name[0] == 'A' ? "Buffer" : "Metricool";
        maker.project.channels = maker.project.channels.with(row);
    }
    maker.post("P", "2026-10-13T10:00", {"A", "B", "C"});
    Post row = *maker.project.posts.find(scheduled_post);
    row.status = PostStatus::scheduled;
    maker.project.posts = maker.project.posts.with(row);
    return maker;
}

// As the session takes an edit: with since when a tool has to be told.
void edit(Planned& planned, const Action& action, const char* since = "2026-10-05T07:00Z") {
    Project next = apply(planned.planner.project(), action);
    Post row = *next.posts.find(scheduled_post);
    for (Variant& variant : row.variants)
        if (variant.to_reschedule && !variant.to_reschedule->since) variant.to_reschedule->since = utc(since);
    planned.planner.take(apply(next, Put<Post>{row}));
}

std::string title(const Planned& planned, const TaskKey& key, facts::Language language = facts::Language::english) {
    return task_title(planned.planner.project(), shared_facts(), *planned.task(key), language);
}

}  // namespace

TEST_CASE(
    "a scheduled post that moved has one task for each of its channels with a tool, due before the earlier time") {
    Planned planned(scheduled());
    CHECK(planned.plan().tasks.empty());
    edit(planned, MovePosts{{scheduled_post}, 2, 0});
    CHECK(planned.plan().tasks.size() == 2);
    check_window(planned.task(key_on("A")), "2026-10-05T09:00", "2026-10-13T10:00");
    CHECK(title(planned, key_on("A")) == "Reschedule in Buffer");
    CHECK(title(planned, key_on("B"), facts::Language::french) == "Reprogrammer dans Metricool");
    planned.edit(MovePosts{{scheduled_post}, -5, 0});
    check_window(planned.task(key_on("A")), "2026-10-05T09:00", "2026-10-10T10:00");
    planned.edit(MovePosts{{scheduled_post}, 3, 0});
    CHECK(planned.plan().tasks.empty());
}

TEST_CASE("the channel's owner reschedules, without one it is the SMM") {
    Planned planned(scheduled());
    edit(planned, MovePosts{{scheduled_post}, 2, 0});
    const Placement* a = planned.plan().placement(task_id(key_on("A")));
    const Placement* b = planned.plan().placement(task_id(key_on("B")));
    REQUIRE(a);
    REQUIRE(b);
    CHECK(a->person == id<Person>("Ben"));
    CHECK(b->person == id<Person>("Ana"));
    CHECK(a->day == day("2026-10-05"));
}

TEST_CASE("a post that lost its date or its step is to be taken out of the tool before that publishes it") {
    Planned planned(scheduled());
    planned.edit(UnschedulePosts{{scheduled_post}});
    REQUIRE(planned.task(key_on("A")));
    CHECK(title(planned, key_on("A")) == "Remove from Buffer");
    CHECK(planned.task(key_on("A"))->end == at("2026-10-13T10:00"));
    Post row = *planned.planner.project().posts.find(scheduled_post);
    row.status = PostStatus::cancelled;
    row.when = at("2026-10-09T10:00");
    planned.edit(Put<Post>{row});
    REQUIRE(planned.task(key_on("A")));
    CHECK(planned.task(key_on("A"))->end == at("2026-10-13T10:00"));
}

TEST_CASE("the limit is a moment: another zone of the post makes it earlier or later") {
    Planned planned(scheduled());
    Post row = *planned.planner.project().posts.find(scheduled_post);
    row.zone = "Asia/Tokyo";
    planned.edit(Put<Post>{row});
    REQUIRE(planned.task(key_on("A")));
    CHECK(planned.task(key_on("A"))->end == at("2026-10-13T03:00"));
}

TEST_CASE("a time that had passed when the post was changed is no limit") {
    Planned planned(scheduled());
    edit(planned, MovePosts{{scheduled_post}, -12, 0});
    check_window(planned.task(key_on("A")), "2026-10-05T09:00", "2026-10-13T10:00");
    Planned late(scheduled());
    edit(late, MovePosts{{scheduled_post}, 6, 0}, "2026-10-14T07:00Z");
    check_window(late.task(key_on("A")), "2026-10-14T09:00", "2026-10-19T10:00");
}

TEST_CASE("a decision about such a task is no stray once the tool knows, and comes back with it") {
    Planned planned(scheduled());
    planned.edit(MovePosts{{scheduled_post}, 2, 0});
    TaskMark mark = mark_on(key_on("A"));
    mark.effort = EffortOverride{25, 10};
    planned.mark(mark);
    CHECK(planned.task(key_on("A"))->effort_minutes == 25);
    planned.edit(MovePosts{{scheduled_post}, -2, 0});
    CHECK(planned.task(key_on("A")) == nullptr);
    REQUIRE(stray(planned, key_on("A")));
    CHECK(stray(planned, key_on("A"))->kind == StrayMark::Kind::tombstone);
}

TEST_CASE("what a change leaves to do in the tools is told by name, each once") {
    const Project before = scheduled().project;
    const Project moved = apply(before, MovePosts{{scheduled_post}, 2, 0});
    CHECK(tools_to_tell(before, moved) == std::vector<ToolNews>{{"Buffer", false}, {"Metricool", false}});
    CHECK(tools_to_tell(before, before).empty());
    CHECK(tools_to_tell(moved, before).empty());
    const Project undated = apply(before, UnschedulePosts{{scheduled_post}});
    CHECK(tools_to_tell(before, undated) == std::vector<ToolNews>{{"Buffer", true}, {"Metricool", true}});
}
