#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "app/generate_project.hpp"
#include "plan/laws_world.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Tasks that are the same in both plans and stand elsewhere, or nowhere: what a drag did to others.
std::vector<Id<Task>> others_moved(const Plan& before, const Plan& after) {
    std::vector<Id<Task>> moved;
    for (const auto& [id, task] : before.tasks) {
        const Task* later = after.task(id);
        if (!later || !(*later == *task)) continue;
        const Placement* from = before.placement(id);
        const Placement* to = after.placement(id);
        if ((from == nullptr) != (to == nullptr) || (from && !(*from == *to))) moved.push_back(id);
    }
    return moved;
}

// Ana answers for B and is the only one who knows the language of A. Half an hour a day each: with a post on both
// channels on one day, Ben has to take B's.
ProjectMaker tight_scene() {
    ProjectMaker maker;
    maker.person("Ana", 30).person("Ben", 30).channel("A", "instagram").channel("B", "instagram", "Ana");
    const auto speak = [](auto& table, const auto& row_id, std::vector<std::string> languages) {
        auto row = *table.find(row_id);
        row.languages = std::move(languages);
        table = table.with(row);
    };
    speak(maker.project.channels, id<Channel>("A"), {"de"});
    speak(maker.project.channels, id<Channel>("B"), {"fr"});
    speak(maker.project.people, id<Person>("Ana"), {"de", "fr"});
    speak(maker.project.people, id<Person>("Ben"), {"fr"});
    maker.rule("R", "post_published", "any", "publish_at", "+PT0M", "+PT2H", 30);
    maker.post("P", "2026-10-13T10:00", {"A"}).post("Q", "2026-10-14T10:00", {"B"});
    return maker;
}

Placement by(const char* person, const char* day_text) { return {id<Person>(person), day(day_text)}; }

}  // namespace

TEST_CASE("case 41: each of many drags moves at most six tasks of others, at bounded work") {
    Desk desk;
    desk.session.start_new(generated_project(shared_facts(), 300, 6, 2, 3, desk.session.now_instant()));
    Chance chance(41);
    std::size_t moved_others = 0;
    std::int64_t most_candidates = 0;
    std::int64_t most_units = 0;
    int drags = 0;
    for (int i = 0; i < 150; ++i) {
        const Table<Post>& posts = desk.session.project().posts;
        const Post& post = posts[static_cast<std::size_t>(chance.below(static_cast<int>(posts.size())))];
        const Plan before = desk.session.plan();
        const Request request{{"undo.move_post", {}}, {MovePosts{{post.id}, chance.between(-4, 4), 0}}, {}};
        const Preview preview = desk.session.preview(request);
        most_candidates = std::max(most_candidates, preview.plan.counters.candidates);
        most_units = std::max(most_units, preview.plan.counters.buckets_derived);
        if (!desk.session.submit(request)) continue;
        ++drags;
        const auto moved = others_moved(before, desk.session.plan());
        CAPTURE(i);
        CHECK(moved.size() <= 6);
        moved_others += moved.size();
    }
    CHECK(drags > 80);
    CHECK(moved_others > 0);
    CHECK(most_candidates < 40'000);
    CHECK(most_units < 20);
}

TEST_CASE("case 42: a drag away and back that is never dropped changes nothing") {
    Desk desk(tight_scene());
    const Project project = desk.session.project();
    const Plan before = desk.session.plan();
    const auto drag_by = [](int days) {
        return Request{{"undo.move_post", {}}, {MovePosts{{id<Post>("P")}, days, 0}}, {}};
    };
    const Preview away = desk.session.preview(drag_by(1));
    CHECK_FALSE(same_plan(away.plan, before));
    CHECK(same_plan(desk.session.preview(drag_by(0)).plan, before));
    CHECK(same_plan(desk.session.preview(drag_by(1)).plan, away.plan));
    CHECK(same_plan(desk.session.plan(), before));
    CHECK(desk.session.project() == project);
}

TEST_CASE("case 42: dropped and dragged back, a post's own tasks return and who made room stays where he is") {
    Desk desk(tight_scene());
    const Id<Task> own = task_id(key_of("R", id<Post>("P").value, id<Channel>("A").value));
    const Id<Task> other = task_id(key_of("R", id<Post>("Q").value, id<Channel>("B").value));
    const auto place = [&](Id<Task> task) { return *desk.session.plan().placement(task); };
    REQUIRE(desk.drag("Q", 0, 15));  // the first edit accepts the roster
    const Project project = desk.session.project();
    const Plan plan = desk.session.plan();
    REQUIRE(place(own) == by("Ana", "2026-10-13"));
    REQUIRE(place(other) == by("Ana", "2026-10-14"));
    REQUIRE(desk.drag("P", 1));
    CHECK(place(own) == by("Ana", "2026-10-14"));
    CHECK(place(other) == by("Ben", "2026-10-14"));
    REQUIRE(desk.drag("P", -1));
    CHECK(place(own) == by("Ana", "2026-10-13"));
    CHECK(place(other) == by("Ben", "2026-10-14"));
    desk.session.undo();
    desk.session.undo();
    CHECK(desk.session.project() == project);
    CHECK(same_plan(desk.session.plan(), plan));
}
