#pragma once

#include <vector>

#include "plan/flight_pace.hpp"

namespace tandem {

// A daily amount that brings a running flight to its budget instead of past it.
struct HoldProposal {
    Id<Flight> flight;
    Day from{};        // the first day of the new amount: nothing is known to be spent from it on
    int days = 0;      // from then to the flight's end
    Money daily_now;   // what it spends a day
    Money daily_then;  // (budget - spent) / days, rounded down; never below 0
    Money projected_now;
    Money projected_then;  // spent + days * daily_then

    Money saved() const { return projected_now - projected_then; }
    bool operator==(const HoldProposal&) const = default;
};

// For each flight of the campaign that is projected past its budget while days of it are left, by channel order of the
// project's flights. Flights that are cancelled or have not begun need none.
std::vector<HoldProposal> hold_proposals(const Project& project, Id<Campaign> campaign, Day today);

}  // namespace tandem
