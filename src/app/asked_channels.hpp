#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/facts.hpp"
#include "model/channel.hpp"
#include "model/table.hpp"

namespace tandem {

// Channels that are asked for: all of some networks, also those that are made later, and some by themselves.
struct AskedChannels {
    std::vector<std::string> networks;  // ids in networks.csv
    std::vector<Id<Channel>> channels;

    bool operator==(const AskedChannels&) const = default;
    // Else everything is let through, what has no channel too.
    bool asks_for_channels() const { return !networks.empty() || !channels.empty(); }
    void ask_for_all_channels() { networks.clear(), channels.clear(); }
    bool asks_for(const Channel& channel) const;
    bool asks_for(const Table<Channel>& table, Id<Channel> id) const;
    bool asks_for_any(const Table<Channel>& table, const std::vector<Id<Channel>>& ids) const;
};

// `of_network`: the channels that can be asked for by themselves. All of them are the network.
bool asks_for_network(const AskedChannels& asked, std::string_view network, std::span<const Channel* const> of_network);
// Asks for it, or no longer where it is asked for. Of a network of which one channel goes the others stay.
void turn_network(AskedChannels& asked, std::string_view network, std::span<const Channel* const> of_network);
void turn_channel(AskedChannels& asked, const Channel& channel, std::span<const Channel* const> of_network);

// "Facebook", "Instagram · Maison Oriane".
std::vector<std::string> names_of_asked(const facts::Facts& facts, const Table<Channel>& table,
                                        const AskedChannels& asked);

}  // namespace tandem
