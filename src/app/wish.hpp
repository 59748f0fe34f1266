#pragma once

#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// Before saying yes: the client's wish is put into the plan as ordinary edits, its difference becomes a sentence to
// send, and then it is kept, or dropped as if it had never been.

// The version to compare with, and where it stands in the history.
struct Wish {
    Project before;
    Plan before_plan;
    std::size_t steps = 0;
};
Wish begin_wish(const Session& session);
// Takes the edits since then back; they can be done again. What to bring into view.
Focus drop_wish(Session& session, const Wish& wish);

struct WishDifference {
    int more_posts = 0;
    int fewer_posts = 0;
    int other_posts = 0;  // changed
    int smm_minutes = 0;  // of all work that is still to be done; below 0: less
    int cm_minutes = 0;
    Money cost;                    // of the time, at the rates typed
    bool cost_is_partial = false;  // somebody without a rate has other work
    struct Gap {
        Day day{};
        int minutes = 0;  // that nobody can do, more than before
        bool operator==(const Gap&) const = default;
    };
    std::vector<Gap> gaps;             // by day
    std::vector<Id<Person>> full_new;  // who has no quarter of an hour left on a day on which there was, by name
    std::optional<Day> first_full;     // the first such day

    int minutes() const { return smm_minutes + cm_minutes; }
    bool operator==(const WishDifference&) const = default;
    bool empty() const { return *this == WishDifference{}; }
};
// Days from the session's today on.
WishDifference wish_difference(const Session& session, const Wish& wish);

// "+3 posts: +4h 10, +€190, Yanis full on Thu 22 Oct; 15 min on Fri 23 Oct that nobody can do". To be sent as it is.
std::string wish_text(const Session& session, const facts::Words& words, const WishDifference& difference);

}  // namespace tandem
