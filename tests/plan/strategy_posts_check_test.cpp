// What the check says about single posts, and about how sure they are to work.
#include <doctest/doctest.h>

#include "plan/strategy_check.hpp"
#include "strategy_world.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = StrategyGap::Kind;

namespace {

Uuid post_id(const char* name) { return id<Post>(name).value; }

}  // namespace

TEST_CASE("two posts less than an hour apart on a channel are told of once, from today on") {
    Strategy strategy;
    strategy.about("1", "2026-10-14T10:00", "craft", {"A", "B"}).about("2", "2026-10-14T10:59", "craft", {"A", "B"});
    strategy.about("3", "2026-10-14T11:59", "craft");  // an hour later: far enough
    strategy.about("4", "2026-10-12T10:00", "craft").about("5", "2026-10-12T10:05", "craft");         // over
    strategy.about("6", "2026-10-15T10:00", "craft").about("7", "2026-10-15T10:00", "craft", {"B"});  // two channels
    CHECK(of_kind(strategy.check(), Kind::posts_close) ==
          std::vector{StrategyGap{Kind::posts_close, post_id("2"), day("2026-10-14"), 59, post_id("1")}});
}

TEST_CASE("posts that are cancelled, or on clocks of different zones, are not close") {
    Strategy strategy;
    strategy.about("1", "2026-10-14T10:00", "craft").about("2", "2026-10-14T10:10", "craft");
    strategy.about("3", "2026-10-14T10:20", "craft");
    Post gone = *strategy.project.posts.find(id<Post>("2"));
    gone.status = PostStatus::cancelled;
    strategy.change(gone);
    Post abroad = *strategy.project.posts.find(id<Post>("3"));
    abroad.zone = "America/Montreal";
    strategy.change(abroad);
    CHECK(of_kind(strategy.check(), Kind::posts_close).empty());
}

TEST_CASE("a post on a day that is none of its campaign is a gap, until it is moved") {
    Strategy strategy;
    strategy.campaign("launch", "2026-10-12/2026-10-18");
    strategy.about("1", "2026-10-20T10:00", "craft").about("2", "2026-10-18T10:00", "craft");
    for (const char* name : {"1", "2"}) {
        Post post = *strategy.project.posts.find(id<Post>(name));
        post.campaign = id<Campaign>("launch");
        strategy.change(post);
    }
    const Project before = strategy.project;
    const StrategyGap gap{Kind::outside_campaign, post_id("1"), day("2026-10-20"), 0, id<Campaign>("launch").value};
    CHECK(of_kind(strategy.check(), Kind::outside_campaign) == std::vector{gap});
    Post moved = *strategy.project.posts.find(id<Post>("1"));
    moved.when = at("2026-10-16T10:00");
    strategy.change(moved);
    CHECK(of_kind(strategy.check(), Kind::outside_campaign).empty());
    const std::vector<GapChange> changes = gap_changes(before, strategy.project, strategy_today);
    CHECK(std::find(changes.begin(), changes.end(), GapChange{gap, 0, true}) != changes.end());
}

TEST_CASE("the trial mix is held against the posts that say how sure they are, only where it is set") {
    Strategy strategy;
    const auto of_trial = [&](const char* name, const char* when, Trial trial) {
        strategy.about(name, when, "craft");
        Post post = *strategy.project.posts.find(id<Post>(name));
        post.trial = trial;
        strategy.change(post);
    };
    of_trial("1", "2026-10-02T10:00", Trial::proven);
    of_trial("2", "2026-10-05T10:00", Trial::proven);
    of_trial("3", "2026-10-06T10:00", Trial::experimental);
    of_trial("4", "2026-10-07T10:00", Trial::none);
    CHECK(strategy.check().trials.empty());
    strategy.project.settings.trial_mix = TrialMix{};
    const StrategyCheck check = strategy.check();
    REQUIRE(check.trials.size() == 3);
    CHECK(check.trials[0] == TrialShare{Trial::proven, 2, 67, 70});
    CHECK(check.trials[1] == TrialShare{Trial::promising, 0, 0, 20});
    CHECK(check.trials[2] == TrialShare{Trial::experimental, 1, 33, 10});
    CHECK(of_kind(check, Kind::trial_under) ==
          std::vector{StrategyGap{Kind::trial_under, trial_item(Trial::promising), std::nullopt, 20}});
    CHECK(of_kind(check, Kind::trial_over) ==
          std::vector{StrategyGap{Kind::trial_over, trial_item(Trial::experimental), std::nullopt, 23}});
    CHECK(trial_of_item(trial_item(Trial::promising)) == Trial::promising);
    CHECK(trial_of_item(post_id("1")) == Trial::none);
}

TEST_CASE("a trial mix says nothing while no post says how sure it is") {
    Strategy strategy;
    strategy.about("1", "2026-10-02T10:00", "craft");
    strategy.project.settings.trial_mix = TrialMix{};
    CHECK(of_kind(strategy.check(), Kind::trial_under).empty());
}
