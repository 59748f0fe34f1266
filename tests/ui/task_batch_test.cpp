#include "ui/tasks/task_batch.hpp"

#include <doctest/doctest.h>

#include "app/desk.hpp"
#include "ui/tasks/task_day.hpp"

using namespace tandem;
using namespace tandem::testing;

// Which replies of a day are drawn as one.
namespace {

const Day tuesday = day_of(at("2026-10-13T00:00"));

// Posts of 13 October, replied to in their first hour (R1) and the day after (R2).
ProjectMaker posts_at(const std::vector<std::tuple<std::string, std::string, std::string>>& posts) {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "facebook");
    maker.project.rules = maker.project.rules.with(
        rule_of("R", "post_published",
                {{"R1", "publish_at", "+PT0H", "+PT2H", 15}, {"R2", "publish_at", "+P1D", "+P1DT4H", 10}}));
    for (const auto& [name, time, channel] : posts) maker.post(name, ("2026-10-13T" + time).c_str(), {channel});
    return maker;
}

struct List {
    Desk desk;
    UiState state;
    TaskDay shown;
    explicit List(ProjectMaker maker) : desk(std::move(maker)) { read(); }

    void read(Day of = tuesday) {
        state.tasks_day = of;
        shown = task_day(desk.session, state, of, {});
    }
    static Id<Task> reply(const std::string& post, const std::string& channel = "A", const std::string& slot = "R1") {
        return task_id(
            slot_key("R", slot, tandem::testing::id<Post>(post).value, tandem::testing::id<Channel>(channel).value));
    }
    std::vector<std::vector<Id<Task>>> batches() const {
        std::vector<std::vector<Id<Task>>> all;
        for (const TaskGroup& group : shown.groups)
            for (const TaskBatch& batch : group.batches) all.push_back(tasks_of(batch, group.tasks));
        return all;
    }
    void tick(Id<Task> id) {
        REQUIRE(desk.session.submit(tick_task(desk.session, id, "Ana")));
        read();
    }
};

using Batches = std::vector<std::vector<Id<Task>>>;

}  // namespace

TEST_CASE("replies to posts of one channel that follow each other within an hour are one batch, minutes added up") {
    List list(posts_at({{"P1", "10:00", "A"}, {"P2", "10:45", "A"}, {"P3", "11:45", "A"}, {"P4", "12:46", "A"}}));
    const auto chain = std::vector{List::reply("P1"), List::reply("P2"), List::reply("P3")};
    CHECK(list.batches() == Batches{chain});
    const TaskBatch& batch = list.shown.groups.front().batches.front();
    CHECK(batch.channel == id<Channel>("A"));
    CHECK(batch.minutes == 45);
    CHECK(batch.begin == at("2026-10-13T10:00"));
    CHECK(batch.end == at("2026-10-13T13:45"));
    CHECK(batch.limit == at("2026-10-13T12:00"));
    CHECK(batch.done == 0);
    CHECK(list.shown.count == 4);
}

TEST_CASE("another channel, another slot of the rule and a time set by hand are no part of a batch") {
    List list(posts_at({{"P1", "10:00", "A"}, {"P2", "10:20", "B"}, {"P3", "10:40", "A"}}));
    CHECK(list.batches() == Batches{{List::reply("P1"), List::reply("P3")}});
    // Together in spite of what begins between them.
    CHECK(list.shown.groups.front().tasks == std::vector{List::reply("P1"), List::reply("P3"), List::reply("P2", "B")});
    list.read(tuesday + date::days(1));
    CHECK(list.batches() == Batches{{List::reply("P1", "A", "R2"), List::reply("P3", "A", "R2")}});
    REQUIRE(
        list.desk.session.submit(begin_task_at(list.desk.session, List::reply("P3"), at("2026-10-13T15:00"), "Ana")));
    list.read();
    CHECK(list.batches().empty());
}

TEST_CASE("replies that were put at one time by hand stay one batch there") {
    List list(posts_at({{"P1", "10:00", "A"}, {"P3", "10:40", "A"}}));
    const std::vector both{List::reply("P1"), List::reply("P3")};
    REQUIRE(list.desk.session.submit(begin_tasks_at(list.desk.session, both, at("2026-10-13T15:00"), "Ana")));
    list.read();
    CHECK(list.batches() == Batches{both});
    REQUIRE(list.desk.session.submit(begin_task_at(list.desk.session, both[1], at("2026-10-13T16:00"), "Ana")));
    list.read();
    CHECK(list.batches().empty());
}

TEST_CASE("a day has its batches in kinds and in hours, not by post, and neither a week nor people have any") {
    List list(posts_at({{"P1", "10:00", "A"}, {"P2", "10:30", "A"}, {"P3", "10:59", "A"}}));
    CHECK(list.batches().size() == 1);
    // Limits at 12:00, 12:30 and 12:59.
    list.state.task_grouping = TaskGrouping::time;
    list.read();
    CHECK(list.batches() == Batches{{List::reply("P1"), List::reply("P2"), List::reply("P3")}});
    list.state.task_grouping = TaskGrouping::post;
    list.read();
    CHECK(list.batches().empty());
    list.state.task_grouping = TaskGrouping::kind;
    for (const TaskSpan span : {TaskSpan::week, TaskSpan::people}) {
        list.state.task_span = span;
        list.read();
        CHECK(list.batches().empty());
    }
}

TEST_CASE("what is done and hidden still holds a batch together; a single one left is none") {
    List list(posts_at({{"P1", "10:00", "A"}, {"P2", "10:50", "A"}, {"P3", "11:40", "A"}}));
    list.tick(List::reply("P2"));
    const TaskBatch& batch = list.shown.groups.front().batches.front();
    CHECK(batch.count == 3);
    CHECK(batch.done == 1);
    CHECK(batch.limit == at("2026-10-13T12:00"));
    list.state.done_tasks_shown = false;
    list.read();
    CHECK(list.batches() == Batches{{List::reply("P1"), List::reply("P3")}});
    CHECK(list.shown.groups.front().batches.front().minutes == 30);
    list.tick(List::reply("P1"));
    CHECK(list.batches().empty());
    CHECK(list.shown.groups.front().tasks == std::vector{List::reply("P3")});
}

TEST_CASE("J and K come to a folded batch once, to each of its tasks where it is unfolded") {
    List list(posts_at({{"P1", "10:00", "A"}, {"P2", "10:30", "A"}, {"P3", "14:00", "A"}}));
    const std::vector<Id<Task>> batch{List::reply("P1"), List::reply("P2")};
    CHECK(shown_task_order(list.desk.session, list.state, {}) ==
          std::vector{Selection::of_batch(batch), Selection::of(List::reply("P3"))});
    unfold(list.state, batch, true);
    CHECK(shown_task_order(list.desk.session, list.state, {}) ==
          std::vector{Selection::of(batch[0]), Selection::of(batch[1]), Selection::of(List::reply("P3"))});
    unfold(list.state, batch, false);
    CHECK(shown_task_order(list.desk.session, list.state, {}).size() == 2);
}
