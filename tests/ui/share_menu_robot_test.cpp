// Media, link and hashtags of a channel given to the others of its post, from the menus of their places.
#include <doctest/doctest.h>
#include <imgui.h>

#include "app/channel_text.hpp"
#include "ui/media_stage.hpp"

using namespace tandem;
using tandem::testing::MediaStage;

namespace {

// A post on Instagram, Facebook and TikTok; the first channel is unfolded.
struct ShareStage : MediaStage {
    Id<Variant> facebook, tiktok;

    ShareStage() {
        facebook = add("facebook", "post_text"), tiktok = add("tiktok", "video");
        Post post = row();
        post.variants.front().link = "https://example.org/box";
        post.variants.front().hashtags = {"#box", "#chocolate"};
        post.variants.front().media = {{"a.png", "A box"}, {"b.png", ""}};
        put(post);
        robot().step(3);
    }
    const Post& row() { return *project().posts.find(id); }
    const Variant& on(Id<Variant> variant) { return *row().variant(variant); }
    Id<Variant> add(std::string_view network, const char* format) {
        Post post = row();
        Variant variant;
        variant.id = session().ids().make<Variant>();
        for (const Channel& channel : project().channels)
            if (channel.network == network) variant.channel = channel.id;
        REQUIRE(variant.channel);
        variant.format = format;
        post.variants.push_back(variant);
        put(post);
        return variant.id;
    }
    WidgetNode field(std::string_view key) {
        const auto node = robot().find(Role::field, word(key));
        REQUIRE(node);
        return *node;
    }
    void choose_row(std::string_view key) {
        robot().click(Role::menu_item, word(key));
        robot().step(4);
    }
};

}  // namespace

TEST_CASE("the media of a channel go to the others from the menu of a piece, in one step, and who does not is told") {
    ShareStage stage;
    const std::size_t steps = stage.session().steps_done();
    stage.robot().right_click(stage.piece(0));
    stage.choose_row("post.share.media");
    CHECK(stage.on(stage.facebook).media == stage.media());
    CHECK(stage.on(stage.tiktok).media.empty());
    CHECK(stage.session().steps_done() == steps + 1);
    CHECK(stage.robot().shows("TikTok: a video in this format, no picture"));
    stage.undo();
    stage.robot().step(2);
    CHECK(stage.on(stage.facebook).media.empty());
}

TEST_CASE("the link goes to the others by a button beside it, with the mouse and with Tab and Enter") {
    for (const bool by_keyboard : {false, true}) {
        CAPTURE(by_keyboard);
        ShareStage stage;
        const std::string name = stage.word("post.share.link");
        if (by_keyboard) {
            stage.robot().click(stage.field("post.link"));
            // It stands before the field for Tab.
            stage.robot().key(ImGuiMod_Shift | ImGuiKey_Tab);
            stage.robot().step(2);
            REQUIRE(stage.button(name).focused);
            stage.robot().key(ImGuiKey_Enter);
        } else {
            stage.robot().click(stage.button(name));
        }
        stage.robot().step(3);
        CHECK(stage.on(stage.facebook).link == "https://example.org/box");
        CHECK(stage.on(stage.tiktok).link.empty());
        CHECK(stage.robot().shows("TikTok: no link can be followed there"));
        stage.undo();
        stage.robot().step(2);
        CHECK(stage.on(stage.facebook).link.empty());
    }
}

TEST_CASE("hashtags go to the others from the menu of their groups") {
    ShareStage stage;
    stage.robot().click(stage.button(stage.word("snippet.insert_hashtags")));
    stage.robot().step(2);
    stage.choose_row("post.share.hashtags");
    for (const Id<Variant> other : {stage.facebook, stage.tiktok})
        CHECK(stage.on(other).hashtags == std::vector<std::string>{"#box", "#chocolate"});
    stage.undo();
    stage.robot().step(2);
    CHECK(stage.on(stage.tiktok).hashtags.empty());
}

TEST_CASE("a channel that is added by \"+\" has what the first one has, where it takes it") {
    ShareStage stage;
    Post post = stage.row();
    post.variants.resize(1);
    stage.put(post);
    stage.robot().step(3);
    const Channel* facebook = nullptr;
    for (const Channel& channel : stage.project().channels)
        if (channel.network == "facebook") facebook = &channel;
    REQUIRE(facebook);
    const std::string name = channel_text(stage.session().facts(), *facebook);
    stage.robot().click(stage.button(stage.word("post.add_channel")));
    stage.robot().click(Role::menu_item, name);
    stage.robot().step(3);
    REQUIRE(stage.row().variants.size() == 2);
    CHECK(stage.row().variants.back().media == stage.media());
    CHECK(stage.row().variants.back().link == "https://example.org/box");
    CHECK(stage.row().variants.back().hashtags.size() == 2);
}
