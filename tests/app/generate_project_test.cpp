#include "app/generate_project.hpp"

#include <map>
#include <set>

#include <doctest/doctest.h>

#include "facts/facts.hpp"
#include "plan/planner.hpp"
#include "store/check_project.hpp"

using namespace tandem;

namespace {

const Instant now = *instant_from_text("2026-10-15T08:00Z");
const LocalMinute local_now = *local_minute_from_text("2026-10-15T10:00");

Project generated(int posts, int people, int months, std::uint64_t seed) {
    return generated_project(facts::load_facts(), posts, people, months, seed, now);
}

}  // namespace

TEST_CASE("A generated project is the same for the same seed and another for another") {
    CHECK(generated(120, 6, 2, 4) == generated(120, 6, 2, 4));
    CHECK_FALSE(generated(120, 6, 2, 4) == generated(120, 6, 2, 5));
}

TEST_CASE("A generated project has the posts and people asked for, on days of the months asked for") {
    for (const auto& [posts, people, months] : {std::tuple(0, 1, 1), std::tuple(60, 4, 1), std::tuple(2000, 30, 12)}) {
        const Project project = generated(posts, people, months, 7);
        CHECK(static_cast<int>(project.posts.size()) == posts);
        CHECK(static_cast<int>(project.people.size()) == people);
        const Day end = first_day(date::year(2026) / 10 + date::months(months));
        for (const Post& post : project.posts) {
            CHECK(day_of(*post.when) >= *day_from_text("2026-10-01"));
            CHECK(day_of(*post.when) < end);
        }
    }
}

TEST_CASE("Everything a generated project refers to is there") {
    const facts::Facts facts = facts::load_facts();
    const Project project = generated(400, 12, 3, 21);
    for (const Remark& remark : check_project(project)) FAIL_CHECK(remark.table << "." << remark.field);
    for (const Post& post : project.posts)
        for (const Variant& variant : post.variants) CHECK_MESSAGE(facts.formats.find(variant.format), variant.format);
    std::set<std::string> networks;
    for (const Channel& channel : project.channels) networks.insert(channel.network);
    CHECK(networks.size() == 5);
    CHECK_FALSE(project.campaigns.empty());
    CHECK_FALSE(project.flights.empty());
    CHECK_FALSE(project.spend.empty());
}

TEST_CASE("The steps of generated posts follow from the moment: what is past is out, nothing to come is") {
    int out = 0;
    for (const Post& post : generated(400, 12, 2, 3).posts) {
        CHECK(is_published(post.status) == (*post.when <= local_now));
        if (!is_published(post.status)) continue;
        CHECK(post.variants.front().published_at.has_value());
        ++out;
    }
    CHECK(out > 50);
}

TEST_CASE("Marks of a generated project belong to tasks that its rules make, of several kinds") {
    const facts::Facts facts = facts::load_facts();
    Planner planner(facts);
    planner.open(generated(600, 12, 2, 9), now);
    CHECK(planner.stray_marks().empty());
    std::map<TaskState, int> states;
    int efforts = 0, pins = 0;
    for (const TaskMark& mark : planner.project().marks) {
        const Task* task = planner.plan().task({mark.id.value});
        REQUIRE(task);
        ++states[mark.state];
        efforts += task->effort_by_hand;
        pins += task->pinned_person.has_value();
    }
    CHECK(states[TaskState::done] > 100);
    CHECK(states[TaskState::skipped] > 0);
    CHECK(efforts > 0);
    CHECK(pins > 0);
}

TEST_CASE("Larger projects have more brands, each on five channels") {
    CHECK(generated(300, 8, 3, 1).channels.size() == 5);
    CHECK(generated(2000, 30, 12, 1).channels.size() == 10);
    CHECK(generated(10'000, 100, 12, 1).channels.size() == 20);
}
