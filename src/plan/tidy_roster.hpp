#pragma once

#include <optional>
#include <vector>

#include "plan/assign_tasks.hpp"
#include "plan/planner.hpp"
#include "plan/roster_solve.hpp"

namespace tandem {

// tidy: who had work keeps it unless the gain is worth the change. fresh: as if nobody had been told anything; only
// what is published and about to begin stays.
enum class TidyMode : std::uint8_t { tidy, fresh };

// The roster of some days as a problem of its own, with no tie to the planner it came from: it may be worked on in
// another thread while the project goes on. Work of other days that is near enough to count stands where it stands.
struct TidyProblem {
    roster::Problem problem;
    std::vector<roster::Assignment> accepted;  // by task id
    DayRange days;                             // of the tasks that may move
    RosterWords words;
    std::uint64_t plan = 0;  // version of the plan it was made from
};
// `now`: published work that begins within the project's freeze hours stays. Days before that of the plan are left out.
TidyProblem tidy_problem(const Planner& planner, DayRange days, Instant now, TidyMode mode);

// Where the search would put work, against where it is.
struct TidyOutcome {
    struct Place {
        Id<Task> task;
        std::optional<Placement> before;
        std::optional<Placement> after;
        bool operator==(const Place&) const = default;
    };
    std::vector<Place> moves;  // of the tasks that stand elsewhere, by id; empty when nothing better was found
    roster::Score before;
    roster::Score after;
    bool stopped = false;  // ended early: the best met so far

    bool operator==(const TidyOutcome&) const = default;
};
// Searches with so many moves, the same on every machine unless `keep_on` ends it. The outcome is better than what is
// accepted, or empty.
TidyOutcome tidy_roster(const TidyProblem& problem, std::int64_t moves, const roster::KeepOn& keep_on = {});

}  // namespace tandem
