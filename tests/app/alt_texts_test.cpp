#include "app/alt_texts.hpp"

#include <doctest/doctest.h>

#include "plan/planned_project.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

// A post of three channels; the third has gone out.
struct AltTexts {
    Post post;

    AltTexts() {
        ProjectMaker maker;
        for (const char* network : {"instagram", "linkedin", "pinterest"}) maker.channel(network, network);
        maker.post("P", "2026-10-14T10:00", {"instagram", "linkedin", "pinterest"});
        post = maker.project.posts[0];
        post.status = PostStatus::draft;
        REQUIRE(post.variants.size() == 3);
        media(0) = {{"a.png", "A harbour"}, {"b.png", ""}};
        media(1) = {{"b.png", "A boat"}, {"a.png", ""}};
        media(2) = {{"a.png", "Something"}};
        post.variants[2].status = PostStatus::published;
    }
    std::vector<MediaRef>& media(std::size_t channel) { return post.variants[channel].media; }
    bool spread(std::size_t piece) { return spread_alt_text(post, post.variants[0].id, piece); }
};

}  // namespace

TEST_CASE("an alt text goes to the same file on the channels on which the post has still to appear") {
    AltTexts texts;
    CHECK(texts.spread(0));
    CHECK(texts.media(1)[1].alt_text == "A harbour");
    CHECK(texts.media(1)[0].alt_text == "A boat");
    CHECK(texts.media(2)[0].alt_text == "Something");
    CHECK_FALSE(texts.spread(0));
}

TEST_CASE("a piece that says nothing, has no file or is not there gives nothing") {
    AltTexts texts;
    const Post before = texts.post;
    CHECK_FALSE(texts.spread(1));
    CHECK_FALSE(texts.spread(2));
    CHECK_FALSE(spread_alt_text(texts.post, {}, 0));
    CHECK(texts.post == before);
    texts.media(0)[0].path.clear();
    texts.media(1)[1].path.clear();
    CHECK_FALSE(texts.spread(0));
}

TEST_CASE("an alt text is counted by code points where the network's limit is known") {
    facts::MediaSlot slot;
    CHECK_FALSE(alt_text_room(slot, "A harbour"));
    slot.longest_alt = 3;
    const auto room = alt_text_room(slot, "é🎃a");
    REQUIRE(room);
    CHECK(room->length == 3);
    CHECK(room->limit == 3);
    CHECK_FALSE(room->over());
    CHECK(room->approximate);
    CHECK(alt_text_room(slot, "abcd")->over());
}
