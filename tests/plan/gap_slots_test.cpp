#include "plan/gap_slots.hpp"

#include <doctest/doctest.h>

#include "strategy_world.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = StrategyGap::Kind;

namespace {

// Instagram (A) at 18:00 and 12:00, Facebook (B) without good times.
struct World : Strategy {
    World() {
        Channel row = *project.channels.find(id<Channel>("A"));
        row.best_minutes = {18 * 60, 12 * 60};
        row.rank = -1;
        project.channels = project.channels.with(row);
    }
    std::vector<GapSlot> slots(Kind kind, Uuid item, std::optional<Day> from = {}, int amount = 1,
                               const char* now = "2026-10-13T09:00") const {
        return gap_slots(project, {kind, item, from, amount}, october, at(now));
    }
};

std::vector<std::string> times(const std::vector<GapSlot>& slots) {
    std::vector<std::string> out;
    for (const GapSlot& slot : slots) out.push_back(to_text(slot.when));
    return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("slots of a week below its rhythm are on days without a post of the channel, at its good time") {
    World world;
    world.about("1", "2026-10-19T10:00", "craft").about("2", "2026-10-20T10:00", "craft", {"B"});
    const auto slots = world.slots(Kind::rhythm_under, id<Channel>("A").value, day("2026-10-19"), 2);
    // Tuesday has a post elsewhere: days without any come first.
    CHECK(times(slots) == Texts{"2026-10-21T18:00", "2026-10-22T18:00", "2026-10-23T18:00"});
    for (const GapSlot& slot : slots) CHECK(slot.channel == id<Channel>("A"));
}

TEST_CASE("a week's posts and free places are those of the project's weeks") {
    World world;
    world.about("1", "2026-10-17T10:00", "craft").about("2", "2026-10-18T10:00", "craft");
    world.about("3", "2026-10-19T10:00", "craft");
    const auto behind = [&](WeekStart start, const char* week) {
        world.project.settings.week_start = start;
        return posts_behind(world.project, {Kind::rhythm_over, id<Channel>("A").value, day(week), 1}, october);
    };
    using Posts = std::vector<Id<Post>>;
    CHECK(behind(WeekStart::monday, "2026-10-19") == Posts{id<Post>("3")});
    CHECK(behind(WeekStart::sunday, "2026-10-18") == Posts{id<Post>("2"), id<Post>("3")});
    CHECK(behind(WeekStart::saturday, "2026-10-17") == Posts{id<Post>("1"), id<Post>("2"), id<Post>("3")});
    // A silence is filled on the channel that lacks most in its own week: Instagram has all three posts it asks for in
    // the week from Saturday, and one of them in that from Monday.
    Channel facebook = *world.project.channels.find(id<Channel>("B"));
    facebook.cadence_per_week = 1;
    world.project.channels = world.project.channels.with(facebook);
    const auto channel = [&](WeekStart start) {
        world.project.settings.week_start = start;
        return world.slots(Kind::silence, {}, day("2026-10-22"), 1).at(0).channel;
    };
    CHECK(channel(WeekStart::saturday) == id<Channel>("B"));
    CHECK(channel(WeekStart::monday) == id<Channel>("A"));
}

TEST_CASE("a good time that is over is no slot: the next one is, then the next day") {
    const World world;
    const auto of_week = [&](const char* now) {
        return times(world.slots(Kind::rhythm_under, id<Channel>("A").value, day("2026-10-12"), 1, now));
    };
    CHECK(of_week("2026-10-17T09:00") == Texts{"2026-10-17T18:00", "2026-10-18T18:00"});
    CHECK(of_week("2026-10-18T18:30").empty());
}

TEST_CASE("a channel without good times is offered at ten") {
    const World world;
    CHECK(times(world.slots(Kind::rhythm_under, id<Channel>("B").value, day("2026-10-19")))[0] == "2026-10-19T10:00");
}

TEST_CASE("a silence is filled on its own days, on the channel furthest below its rhythm") {
    World world;
    world.about("1", "2026-10-14T10:00", "craft").about("2", "2026-10-17T10:00", "craft");
    const auto slots = world.slots(Kind::silence, {}, day("2026-10-15"), 2);
    CHECK(times(slots) == Texts{"2026-10-15T18:00", "2026-10-16T18:00"});
    CHECK(slots[0].channel == id<Channel>("A"));
}

TEST_CASE("a slot says what the post is to serve") {
    World world;
    world.campaign("launch", "2026-10-14/2026-10-20");
    Campaign launch = *world.project.campaigns.find(id<Campaign>("launch"));
    launch.objectives = {id<Objective>("visits")};
    world.project.campaigns = world.project.campaigns.with(launch);
    const auto objective = world.slots(Kind::objective_uncovered, id<Objective>("visits").value);
    REQUIRE(objective.size() == 3);
    CHECK(objective[0].objective == id<Objective>("visits"));
    CHECK_FALSE(objective[0].campaign);  // on the 13th it does not run yet
    CHECK(objective[1].campaign == id<Campaign>("launch"));
    CHECK(world.slots(Kind::share_under, id<Pillar>("people").value)[0].pillar == id<Pillar>("people"));
    CHECK(world.slots(Kind::trial_under, trial_item(Trial::promising))[0].trial == Trial::promising);
    Audience firms = *world.project.audiences.find(id<Audience>("firms"));
    firms.channels = {id<Channel>("B")};
    world.project.audiences = world.project.audiences.with(firms);
    const auto audience = world.slots(Kind::audience_unserved, firms.id.value);
    CHECK(audience[0].audience == firms.id);
    CHECK(audience[0].channel == id<Channel>("B"));
}

TEST_CASE("slots end with the period and with the objective's deadline, and what is no lack has none") {
    World world;
    Objective visits = *world.project.objectives.find(id<Objective>("visits"));
    visits.deadline = day("2026-10-14");
    world.project.objectives = world.project.objectives.with(visits);
    CHECK(times(world.slots(Kind::objective_uncovered, visits.id.value)) ==
          Texts{"2026-10-13T18:00", "2026-10-14T18:00"});
    CHECK(times(world.slots(Kind::share_under, id<Pillar>("craft").value, {}, 9, "2026-10-30T20:00")) ==
          Texts{"2026-10-31T18:00"});
    CHECK(world.slots(Kind::share_over, id<Pillar>("craft").value).empty());
}

TEST_CASE("the slots of a gap close it") {
    World world;
    world.about("1", "2026-10-19T10:00", "craft");
    const StrategyGap gap{Kind::rhythm_under, id<Channel>("A").value, day("2026-10-19"), 2};
    REQUIRE(of_kind(world.check(), Kind::rhythm_under).size() >= 1);
    int n = 0;
    for (const GapSlot& slot : gap_slots(world.project, gap, october, at("2026-10-13T09:00"), 2))
        world.about(("new" + std::to_string(n++)).c_str(), to_text(slot.when).c_str(), "craft");
    for (const StrategyGap& left : of_kind(world.check(), Kind::rhythm_under)) CHECK_FALSE(left.same_as(gap));
}

TEST_CASE("the posts behind a gap are those it is made of") {
    World world;
    world.about("1", "2026-10-14T10:00", "craft").about("2", "2026-10-14T10:30", "offers");
    world.about("3", "2026-10-20T10:00", "craft").about("4", "2026-11-20T10:00", "craft");
    const auto behind = [&](StrategyGap gap) { return posts_behind(world.project, gap, october); };
    using Posts = std::vector<Id<Post>>;
    CHECK(behind({Kind::share_over, id<Pillar>("craft").value, {}, 9}) == Posts{id<Post>("1"), id<Post>("3")});
    CHECK(behind({Kind::rhythm_over, id<Channel>("A").value, day("2026-10-12"), 1}) ==
          Posts{id<Post>("1"), id<Post>("2")});
    CHECK(behind({Kind::posts_close, id<Post>("2").value, day("2026-10-14"), 30, id<Post>("1").value}) ==
          Posts{id<Post>("1"), id<Post>("2")});
    CHECK(behind({Kind::outside_campaign, id<Post>("3").value, day("2026-10-20"), 0}) == Posts{id<Post>("3")});
    CHECK(behind({Kind::silence, {}, day("2026-10-21"), 3}).empty());
}

TEST_CASE(
    "ideas that would close a lack are those of its pillar, channel, audience or objective, in the drawer's order") {
    World world;
    const auto idea = [&](const char* name, int rank, auto&& change) {
        Post post;
        post.id = id<Post>(name);
        post.title = name;
        post.rank = rank;
        Variant variant;
        variant.id = id<Variant>(name);
        variant.channel = id<Channel>("A");
        post.variants = {variant};
        change(post);
        world.project.posts = world.project.posts.with(post);
    };
    idea("late", 2, [](Post& post) { post.pillar = id<Pillar>("craft"); });
    idea("early", 1, [](Post& post) { post.pillar = id<Pillar>("craft"); });
    idea("elsewhere", 0, [](Post& post) { post.variants.front().channel = id<Channel>("B"); });
    idea("dated", 0, [](Post& post) {
        post.pillar = id<Pillar>("craft");
        post.when = at("2026-10-20T10:00");
    });
    idea("cancelled", 0, [](Post& post) {
        post.pillar = id<Pillar>("craft");
        post.status = PostStatus::cancelled;
    });
    world.project.settings.lock_approved = true;
    idea("approved and locked", 0, [](Post& post) {
        post.pillar = id<Pillar>("craft");
        post.status = PostStatus::approved;
    });
    idea("objective", 3, [](Post& post) { post.objectives = {id<Objective>("sell")}; });
    idea("audience", 4, [](Post& post) { post.audiences = {id<Audience>("young")}; });
    const auto found = [&](Kind kind, Uuid item) { return ideas_for(world.project, {kind, item, {}, 1}); };
    using Ideas = std::vector<Id<Post>>;
    const auto posts = [](auto... names) { return Ideas{id<Post>(names)...}; };
    CHECK(found(Kind::share_under, id<Pillar>("craft").value) == posts("early", "late"));
    CHECK(found(Kind::rhythm_under, id<Channel>("B").value) == posts("elsewhere"));
    CHECK(found(Kind::objective_uncovered, id<Objective>("sell").value) == posts("objective"));
    CHECK(found(Kind::audience_unserved, id<Audience>("young").value) == posts("audience"));
    CHECK(found(Kind::silence, {}) == posts("elsewhere", "early", "late", "objective", "audience"));
    CHECK(found(Kind::share_over, id<Pillar>("craft").value).empty());
}
