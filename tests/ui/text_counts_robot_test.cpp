// How much of what a network takes is used, and what it would refuse, wherever a post is shown.
#include <doctest/doctest.h>

#include "ui/board_stage.hpp"
#include "ui/list_stage.hpp"
#include "ui/sheet_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

std::string long_text(int n) { return std::string(static_cast<std::size_t>(n), 'a'); }

// The pumpkin contest of the sample with a text for X alone.
void put_on_x(robot::Stage& stage, const std::string& text) {
    Project project = stage.project();
    Post post = *stage.post(ListStage::pumpkin);
    for (const Channel& channel : project.channels)
        if (channel.network == "bluesky" || channel.network == "x") post.variants.front().channel = channel.id;
    Channel x = *project.channels.find(post.variants.front().channel);
    x.network = "x";
    post.text = text;
    post.variants.front().text.reset();
    post.variants.front().hashtags.clear();
    stage.session().submit({{"undo.edit_post", {}}, {Put<Channel>{x}, Put<Post>{post}}, {post.id.value, std::nullopt}});
    stage.robot().step(3);
}

constexpr const char* too_long = "X: 281 characters, 280 at most";

}  // namespace

TEST_CASE("below a text stands how much of it each network takes, letter by letter while it is typed") {
    Items sheet;
    put_on_x(sheet, long_text(280));
    sheet.show(sheet.post(ListStage::pumpkin)->id);
    CHECK(sheet.robot().shows("X 280 / 280"));
    CHECK_FALSE(sheet.robot().shows(too_long));
    for (const WidgetNode& node : sheet.robot().all(Role::field))
        if (node.label == sheet.word("post.text")) sheet.robot().click(node);
    sheet.robot().key(ImGuiKey_End);
    sheet.robot().type("b");
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("X 281 / 280"));
    sheet.robot().key(ImGuiKey_Backspace);
    sheet.robot().step(2);
    CHECK(sheet.robot().shows("X 280 / 280"));
}

TEST_CASE("a channel's own text is counted below it, and the channel says what its network would refuse") {
    Items sheet;
    put_on_x(sheet, "Short");
    const Post& post = *sheet.post(ListStage::pumpkin);
    sheet.show(post.id);
    sheet.frame().state().open_variant = post.variants.front().id;
    Post next = post;
    next.variants.front().text = long_text(281);
    sheet.session().submit({{"undo.edit_post", {}}, {Put<Post>{next}}, {post.id.value, std::nullopt}});
    sheet.robot().step(3);
    CHECK(sheet.robot().shows("X 281 / 280"));
    CHECK(sheet.robot().shows(too_long));
    sheet.frame().state().open_variant.reset();
    sheet.robot().step(3);
    // Folded, its sign says so.
    CHECK(sheet.robot().shows(too_long));
    CHECK_FALSE(sheet.robot().shows("X 281 / 280"));
}

TEST_CASE("chip, row of the list and card of the board say what a network would refuse") {
    {
        MonthStage month;
        put_on_x(month, long_text(280));
        CHECK(month.node(Role::post, ListStage::pumpkin).value.find(too_long) == std::string::npos);
        put_on_x(month, long_text(281));
        CHECK(month.node(Role::post, ListStage::pumpkin).value.find(too_long) != std::string::npos);
    }
    {
        ListStage list;
        put_on_x(list, long_text(281));
        CHECK(list.text_in(list.post(ListStage::pumpkin)->id, too_long).label == too_long);
    }
    {
        BoardStage board;
        put_on_x(board, long_text(281));
        bool told = false;
        for (const WidgetNode& node : board.robot().all(Role::image))
            told |= node.label.find(too_long) != std::string::npos;
        CHECK(told);
    }
}

TEST_CASE("a format with a limit of its own is counted by it, and a thread message by message") {
    Items sheet;
    put_on_x(sheet, long_text(281));
    const Post& post = *sheet.post(ListStage::pumpkin);
    sheet.show(post.id);
    CHECK(sheet.robot().shows("X 281 / 280"));
    const auto put = [&](const char* network, const char* format) {
        Post next = *sheet.post(ListStage::pumpkin);
        Channel channel = *sheet.project().channels.find(next.variants.front().channel);
        channel.network = network;
        next.variants.front().format = format;
        sheet.session().submit(
            {{"undo.edit_post", {}}, {Put<Channel>{channel}, Put<Post>{next}}, {next.id.value, std::nullopt}});
        sheet.robot().step(3);
    };
    put("x", "thread");
    CHECK(sheet.robot().shows("X 281 / 280"));
    Post cut = *sheet.post(ListStage::pumpkin);
    cut.text = long_text(140) + "\n---\n" + long_text(141);
    sheet.session().submit({{"undo.edit_post", {}}, {Put<Post>{cut}}, {cut.id.value, std::nullopt}});
    sheet.robot().step(3);
    CHECK(sheet.robot().shows("X 2 messages · 141 / 280"));
    CHECK_FALSE(sheet.robot().shows(too_long));
    cut.text = long_text(281);
    sheet.session().submit({{"undo.edit_post", {}}, {Put<Post>{cut}}, {cut.id.value, std::nullopt}});
    put("telegram", "album");
    CHECK(sheet.robot().shows("TG 281 / 1,024"));
    put("telegram", "post_text");
    CHECK(sheet.robot().shows("TG 281 / 4,096"));
}

TEST_CASE("counts stand in the order of the channels, however full they are, and of no text there is no doubt") {
    Items sheet;
    Post post = *sheet.post(ListStage::pumpkin);
    REQUIRE(sheet.project().channels.size() > 1);
    Channel telegram = sheet.project().channels[0], x = sheet.project().channels[1];
    telegram.network = "telegram", x.network = "x";
    Variant variant = post.variants.front();
    variant.text.reset(), variant.hashtags.clear(), variant.media.clear(), variant.link.clear();
    variant.format = "post_text", variant.channel = telegram.id;
    post.variants = {variant};
    variant.id = sheet.session().ids().make<Variant>(), variant.channel = x.id;
    post.variants.push_back(variant);
    const auto put = [&](const std::string& text) {
        post.text = text;
        sheet.session().submit({{"undo.edit_post", {}},
                                {Put<Channel>{telegram}, Put<Channel>{x}, Put<Post>{post}},
                                {post.id.value, std::nullopt}});
        sheet.show(post.id);
    };
    const auto left_of = [&](std::string_view text) {
        const auto node = sheet.robot().find(Role::text, text);
        REQUIRE_MESSAGE(node, std::string(text));
        return node->rect.x0;
    };
    put(long_text(270));
    CHECK(left_of("TG 270 / 4,096") < left_of("X 270 / 280"));
    put(long_text(281));
    CHECK(left_of("TG 281 / 4,096") < left_of("X 281 / 280"));
    put("");
    CHECK(left_of("TG 0 / 4,096") < left_of("X 0 / 280"));
    CHECK_FALSE(sheet.robot().shows("≈ 0"));
}

TEST_CASE("what is counted about stays about, but for no text at all") {
    Items sheet;
    Post post = *sheet.post(ListStage::pumpkin);
    post.variants.resize(1);
    Variant& variant = post.variants.front();
    variant.text.reset(), variant.hashtags.clear(), variant.link.clear(), variant.media.clear();
    Channel instagram = *sheet.project().channels.find(variant.channel);
    instagram.network = "instagram", instagram.text_limit.reset(), variant.format = "post_image";
    for (const auto& [text, count] : {std::pair{"", "IG 0 / 2,200"}, {"Hello", "IG ≈ 5 / 2,200"}}) {
        post.text = text;
        sheet.session().submit(
            {{"undo.edit_post", {}}, {Put<Channel>{instagram}, Put<Post>{post}}, {post.id.value, std::nullopt}});
        sheet.show(post.id);
        CHECK(sheet.robot().shows(count));
    }
}
