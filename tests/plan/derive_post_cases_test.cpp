#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// P goes out on Tuesday 13 October at ten. R1 answers for two hours, R2 on the next day, M moderates the channel on
// days with a post, so many minutes a post.
ProjectMaker post_project() {
    ProjectMaker maker;
    maker.person("Ana", 480).person("Ben", 480).channel("A", "instagram");
    maker.rule("R1", "post_published", "any", "publish_at", "+PT0M", "+PT2H", 30);
    maker.rule("R2", "post_published", "any", "publish_at", "+P1D", "+P2D", 10);
    maker.rule("M", "channel_day", "if=post_that_day", "day_start", "+PT0M", "+PT9H", 10, "daily", "per_post");
    maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-15T11:00", {"A"});
    return maker;
}

Action drag(int days, int minutes = 0) { return MovePosts{{id<Post>("P")}, days, minutes}; }

}  // namespace

TEST_CASE("case 1: a dragged post takes its tasks along and has both days looked at again, nothing else") {
    Planned planned(post_project());
    const Plan before = planned.plan();
    planned.edit(drag(2, 5 * 60));
    check_window(planned.task(key_on_a("R1")), "2026-10-15T15:00", "2026-10-15T17:00");
    CHECK(day_of(planned.task(key_on_a("R2"))->begin) == day("2026-10-16"));
    CHECK(planned.task(moderation("2026-10-13")) == nullptr);
    CHECK(planned.task(moderation("2026-10-15"))->effort_minutes == 20);
    CHECK(changed_tasks(before, planned.plan()) ==
          ids_of({key_on_a("R1"), key_on_a("R2"), moderation("2026-10-13"), moderation("2026-10-15")}));
    CHECK(planned.planner.tasks_of(planned.plan(), post_p).size() == 2);
}

TEST_CASE("case 2: an effort set by hand stays when the post is dragged") {
    Planned planned(post_project());
    TaskMark mark = mark_on(key_on_a("R1"));
    mark.effort = EffortOverride{45, 30};
    planned.mark(mark);
    planned.edit(drag(2));
    CHECK(planned.task(key_on_a("R1"))->effort_minutes == 45);
    CHECK(planned.task(key_on_a("R1"))->effort_by_hand);
    check_window(planned.task(key_on_a("R1")), "2026-10-15T10:00", "2026-10-15T12:00");
}

TEST_CASE("case 3: a relative time goes along with the post") {
    Planned planned(post_project());
    TaskMark mark = mark_on(key_on_a("R1"));
    mark.time = relative_time(*planned.task(key_on_a("R1")), 180, 60);
    planned.mark(mark);
    check_window(planned.task(key_on_a("R1")), "2026-10-13T13:00", "2026-10-13T14:00");
    planned.edit(drag(2));
    check_window(planned.task(key_on_a("R1")), "2026-10-15T13:00", "2026-10-15T14:00");
    CHECK(planned.task(key_on_a("R1"))->time_by_hand);
    CHECK_FALSE(planned.task(key_on_a("R1"))->time_absolute);
    CHECK_FALSE(planned.task(key_on_a("R1"))->rule_changed);
}

TEST_CASE("case 4: an absolute time stays where it was put, and is marked when its post comes after it") {
    Planned planned(post_project());
    TaskMark mark = mark_on(key_on_a("R1"));
    mark.time = absolute_time(*planned.task(key_on_a("R1")), at("2026-10-14T09:00"), 60);
    planned.mark(mark);
    CHECK_FALSE(planned.task(key_on_a("R1"))->before_source);
    planned.edit(drag(3));
    check_window(planned.task(key_on_a("R1")), "2026-10-14T09:00", "2026-10-14T10:00");
    CHECK(planned.task(key_on_a("R1"))->before_source);
    CHECK(planned.task(key_on_a("R1"))->counts());
}

TEST_CASE("case 5: finished work stays where it was done and is not made again") {
    Planned planned(post_project());
    planned.mark(done_mark(planned, key_on_a("R1")));
    const Task done = *planned.task(key_on_a("R1"));
    const Placement where = *planned.plan().placement(done.id);
    planned.edit(drag(3));
    const Task* after = planned.task(key_on_a("R1"));
    REQUIRE(after != nullptr);
    CHECK(after->state == TaskState::done);
    check_window(after, "2026-10-13T10:00", "2026-10-13T12:00");
    CHECK(after->before_source);
    CHECK(*planned.plan().placement(after->id) == where);
    CHECK(planned.planner.tasks_of(planned.plan(), post_p).size() == 2);
}

TEST_CASE("case 6: a reopened task takes the window of today's plan, keeps its effort and shows both events") {
    Planned planned(post_project());
    TaskMark mark = mark_on(key_on_a("R1"));
    mark.effort = EffortOverride{45, 30};
    planned.mark(mark);
    TaskMark done = done_mark(planned, key_on_a("R1"));
    done.log.push_back({utc("2026-10-13T10:00Z"), "done", "Ana"});
    planned.mark(done);
    planned.edit(drag(3));
    TaskMark open = *planned.planner.project().marks.find(done.id);
    open.state = TaskState::open;
    open.record.reset();
    open.log.push_back({utc("2026-10-13T11:00Z"), "reopened", "Ana"});
    planned.mark(open);
    check_window(planned.task(key_on_a("R1")), "2026-10-16T10:00", "2026-10-16T12:00");
    CHECK(planned.task(key_on_a("R1"))->effort_minutes == 45);
    CHECK(planned.task(key_on_a("R1"))->is_open());
    CHECK_FALSE(planned.task(key_on_a("R1"))->before_source);
    CHECK(planned.planner.project().marks.find(done.id)->log.size() == 2);
}

TEST_CASE("case 7: a deleted task stays away whatever happens, and comes back with what is true then") {
    Planned planned(post_project());
    TaskMark mark = mark_on(key_on_a("R2"));
    mark.state = TaskState::deleted;
    planned.mark(mark);
    planned.edit(drag(1));
    Post post = *planned.planner.project().posts.find(id<Post>("P"));
    post.title = "another title";
    planned.edit(Put<Post>{post});
    TaskRule rule = *planned.planner.project().rules.find(id<TaskRule>("R2"));
    rule.versions[0].slots[0].effort_minutes = 25;
    planned.edit(Put<TaskRule>{rule});
    CHECK_FALSE(planned.task(key_on_a("R2"))->counts());
    CHECK(planned.plan().placement(task_id(key_on_a("R2"))) == nullptr);
    mark.state = TaskState::open;
    planned.mark(mark);
    CHECK(planned.task(key_on_a("R2"))->is_open());
    CHECK(planned.task(key_on_a("R2"))->effort_minutes == 25);
    CHECK(day_of(planned.task(key_on_a("R2"))->begin) == day("2026-10-15"));
    CHECK(planned.plan().placement(task_id(key_on_a("R2"))) != nullptr);
}

TEST_CASE("case 8: a skipped task is not made again and is told apart from a deleted one") {
    Planned planned(post_project());
    TaskMark mark = mark_on(key_on_a("R2"));
    mark.state = TaskState::skipped;
    planned.mark(mark);
    planned.edit(drag(1));
    CHECK(planned.task(key_on_a("R2"))->state == TaskState::skipped);
    CHECK_FALSE(planned.task(key_on_a("R2"))->counts());
    CHECK(planned.planner.tasks_of(planned.plan(), post_p).size() == 2);
    const DayWork& work = planned.plan().work(day("2026-10-15"));
    CHECK(std::count(work.placed.begin(), work.placed.end(), task_id(key_on_a("R2"))) == 0);
    CHECK(std::count(work.unplaced.begin(), work.unplaced.end(), task_id(key_on_a("R2"))) == 0);
}

TEST_CASE("case 9: the copy of a post begins with tasks nobody has touched") {
    Planned planned(post_project());
    planned.mark(done_mark(planned, key_on_a("R1")));
    TaskMark pin = mark_on(key_on_a("R2"));
    pin.person = id<Person>("Ben");
    planned.mark(pin);
    planned.edit(CopyPost{id<Post>("P"), id<Post>("copy"), {id<Variant>("copy/A")}, 7, false});
    CHECK(planned.task(key_on_a("R1", "copy"))->state == TaskState::open);
    CHECK(planned.task(key_on_a("R2", "copy"))->state == TaskState::open);
    CHECK_FALSE(planned.task(key_on_a("R2", "copy"))->pinned_person.has_value());
    check_window(planned.task(key_on_a("R1", "copy")), "2026-10-20T10:00", "2026-10-20T12:00");
    CHECK(planned.task(key_on_a("R1"))->state == TaskState::done);
    CHECK(planned.planner.project().marks.size() == 2);
}

TEST_CASE(
    "case 9: with its task edits, a copy takes over effort, notes and relative times, never what was done or pinned") {
    Planned planned(post_project());
    TaskMark edited = mark_on(key_on_a("R1"));
    edited.effort = EffortOverride{45, 30};
    edited.note = "answer in the thread";
    edited.time = relative_time(*planned.task(key_on_a("R1")), 60, 60);
    planned.mark(edited);
    planned.mark(done_mark(planned, key_on_a("R1")));
    TaskMark pin = mark_on(key_on_a("R2"));
    pin.person = id<Person>("Ben");
    pin.day = day("2026-10-14");
    pin.time = absolute_time(*planned.task(key_on_a("R2")), at("2026-10-14T09:00"), 30);
    planned.mark(pin);
    planned.edit(CopyPost{id<Post>("P"), id<Post>("copy"), {id<Variant>("copy/A")}, 7, true});
    const Task* copied = planned.task(key_on_a("R1", "copy"));
    REQUIRE(copied != nullptr);
    CHECK(copied->state == TaskState::open);
    CHECK(copied->effort_minutes == 45);
    check_window(copied, "2026-10-20T11:00", "2026-10-20T12:00");
    CHECK(planned.planner.project().marks.find({task_id(key_on_a("R1", "copy")).value})->note ==
          "answer in the thread");
    CHECK(planned.planner.project().marks.find({task_id(key_on_a("R2", "copy")).value}) == nullptr);
}

TEST_CASE("case 9: the copy of a copied task edit does not carry a deletion") {
    Planned planned(post_project());
    TaskMark gone = mark_on(key_on_a("R2"));
    gone.state = TaskState::deleted;
    gone.effort = EffortOverride{20, 10};
    planned.mark(gone);
    planned.edit(CopyPost{id<Post>("P"), id<Post>("copy"), {id<Variant>("copy/A")}, 7, true});
    CHECK(planned.task(key_on_a("R2", "copy"))->state == TaskState::open);
    CHECK(planned.task(key_on_a("R2", "copy"))->effort_minutes == 10);
}
