// A post looked at as its networks show it.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/month_stage.hpp"

using namespace tandem;
using namespace tandem::testing;

namespace {

struct PreviewStage : MonthStage {
    using MonthStage::MonthStage;
    // With its channels' own words, long where that is asked for.
    Id<Post> shown(std::string_view text) {
        Post post = *this->post("Blind tasting");
        post.text = text;
        for (Variant& variant : post.variants) variant.text.reset();
        session().submit({{"undo.edit_text", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
        frame().state().selection = Selection::of(post.id);
        robot().step(2);
        robot().key(ImGuiKey_Space);
        robot().step(4);
        return post.id;
    }
    bool is_open() { return robot().find_path("preview").has_value(); }
    std::vector<WidgetNode> buttons(const char* key) {
        std::vector<WidgetNode> found;
        for (const WidgetNode& node : robot().all(Role::button))
            if (node.label == word(key)) found.push_back(node);
        return found;
    }
};

}  // namespace

TEST_CASE("Space opens the preview of the selected post, with a card for each channel; Escape and Space close it") {
    PreviewStage stage;
    const Id<Post> id = stage.shown("Come and taste");
    REQUIRE(stage.is_open());
    const Post& post = *stage.project().posts.find(id);
    CHECK(stage.buttons("preview.edit").size() == std::min<std::size_t>(post.variants.size(), 4));
    CHECK(stage.robot().find(Role::text, "Come and taste", true));
    CHECK(stage.robot().shows(stage.word("preview.approximate")));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.is_open());
    stage.robot().key(ImGuiKey_Space);
    stage.robot().step(3);
    CHECK(stage.is_open());
    stage.robot().key(ImGuiKey_Space);
    stage.robot().step(3);
    CHECK_FALSE(stage.is_open());
}

TEST_CASE("a long text is folded until somebody wants all of it") {
    PreviewStage stage;
    std::string text;
    for (int i = 0; i < 40; ++i) text += "A line of its own, the number " + std::to_string(i) + "\n";
    stage.shown(text);
    const auto more = stage.buttons("preview.more");
    REQUIRE_FALSE(more.empty());
    stage.robot().click(more.front());
    stage.robot().step(3);
    CHECK(stage.buttons("preview.more").size() == more.size() - 1);
}

TEST_CASE("a content warning stands above the text with what hides it, where the network has one") {
    PreviewStage stage;
    Post post = *stage.post("Blind tasting");
    post.variants.resize(1);
    post.variants.front().content_warning = "Alcohol";
    Channel channel = *stage.project().channels.find(post.variants.front().channel);
    const auto put_network = [&](const char* network) {
        channel.network = network;
        stage.session().submit({{"undo.edit_channel", {}}, {Put<Channel>{channel}}, {}});
        stage.robot().step(3);
    };
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
    put_network("mastodon");
    stage.shown("Come and taste");
    const auto in_preview = [&](std::string_view label) {
        std::optional<WidgetNode> found;
        for (const WidgetNode& node : stage.robot().all(Role::text))
            if (!found && node.label.starts_with(label) && node.path.find("preview/") != std::string::npos)
                found = node;
        return found;
    };
    const std::string behind(stage.word("preview.behind_warning"));
    const auto warning = in_preview("Alcohol"), hidden = in_preview(behind);
    const auto text = in_preview("Come and taste");
    REQUIRE(warning);
    REQUIRE(hidden);
    REQUIRE(text);
    CHECK(warning->rect.y1 <= hidden->rect.y0 + 1);
    CHECK(hidden->rect.y1 <= text->rect.y0 + 1);
    put_network("threads");
    CHECK_FALSE(in_preview("Alcohol"));
    CHECK_FALSE(in_preview(behind));
}

TEST_CASE("arrows lead to the posts before and after, in the order of time") {
    PreviewStage stage;
    const Id<Post> id = stage.shown("Come and taste");
    const LocalMinute when = *stage.project().posts.find(id)->when;
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().step(3);
    CHECK_FALSE(stage.robot().find(Role::text, "Come and taste", true));
    std::string next;
    std::optional<std::pair<LocalMinute, Id<Post>>> first;
    for (const Post& post : stage.project().posts) {
        if (!post.when || std::pair(*post.when, post.id) <= std::pair(when, id) || is_off_calendar(post.status))
            continue;
        if (!first || std::pair(*post.when, post.id) < *first) first = {*post.when, post.id}, next = post.title;
    }
    CHECK(stage.robot().find(Role::text, next, true));
    stage.robot().key(ImGuiKey_LeftArrow);
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::text, "Come and taste", true));
    // Whoever closes it then has the post selected that was looked at last.
    stage.robot().key(ImGuiKey_RightArrow);
    stage.robot().step(3);
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    CHECK_FALSE(stage.is_open());
    REQUIRE(first);
    CHECK(stage.frame().state().selection == Selection::of(first->second));
}

TEST_CASE("a card leads to its channel in the inspector, and its text to the clipboard") {
    PreviewStage stage;
    const Id<Post> id = stage.shown("Come and taste");
    const auto copies = stage.buttons("preview.copy");
    REQUIRE_FALSE(copies.empty());
    stage.robot().click(copies.front());
    stage.robot().step(2);
    CHECK(std::string(ImGui::GetClipboardText()).starts_with("Come and taste"));
    stage.robot().click(stage.buttons("preview.edit").front());
    stage.robot().step(3);
    CHECK_FALSE(stage.is_open());
    CHECK(stage.frame().state().inspector_open);
    CHECK(stage.frame().state().selection.has_post(id));
    CHECK(stage.frame().state().open_variant == stage.project().posts.find(id)->variants.front().id);
}

TEST_CASE("a post without channels says what to do") {
    PreviewStage stage;
    Post post = *stage.post("Blind tasting");
    post.variants.clear();
    stage.session().submit({{"undo.edit_post", {{"title", post.title}}}, {Put<Post>{post}}, {post.id.value, {}}});
    stage.frame().state().selection = Selection::of(post.id);
    stage.robot().step(2);
    run_command(CommandId::preview_post, stage.frame());
    stage.robot().step(3);
    CHECK(stage.robot().find(Role::text, stage.word("preview.no_channels"), true));
    stage.robot().click(*stage.robot().find(Role::button, stage.word("preview.choose")));
    stage.robot().step(3);
    CHECK_FALSE(stage.is_open());
    CHECK(stage.frame().state().inspector_open);
}
