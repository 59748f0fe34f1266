#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "plan/roster_moves.hpp"
#include "plan/roster_watch.hpp"

namespace tandem::roster {

// A small generator with the same numbers on every machine (SplitMix64, Steele, Lea and Flood 2014).
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next();
    // A number in [0, count); count > 0.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>((next() >> 32U) * count >> 32U); }
    // -ln of a uniform number in (0, 1], in 1/65536, by whole numbers.
    std::int64_t exponential();

  private:
    std::uint64_t state_;
};

// Simulated annealing over a sheet: tasks move at random, exchange places, or push their way in; what makes the plan
// worse is accepted more and more rarely. Works on the trail; the sheet ends in the best state met.
class Annealing {
  public:
    // `free` are the tasks that may move, by id.
    Annealing(Sheet& sheet, std::vector<SlotNumber> free, std::uint64_t seed);

    // One phase: temperature and weight of the penalties change evenly from start to end. A temperature is in points.
    struct Phase {
        std::int64_t moves = 0;
        std::int64_t hot = 0;
        std::int64_t cold = 0;
        std::int64_t first_weight = 0;
        std::int64_t last_weight = 0;
    };
    // Ends early where the watch says so.
    void run(const Phase& phase, Watch& watch);
    // Back to the best state since the beginning.
    void restore_best();
    // Takes the present state as the best if it is.
    void remember();

  private:
    void step();
    bool accepts(std::int64_t change);
    void relocate(SlotNumber task);
    void exchange(SlotNumber task, std::int32_t from, std::int32_t to);
    void push_in(SlotNumber task);
    void gather(SlotNumber task);
    bool hand_over(SlotNumber task, std::int32_t person, std::vector<SlotNumber>& out);
    void find_small_groups();
    bool make_room(SlotNumber task, std::int32_t cell, std::vector<SlotNumber>& out);
    void settle_accounts(std::size_t mark);
    std::int64_t energy() const;
    void set_idle(SlotNumber task, bool idle);

    Sheet& sheet_;
    std::vector<SlotNumber> free_;
    std::vector<bool> is_free_;                          // by slot
    std::vector<std::vector<SlotNumber>> members_;       // of small groups
    std::vector<std::vector<std::uint32_t>> groups_of_;  // by slot: into members_
    std::vector<SlotNumber> idle_;                       // of the free ones, those without a place
    std::vector<std::int32_t> idle_place_;               // by slot: position in idle_, or none
    Dice dice_;
    std::int64_t temperature_ = 0;  // in 1/16 points
    std::int64_t weight_ = 1;
    Score best_;
    std::vector<std::int32_t> best_cell_;  // by slot
    std::vector<SlotNumber> since_best_;   // moved since
    std::vector<bool> moved_since_best_;
};

}  // namespace tandem::roster
