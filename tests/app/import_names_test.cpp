#include "app/import_names.hpp"

#include <algorithm>
#include <ctime>

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// Processor time of a file with so many rows, each of another campaign, pillar and account; the best of three.
double time_for(int rows) {
    std::clock_t best = 0;
    for (int turn = 0; turn < 3; ++turn) {
        IdSource ids(7);
        const Project project;
        ImportNames names(project, shared_facts(), ids);
        const std::clock_t begin = std::clock();
        for (int i = 0; i < rows; ++i) {
            const std::string name = "Opération n° " + std::to_string(i);
            names.count(names.campaign(name), std::nullopt, 100);
            names.pillar(name);
            names.channel({"instagram", name, {}, {}});
        }
        const std::clock_t taken = std::clock() - begin;
        best = turn == 0 ? taken : std::min(best, taken);
        CHECK(names.added().size() == static_cast<std::size_t>(3 * rows));
    }
    return static_cast<double>(best);
}

}  // namespace

TEST_CASE("four times as many names take about four times as long") {
    // Looking through all of them each time would take sixteen times as long.
    CHECK(time_for(12'000) < 9 * std::max(time_for(3'000), 1.0));
}

TEST_CASE(
    "a name means the row that is called just so, then one that is folded alike, of the project before new ones") {
    ProjectMaker maker;
    maker.campaign("ÉTÉ", "2026-06-01/2026-06-30").campaign("Ete", "2026-07-01/2026-07-31");
    IdSource ids(7);
    ImportNames names(maker.project, shared_facts(), ids);
    CHECK(names.campaign("Ete") == id<Campaign>("Ete"));
    CHECK(names.campaign("ÉTÉ") == id<Campaign>("ÉTÉ"));
    const Id<Campaign> folded = names.campaign("été");
    CHECK((folded == id<Campaign>("Ete") || folded == id<Campaign>("ÉTÉ")));
    const Id<Campaign> fresh = names.campaign("Hiver");
    CHECK(names.campaign("hiver !") == fresh);
    const Id<Campaign> shouted = names.campaign("!!!"), asked = names.campaign("???");
    CHECK(shouted != asked);
    CHECK(names.campaign("!!!") == shouted);
    CHECK(names.added() == std::vector<std::string>{"Hiver", "!!!", "???"});
}

TEST_CASE("a network alone means its first account in use, and an account is found by name or handle") {
    ProjectMaker maker;
    maker.channel("Old", "instagram").channel("Shop", "instagram").channel("Page", "facebook");
    const auto change = [&](const char* name, const auto& with) {
        Channel channel = *maker.project.channels.find(id<Channel>(name));
        with(channel);
        maker.project.channels = maker.project.channels.with(channel);
    };
    change("Old", [](Channel& channel) { channel.archived = true; });
    change("Shop", [](Channel& channel) { channel.rank = 2, channel.handle = "@shop.paris"; });
    IdSource ids(7);
    ImportNames names(maker.project, shared_facts(), ids);
    CHECK(names.channel({"instagram", {}, {}, {}}) == id<Channel>("Shop"));
    CHECK(names.channel({"instagram", "old", {}, {}}) == id<Channel>("Old"));
    CHECK(names.channel({{}, "Shop Paris", {}, {}}) == id<Channel>("Shop"));
    CHECK_FALSE(names.channel({{}, "Nobody", {}, {}}));
    const auto fresh = names.channel({"facebook", "Shop", {}, {}});
    REQUIRE(fresh);
    CHECK(names.find(*fresh)->name == "Shop");
    CHECK(names.channel({"facebook", "shop", {}, {}}) == fresh);
    CHECK(names.channel({"facebook", {}, {}, {}}) == id<Channel>("Page"));
}
