// What is counted of a post for each of its channels, and how sure the limits are that it is held against.
#include "app/part_counts.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct CountedDraft {
    Project project;
    Post post;

    explicit CountedDraft(const std::vector<std::string>& networks) {
        ProjectMaker maker;
        for (const std::string& network : networks) maker.channel(network, network);
        maker.post("P", "2026-10-14T10:00", networks);
        project = maker.project;
        post = project.posts[0];
    }
    std::vector<PartCount> counts() const { return part_counts(project, shared_facts(), post); }
    // Of the n-th channel.
    std::optional<PartCount> count(CountedPart part, std::size_t n = 0) const {
        const std::vector<PartCount> all = counts();
        const auto found = std::find_if(all.begin(), all.end(), [&](const PartCount& one) {
            return one.variant == post.variants[n].id && one.part == part;
        });
        return found == all.end() ? std::nullopt : std::optional(*found);
    }
};

}  // namespace

TEST_CASE("every channel of a known network has its message counted, with or without a limit") {
    CountedDraft draft({"x", "blog"});
    draft.post.text = "Open at noon.";
    REQUIRE(draft.count(CountedPart::message));
    CHECK(draft.count(CountedPart::message)->room == TextRoom{13, 280});
    CHECK(draft.count(CountedPart::message)->sure);
    REQUIRE(draft.count(CountedPart::message, 1));
    CHECK(draft.count(CountedPart::message, 1)->room == TextRoom{13});
    draft.post.text = std::string(1'000'000, 'a');
    CHECK(draft.count(CountedPart::message)->room.over());
    CHECK_FALSE(draft.count(CountedPart::message, 1)->room.over());
}

TEST_CASE("parts are counted as far as there is any of them and something is known of how many are taken") {
    CountedDraft draft({"tiktok", "bluesky", "x"});
    for (const CountedPart part : {CountedPart::hashtags, CountedPart::tags_outside, CountedPart::comment})
        CHECK_FALSE(draft.count(part));
    draft.post.text = "With #one";
    for (Variant& variant : draft.post.variants) {
        variant.hashtags = {"#one", "#two", "#three"};
        variant.first_comment = "Mehr";
    }
    REQUIRE(draft.count(CountedPart::hashtags));
    CHECK(draft.count(CountedPart::hashtags)->room == TextRoom{3, 5});
    CHECK_FALSE(draft.count(CountedPart::hashtags)->sure);
    CHECK(draft.count(CountedPart::comment)->room == TextRoom{4, 150});
    REQUIRE(draft.count(CountedPart::tags_outside, 1));
    CHECK(draft.count(CountedPart::tags_outside, 1)->room == TextRoom{2, 8});
    CHECK(draft.count(CountedPart::tags_outside, 1)->advice);
    CHECK_FALSE(draft.count(CountedPart::hashtags, 2));
    CHECK_FALSE(draft.count(CountedPart::comment, 2));
}

TEST_CASE("the title that is counted is the one that goes out, or that a mail and an article would have") {
    CountedDraft draft({"youtube", "newsletter", "x"});
    draft.post.title = "Open at noon";
    CHECK(draft.count(CountedPart::title)->room == TextRoom{12, 100});
    REQUIRE(draft.count(CountedPart::title, 1));
    CHECK(draft.count(CountedPart::title, 1)->room == TextRoom{12, 50});
    CHECK(draft.count(CountedPart::title, 1)->advice);
    CHECK_FALSE(draft.count(CountedPart::title, 2));
    draft.post.variants[0].title = "Noon";
    CHECK(draft.count(CountedPart::title)->room == TextRoom{4, 100});
}
