#include "ui/calendar/span_drag.hpp"

#include <algorithm>

#include "app/copy_occasions.hpp"
#include "app/occasion_requests.hpp"
#include "model/day_spread.hpp"
#include "plan/flight_pace.hpp"

namespace tandem {
namespace {

using Kind = DragState::Kind;
using date::days;

DayRange dragged(const DragState& drag, DayRange range) {
    const days by(drag.by_days());
    if (!drag.by_end()) range.begin += by;
    if (!drag.by_begin()) range.end += by;
    if (drag.by_begin()) range.begin = std::min(range.begin, range.end - days(1));
    if (drag.by_end()) range.end = std::max(range.end, range.begin + days(1));
    return range;
}

// Inside of `limits`: as a whole it stops at them, by an end that end does.
DayRange within(const DragState& drag, DayRange range, const DayRange& limits) {
    if (limits.empty()) return range;
    if (drag.by_begin()) return {std::max(range.begin, limits.begin), range.end};
    if (drag.by_end()) return {range.begin, std::min(range.end, limits.end)};
    const days back = std::max(days(0), range.end - limits.end);
    range = {range.begin - back, range.end - back};
    const days on = std::max(days(0), limits.begin - range.begin);
    return {range.begin + on, range.end + on};
}

// With Alt the budget of a campaign grows and shrinks with its days.
void keep_daily(const Project& project, const Campaign& campaign, const DayRange& to, Day today, Request& request) {
    Campaign next = campaign;
    next.days = to;
    next.budget = rounded_share(campaign.budget, to.length().count(), campaign.days.length().count());
    request.actions.emplace_back(Put<Campaign>{std::move(next)});
    for (const Flight& flight : project.flights) {
        if (flight.campaign != campaign.id) continue;
        const DayRange cut{std::clamp(flight.days.begin, to.begin, to.end - days(1)),
                           std::min(flight.days.end, to.end)};
        if (cut != flight.days && !cut.empty())
            request.actions.emplace_back(Put<Flight>{with_days(flight, cut, true, today)});
    }
}

std::optional<Request> campaign_request(const DragState& drag, const Campaign& campaign, const Project& project,
                                        Day today) {
    const DayRange to = dropped_days(drag, campaign);
    if (to == campaign.days) return std::nullopt;
    const Focus focus{drag.item, drag.over};
    if (drag.kind == Kind::campaign)
        return Request{{"undo.move_campaign", {{"title", campaign.name}}},
                       {MoveCampaign{campaign.id, drag.by_days(), drag.copy, drag.alone}},
                       focus};
    Request request{{"undo.resize_campaign", {{"title", campaign.name}}}, {}, focus};
    if (drag.keep_daily)
        keep_daily(project, campaign, to, today, request);
    else
        request.actions.emplace_back(ResizeCampaign{campaign.id, to});
    return request;
}

std::optional<Request> flight_request(const DragState& drag, const Flight& flight, const Project& project, Day today) {
    const DayRange to = dropped_days(drag, flight, project, today);
    if (to == flight.days) return std::nullopt;
    // Moved as a whole it has as many days: there is nothing to keep.
    const bool daily = drag.keep_daily && to.length() != flight.days.length();
    return Request{
        {to.length() == flight.days.length() ? "undo.move_flight" : "undo.resize_flight", {{"title", flight.name}}},
        {Put<Flight>{with_days(flight, to, daily, today)}},
        {drag.item, drag.over}};
}

// By whole days: the times of day stay.
std::optional<Request> occasion_request(const DragState& drag, const Project& project) {
    return move_occasion(project, drag.item, drag.by_end() ? 0 : drag.by_days(), drag.by_begin() ? 0 : drag.by_days());
}

}  // namespace

DayRange dropped_days(const DragState& drag, const Campaign& campaign) { return dragged(drag, campaign.days); }

DayRange dropped_days(const DragState& drag, const Flight& flight, const Project& project, Day today) {
    const Campaign* campaign = project.campaigns.find(flight.campaign);
    DayRange to = dragged(drag, flight.days);
    if (campaign != nullptr) to = within(drag, to, campaign->days);
    if (!has_past_money(flight, today)) return to;
    to.begin = flight.days.begin;
    to.end = std::max(to.end, today + days(1));
    return to;
}

std::optional<std::pair<DayRange, DayRange>> span_days(const DragState& drag, const Project& project, Day today) {
    if (drag.of_campaign()) {
        const Campaign* campaign = project.campaigns.find({drag.item});
        if (campaign != nullptr) return std::pair(campaign->days, dropped_days(drag, *campaign));
    } else if (const auto occasion = drag.of_occasion() ? find_occasion(project, drag.item) : std::nullopt) {
        const DayRange days = occasion->days(today);
        return std::pair(days, dragged(drag, days));
    } else if (const Flight* flight = drag.of_flight() ? project.flights.find({drag.item}) : nullptr) {
        return std::pair(flight->days, dropped_days(drag, *flight, project, today));
    }
    return std::nullopt;
}

MoveCheck check_span(const DragState& drag, const Project& project, Day today) {
    const auto range = span_days(drag, project, today);
    if (!range) return {MoveCheck::Answer::gone, drag.item};
    if (drag.of_campaign()) return check_move(project, Id<Campaign>{drag.item}, range->second);
    if (drag.copies_occasion() && occasion_to_copy(project, drag.item))
        return {drag.by_days() != 0 ? MoveCheck::Answer::accepted : MoveCheck::Answer::unchanged, drag.item};
    if (drag.of_occasion())
        return {occasion_request(drag, project) ? MoveCheck::Answer::accepted : MoveCheck::Answer::unchanged,
                drag.item};
    const MoveCheck check = check_move(project, Id<Flight>{drag.item}, range->second, today);
    const bool pulls_begin = drag.by_begin() && drag.by_days() != 0;
    const Flight& flight = *project.flights.find({drag.item});
    if (!check.refused() && pulls_begin && has_past_money(flight, today)) return {MoveCheck::Answer::begun, drag.item};
    return check;
}

std::optional<Request> span_request(const DragState& drag, const Project& project, IdSource& ids, Day today) {
    if (!drag.over || drag.by_days() == 0) return std::nullopt;
    if (const Campaign* campaign = drag.of_campaign() ? project.campaigns.find({drag.item}) : nullptr)
        return campaign_request(drag, *campaign, project, today);
    if (const auto original = drag.copies_occasion() ? occasion_to_copy(project, drag.item) : std::nullopt)
        return copy_occasion(project, *original, first_day_of(*original) + days(drag.by_days()), ids);
    if (drag.of_occasion()) return occasion_request(drag, project);
    if (const Flight* flight = drag.of_flight() ? project.flights.find({drag.item}) : nullptr)
        return flight_request(drag, *flight, project, today);
    return std::nullopt;
}

}  // namespace tandem
