#include <set>

#include <doctest/doctest.h>

#include "derive_cases.hpp"

using namespace tandem;
using namespace tandem::testing;
using Kind = PlanConflict::Kind;

// What a change of a post newly asks somebody to look at.
namespace {

// P goes out on A and B on 13 October at ten, within its campaign of the 12th to the 16th. Q is on B on the 20th at
// ten, Z on A twenty minutes after P.
ProjectMaker two_channels() {
    ProjectMaker maker;
    maker.person("Ana", 480).channel("A", "instagram").channel("B", "facebook").campaign("C", "2026-10-12/2026-10-16");
    maker.post("P", "2026-10-13T10:00", {"A", "B"})
        .post("Q", "2026-10-20T10:00", {"B"})
        .post("Z", "2026-10-13T10:20", {"A"});
    Post post = *maker.project.posts.find(id<Post>("P"));
    post.campaign = id<Campaign>("C");
    maker.project.posts = maker.project.posts.with(post);
    return maker;
}

std::vector<PlanConflict> conflicts_of(Planned& planned, const Action& action) {
    const Project next = apply(planned.planner.project(), action);
    return planned.planner.consequences(next, planned.planner.preview(next)).conflicts;
}

Action move(const char* post, int days, int minutes = 0) { return MovePosts{{id<Post>(post)}, days, minutes}; }
Action offset(const char* channel, int minutes) {
    return OffsetVariant{id<Post>("P"), id<Variant>(std::string("P/") + channel), minutes};
}

constexpr int day_minutes = 24 * 60;

bool has(const std::vector<PlanConflict>& conflicts, Kind kind, Uuid item) {
    return std::any_of(conflicts.begin(), conflicts.end(),
                       [&](const PlanConflict& c) { return c.kind == kind && c.item == item; });
}

}  // namespace

TEST_CASE("a variant moved alone has the conflicts of its own day") {
    Planned planned(two_channels());
    const auto a_week_later = conflicts_of(planned, offset("B", 7 * day_minutes + 15));
    REQUIRE(a_week_later.size() == 2);
    CHECK(a_week_later[0] == PlanConflict{Kind::two_posts_close, id<Post>("Q").value, day("2026-10-20"), 15});
    CHECK(a_week_later[1] == PlanConflict{Kind::outside_campaign, id<Campaign>("C").value, day("2026-10-20"), 0});
    const auto long_ago = conflicts_of(planned, offset("B", -9 * day_minutes));
    CHECK(has(long_ago, Kind::in_the_past, id<Post>("P").value));
    CHECK(conflicts_of(planned, offset("B", day_minutes)).empty());
    // The day against poverty: the variant alone falls on it.
    const auto memorial = conflicts_of(planned, offset("B", 4 * day_minutes));
    CHECK(std::any_of(memorial.begin(), memorial.end(),
                      [](const PlanConflict& c) { return c.kind == Kind::tone_warning; }));
}

TEST_CASE("a public holiday of remembrance asks to check the tone where it is a holiday, another one does not") {
    const auto warns = [](ProjectMaker maker, int days) {
        Planned planned(std::move(maker));
        const auto found = conflicts_of(planned, move("P", days));
        return std::any_of(found.begin(), found.end(),
                           [](const PlanConflict& c) { return c.kind == Kind::tone_warning; });
    };
    constexpr int to_armistice = 29, to_all_saints = 19;
    CHECK(warns(two_channels(), to_armistice));
    CHECK_FALSE(warns(two_channels(), to_all_saints));
    ProjectMaker elsewhere = two_channels();
    elsewhere.project.settings.region = "US";
    CHECK_FALSE(warns(elsewhere, to_armistice));
}

TEST_CASE("of days of remembrance on one date, that of the project's country alone asks to check the tone") {
    constexpr int to_armistice = 29;
    for (const char* region : {"FR", "BE", "CA"}) {
        ProjectMaker maker = two_channels();
        maker.project.settings.region = region;
        Planned planned(std::move(maker));
        std::set<Uuid> told;
        for (const PlanConflict& one : conflicts_of(planned, move("P", to_armistice)))
            if (one.kind == Kind::tone_warning) told.insert(one.item);
        const std::string id = std::string_view(region) == "CA" ? "remembrance_ca" : "armistice";
        CHECK_MESSAGE(told == std::set<Uuid>{uuid_from_name("tandem/observance/" + id)}, region);
    }
}

TEST_CASE("what was a conflict before is not told as a new one") {
    Planned planned(two_channels());
    // Z is as close as it was, and P leaves its campaign for the first time.
    CHECK(conflicts_of(planned, offset("B", 60)).empty());
    CHECK(conflicts_of(planned, move("P", 0, 5)).empty());
    CHECK(has(conflicts_of(planned, move("P", 6)), Kind::outside_campaign, id<Campaign>("C").value));
    planned.edit(move("P", 6));
    CHECK(conflicts_of(planned, move("P", 2)).empty());
    planned.edit(move("P", -6));
    planned.edit(move("P", -10));
    CHECK(conflicts_of(planned, move("P", -1)).empty());
    // Back beside Z, after having been away, it is new again.
    CHECK(has(conflicts_of(planned, move("P", 10)), Kind::two_posts_close, id<Post>("Z").value));
}

TEST_CASE("the same thing on another channel is new") {
    Planned planned(two_channels());
    planned.edit(CopyPost{id<Post>("Z"), id<Post>("Y"), {id<Variant>("Y/A")}, 0, false});
    Post post = *planned.planner.project().posts.find(id<Post>("Z"));
    Variant second = post.variants[0];
    second.id = id<Variant>("Z/B");
    second.channel = id<Channel>("B");
    second.offset_minutes = 7 * day_minutes;
    post.variants.push_back(second);
    planned.edit(Put<Post>{post});
    CHECK(has(conflicts_of(planned, offset("B", 7 * day_minutes)), Kind::two_posts_close, id<Post>("Z").value));
}

TEST_CASE("a new post tells all of its conflicts, each once") {
    Planned planned(two_channels());
    Post post = *planned.planner.project().posts.find(id<Post>("P"));
    post.id = id<Post>("N");
    post.when = at("2026-10-03T10:00");
    for (Variant& variant : post.variants) variant.id = id<Variant>("N" + to_text(variant.id));
    const auto conflicts = conflicts_of(planned, Put<Post>{post});
    CHECK(conflicts.size() == 2);
    CHECK(has(conflicts, Kind::outside_campaign, id<Campaign>("C").value));
    CHECK(has(conflicts, Kind::in_the_past, post.id.value));
}
