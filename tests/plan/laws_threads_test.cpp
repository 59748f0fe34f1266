#include <optional>
#include <thread>

#include <doctest/doctest.h>

#include "laws_world.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// The plans of a walk: one edit after the other on a planner of its own.
std::vector<Plan> walk(const Project& start, const std::vector<Project>& versions) {
    Planner planner(shared_facts());
    std::vector<Plan> plans{planner.open(start, utc(world_now))};
    for (const Project& version : versions) {
        plans.push_back(planner.preview(version));
        plans.push_back(planner.take(version));
    }
    return plans;
}

}  // namespace

TEST_CASE("law 11: two threads that plan copies of one project at the same time come to the same plans") {
    shared_facts();
    for (std::uint64_t seed = 40001; seed <= 40040; ++seed) {
        Chance chance(seed);
        CAPTURE(seed);
        const Project start = random_project(chance);
        std::vector<Project> versions;
        Planner planner(shared_facts());
        planner.open(start, utc(world_now));
        for (int i = 0; i < 6; ++i) {
            versions.push_back(apply_all(planner.project(), random_edit(chance, planner.project(), planner.plan())));
            planner.take(versions.back());
        }
        std::vector<Plan> first;
        std::vector<Plan> second;
        std::thread one([&] { first = walk(start, versions); });
        std::thread two([&] { second = walk(start, versions); });
        one.join();
        two.join();
        REQUIRE(first.size() == second.size());
        for (std::size_t i = 0; i < first.size(); ++i) CHECK(same_outcome(first[i], second[i]));
        CHECK(same_outcome(first.back(), planner.plan()));
    }
}
