// The format of a channel of a post, chosen by mouse and by keyboard.
#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/channel_sheet_stage.hpp"

using namespace tandem;
using testing::ChannelSheet;

namespace {

struct FormatSheet : ChannelSheet {
    FormatSheet() : ChannelSheet("instagram", "post_image", "Win a box") {
        change([](Post& post) { post.checklist.clear(); });
        show(id);
    }
    std::string format() { return row().variants.front().format; }
    bool is_on(std::string_view row) {
        const auto node = robot().find(Role::menu_item, row);
        return node && node->focused;
    }
};

}  // namespace

TEST_CASE("a channel is taken off the post by its cross, with the mouse and with keys, and undone") {
    for (const bool by_keys : {false, true}) {
        CAPTURE(by_keys);
        FormatSheet stage;
        stage.change([&](Post& post) {
            Variant other = post.variants.front();
            other.id = stage.session().ids().make<Variant>();
            for (const Channel& channel : stage.project().channels)
                if (channel.id != post.variants.front().channel) other.channel = channel.id;
            post.variants.push_back(other);
        });
        const Id<Variant> first = stage.row().variants.front().id, second = stage.row().variants.back().id;
        const std::string path = "variant:" + to_text(first) + "/remove";
        if (by_keys) {
            stage.robot().click(Role::field, stage.word("post.title"));
            for (int i = 0; i < 200 && !stage.robot().find_path(path)->focused; ++i) stage.robot().key(ImGuiKey_Tab);
            REQUIRE(stage.robot().find_path(path)->focused);
            stage.robot().key(ImGuiKey_Enter);
        } else {
            REQUIRE(stage.robot().find_path(path)->label == stage.word("post.remove_channel"));
            stage.robot().click(*stage.robot().find_path(path));
        }
        stage.robot().step(3);
        REQUIRE(stage.row().variants.size() == 1);
        CHECK(stage.row().variants.front().id == second);
        stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
        stage.robot().step(3);
        CHECK(stage.row().variants.size() == 2);
    }
}

TEST_CASE("another format of the network is chosen, and undone") {
    FormatSheet stage;
    stage.choose("post.format", "Reel");
    stage.robot().step(2);
    CHECK(stage.format() == "reel");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.format() == "post_image");
}

TEST_CASE("a post of a contest is chosen below the formats of the network, and its checklist taken over") {
    FormatSheet stage;
    stage.robot().click(Role::field, stage.word("post.format"));
    stage.robot().step(2);
    CHECK(stage.robot().shows(stage.word("post.format.by_purpose")));
    stage.robot().click(Role::menu_item, "Contest post");
    stage.robot().step(3);
    CHECK(stage.format() == "contest_post");
    stage.unfold("checklist.title");
    stage.robot().click(stage.button("Add the 4 checks of Contest post"));
    stage.robot().step(3);
    REQUIRE(stage.row().checklist.size() == 4);
    // In the language of the plan.
    CHECK(stage.row().checklist.front().text == "Rules of the contest linked");
    stage.robot().key(ImGuiMod_Ctrl | ImGuiKey_Z);
    stage.robot().step(2);
    CHECK(stage.row().checklist.empty());
}

TEST_CASE("keys lead to the formats below those of the network") {
    FormatSheet stage;
    stage.robot().click(Role::field, stage.word("post.format"));
    stage.robot().step(2);
    for (int i = 0; i < 20 && !stage.is_on("Influencer post"); ++i) {
        stage.robot().key(ImGuiKey_DownArrow);
        stage.robot().step(2);
    }
    REQUIRE(stage.is_on("Influencer post"));
    stage.robot().key(ImGuiKey_Enter);
    stage.robot().step(3);
    CHECK(stage.format() == "influencer_post");
}
