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
