#include "app/channel_text.hpp"

namespace tandem {

std::string channel_text(const facts::Facts& facts, const Channel& channel) {
    const facts::Network* network = facts.networks.find(channel.network);
    // A network that this version does not know has its id.
    const std::string& network_name = network ? network->name : channel.network;
    if (network_name.empty() || network_name == channel.name) return channel.name;
    return channel.name.empty() ? network_name : network_name + " · " + channel.name;
}

}  // namespace tandem
