#include "model/channel_order.hpp"

#include <algorithm>
#include <tuple>

namespace tandem {

std::vector<const Channel*> channels_in_order(const Table<Channel>& channels) {
    std::vector<const Channel*> rows;
    for (const Channel& channel : channels) rows.push_back(&channel);
    std::sort(rows.begin(), rows.end(), [](const Channel* a, const Channel* b) {
        return std::tie(a->rank, a->name, a->id) < std::tie(b->rank, b->name, b->id);
    });
    return rows;
}

std::vector<const Channel*> channels_in_use(const Table<Channel>& channels) {
    std::vector<const Channel*> rows = channels_in_order(channels);
    std::erase_if(rows, [](const Channel* channel) { return channel->archived; });
    return rows;
}

}  // namespace tandem
