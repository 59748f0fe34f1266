#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/roster_staff.hpp"

// The state of a plan: which task stands in which cell, with everything that makes a move cheap to judge. It decides
// nothing; insertion, chains and descent do. Every change is written on a trail and can be taken back exactly.
namespace tandem::roster {

using SlotNumber = std::uint32_t;

inline constexpr std::int32_t unknown_person = -2;

// A task with what follows from it and the staff.
struct Slot {
    Task task;
    std::vector<std::int32_t> groups;      // ordered, each once
    std::vector<std::int32_t> candidates;  // cells allowed by competence, presence and the length of the window
    std::int64_t priority = 0;             // penalty for one minute left out; above any other for what must be done
    std::int32_t crew = none;
    std::int32_t pin_person = none;  // place in the order of people, none: not pinned, unknown_person: not of the staff
    std::int32_t baseline_person = none;
    std::int32_t owner_person = none;
    std::int32_t home = none;  // facts: the cell they stand in
    std::int32_t cell = none;
    std::int32_t idle_position = none;
    bool fact = false;    // fixed or pinned to a person and a day
    bool forced = false;  // stands in its cell against the rules
    bool live = false;
};

// A task as its cell sees it: minutes of the day.
struct Entry {
    SlotNumber slot = 0;
    std::int16_t begin = 0;
    std::int16_t end = 0;
    std::int32_t effort = 0;
};

struct Cell {
    std::vector<Entry> entries;  // earliest end first, then by task id
    std::int32_t used = 0;       // minutes
};

// How often each person stands in a continuity group, by person.
struct Group {
    std::int64_t weight = 0;
    std::vector<std::pair<std::int32_t, std::int32_t>> counts;
};

// Why a lifted task does not fit into a cell it may stand in.
struct Obstacle {
    enum class Kind : std::uint8_t { nothing, day_cap, role_cap, window_load };
    Kind kind = Kind::nothing;
    std::int32_t begin = 0;  // the interval of the day that is short
    std::int32_t end = minutes_per_day;
    std::int32_t asked = 0;  // minutes, this task included
    std::int32_t there = 0;
};

class Sheet {
  public:
    Sheet(const Staff& staff, const Weights& weights);

    const StaffTable& staff() const { return *store_.staff; }
    const Weights& weights() const { return weights_; }
    Score score() const { return {store_.uncovered, store_.terms, store_.must}; }
    const Slot& slot(SlotNumber number) const { return store_.slots[number]; }
    const Cell& cell(std::int32_t number) const { return store_.cells[static_cast<std::size_t>(number)]; }
    const Id& id(SlotNumber number) const { return store_.slots[number].task.id; }
    std::int32_t load(std::int32_t person, std::int32_t week) const;
    const std::vector<Group>& groups() const { return store_.groups; }
    std::size_t slot_count() const { return store_.slots.size(); }
    const std::vector<SlotNumber>& idle() const { return store_.idle; }  // without a place; in no special order
    const std::vector<SlotNumber>& forced() const { return store_.forced; }
    // The slot of a task, or -1.
    std::int64_t find(const Id& id) const;
    std::vector<SlotNumber> by_id() const;  // every live slot, by task id

    // Specifications. A task without a place only: lift it first.
    SlotNumber add(const Task& task);
    void respecify(SlotNumber number, const Task& task);
    void erase(SlotNumber number);
    void weigh_group(std::int32_t group, std::int64_t weight);

    struct Restaffing {
        std::vector<std::int32_t> changed_cells;  // numbers of the new staff
        // Lost their place because person or day are gone, or are pinned to a person or day that has come back.
        std::vector<SlotNumber> homeless;
        bool renumbered = false;  // people or days differ: old cell numbers mean nothing any more
    };
    // Takes over another staff; assigned tasks stay where they are even where they no longer fit.
    Restaffing restaff(const Staff& staff);

    // Moves. `seat` asks no questions; a task is lifted before it is seated elsewhere.
    void seat(SlotNumber number, std::int32_t cell, bool forced = false);
    void lift(SlotNumber number);

    // The cell of a baseline or a pin, none if person or day are not of this staff.
    std::int32_t baseline_cell(SlotNumber number) const;
    // The days a task may stand on, [first, end) inside the horizon; empty ranges have first >= end.
    struct Days {
        std::int32_t first = 0;
        std::int32_t end = 0;
    };
    Days days_of(const Task& task) const;
    // The people who may do a task, competence and a pinned person considered.
    std::span<const std::int32_t> crew_of(SlotNumber number) const;
    // The part of the day a task can use, in minutes of that day; the whole day where a pin ignores the window.
    Span window_on(SlotNumber number, std::int32_t day) const;
    bool may_stand(SlotNumber number, std::int32_t cell) const;  // one of the candidates
    // Nothing moves it: facts, forced tasks, frozen ones at their baseline; while all baselines hold, those too.
    bool anchored(SlotNumber number) const;
    void hold_baselines(bool hold) { baselines_hold_ = hold; }
    // Immovable without being frozen: consumes capacity even against the rules.
    bool immovable(SlotNumber number) const { return slot(number).fact || slot(number).forced; }

    // For a lifted task and one of its candidates.
    bool fits(SlotNumber number, std::int32_t cell) const { return fits_without(number, cell, {}); }
    // As if these tasks did not stand in the cell.
    bool fits_without(SlotNumber number, std::int32_t cell, std::span<const SlotNumber> others) const;
    Obstacle obstacle(SlotNumber number, std::int32_t cell) const;  // of the intervals that are short, the shortest
    Terms terms_if_seated(SlotNumber number, std::int32_t cell) const;
    std::int64_t cost(SlotNumber number, std::int32_t cell) const;
    // How the points change if a seated task moves to another cell.
    std::int64_t change_if_moved(SlotNumber number, std::int32_t cell) const;
    // Candidates judged so far, a measure of work that is the same on every machine.
    std::int64_t evaluated() const { return evaluated_; }

    // The trail.
    std::size_t mark() const { return trail_.size(); }
    void rewind(std::size_t mark);
    void forget_trail() { trail_.clear(); }
    struct Moved {
        SlotNumber slot;
        std::int32_t from;  // cell, or none
    };
    // The moves since a mark, oldest first.
    std::vector<Moved> moves_since(std::size_t mark) const;
    // The task of the step at a mark, if that step is a move.
    std::optional<SlotNumber> mover_at(std::size_t mark) const;

  private:
    struct Store {
        std::shared_ptr<const StaffTable> staff;
        std::shared_ptr<Crews> crews;
        std::vector<Slot> slots;
        std::vector<SlotNumber> free_slots;
        std::vector<SlotNumber> idle;
        std::vector<SlotNumber> forced;
        std::vector<Cell> cells;
        std::vector<std::int32_t> loads;  // person * weeks + week
        std::vector<Group> groups;
        Terms terms;
        std::int64_t uncovered = 0;
        std::int64_t must = 0;
    };
    struct IdHash {
        std::size_t operator()(const Id& id) const {
            return static_cast<std::size_t>((id.high * 0x9e3779b97f4a7c15U) ^ (id.low + (id.low >> 29U)));
        }
    };
    // What a rare step has to remember.
    struct Before {
        Slot slot;
        std::int64_t weight = 0;
        std::shared_ptr<const StaffTable> staff;
        std::vector<std::pair<SlotNumber, std::vector<std::int32_t>>> candidates;
        std::unique_ptr<Store> store;
    };
    struct Step {
        enum class Kind : std::uint8_t { moved, added, respecified, erased, weighed, reshifted, restaffed };
        Kind kind = Kind::moved;
        bool forced = false;
        std::uint32_t number = 0;
        std::int32_t cell = none;
        std::unique_ptr<Before> before;
    };

    void record(Step::Kind kind, std::uint32_t number, std::unique_ptr<Before> before);
    void undo(Step& step);
    void equip(Slot& slot) const;
    std::int32_t known(const Id& id) const;
    std::vector<std::int32_t> find_candidates(const Slot& slot) const;
    bool can_host(const Slot& slot, std::int32_t cell) const;
    std::int64_t penalty(const Slot& slot) const;
    // One more task without a place (+1), or one less (-1).
    void count_left_out(const Slot& slot, std::int64_t by);
    void take_in(SlotNumber number, Slot&& slot);
    void take_out(SlotNumber number);
    void enter_idle(SlotNumber number);
    void leave_idle(SlotNumber number);
    void insert_entry(SlotNumber number, std::int32_t cell);
    void remove_entry(SlotNumber number, std::int32_t cell);
    void count_groups(const Slot& slot, std::int32_t person, std::int32_t change);
    void place(SlotNumber number, std::int32_t cell, bool forced);
    void unplace(SlotNumber number);
    void recount();
    std::int64_t fairness_from(std::int32_t person, std::int32_t week, std::int32_t load, std::int32_t effort) const;
    std::int64_t continuity_if_moved(const Slot& slot, std::int32_t from, std::int32_t to) const;
    void add_own_terms(const Slot& slot, std::int32_t person, std::int32_t day, Terms& terms) const;
    std::int64_t continuity_if(const Slot& slot, std::int32_t person) const;
    Restaffing reshift(std::shared_ptr<const StaffTable> table);
    Restaffing renumber(std::shared_ptr<const StaffTable> table);

    Weights weights_;
    Store store_;
    std::unordered_map<Id, SlotNumber, IdHash> numbers_;  // looked up, never walked
    std::vector<Step> trail_;
    bool baselines_hold_ = false;
    mutable std::int64_t evaluated_ = 0;
};

// a before b in the order of ids.
inline bool id_before(const Sheet& sheet, SlotNumber a, SlotNumber b) { return sheet.id(a) < sheet.id(b); }

}  // namespace tandem::roster
