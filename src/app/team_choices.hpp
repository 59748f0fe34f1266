#pragma once

#include <cstdint>
#include <vector>

#include "app/session.hpp"

namespace tandem {

// Somebody who could have a task, on the best day there is.
struct TeamChoice {
    Placement place;
    bool chosen = false;      // has it now
    std::int64_t points = 0;  // more than who has it, or than the first: the exact sum of the engine's terms
    int short_minutes = 0;    // the place is full by so much: only by hand

    bool operator==(const TeamChoice&) const = default;
};

// In the order of the engine: who has it, who could have it by points, then the places that are full, by what they
// lack. Each person once.
std::vector<TeamChoice> team_choices(const Explanation& why);

// What "propose all" says about a task that nobody has: the place that comes closest, or nothing.
struct TeamProposal {
    Id<Task> task;
    std::optional<TeamChoice> choice;
    Explanation::Nobody why{};
};
std::vector<TeamProposal> team_proposals(const Session& session, const std::vector<Id<Task>>& tasks);

}  // namespace tandem
