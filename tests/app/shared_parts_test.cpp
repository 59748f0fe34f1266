// Media, link and hashtags of a channel on the others of its post, as far as they take them.
#include "app/shared_parts.hpp"

#include <doctest/doctest.h>

#include "app/channel_requests.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using tandem::testing::shared_facts;

namespace {

const facts::Facts& known() { return shared_facts(); }

// A post on Instagram with what is given, and a channel on each of these networks.
struct PostDesk {
    Project project;
    Post post;
    IdSource ids{1};

    PostDesk() {
        for (const char* network : {"instagram", "x", "youtube", "facebook"}) {
            Channel channel;
            channel.id = channel_id(network);
            channel.name = channel.network = network;
            project.channels = project.channels.with(channel);
        }
        post.id = Id<Post>{uuid_from_name("post")};
        post.status = PostStatus::draft;
        Variant first = variant_on(channel_on("instagram"), known(), ids);
        first.format = "carousel";
        first.media = {{"a.png", "A box"}, {"b.png", ""}, {"c.png", ""}};
        first.link = "https://example.org/box";
        first.hashtags = {"#box", "#chocolate"};
        post.variants.push_back(first);
    }
    static Id<Channel> channel_id(std::string_view network) { return {uuid_from_name(std::string(network))}; }
    const Channel& channel_on(std::string_view network) const { return *project.channels.find(channel_id(network)); }
    Variant beside(std::string_view network) {
        return variant_beside(project, known(), post, channel_on(network), ids);
    }
    Id<Variant> add(std::string_view network) {
        post.variants.push_back(variant_on(channel_on(network), known(), ids));
        return post.variants.back().id;
    }
    PartOnOthers on_others(SharedPart part) const {
        return part_on_others(project, known(), post, post.variants.front().id, part, facts::Language::english);
    }
};

}  // namespace

TEST_CASE("a channel that is added has the media, the link and the hashtags of the first one where it takes them") {
    PostDesk desk;
    const Variant on_x = desk.beside("x");
    CHECK(on_x.format == "post_text");
    CHECK(on_x.media == desk.post.variants.front().media);
    CHECK(on_x.link == "https://example.org/box");
    CHECK(on_x.hashtags == desk.post.variants.front().hashtags);
    CHECK(on_x.id != desk.post.variants.front().id);
    // Three pictures are no video, and of more than X takes it has none.
    CHECK(desk.beside("youtube").media.empty());
    CHECK(desk.beside("youtube").hashtags.size() == 2);
    desk.post.variants.front().media.resize(5, {"d.png", ""});
    CHECK(desk.beside("x").media.empty());
    CHECK(desk.beside("x").link == "https://example.org/box");
}

TEST_CASE("a channel that shows no link, or takes fewer hashtags, is added without them") {
    PostDesk desk;
    desk.post.variants.front().hashtags = {"#a", "#b", "#c", "#d", "#e", "#f"};
    Variant first = desk.post.variants.front();
    first.channel = PostDesk::channel_id("x");
    desk.post.variants = {first};
    const Variant on_instagram = desk.beside("instagram");
    CHECK(on_instagram.link.empty());
    CHECK(on_instagram.hashtags.empty());
    CHECK(on_instagram.media.empty());
    // Nothing is taken over where there is nothing.
    desk.post.variants.clear();
    CHECK(desk.beside("x").media.empty());
    CHECK(desk.beside("x").format == "post_text");
}

TEST_CASE("a channel that the project gets in the same step has them too") {
    PostDesk desk;
    desk.project.posts = desk.project.posts.with(desk.post);
    const auto request = new_channel_request(desk.project, known(), {"facebook", "Oriane", ""}, desk.post.id, desk.ids);
    REQUIRE(request);
    const Post& post = request->actions.back().as<Put<Post>>()->row;
    REQUIRE(post.variants.size() == 2);
    CHECK(post.variants.back().media.size() == 3);
}

TEST_CASE("the media of a channel go to the others, and those that do not take them are told with why") {
    PostDesk desk;
    const Id<Variant> x = desk.add("x"), youtube = desk.add("youtube"), facebook = desk.add("facebook");
    const PartOnOthers others = desk.on_others(SharedPart::media);
    CHECK(others.changes);
    CHECK(others.post.variant(x)->media == desk.post.variants.front().media);
    CHECK(others.post.variant(facebook)->media.size() == 3);
    CHECK(others.post.variant(youtube)->media.empty());
    REQUIRE(others.refused.size() == 1);
    CHECK(others.refused.front().key == "content.media_videos_only");
    desk.post = others.post;
    CHECK_FALSE(desk.on_others(SharedPart::media).changes);
}

TEST_CASE("a channel on which the post has appeared keeps what it has, and what is lacking goes nowhere") {
    PostDesk desk;
    const Id<Variant> x = desk.add("x");
    desk.post.variants.back().status = PostStatus::published;
    PartOnOthers others = desk.on_others(SharedPart::link);
    CHECK_FALSE(others.changes);
    CHECK(others.post.variant(x)->link.empty());
    REQUIRE(others.refused.size() == 1);
    CHECK(others.refused.front() == Label{"post.share.published", {{"network", "X"}}});
    desk.post.variants.front().link.clear();
    others = desk.on_others(SharedPart::link);
    CHECK(others.refused.empty());
    CHECK_FALSE(has_part(desk.post.variants.front(), SharedPart::link));
}

TEST_CASE("hashtags go to the others up to the number that a network takes") {
    PostDesk desk;
    desk.post.variants.front().channel = PostDesk::channel_id("x");
    desk.post.variants.front().hashtags = {"#a", "#b", "#c", "#d", "#e", "#f"};
    const Id<Variant> instagram = desk.add("instagram");
    const PartOnOthers others = desk.on_others(SharedPart::hashtags);
    CHECK_FALSE(others.changes);
    CHECK(others.post.variant(instagram)->hashtags.empty());
    REQUIRE(others.refused.size() == 1);
    CHECK(others.refused.front().key == "post.hashtags_over");
}
