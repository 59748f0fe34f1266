// Channels and campaigns that are chosen from the menus of what is presented and of what is exported.
#include <algorithm>
#include <filesystem>

#include <doctest/doctest.h>
#include <imgui.h>

#include "app/channel_text.hpp"
#include "model/channel_order.hpp"
#include "store/test_files.hpp"
#include "ui/present_stage.hpp"
#include "ui/print_to.hpp"

using namespace tandem;
using namespace tandem::testing;
using robot::Stage;

namespace {

// Ticks a thing in the menu of this field, and closes the menu.
void tick(Stage& stage, std::string_view field, const std::string& thing) {
    stage.robot().click(*stage.robot().find_path(field));
    stage.robot().step(3);
    REQUIRE(stage.robot().find(Role::menu_item, thing));
    stage.robot().click(Role::menu_item, thing);
    stage.robot().step(3);
    // The menu stays, for more to be ticked.
    REQUIRE(stage.robot().find(Role::menu_item, thing));
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(4);
    CHECK_FALSE(stage.robot().find(Role::menu_item, thing));
    // Escape closed the menu alone.
    REQUIRE(stage.robot().find_path(field));
}

std::string name_of(Stage& stage, const Channel& channel) { return channel_text(stage.session().facts(), channel); }

bool goes_out_on(const Post& post, Id<Channel> channel) {
    return std::any_of(post.variants.begin(), post.variants.end(),
                       [&](const Variant& each) { return each.channel == channel; });
}

// What the whole of the shown month has.
Deck whole_deck(Stage& stage) {
    present(stage);
    Deck deck = presented(stage).deck;
    stage.robot().key(ImGuiKey_Escape);
    stage.robot().step(3);
    return deck;
}

void begin(Stage& stage) {
    stage.robot().click(*stage.robot().find_path("present_setup/present"));
    stage.robot().step(4);
    REQUIRE(stage.frame().state().present);
}

// A channel that some of the posts go out on, and not all.
const Channel& some_channel(Stage& stage, const Deck& deck) {
    for (const Channel& channel : stage.project().channels) {
        const auto on = std::count_if(deck.posts.begin(), deck.posts.end(), [&](const DeckPost& each) {
            return goes_out_on(*stage.project().posts.find(each.post), channel.id);
        });
        if (on > 0 && static_cast<std::size_t>(on) < deck.posts.size()) return channel;
    }
    FAIL("every channel has all posts or none");
    return stage.project().channels[0];
}

const DeckCampaign& some_campaign(const Deck& deck) {
    const auto found = std::find_if(deck.campaigns.begin(), deck.campaigns.end(), [&](const DeckCampaign& each) {
        return each.posts > 0 && each.posts < deck.posts.size();
    });
    REQUIRE(found != deck.campaigns.end());
    return *found;
}

std::string written(Stage& stage, const std::string& name) {
    write_export_as(stage, name);
    const std::string bytes = test::bytes_of(stage.folder() / name);
    REQUIRE_FALSE(bytes.empty());
    return bytes;
}

void open_table(Stage& stage) {
    stage.robot().key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_E);
    stage.robot().step(4);
    stage.robot().click(Role::button, stage.word("export.kind.table"));
    stage.robot().step(4);
}

std::size_t titles_in(const Deck& deck, const std::string& bytes) {
    return static_cast<std::size_t>(std::count_if(deck.posts.begin(), deck.posts.end(), [&](const DeckPost& each) {
        return bytes.find(each.title) != std::string::npos;
    }));
}

}  // namespace

TEST_CASE("a channel that is ticked before presenting leaves the posts of the others out") {
    Stage stage;
    const Deck whole = whole_deck(stage);
    const Channel channel = some_channel(stage, whole);
    ask_to_present(stage);
    tick(stage, "present_setup/channels", name_of(stage, channel));
    REQUIRE(stage.frame().state().present_setup);
    begin(stage);
    const Deck& deck = presented(stage).deck;
    CHECK(deck.scope.client.channels == std::vector<Id<Channel>>{channel.id});
    CHECK_FALSE(deck.posts.empty());
    CHECK(deck.posts.size() < whole.posts.size());
    for (const DeckPost& each : deck.posts) CHECK(goes_out_on(*stage.project().posts.find(each.post), channel.id));
}

TEST_CASE("a campaign that is ticked before presenting leaves other campaigns and their posts out") {
    Stage stage;
    const Deck whole = whole_deck(stage);
    const DeckCampaign campaign = some_campaign(whole);
    ask_to_present(stage);
    tick(stage, "present_setup/campaigns", campaign.name);
    begin(stage);
    const Deck& deck = presented(stage).deck;
    CHECK(deck.posts.size() == campaign.posts);
    REQUIRE(deck.campaigns.size() == 1);
    CHECK(deck.campaigns[0].campaign == campaign.campaign);
    for (const DeckPost& each : deck.posts) CHECK(stage.project().posts.find(each.post)->campaign == campaign.campaign);
}

TEST_CASE("the export's menu has the channels in the project's order") {
    Stage stage;
    // One that stands before all others, whatever its id.
    Channel first = stage.project().channels[stage.project().channels.size() - 1];
    first.rank = 0;
    REQUIRE(stage.session().submit({{"undo.edit_channel", {{"title", first.name}}}, {Put<Channel>{first}}, {}}));
    open_table(stage);
    stage.robot().click(*stage.robot().find_path("export/channels"));
    stage.robot().step(3);
    std::vector<std::string> expected{stage.word("export.all_channels")}, shown;
    for (const Channel* channel : channels_in_order(stage.project().channels))
        expected.push_back(name_of(stage, *channel));
    REQUIRE(expected[1] == name_of(stage, first));
    for (const WidgetNode& row : stage.robot().all(Role::menu_item)) shown.push_back(row.label);
    CHECK(shown == expected);
}

TEST_CASE("channels and campaigns that are ticked in the export's menus are all that its file has") {
    Stage stage;
    const Deck whole = whole_deck(stage);
    open_table(stage);
    const std::size_t all = titles_in(whole, written(stage, "all.csv"));
    REQUIRE(all > whole.posts.size() / 2);

    open_table(stage);
    tick(stage, "export/channels", name_of(stage, some_channel(stage, whole)));
    const std::size_t of_channel = titles_in(whole, written(stage, "channel.csv"));
    CHECK(of_channel > 0);
    CHECK(of_channel < all);

    // What was chosen last is chosen still: back to all channels.
    open_table(stage);
    tick(stage, "export/channels", stage.word("export.all_channels"));
    tick(stage, "export/campaigns", some_campaign(whole).name);
    const std::size_t of_campaign = titles_in(whole, written(stage, "campaign.csv"));
    CHECK(of_campaign > 0);
    CHECK(of_campaign < all);
}
