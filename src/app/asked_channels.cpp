#include "app/asked_channels.hpp"

#include <algorithm>

#include "app/channel_text.hpp"
#include "model/holds.hpp"

namespace tandem {
namespace {

void ask_for_none_of(AskedChannels& asked, std::string_view network, std::span<const Channel* const> of_network) {
    std::erase(asked.networks, network);
    for (const Channel* channel : of_network) std::erase(asked.channels, channel->id);
}

}  // namespace

bool AskedChannels::asks_for(const Channel& channel) const {
    return holds(networks, channel.network) || holds(channels, channel.id);
}

bool AskedChannels::asks_for(const Table<Channel>& table, Id<Channel> id) const {
    const Channel* channel = table.find(id);
    return channel && asks_for(*channel);
}

bool AskedChannels::asks_for_any(const Table<Channel>& table, const std::vector<Id<Channel>>& ids) const {
    return std::any_of(ids.begin(), ids.end(), [&](Id<Channel> id) { return asks_for(table, id); });
}

bool asks_for_network(const AskedChannels& asked, std::string_view network,
                      std::span<const Channel* const> of_network) {
    if (holds(asked.networks, network)) return true;
    return !of_network.empty() && std::all_of(of_network.begin(), of_network.end(), [&](const Channel* channel) {
        return asked.asks_for(*channel);
    });
}

void turn_network(AskedChannels& asked, std::string_view network, std::span<const Channel* const> of_network) {
    const bool all = asks_for_network(asked, network, of_network);
    ask_for_none_of(asked, network, of_network);
    if (!all) asked.networks.emplace_back(network);
}

void turn_channel(AskedChannels& asked, const Channel& channel, std::span<const Channel* const> of_network) {
    std::vector<Id<Channel>> wanted;
    for (const Channel* one : of_network)
        if (asked.asks_for(*one) != (one->id == channel.id)) wanted.push_back(one->id);
    ask_for_none_of(asked, channel.network, of_network);
    if (wanted.size() == of_network.size())
        asked.networks.push_back(channel.network);
    else
        asked.channels.insert(asked.channels.end(), wanted.begin(), wanted.end());
}

std::vector<std::string> names_of_asked(const facts::Facts& facts, const Table<Channel>& table,
                                        const AskedChannels& asked) {
    std::vector<std::string> names;
    for (const std::string& id : asked.networks) {
        const facts::Network* network = facts.networks.find(id);
        names.push_back(network ? network->name : id);
    }
    for (const Id<Channel> id : asked.channels)
        if (const Channel* channel = table.find(id)) names.push_back(channel_text(facts, *channel));
    return names;
}

}  // namespace tandem
