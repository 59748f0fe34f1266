// What is asked for of channels: whole networks, and accounts by themselves.
#include "app/asked_channels.hpp"

#include <doctest/doctest.h>

#include "model/channel_order.hpp"
#include "plan/planned_project.hpp"

using namespace tandem;
using tandem::testing::shared_facts;

namespace {

struct Accounts {
    Table<Channel> table;

    // Two on one network, one on another.
    Accounts() {
        for (const auto& [name, network] :
             {std::pair{"Maison", "instagram"}, std::pair{"Atelier", "instagram"}, std::pair{"Maison F", "facebook"}}) {
            Channel channel;
            channel.id = {uuid_from_name(name)};
            channel.name = name, channel.network = network;
            table = table.with(channel);
        }
    }
    const Channel& of(std::string_view name) const { return *table.find({uuid_from_name(name)}); }
    std::vector<const Channel*> on(std::string_view network) const {
        std::vector<const Channel*> channels = channels_in_order(table);
        std::erase_if(channels, [&](const Channel* channel) { return channel->network != network; });
        return channels;
    }
};

}  // namespace

TEST_CASE("a network asks for all of its channels, a channel for itself, and nothing asks for all") {
    const Accounts all;
    AskedChannels asked;
    CHECK_FALSE(asked.asks_for_channels());
    asked.networks = {"facebook"};
    asked.channels = {all.of("Atelier").id};
    CHECK(asked.asks_for_channels());
    CHECK(asked.asks_for(all.of("Maison F")));
    CHECK(asked.asks_for(all.of("Atelier")));
    CHECK_FALSE(asked.asks_for(all.of("Maison")));
    CHECK_FALSE(asked.asks_for(all.table, {uuid_from_name("gone")}));
    CHECK(asked.asks_for_any(all.table, {all.of("Maison").id, all.of("Atelier").id}));
    CHECK_FALSE(asked.asks_for_any(all.table, {}));
    CHECK(names_of_asked(shared_facts(), all.table, asked) ==
          std::vector<std::string>{"Facebook", "Instagram · Atelier"});
    asked.ask_for_all_channels();
    CHECK(asked == AskedChannels{});
}

TEST_CASE("ticking a network ticks its channels, and taking one of them out leaves the others") {
    const Accounts all;
    const auto instagram = all.on("instagram");
    AskedChannels asked;
    turn_network(asked, "instagram", instagram);
    CHECK(asked == AskedChannels{{"instagram"}, {}});
    CHECK(asks_for_network(asked, "instagram", instagram));
    turn_channel(asked, all.of("Maison"), instagram);
    CHECK(asked == AskedChannels{{}, {all.of("Atelier").id}});
    CHECK_FALSE(asks_for_network(asked, "instagram", instagram));
    // The rest of it, then nothing of it.
    turn_network(asked, "instagram", instagram);
    CHECK(asked == AskedChannels{{"instagram"}, {}});
    turn_network(asked, "instagram", instagram);
    CHECK(asked == AskedChannels{});
}

TEST_CASE("all channels of a network are the network, so that one that is made later is among them") {
    const Accounts all;
    const auto instagram = all.on("instagram");
    AskedChannels asked{{"facebook"}, {}};
    turn_channel(asked, all.of("Atelier"), instagram);
    CHECK(asked == AskedChannels{{"facebook"}, {all.of("Atelier").id}});
    turn_channel(asked, all.of("Maison"), instagram);
    CHECK(asked == AskedChannels{{"facebook", "instagram"}, {}});
    turn_channel(asked, all.of("Maison"), instagram);
    turn_channel(asked, all.of("Atelier"), instagram);
    CHECK(asked == AskedChannels{{"facebook"}, {}});
    // Of a view that asks for the only account of a network.
    AskedChannels one{{}, {all.of("Maison F").id}};
    CHECK(asks_for_network(one, "facebook", all.on("facebook")));
    turn_network(one, "facebook", all.on("facebook"));
    CHECK(one == AskedChannels{});
}
