#pragma once

#include <string>

#include "facts/facts.hpp"
#include "model/channel.hpp"

namespace tandem {

// How a channel is called where its network is not plain to see: "Instagram · Maison Oriane". A brand has the same name
// on many networks. Where the name says no more than the network does, the network alone.
std::string channel_text(const facts::Facts& facts, const Channel& channel);

}  // namespace tandem
