#include <map>
#include <set>

#include <doctest/doctest.h>

#include "laws_world.hpp"
#include "plan/derivation.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

using Names = std::map<Uuid, Uuid>;

Uuid renamed(const Names& names, Uuid id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
}

// The same project where people, rules and slots have other ids.
Project renamed(const Names& names, const Project& from) {
    Project project = from;
    project.people = {};
    for (Person person : from.people) {
        person.id.value = renamed(names, person.id.value);
        project.people = project.people.with(person);
    }
    for (Channel channel : from.channels) {
        if (channel.owner) channel.owner->value = renamed(names, channel.owner->value);
        project.channels = project.channels.with(channel);
    }
    project.rules = {};
    for (TaskRule rule : from.rules) {
        rule.id.value = renamed(names, rule.id.value);
        for (RuleVersion& version : rule.versions)
            for (RuleSlot& slot : version.slots) slot.id.value = renamed(names, slot.id.value);
        project.rules = project.rules.with(rule);
    }
    return project;
}

TaskKey renamed(const Names& names, TaskKey key) {
    key.rule.value = renamed(names, key.rule.value);
    key.slot.value = renamed(names, key.slot.value);
    key.source = renamed(names, key.source);
    return key;
}

std::set<Uuid> rule_ids(const Project& project) {
    std::set<Uuid> ids;
    for (const TaskRule& rule : project.rules) {
        ids.insert(rule.id.value);
        for (const RuleSlot& slot : rule.versions[0].slots) ids.insert(slot.id.value);
    }
    return ids;
}

std::set<Uuid> people_ids(const Project& project) {
    std::set<Uuid> ids;
    for (const Person& person : project.people) ids.insert(person.id.value);
    for (const Channel& channel : project.channels)
        if (channel.owner) ids.insert(channel.owner->value);
    return ids;
}

// Each id gets another's place.
void permute(Chance& chance, const std::set<Uuid>& ids, Names& names) {
    std::vector<Uuid> mixed;
    for (const Uuid& each : ids) mixed.insert(mixed.begin() + chance.below(static_cast<int>(mixed.size()) + 1), each);
    auto next = mixed.begin();
    for (const Uuid& each : ids) names[each] = *next++;
}

std::map<Id<Task>, Task> tasks_of(ZoneTable& zones, const Project& project) {
    PlanCounters counters;
    std::map<Id<Task>, Task> tasks;
    Derivation::of(shared_facts(), zones, project, day("2026-10-07"), counters).for_each([&](const TaskBox& task) {
        tasks.emplace(task->id, *task);
    });
    return tasks;
}

}  // namespace

TEST_CASE("law 2: which person or rule has which id changes the keys of the tasks and nothing else about them") {
    ZoneTable zones;
    std::size_t compared = 0;
    std::size_t other_keys = 0;
    for (std::uint64_t seed = 60001; seed <= 60060; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const Project project = random_project(chance);
        Names names;
        permute(chance, people_ids(project), names);
        permute(chance, rule_ids(project), names);
        const auto before = tasks_of(zones, project);
        const auto after = tasks_of(zones, renamed(names, project));
        REQUIRE(before.size() == after.size());
        for (const auto& [id, task] : before) {
            if (task.source_kind == SourceKind::manual) {
                CHECK(after.at(id) == task);
                continue;
            }
            Task expected = task;
            expected.key = renamed(names, task.key);
            expected.id = task_id(expected.key);
            const auto found = after.find(expected.id);
            REQUIRE(found != after.end());
            CHECK(found->second == expected);
            ++compared;
            other_keys += expected.id != id ? 1 : 0;
        }
    }
    CHECK(compared > 1000);
    CHECK(other_keys > 1000);
}

TEST_CASE("law 2: people with other ids in the same order do the same tasks on the same days") {
    std::size_t placed = 0;
    for (std::uint64_t seed = 61001; seed <= 61060; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        Project project = random_project(chance);
        // Rounds are named after the owner of their channels: without owners no task changes its key.
        for (Channel channel : Table<Channel>(project.channels)) {
            channel.owner.reset();
            project.channels = project.channels.with(channel);
        }
        std::vector<Uuid> fresh;
        for (const Person& person : project.people)
            fresh.push_back(uuid_from_name("another " + person.name + std::to_string(seed)));
        std::sort(fresh.begin(), fresh.end());
        Names names;
        for (std::size_t i = 0; i < fresh.size(); ++i) names[project.people[i].id.value] = fresh[i];
        Planner first(shared_facts());
        Planner second(shared_facts());
        const Plan& before = first.open(project, utc(world_now));
        const Plan& after = second.open(renamed(names, project), utc(world_now));
        CHECK(before.tasks == after.tasks);
        CHECK(before.placements.size() == after.placements.size());
        for (const auto& [task, placement] : before.placements) {
            const Placement expected{{renamed(names, placement.person.value)}, placement.day};
            REQUIRE(after.placement(task) != nullptr);
            CHECK(*after.placement(task) == expected);
            ++placed;
        }
    }
    CHECK(placed > 1000);
}
