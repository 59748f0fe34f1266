#include "app/flight_requests.hpp"

namespace tandem {
namespace {

const Channel* channel_for_flights(const Project& project) {
    const Channel* best = nullptr;
    for (const Channel& channel : project.channels) {
        if (channel.archived) continue;
        const auto order = [](const Channel& one) { return std::tuple(!one.lead, one.rank, one.id); };
        if (!best || order(channel) < order(*best)) best = &channel;
    }
    return best;
}

}  // namespace

std::optional<Request> new_flight_request(const Project& project, Id<Campaign> campaign_id, std::string name,
                                          IdSource& ids) {
    const Campaign* campaign = project.campaigns.find(campaign_id);
    const Channel* channel = channel_for_flights(project);
    if (!campaign || !channel) return std::nullopt;
    Flight flight;
    flight.id = ids.make<Flight>();
    flight.name = std::move(name);
    flight.campaign = campaign_id;
    flight.channel = channel->id;
    flight.days = campaign->days;
    const Focus focus{flight.id.value, flight.days.begin};
    return Request{{"undo.add_flight", {}}, {Put<Flight>{std::move(flight)}}, focus};
}

Request copy_flight(const Flight& flight, IdSource& ids) {
    Flight copy = flight;
    copy.id = ids.make<Flight>();
    copy.log.clear();
    for (Creative& creative : copy.creatives) creative.ready = false;
    const Focus focus{copy.id.value, copy.days.begin};
    return {{"undo.copy_flight", {{"title", flight.name}}}, {Put<Flight>{std::move(copy)}}, focus};
}

}  // namespace tandem
