#pragma once

#include <vector>

#include "model/channel.hpp"
#include "model/table.hpp"

namespace tandem {

// In the order people read them in, wherever they are listed: by rank, then by name.
std::vector<const Channel*> channels_in_order(const Table<Channel>& channels);
// The same without those that are archived.
std::vector<const Channel*> channels_in_use(const Table<Channel>& channels);

}  // namespace tandem
