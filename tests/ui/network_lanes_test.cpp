// Posts and tasks of several channels among lanes of networks: what a grid of hours shows.
#include <doctest/doctest.h>

#include "ui/hour_ground.hpp"

using namespace tandem;

namespace {

// On the 20th at ten on Instagram, Facebook and LinkedIn.
struct SharedPost : HourGround {
    Post post = post_on(1, october(20, 10));

    SharedPost() {
        post.variants.push_back(variant_on(101, 2));
        post.variants.push_back(variant_on(102, 3));
        put(post);
    }
    // As the lanes of networks show it.
    WeekPost placed() const {
        const WeekModel model = week(Lanes::network);
        const WeekDay& day = day_of_week(model, october(20));
        REQUIRE(day.posts.size() == 1);
        return day.posts.front();
    }
    std::vector<std::string> lanes() const {
        std::vector<std::string> ids;
        for (const WeekLane& lane : week(Lanes::network).lanes) ids.push_back(lane.id);
        return ids;
    }
};

}  // namespace

TEST_CASE("among lanes of networks a post stands in the lane of each of its networks, and is one post still") {
    const SharedPost ground;
    const WeekPost placed = ground.placed();
    CHECK(placed.chip.more_channels == 2);
    CHECK(placed.lane == 0);
    REQUIRE(placed.parts.size() == 3);
    const std::vector<std::string> lanes = ground.lanes();
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(placed.lane_in(i) == i);
        CHECK(placed.stands_in(i));
        CHECK(placed.chip_in(i).network->id == lanes[i]);
        CHECK(placed.chip_in(i).variant == ground.post.variants[i].id);
        CHECK(placed.chip_in(i).more_channels == 0);
        CHECK(placed.chip_in(i).time == "10:00");
    }
    const WeekModel people = ground.week(Lanes::person);
    CHECK(day_of_week(people, october(20)).posts[0].parts.empty());
}

TEST_CASE("where the filters want one of its networks alone a post stands in that lane, and there is no other") {
    SharedPost ground;
    ground.filters.networks = {"facebook"};
    CHECK(ground.lanes() == std::vector<std::string>{"facebook"});
    const WeekPost placed = ground.placed();
    REQUIRE(placed.parts.size() == 1);
    CHECK(placed.lane == 0);
    CHECK(placed.chip_in(0).network->id == "facebook");
}

TEST_CASE("channels of one network share its lane; one that goes out later has a chip of its own there") {
    SharedPost ground;
    ground.project.channels = ground.project.channels.with(channel_on(4, "facebook"));
    ground.post.variants.push_back(variant_on(103, 4));
    ground.put(ground.post);
    REQUIRE(ground.placed().parts.size() == 3);
    CHECK(ground.placed().chip_in(1).more_channels == 1);

    ground.post.variants[2].offset_minutes = 120;
    ground.put(ground.post);
    const WeekModel model = ground.week(Lanes::network);
    const WeekDay& day = day_of_week(model, october(20));
    REQUIRE(day.posts.size() == 2);
    CHECK(day.posts[0].parts.size() == 2);
    CHECK(day.posts[1].lane == 2);
    CHECK(day.posts[1].chip.network->id == "linkedin");
}

TEST_CASE("a task of several channels stands in the lane of the first network that is wanted") {
    HourGround ground;
    ground.plan_two_tasks();
    Task task = *ground.plan.task(id_of<Task>(1));
    task.channels = {id_of<Channel>(1), id_of<Channel>(2)};
    ground.plan.tasks = ground.plan.tasks.set(task.id, immer::box<Task>(task));
    const auto lane_of_task = [&] {
        const WeekModel model = ground.week(Lanes::network);
        const WeekDay& day = day_of_week(model, october(20));
        REQUIRE(day.tasks.size() == 1);
        return model.lanes.at(day.tasks[0].lane).id;
    };
    CHECK(lane_of_task() == "instagram");
    ground.filters.networks = {"facebook"};
    CHECK(lane_of_task() == "facebook");
}
