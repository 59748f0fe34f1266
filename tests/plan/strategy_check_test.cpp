#include "plan/strategy_check.hpp"

#include <doctest/doctest.h>

#include "strategy_world.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = StrategyGap::Kind;

namespace {

const Day today = strategy_today;

}  // namespace

TEST_CASE("the shares of pillars are whole percents that add up to 100, by the largest remainders") {
    Strategy strategy;
    strategy.about("1", "2026-10-02T10:00", "craft").about("2", "2026-10-05T10:00", "craft");
    strategy.about("3", "2026-10-06T10:00", "offers").about("4", "2026-10-07T10:00", "offers");
    strategy.about("5", "2026-10-08T10:00", "people").about("6", "2026-10-09T10:00", "people");
    strategy.post("7", "2026-10-09T12:00", {"A"}).post("8", "2026-11-02T10:00", {"A"});
    const StrategyCheck check = strategy.check();
    CHECK(check.posts == 7);
    CHECK(check.without_pillar == 1);
    REQUIRE(check.pillars.size() == 3);
    CHECK(check.pillars[0] == PillarShare{id<Pillar>("craft"), 2, 34, 50});
    CHECK(check.pillars[1] == PillarShare{id<Pillar>("offers"), 2, 33, 30});
    CHECK(check.pillars[2] == PillarShare{id<Pillar>("people"), 2, 33, 20});
    CHECK(of_kind(check, Kind::share_under) ==
          std::vector{StrategyGap{Kind::share_under, id<Pillar>("craft").value, std::nullopt, 16}});
    // Three points are no gap, thirteen are one.
    CHECK(of_kind(check, Kind::share_over) ==
          std::vector{StrategyGap{Kind::share_over, id<Pillar>("people").value, std::nullopt, 13}});
}

TEST_CASE("without any post there is no share, and nothing is said about it") {
    const StrategyCheck check = Strategy().check();
    CHECK(check.posts == 0);
    CHECK(of_kind(check, Kind::share_under).empty());
}

TEST_CASE("the rhythm of a channel is counted by week, each appearance on its own day, cancelled ones not") {
    Strategy strategy;
    strategy.about("1", "2026-10-12T10:00", "craft").about("2", "2026-10-13T10:00", "craft", {"A", "B"});
    strategy.about("3", "2026-10-18T10:00", "craft").about("4", "2026-10-16T10:00", "craft");
    Post moved = *strategy.project.posts.find(id<Post>("3"));
    moved.variants[0].offset_minutes = 24 * 60;  // Monday of the next week
    strategy.change(moved);
    Post gone = *strategy.project.posts.find(id<Post>("4"));
    gone.status = PostStatus::cancelled;
    strategy.change(gone);
    const StrategyCheck check = strategy.check();
    const auto week = [&](const char* channel, const char* monday) {
        for (const ChannelWeek& row : check.rhythm)
            if (row.channel == id<Channel>(channel) && row.week == day(monday)) return row;
        return ChannelWeek{};
    };
    CHECK(week("A", "2026-10-12") == ChannelWeek{id<Channel>("A"), day("2026-10-12"), 2, 3});
    CHECK(week("A", "2026-10-19") == ChannelWeek{id<Channel>("A"), day("2026-10-19"), 1, 3});
    CHECK(week("B", "2026-10-12") == ChannelWeek{id<Channel>("B"), day("2026-10-12"), 1, 0});
    // Weeks that begin in October; those that are over are not asked for any more.
    CHECK(check.rhythm.size() == 8);
    const auto gaps = of_kind(check, Kind::rhythm_under);
    REQUIRE(gaps.size() == 3);
    CHECK(gaps[0] == StrategyGap{Kind::rhythm_under, id<Channel>("A").value, day("2026-10-12"), 1});
    CHECK(gaps[1] == StrategyGap{Kind::rhythm_under, id<Channel>("A").value, day("2026-10-19"), 2});
    CHECK(gaps[2] == StrategyGap{Kind::rhythm_under, id<Channel>("A").value, day("2026-10-26"), 3});
}

TEST_CASE("the weeks of a rhythm begin where the project's weeks do") {
    Strategy strategy;
    strategy.about("1", "2026-10-16T10:00", "craft").about("2", "2026-10-17T10:00", "craft");
    strategy.about("3", "2026-10-18T10:00", "craft").about("4", "2026-10-19T10:00", "craft");
    const auto planned = [&](WeekStart start) {
        strategy.project.settings.week_start = start;
        std::string text;
        for (const ChannelWeek& row : strategy.check().rhythm)
            if (row.channel == id<Channel>("A") && row.planned > 0)
                text += to_text(row.week) + "=" + std::to_string(row.planned) + " ";
        return text;
    };
    CHECK(planned(WeekStart::monday) == "2026-10-12=3 2026-10-19=1 ");
    CHECK(planned(WeekStart::sunday) == "2026-10-11=2 2026-10-18=2 ");
    CHECK(planned(WeekStart::saturday) == "2026-10-10=1 2026-10-17=3 ");
    const auto gaps = of_kind(strategy.check(), Kind::rhythm_under);
    REQUIRE_FALSE(gaps.empty());
    CHECK(gaps[0] == StrategyGap{Kind::rhythm_under, id<Channel>("A").value, day("2026-10-10"), 2});
}

TEST_CASE("an objective is served by posts that name it or whose campaign does, and is asked for two weeks ahead") {
    Strategy strategy;
    const Id<Objective> visits = id<Objective>("visits");
    strategy.campaign("Taste", "2026-10-09/2026-10-31");
    Campaign taste = *strategy.project.campaigns.find(id<Campaign>("Taste"));
    taste.objectives = {visits};
    strategy.project.campaigns = strategy.project.campaigns.with(taste);
    strategy.about("1", "2026-10-09T10:00", "craft").about("2", "2026-10-27T10:00", "craft");
    for (const char* name : {"1", "2"}) {
        Post post = *strategy.project.posts.find(id<Post>(name));
        post.campaign = taste.id;
        strategy.change(post);
    }
    StrategyCheck check = strategy.check();
    REQUIRE(check.objectives.size() == 1);
    CHECK(check.objectives[0] == ObjectiveCover{visits, day("2026-10-09"), day("2026-10-27"), 2});
    // Fourteen days ahead is too late, thirteen are not.
    CHECK(of_kind(check, Kind::objective_uncovered) ==
          std::vector{StrategyGap{Kind::objective_uncovered, visits.value, std::nullopt, 14}});
    CHECK(of_kind(strategy.check(day("2026-10-14")), Kind::objective_uncovered).empty());
    // Nobody is asked for content after the deadline.
    Objective over = *strategy.project.objectives.find(visits);
    over.deadline = day("2026-10-12");
    strategy.project.objectives = strategy.project.objectives.with(over);
    CHECK(of_kind(strategy.check(), Kind::objective_uncovered).empty());
    // The objective's audience is spoken to through it; nobody speaks to firms.
    CHECK(check.audiences ==
          std::vector{AudienceCover{id<Audience>("firms"), 0}, AudienceCover{id<Audience>("neighbours"), 2}});
    CHECK(of_kind(check, Kind::audience_unserved) ==
          std::vector{StrategyGap{Kind::audience_unserved, id<Audience>("firms").value, std::nullopt, 0}});
}

TEST_CASE("three days in a row without a post are a silence, from today to the end of the period") {
    Strategy strategy;
    strategy.about("1", "2026-10-13T10:00", "craft").about("2", "2026-10-17T10:00", "craft");
    strategy.about("3", "2026-10-20T10:00", "craft").about("4", "2026-10-28T10:00", "craft");
    const StrategyCheck check = strategy.check();
    CHECK(check.silences ==
          std::vector{*day_range_from_text("2026-10-14/2026-10-16"), *day_range_from_text("2026-10-21/2026-10-27"),
                      *day_range_from_text("2026-10-29/2026-10-31")});
    CHECK(of_kind(check, Kind::silence)[1] == StrategyGap{Kind::silence, {}, day("2026-10-21"), 7});
}

TEST_CASE("what a drag changes about the gaps: those that come, go, grow and shrink") {
    Strategy strategy;
    strategy.about("1", "2026-10-12T10:00", "craft").about("2", "2026-10-13T10:00", "offers");
    strategy.about("3", "2026-10-14T10:00", "people").about("4", "2026-10-19T10:00", "craft");
    const StrategyCheck before = strategy.check();
    CHECK(gap_changes(before, before).empty());
    Post moved = *strategy.project.posts.find(id<Post>("3"));
    moved.when = at("2026-10-20T10:00");
    strategy.change(moved);
    const auto changes = gap_changes(before, strategy.check());
    const auto of = [&](Kind kind, const char* when) -> std::optional<GapChange> {
        for (const GapChange& change : changes)
            if (change.gap.kind == kind && change.gap.day == day(when)) return change;
        return std::nullopt;
    };
    const Uuid a = id<Channel>("A").value;
    CHECK(of(Kind::rhythm_under, "2026-10-12") == GapChange{{Kind::rhythm_under, a, day("2026-10-12"), 1}, 0, false});
    CHECK(of(Kind::rhythm_under, "2026-10-19") == GapChange{{Kind::rhythm_under, a, day("2026-10-19"), 1}, 2, false});
    CHECK(of(Kind::silence, "2026-10-14") == GapChange{{Kind::silence, {}, day("2026-10-14"), 5}, 0, false});
    CHECK(of(Kind::silence, "2026-10-15") == GapChange{{Kind::silence, {}, day("2026-10-15"), 4}, 4, true});
}

TEST_CASE("a drag is held against the quarter it ends in, and the consequences say what changes") {
    Strategy strategy;
    strategy.about("1", "2026-10-12T10:00", "craft").about("2", "2026-10-13T10:00", "offers");
    strategy.about("3", "2026-10-14T10:00", "people").about("4", "2026-10-19T10:00", "craft");
    Planned planned(strategy, utc("2026-10-13T08:00Z"));
    const Project next = apply(planned.planner.project(), MovePosts{{id<Post>("3")}, 6});
    const Plan after = planned.planner.preview(next);
    const auto gaps = planned.planner.consequences(next, after).gaps;
    CHECK(gaps ==
          gap_changes(check_strategy(planned.planner.project(), quarter_of(today), today),
                      check_strategy(next, quarter_of(today), today)));
    CHECK(std::any_of(gaps.begin(), gaps.end(), [](const GapChange& change) {
        return change.gap.kind == Kind::rhythm_under && change.gap.day == day("2026-10-12") && change.before == 0;
    }));
    // A title changes nothing.
    Post renamed = *strategy.project.posts.find(id<Post>("3"));
    renamed.title = "Another";
    const Project same = apply(planned.planner.project(), Put<Post>{renamed});
    CHECK(gap_changes(planned.planner.project(), same, today).empty());
}
