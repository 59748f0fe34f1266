// A project gets a channel more: from the card of the strategy, from a post, and by keyboard alone.
#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/channel_text.hpp"
#include "app/command.hpp"
#include "model/channel_order.hpp"
#include "robot/stage.hpp"

using namespace tandem;
using robot::both_languages;

namespace {

struct ChannelStage : robot::Stage {
    explicit ChannelStage(facts::Language language = facts::Language::english)
        : Stage(robot::StageOptions{.height_px = 2400, .language = language}) {
        REQUIRE_FALSE(made());
    }
    // The one that was made.
    const Channel* made() const {
        for (const Channel& channel : project().channels)
            if (channel.network == "bluesky") return &channel;
        return nullptr;
    }
    WidgetNode at_path(std::string_view path) {
        const auto node = robot().find_path(path);
        REQUIRE_MESSAGE(node, std::string(path));
        return *node;
    }
    void click(std::string_view path) {
        robot().click(at_path(path));
        robot().step(3);
    }
    void press(int chord) {
        robot().key(chord);
        robot().step(3);
    }
    bool asks() { return robot().find_path("new_channel/take").has_value(); }
    void choose_network() {
        click("new_channel/network");
        click("network.menu/bluesky");
    }
    void fill_in(std::string_view name) {
        choose_network();
        click("new_channel/name");
        robot().type(name);
        click("new_channel/handle");
        robot().type("@oriane.bsky");
    }
    void show_post() {
        frame().state().selection = Selection::of(post(plain_post)->id);
        frame().state().inspector_open = true;
        robot().step(3);
    }
    void open_menu_of_post() {
        robot().click(Role::button, word("post.add_channel"));
        robot().step(3);
    }
    std::vector<std::string> menu_labels() {
        std::vector<std::string> labels;
        for (const WidgetNode& node : robot().all(Role::menu_item)) labels.push_back(node.label);
        return labels;
    }
    std::string called(const Channel& channel) { return channel_text(session().facts(), channel); }

    std::string_view plain_post = "Pumpkin contest";
};

}  // namespace

TEST_CASE("the card of channels makes one in a step, which filters, posts and exports have at once") {
    ChannelStage stage;
    const Project before = stage.project();
    stage.press(ImGuiMod_Alt | ImGuiKey_3);
    stage.click("rhythm/add");
    REQUIRE(stage.asks());
    stage.fill_in("Oriane bleue");
    stage.click("new_channel/take");
    CHECK_FALSE(stage.asks());
    const Channel* made = stage.made();
    REQUIRE(made);
    CHECK(made->name == "Oriane bleue");
    CHECK(made->handle == "@oriane.bsky");
    CHECK(made->zone.empty());
    CHECK(channels_in_order(stage.project().channels).back()->id == made->id);
    CHECK(stage.session().steps_done() == 1);
    CHECK(stage.session().undo_label().key == "undo.add_channel");
    CHECK(stage.frame().state().selection == Selection::of(made->id));
    CHECK(stage.frame().state().inspector_open);
    const std::string called = stage.called(*made);

    stage.press(ImGuiMod_Alt | ImGuiKey_1);
    stage.click("/networks");
    CHECK(stage.robot().find_path("networks.menu/bluesky"));
    stage.press(ImGuiKey_Escape);
    stage.show_post();
    stage.open_menu_of_post();
    CHECK(stage.robot().find(Role::menu_item, called));
    stage.press(ImGuiKey_Escape);
    REQUIRE(run_command(CommandId::export_plan, stage.frame()));
    stage.robot().step(4);
    stage.robot().click(Role::button, stage.word("export.kind.table"));
    stage.robot().step(3);
    stage.click("export/channels");
    CHECK(stage.robot().find(Role::menu_item, called));
    stage.press(ImGuiKey_Escape);
    stage.press(ImGuiKey_Escape);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
}

TEST_CASE("what a new channel lacks is said below its field, in both languages, and nothing is made") {
    for (const auto language : both_languages) {
        ChannelStage stage(language);
        REQUIRE(run_command(CommandId::new_channel, stage.frame()));
        stage.robot().step(4);
        REQUIRE(stage.asks());
        CHECK_FALSE(stage.robot().shows(stage.word("channel.new.network_lacking")));
        CHECK_FALSE(stage.robot().shows(stage.word("channel.new.no_name")));
        stage.click("new_channel/take");
        CHECK(stage.robot().shows(stage.word("channel.new.network_lacking")));
        CHECK(stage.robot().shows(stage.word("channel.new.no_name")));
        stage.choose_network();
        CHECK_FALSE(stage.robot().shows(stage.word("channel.new.network_lacking")));
        stage.click("new_channel/name");
        stage.robot().type("  ");
        stage.press(ImGuiKey_Enter);
        REQUIRE(stage.asks());
        CHECK(stage.robot().shows(stage.word("channel.new.no_name")));
        CHECK(stage.session().steps_done() == 0);
        stage.click("new_channel/cancel");
        CHECK_FALSE(stage.asks());
        CHECK_FALSE(stage.made());
        CHECK(stage.session().steps_done() == 0);
    }
}

TEST_CASE("a post's menu names channels by their networks, and the new one that it ends with goes on the post") {
    ChannelStage stage;
    const Project before = stage.project();
    stage.show_post();
    const Id<Post> id = stage.post(stage.plain_post)->id;
    std::vector<std::string> expected;
    for (const Channel* channel : channels_in_use(before.channels)) {
        const auto& variants = before.posts.find(id)->variants;
        const bool on = std::any_of(variants.begin(), variants.end(),
                                    [&](const Variant& variant) { return variant.channel == channel->id; });
        if (!on) expected.push_back(stage.called(*channel));
    }
    REQUIRE_FALSE(expected.empty());
    CHECK(expected.front().ends_with(" · Maison Oriane"));
    expected.push_back(stage.word("post.new_channel"));
    stage.open_menu_of_post();
    CHECK(stage.menu_labels() == expected);
    stage.robot().click(Role::menu_item, stage.word("post.new_channel"));
    stage.robot().step(4);
    REQUIRE(stage.asks());
    stage.fill_in("Oriane bleue");
    stage.press(ImGuiKey_Enter);
    CHECK_FALSE(stage.asks());
    REQUIRE(stage.made());
    const Post& post = *stage.project().posts.find(id);
    REQUIRE(post.variants.size() == before.posts.find(id)->variants.size() + 1);
    CHECK(post.variants.back().channel == stage.made()->id);
    CHECK_FALSE(post.variants.back().format.empty());
    CHECK(stage.frame().state().selection == Selection::of(id));
    CHECK(stage.session().steps_done() == 1);
    stage.press(ImGuiMod_Ctrl | ImGuiKey_Z);
    CHECK(stage.project() == before);
    // The next one is not meant for this post.
    REQUIRE(run_command(CommandId::new_channel, stage.frame()));
    stage.robot().step(4);
    stage.fill_in("Oriane bleue");
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.made());
    CHECK(stage.project().posts == before.posts);
}

TEST_CASE("a channel is made by keyboard alone, and Escape closes first the menu, then the card") {
    ChannelStage stage;
    stage.press(ImGuiMod_Ctrl | ImGuiKey_K);
    stage.robot().type(stage.word("command.add_channel"));
    stage.press(ImGuiKey_Enter);
    stage.robot().step(3);
    REQUIRE(stage.asks());
    CHECK(stage.at_path("new_channel/network").focused);
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.robot().find_path("network.menu/bluesky"));
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.robot().find_path("network.menu/bluesky"));
    REQUIRE(stage.asks());
    stage.press(ImGuiKey_Enter);
    const auto on_bluesky = [&] {
        const auto row = stage.robot().find_path("network.menu/bluesky");
        return row && row->focused;
    };
    for (int i = 0; i < 30 && !on_bluesky(); ++i) stage.press(ImGuiKey_DownArrow);
    REQUIRE(on_bluesky());
    stage.press(ImGuiKey_Enter);
    CHECK(stage.at_path("new_channel/network").value == "Bluesky");
    stage.press(ImGuiKey_Tab);
    stage.robot().type("Oriane bleue");
    stage.press(ImGuiKey_Enter);
    REQUIRE(stage.made());
    CHECK(stage.made()->name == "Oriane bleue");

    REQUIRE(run_command(CommandId::new_channel, stage.frame()));
    stage.robot().step(4);
    REQUIRE(stage.asks());
    stage.press(ImGuiKey_Escape);
    CHECK_FALSE(stage.asks());
}
