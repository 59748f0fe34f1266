#pragma once

#include <cstdint>
#include <vector>

#include "plan/roster_sheet.hpp"

// The moves a plan is made of. Every function leaves the sheet as it was if it does not succeed, and decides ties by
// cost, then person, then day, then task id, so that nothing depends on the order in which tasks came.
namespace tandem::roster {

// With more tasks than this a search is content with less, so that it ends.
inline constexpr std::size_t huge_roster = 20000;

struct Seat {
    std::int32_t cell = none;
    std::int64_t cost = 0;
};

// The cheapest candidate with room for a lifted task; `none` if there is no room. `except` is left out.
Seat best_seat(const Sheet& sheet, SlotNumber task, std::int32_t except = none);
bool insert(Sheet& sheet, SlotNumber task);

// Bounded ejection chains: a lifted task takes the room of another, which takes the room of a third ..., the last of
// which finds free room. Nobody loses a place, so coverage only grows. `evaluations` bounds the candidates judged for
// this one task; a budget shared between tasks would silently starve the later ones.
class Chain {
  public:
    Chain(Sheet& sheet, std::int64_t evaluations);
    // At most `depth` other tasks move; the shortest chain wins, among single ejections the cheapest.
    bool place(SlotNumber task, int depth);

  private:
    struct Swap {
        SlotNumber victim = 0;
        std::int32_t cell = none;
        std::int32_t refuge = none;
        std::int64_t cost = 0;
    };
    bool spent() const { return sheet_.evaluated() >= limit_; }
    std::vector<Seat> ordered_candidates(SlotNumber task, std::int32_t except) const;
    std::vector<SlotNumber> victims(SlotNumber task, std::int32_t cell) const;
    void try_victim(SlotNumber task, std::int32_t cell, SlotNumber victim, Swap& best);
    bool place_by_one(SlotNumber task);
    bool place_deeper(SlotNumber task, int depth, std::int32_t except);

    Sheet& sheet_;
    std::int64_t limit_;
    std::vector<SlotNumber> path_;
};

// A lifted task takes the place of one or two tasks whose penalties together are smaller and, with `respect_priority`,
// whose priority is not higher; a task that must be done takes the place of as many as it needs. The task of a pinned
// person is never put out. The ones put out are returned, without a
// place; none if nothing was done.
std::vector<SlotNumber> displace(Sheet& sheet, SlotNumber task, int most, bool respect_priority);

// Moves each of these tasks to a better place, and small groups of them to one person, until nothing gets better or,
// with very many tasks, hardly anything does. Tasks not named stay.
void descend(Sheet& sheet, const std::vector<SlotNumber>& loose);

// The order in which tasks are inserted: priority, fewest candidates, effort, id.
void sort_for_insertion(const Sheet& sheet, std::vector<SlotNumber>& tasks);
// The order in which tasks keep their places where not all can: pinned people, frozen, published, priority, effort, id.
void sort_for_keeping(const Sheet& sheet, std::vector<SlotNumber>& tasks);

// Lifts what no longer fits in a cell, keeping as much as possible in the order above; facts and forced tasks stay.
std::vector<SlotNumber> clear_overload(Sheet& sheet, std::int32_t cell);

}  // namespace tandem::roster
