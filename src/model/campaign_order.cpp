#include "model/campaign_order.hpp"

#include <algorithm>
#include <tuple>

namespace tandem {
namespace {

template <class Row>
void sort_by_days(std::vector<const Row*>& rows) {
    std::sort(rows.begin(), rows.end(), [](const Row* a, const Row* b) {
        return std::tie(a->days.begin, a->days.end, a->name, a->id) <
            std::tie(b->days.begin, b->days.end, b->name, b->id);
    });
}

}  // namespace

std::vector<const Campaign*> campaigns_in_order(const Project& project) {
    std::vector<const Campaign*> rows;
    for (const Campaign& campaign : project.campaigns) rows.push_back(&campaign);
    sort_by_days(rows);
    return rows;
}

std::vector<const Flight*> flights_in_order(const Project& project, Id<Campaign> campaign) {
    std::vector<const Flight*> rows;
    for (const Flight& flight : project.flights)
        if (flight.campaign == campaign) rows.push_back(&flight);
    sort_by_days(rows);
    return rows;
}

}  // namespace tandem
