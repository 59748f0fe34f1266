#pragma once

#include <optional>

#include "model/project.hpp"

namespace tandem {

// Whether something may be moved, and why not. The reason is shown at the pointer.
struct MoveCheck {
    enum class Answer : std::uint8_t {
        accepted,
        past,       // accepted; the day is before today, which the card says
        unchanged,  // it is there already: dropping does nothing
        published,  // refused: it has appeared, its date is history
        locked,     // refused: approved, and the project locks what is approved
        archived,   // refused: archived or cancelled
        gone,       // refused: no such item
        empty,      // refused: a campaign or flight would have no day left
        begun,      // refused: a flight with money has begun, its first day is history
        over,       // refused: a flight is over
    };
    Answer answer = Answer::accepted;
    Uuid item;  // the one that is refused, of several

    bool refused() const { return answer >= Answer::published; }
    bool operator==(const MoveCheck&) const = default;
};

// A post to a day, or to the backlog (no day). A copy leaves the original alone: nothing of it can refuse.
MoveCheck check_move(const Project& project, Id<Post> post, std::optional<Day> to, Day today, bool copy);

// Several posts that move by as much. Refused as soon as one of them is; unchanged when none of them would move.
MoveCheck check_move(const Project& project, const std::vector<Id<Post>>& posts, int by_days, Day today, bool copy,
                     int by_minutes = 0);

// One channel's variant away from the others.
MoveCheck check_move(const Project& project, Id<Post> post, Id<Variant> variant, int by_days, Day today,
                     int by_minutes = 0);

// New days for a campaign.
MoveCheck check_move(const Project& project, Id<Campaign> campaign, const DayRange& to);
// New days for a flight. What is over with money on it moves no more; its end may still be drawn out.
MoveCheck check_move(const Project& project, Id<Flight> flight, const DayRange& to, Day today);

}  // namespace tandem
