#include "app/team_choices.hpp"

#include <algorithm>

namespace tandem {
namespace {

bool knows(const std::vector<TeamChoice>& choices, Id<Person> person) {
    return std::any_of(choices.begin(), choices.end(),
                       [&](const TeamChoice& one) { return one.place.person == person; });
}

}  // namespace

std::vector<TeamChoice> team_choices(const Explanation& why) {
    std::vector<TeamChoice> choices;
    for (const PersonVerdict& verdict : why.people) {
        const bool chosen = verdict.code == PersonVerdict::Code::chosen;
        if (!chosen && verdict.code != PersonVerdict::Code::possible) continue;
        const std::optional<Day> day = chosen && why.placement ? why.placement->day : verdict.day;
        if (day) choices.push_back({{verdict.person, *day}, chosen, verdict.points, 0});
    }
    std::vector<Explanation::FullPlace> full = why.full;
    const auto lack = [](const Explanation::FullPlace& place) { return place.minutes_need - place.minutes_have; };
    std::stable_sort(full.begin(), full.end(), [&](const auto& a, const auto& b) { return lack(a) < lack(b); });
    for (const Explanation::FullPlace& place : full)
        if (!knows(choices, place.place.person)) choices.push_back({place.place, false, 0, lack(place)});
    return choices;
}

std::vector<TeamProposal> team_proposals(const Session& session, const std::vector<Id<Task>>& tasks) {
    std::vector<TeamProposal> proposals;
    for (const Id<Task> id : tasks) {
        const Explanation why = session.planner().explain(id);
        const std::vector<TeamChoice> choices = team_choices(why);
        TeamProposal proposal{id, std::nullopt, why.nobody};
        if (!choices.empty() && why.nobody != Explanation::Nobody::overdue) proposal.choice = choices.front();
        proposals.push_back(proposal);
    }
    return proposals;
}

}  // namespace tandem
