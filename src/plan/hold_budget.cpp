#include "plan/hold_budget.hpp"

#include <algorithm>

namespace tandem {

std::vector<HoldProposal> hold_proposals(const Project& project, Id<Campaign> campaign, Day today) {
    std::vector<HoldProposal> proposals;
    for (const Flight& flight : project.flights) {
        if (flight.campaign != campaign || flight.cancelled) continue;
        const FlightPace pace = flight_pace(project, flight, today);
        if (pace.days_elapsed == 0 || pace.days_left() == 0 || pace.projected <= pace.planned) continue;
        HoldProposal proposal{flight.id,      pace.as_of, pace.days_left(), pace.daily, pace.needed_daily,
                              pace.projected, {}};
        proposal.projected_then = pace.spent + rounded_share(proposal.daily_then, proposal.days, 1);
        // Nothing is won where all of it is spent already and nothing more goes out.
        if (proposal.saved().cents > 0) proposals.push_back(proposal);
    }
    return proposals;
}

}  // namespace tandem
