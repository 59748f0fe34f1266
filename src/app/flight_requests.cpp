#include "app/flight_requests.hpp"

#include <algorithm>

#include "model/day_spread.hpp"

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

// The money of some of its days as a flight of its own: what was planned for each of them stays. A spread that depends
// on all days is one by hand then.
void put_days(Flight& part, const Flight& whole, const DayRange& days) {
    part.days = days;
    part.held.clear();
    if (part.budget_kind == BudgetKind::lifetime) part.budget = planned_on(whole, days);
    if (part.distribution != Distribution::custom && part.distribution != Distribution::front_loaded) return;
    const std::vector<std::int64_t> weights = day_weights(whole);
    const auto first = weights.begin() + (days.begin - whole.days.begin).count();
    part.distribution = Distribution::custom;
    part.weights.assign(first, first + days.length().count());
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

Flight with_budget_kind(Flight flight, BudgetKind kind, Day today) {
    if (kind == flight.budget_kind || flight.days.empty()) {
        flight.budget_kind = kind;
        return flight;
    }
    if (kind == BudgetKind::lifetime) {
        flight.budget = budget_of(flight);
    } else {
        const DayRange left{has_past_money(flight, today) ? today : flight.days.begin, flight.days.end};
        flight.budget = {planned_on(flight, left).cents / left.length().count()};
    }
    flight.budget_kind = kind;
    return flight;
}

DayRange days_to_split_at(const Flight& flight, Day today) {
    if (flight.days.empty() || flight.days.end <= today) return {};
    return {std::max(flight.days.begin, today) + date::days(1), flight.days.end};
}

std::optional<Request> split_flight_request(const Project& project, Id<Flight> id, Day at, Day today, IdSource& ids) {
    const Flight* whole = project.flights.find(id);
    if (!whole || !days_to_split_at(*whole, today).contains(at)) return std::nullopt;
    Flight first = *whole, second = *whole;
    put_days(first, *whole, {whole->days.begin, at});
    put_days(second, *whole, {at, whole->days.end});
    second.id = ids.make<Flight>();
    second.name += " (2)";
    second.log.clear();
    const bool cap_later = whole->cap && whole->cap->from >= at;
    if (cap_later) first.cap.reset();
    const Focus focus{second.id.value, at};
    return Request{{"undo.split_flight", {{"title", whole->name}}},
                   {Put<Flight>{std::move(first)}, Put<Flight>{std::move(second)}},
                   focus};
}

}  // namespace tandem
