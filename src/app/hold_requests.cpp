#include "app/hold_requests.hpp"

#include "app/money_text.hpp"

namespace tandem {

std::string daily_change_text(const Project& project, const HoldProposal& proposal, const facts::Words& words) {
    return words.format("hold.daily",
                        {{"now", amount_text(words, project, proposal.daily_now)},
                         {"then", amount_text(words, project, proposal.daily_then)}});
}

Request hold_request(const Project& project, const Campaign& campaign, const std::vector<HoldProposal>& proposals,
                     Day today, const facts::Words& words, std::string_view who) {
    Request request{{"undo.hold_budget", {{"title", campaign.name}}}, {}, {campaign.id.value, std::nullopt}};
    for (const HoldProposal& proposal : proposals) {
        const Flight* found = project.flights.find(proposal.flight);
        if (!found) continue;
        Flight flight = *found;
        flight.cap = DailyCap{proposal.from, proposal.daily_then};
        Optimisation entry{today,
                           daily_change_text(project, proposal, words),
                           words.format("hold.reason", {{"budget", amount_text(words, project, budget_of(flight))}}),
                           {}};
        for (const Person& person : project.people)
            if (person.name == who) entry.by = person.id;
        flight.log.push_back(std::move(entry));
        request.actions.push_back(Put<Flight>{std::move(flight)});
    }
    return request;
}

}  // namespace tandem
