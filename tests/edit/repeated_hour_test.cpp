// Which of two equal wall times is meant, when a post goes to another one.
#include <doctest/doctest.h>

#include "edit/apply.hpp"
#include "edit/history.hpp"
#include "edit/post_edits.hpp"

using namespace tandem;
using date::days;
using std::chrono::minutes;

namespace {

const Id<Post> twice{{1, 1}};
const Id<Campaign> autumn{{7, 1}};
// Half past two on the day clocks go back in Europe.
const LocalMinute repeated = LocalMinute(Day(date::year(2026) / 10 / 25)) + minutes(150);

// One post in the second of two equal hours, on so many channels.
Project plan(std::uint64_t channels = 1) {
    Project project;
    Post post;
    post.id = twice;
    post.status = PostStatus::draft;
    post.when = repeated;
    post.fold = Fold::later;
    post.campaign = autumn;
    for (std::uint64_t i = 1; i <= channels; ++i) {
        Variant variant;
        variant.id = {{2, i}};
        post.variants.push_back(variant);
    }
    project.posts = project.posts.with(post);
    Campaign campaign;
    campaign.id = autumn;
    project.campaigns = project.campaigns.with(campaign);
    return project;
}

Fold fold(const Project& project) { return project.posts.find(twice)->fold; }

}  // namespace

TEST_CASE("a post that goes to another wall time means the first of two equal ones again") {
    for (const Action& move : {Action(MovePosts{{twice}, 7, 0}), Action(MovePosts{{twice}, 0, 15}),
                               Action(SchedulePost{twice, repeated + days(364)}), Action(MoveCampaign{autumn, 1, true}),
                               Action(OffsetVariant{twice, {{2, 1}}, 30})})
        CHECK(fold(apply(plan(), move)) == Fold::earlier);
    // There and back again: nobody chose the second one since.
    CHECK(fold(apply_all(plan(), {MovePosts{{twice}, 7, 0}, MovePosts{{twice}, -7, 0}})) == Fold::earlier);
    const CopyPost copy{twice, {{1, 2}}, {{{2, 9}}}, 371, false};
    CHECK(apply(plan(), copy).posts.find({{1, 2}})->fold == Fold::earlier);
}

TEST_CASE("what leaves the wall time as it is leaves the choice of the hour as it is") {
    Post titled = *plan().posts.find(twice);
    titled.title = "Twice";
    for (const Action& edit : {Action(Put<Post>{titled}), Action(MovePosts{{twice}, 0, 0}),
                               Action(MovePosts{{twice}, 1, -24 * 60}), Action(SchedulePost{twice, repeated}),
                               Action(OffsetVariant{twice, {{2, 1}}, 0}), Action(OffsetVariant{twice, {{2, 9}}, 30})})
        CHECK(fold(apply(plan(), edit)) == Fold::later);
    const CopyPost copy{twice, {{1, 2}}, {{{2, 9}}}, 0, false};
    CHECK(apply(plan(), copy).posts.find({{1, 2}})->fold == Fold::later);
    // The other channel goes out as before.
    CHECK(fold(apply(plan(2), OffsetVariant{twice, {{2, 1}}, 30})) == Fold::later);
}

TEST_CASE("undo of a move brings the choice of the hour back") {
    History history(plan());
    REQUIRE(history.add(apply(history.project(), MovePosts{{twice}, 1, 0}), {}, {}));
    CHECK(fold(history.project()) == Fold::earlier);
    history.undo();
    CHECK(history.project() == plan());
    history.redo();
    CHECK(fold(history.project()) == Fold::earlier);
}

TEST_CASE("a channel has a choice of its own for its own time, until that is another one") {
    Project before = plan(2);
    Post post = *before.posts.find(twice);
    post.variants[1].offset_minutes = 15;
    post.variants[1].fold = Fold::earlier;
    before.posts = before.posts.with(post);
    CHECK(fold_of(post, post.variants[0]) == Fold::later);
    CHECK(fold_of(post, post.variants[1]) == Fold::earlier);
    const auto own = [&](const Action& action) { return apply(before, action).posts.find(twice)->variants[1].fold; };
    CHECK(own(OffsetVariant{twice, {{2, 2}}, 15}) == Fold::earlier);
    CHECK(own(OffsetVariant{twice, {{2, 1}}, 30}) == Fold::earlier);
    CHECK(own(MovePosts{{twice}, 0, 0}) == Fold::earlier);
    CHECK_FALSE(own(OffsetVariant{twice, {{2, 2}}, 20}));
    CHECK_FALSE(own(OffsetVariant{twice, {{2, 2}}, 0}));
    CHECK_FALSE(own(MovePosts{{twice}, 7, 0}));
    CHECK_FALSE(own(UnschedulePosts{{twice}}));
}
