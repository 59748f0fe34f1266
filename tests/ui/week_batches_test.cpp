// Replies of one person in one go, as one block among the hours.
#include "ui/calendar/week_batches.hpp"

#include <doctest/doctest.h>

#include "ui/hour_ground.hpp"

using namespace tandem;

namespace {

// Replies to posts of Wednesday 21 October on one channel, half an hour each.
struct ReplyGround : HourGround {
    void reply(std::uint64_t number, LocalMinute post_at, std::optional<std::uint64_t> person,
               TaskState state = TaskState::open) {
        put(post_on(number, post_at));
        plan_task(number, post_at, 30, person);
        Task task = *plan.task(id_of<Task>(number));
        task.post = id_of<Post>(number);
        task.source_kind = SourceKind::post;
        task.key.source = id_of<Post>(number).value;
        task.anchor = post_at;
        task.state = state;
        plan.tasks = plan.tasks.set(task.id, immer::box<Task>(task));
    }
    std::vector<WeekTask> blocks() const {
        const WeekModel made = week();
        return day_of_week(made, october(21)).tasks;
    }
};

std::vector<Id<Task>> ids_of(std::initializer_list<std::uint64_t> numbers) {
    std::vector<Id<Task>> ids;
    for (const std::uint64_t number : numbers) ids.push_back(id_of<Task>(number));
    return ids;
}

}  // namespace

TEST_CASE("replies of one person to posts within an hour are one block as long as all of them") {
    ReplyGround ground;
    ground.add_person(1, "Ana Roux");
    ground.reply(1, october(21, 10), 1);
    ground.reply(2, october(21, 10, 30), 1);
    ground.reply(3, october(21, 15), 1);
    const std::vector<WeekTask> blocks = ground.blocks();
    REQUIRE(blocks.size() == 2);
    CHECK(blocks[0].joined);
    CHECK(blocks[0].batch == ids_of({1, 2}));
    CHECK(blocks[0].minutes.length() == 60);
    CHECK(plain(blocks[0].title).find("2 publications") != std::string::npos);
    CHECK(plain(blocks[0].detail) == "1 h 00");
    CHECK(plain(blocks[0].note) == "10:00 · post 1\n10:30 · post 2");
    CHECK(blocks[0].selection() == Selection::of_batch(ids_of({1, 2})));
    CHECK(blocks[0].is_selected(Selection::of_batch(ids_of({1, 2}))));
    CHECK(blocks[0].is_selected(Selection::of(id_of<Task>(2))));
    CHECK_FALSE(blocks[0].is_selected(Selection::of(id_of<Task>(3))));
    CHECK_FALSE(blocks[1].joined);
    CHECK(blocks[1].batch.empty());
    CHECK(blocks[1].selection() == Selection::of(id_of<Task>(3)));
}

TEST_CASE("what another one has, and what is done, is no part of the block") {
    ReplyGround ground;
    ground.add_person(1, "Ana Roux");
    ground.add_person(2, "Ben Hall");
    ground.reply(1, october(21, 10), 1);
    ground.reply(2, october(21, 10, 20), 2);
    ground.reply(3, october(21, 10, 40), 1);
    ground.reply(4, october(21, 11), 1, TaskState::done);
    std::vector<std::vector<Id<Task>>> batches;
    for (const WeekTask& block : ground.blocks()) batches.push_back(block.all());
    CHECK(batches.size() == 3);
    CHECK(std::find(batches.begin(), batches.end(), ids_of({1, 3})) != batches.end());
    CHECK(std::find(batches.begin(), batches.end(), ids_of({2})) != batches.end());
    CHECK(std::find(batches.begin(), batches.end(), ids_of({4})) != batches.end());
}

TEST_CASE("unfolded, a batch is its tasks, which know of each other") {
    ReplyGround ground;
    ground.add_person(1, "Ana Roux");
    ground.reply(1, october(21, 10), 1);
    ground.reply(2, october(21, 10, 30), 1);
    ground.unfolded = ids_of({2});
    const std::vector<WeekTask> blocks = ground.blocks();
    REQUIRE(blocks.size() == 2);
    for (const WeekTask& block : blocks) {
        CHECK_FALSE(block.joined);
        CHECK(block.batch == ids_of({1, 2}));
        CHECK(block.minutes.length() == 30);
        CHECK(block.all() == std::vector{block.task});
        CHECK(block.is_selected(Selection::of_batch(ids_of({1, 2}))));
    }
}
