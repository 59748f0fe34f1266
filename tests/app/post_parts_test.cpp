// What was edited of a post, by the names people know.
#include "app/post_parts.hpp"

#include <doctest/doctest.h>

using namespace tandem;

namespace {

Post post_on_two_channels() {
    Post post;
    post.id = {{1, 1}};
    post.title = "Pumpkins";
    for (const std::uint64_t n : {1, 2}) {
        Variant variant;
        variant.id = {{2, n}}, variant.channel = {{3, n}};
        variant.media = {{"a.png", "A"}, {"b.png", ""}};
        post.variants.push_back(variant);
    }
    return post;
}

using Parts = std::vector<PostPart>;

}  // namespace

TEST_CASE("parts of a post and of its channels are told in the order of the sheet") {
    const Post before = post_on_two_channels();
    CHECK(changed_parts(before, before).empty());
    Post after = before;
    after.title = "Squashes", after.note = "Hello";
    after.variants[1].link = "https://example.org";
    CHECK(changed_parts(before, after) ==
          Parts{{"post.title"}, {"post.link", after.variants[1].channel}, {"post.note"}});
}

TEST_CASE("media are added, removed, ordered, described and replaced") {
    const Post before = post_on_two_channels();
    const auto told = [&](std::vector<MediaRef> media) {
        Post after = before;
        after.variants[0].media = std::move(media);
        const Parts parts = changed_parts(before, after);
        REQUIRE(parts.size() == 1);
        CHECK(parts[0].channel == before.variants[0].channel);
        return parts[0].word;
    };
    CHECK(told({{"a.png", "A"}, {"b.png", ""}, {"c.png", ""}}) == "history.media_added");
    CHECK(told({{"b.png", ""}}) == "history.media_removed");
    CHECK(told({{"b.png", ""}, {"a.png", "A"}}) == "history.media_order");
    CHECK(told({{"a.png", "A"}, {"b.png", "B"}}) == "post.alt_text");
    CHECK(told({{"a.png", "A"}, {"c.png", ""}}) == "history.media_replaced");
}

TEST_CASE("a channel that was added or removed is told once, without its parts") {
    const Post two = post_on_two_channels();
    Post one = two;
    one.variants.pop_back();
    CHECK(changed_parts(one, two) == Parts{{"history.channel_added", two.variants[1].channel}});
    CHECK(changed_parts(two, one) == Parts{{"history.channel_removed", two.variants[1].channel}});
}
