#include <map>

#include <doctest/doctest.h>

#include "laws_world.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The days whose rounds a post may count for: its own, in any zone, and the two after.
std::set<Day> days_near(const Post* post) {
    std::set<Day> days;
    if (!post || !post->when) return days;
    std::vector<LocalMinute> times{*post->when};
    for (const Variant& variant : post->variants) {
        times.push_back(*when_of(*post, variant));
        if (variant.published_at) times.push_back(LocalMinute(variant.published_at->time_since_epoch()));
    }
    for (const LocalMinute time : times)
        for (int i = -1; i <= 3; ++i) days.insert(day_of(time) + date::days(i));
    return days;
}

// So many quiet posts on a channel of its own, one a day over a year, and one post more on another channel.
ProjectMaker crowd(int posts) {
    ProjectMaker maker;
    maker.person("Ana", 480)
        .person("Ben", 480)
        .channel("A", "instagram")
        .channel("crowd", "facebook")
        .rules({"R03", "R04", "R07", "R38"});
    maker.rule("M", "channel_day", "if=post_that_day", "day_start", "+PT0M", "+PT9H", 10, "daily", "per_post");
    maker.post("P", "2026-10-13T10:00", {"A"});
    for (int i = 0; i < posts; ++i) {
        const Day when = day("2026-10-05") + date::days(i % 360);
        maker.post("crowd " + std::to_string(i),
                   to_text(LocalMinute(when) + std::chrono::minutes(9 * 60 + i / 360 * 10)).c_str(), {"crowd"});
    }
    return maker;
}

Project retitled(const Project& project, const char* post, const char* title) {
    Post row = *project.posts.find(id<Post>(post));
    row.title = title;
    return apply(project, Put<Post>{row});
}

}  // namespace

TEST_CASE("law 5: an edit of a post changes tasks of that post and of days it left or entered, no others") {
    int edits = 0;
    for (std::uint64_t seed = 30001; seed <= 30400; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        planner.open(random_project(chance), utc(world_now));
        for (int i = 0; i < 6; ++i) {
            CAPTURE(seed);
            CAPTURE(i);
            const Project before = planner.project();
            const Plan plan = planner.plan();
            const Project next = apply_all(before, random_post_edit(chance, before));
            planner.take(next);
            std::set<Uuid> posts;
            std::set<Day> days;
            before.posts.diff(next.posts, [&](const Post* old, const Post* post) {
                posts.insert((post ? post : old)->id.value);
                days.merge(days_near(old));
                days.merge(days_near(post));
            });
            edits += posts.empty() ? 0 : 1;
            for (const Id<Task>& changed : changed_tasks(plan, planner.plan())) {
                const Task& task = planner.plan().task(changed) ? *planner.plan().task(changed) : *plan.task(changed);
                const bool own = posts.contains(task.key.source);
                const bool of_day = task.key.occurrence.kind == Occurrence::Kind::day &&
                    days.contains(Day(date::days(task.key.occurrence.number)));
                if (!own && !of_day) FAIL_CHECK("changed from afar: " << to_text(task.key));
            }
            // A unit for the post, and as many days as it may count for.
            CHECK(planner.plan().counters.buckets_derived <= static_cast<std::int64_t>(posts.size() + days.size() + 2));
        }
    }
    CHECK(edits > 1500);
}

TEST_CASE("law 8: moving by a day twice is moving by two, and moving there and back is not moving") {
    for (std::uint64_t seed = 31001; seed <= 31200; ++seed) {
        Chance chance(seed);
        CAPTURE(seed);
        const Project start = random_project(chance);
        Planner planner(shared_facts());
        const Plan before = planner.open(start, utc(world_now));
        const Id<Post> post = any_row(chance, start.posts)->id;
        const int there = chance.between(-20, 20);
        const int minutes = 15 * chance.between(-50, 50);
        const Project by_one = apply_all(start, {MovePosts{{post}, 1, minutes}, MovePosts{{post}, 1, minutes}});
        const Project by_two = apply(start, MovePosts{{post}, 2, 2 * minutes});
        CHECK(by_one == by_two);
        planner.take(apply(start, MovePosts{{post}, 1, minutes}));
        planner.take(by_one);
        Planner other(shared_facts());
        other.open(start, utc(world_now));
        other.take(by_two);
        CHECK(planner.plan().tasks == other.plan().tasks);
        planner.take(apply(by_one, MovePosts{{post}, there, 0}));
        planner.take(apply(planner.project(), MovePosts{{post}, -there, 0}));
        planner.take(start);
        CHECK(planner.plan().tasks == before.tasks);
        CHECK(planner.plan().by_source == before.by_source);
    }
}

TEST_CASE("law 8: within one drag every frame is planned from the beginning, so that coming back is the plan itself") {
    for (std::uint64_t seed = 32001; seed <= 32100; ++seed) {
        Chance chance(seed);
        CAPTURE(seed);
        const Project start = random_project(chance);
        Planner planner(shared_facts());
        const Plan before = planner.open(start, utc(world_now));
        const Id<Post> post = any_row(chance, start.posts)->id;
        for (int frame = 0; frame < 10; ++frame)
            planner.preview(apply(start, MovePosts{{post}, chance.between(-15, 15), 0}));
        CHECK(same_outcome(planner.preview(start), before));
        CHECK(same_outcome(planner.take(start), before));
    }
}

TEST_CASE("law 12: currency, names and languages change no key, no task and no place, and derive nothing") {
    for (std::uint64_t seed = 33001; seed <= 33100; ++seed) {
        Chance chance(seed);
        Planner planner(shared_facts());
        const Plan before = planner.open(random_project(chance), utc(world_now));
        Settings settings = planner.project().settings;
        settings.language = "en";
        settings.currency = "CHF";
        settings.name = "another name";
        settings.client = "another client";
        settings.week_start = WeekStart::sunday;
        settings.amounts_with_tax = true;
        settings.school_zone = "B";
        const Plan after = planner.take(apply(planner.project(), PutSettings{settings}));
        CHECK(same_outcome(before, after));
        CHECK(after.counters.buckets_derived == 0);
        CHECK(after.counters.solver_calls == 0);
    }
}

TEST_CASE("moving one post costs the same among fifty posts and among two thousand") {
    std::map<int, PlanCounters> counters;
    for (const int posts : {50, 2000}) {
        Planned planned(crowd(posts));
        planned.edit(MovePosts{{id<Post>("P")}, 9, 30});
        counters[posts] = planned.plan().counters;
    }
    CHECK(counters[50].buckets_derived == 1 + 3 + 3);
    CHECK(counters[2000].buckets_derived == counters[50].buckets_derived);
    CHECK(counters[2000].tasks_derived == counters[50].tasks_derived);
    CHECK(counters[2000].tasks_changed == counters[50].tasks_changed);
    // Three tasks of the post, and the two rounds it left and entered.
    CHECK(counters[50].tasks_changed == 3 + 2);
    CHECK(counters[50].solver_calls == 1);
    CHECK(counters[2000].solver_calls == 1);
}

TEST_CASE("case 40: another title changes no task and no place, and asks the solver nothing") {
    Planned planned(crowd(50));
    const Plan before = planned.plan();
    planned.planner.take(retitled(planned.planner.project(), "P", "another title"));
    CHECK(same_outcome(planned.plan(), before));
    CHECK(planned.plan().counters.solver_calls == 0);
    CHECK(planned.plan().counters.candidates == 0);
    CHECK(planned.plan().counters.tasks_changed == 0);
    CHECK(planned.plan().counters.buckets_derived == 1 + 3);
}

TEST_CASE("a day derived again with the same outcome goes no further") {
    Planned planned(crowd(50));
    const Plan before = planned.plan();
    // Ten minutes later on the same day: the round of the day counts the same posts.
    planned.edit(MovePosts{{id<Post>("P")}, 0, 10});
    CHECK(planned.plan().counters.buckets_derived == 1 + 3);
    for (const Id<Task>& changed : changed_tasks(before, planned.plan()))
        CHECK(planned.plan().task(changed)->post == id<Post>("P"));
    // The rounds of the day are the same box as before: nobody compares them again.
    const Id<Task> round =
        task_id(key_of("M", id<Channel>("A").value, id<Channel>("A").value, Occurrence::of_day(day("2026-10-13"))));
    CHECK(&before.tasks.find(round)->get() == &planned.plan().tasks.find(round)->get());
}

TEST_CASE("a mark derives the unit of its task and no other") {
    Planned planned(crowd(50));
    TaskMark mark =
        mark_on(key_of("M", id<Channel>("A").value, id<Channel>("A").value, Occurrence::of_day(day("2026-10-13"))));
    mark.note = "only a note";
    planned.mark(mark);
    CHECK(planned.plan().counters.buckets_derived == 1);
    CHECK(planned.plan().counters.solver_calls == 0);
    mark.effort = EffortOverride{25, 10};
    planned.mark(mark);
    CHECK(planned.plan().counters.buckets_derived == 1);
    CHECK(planned.plan().counters.tasks_changed == 1);
    CHECK(planned.plan().counters.solver_calls == 1);
}
