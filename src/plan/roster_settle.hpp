#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "plan/roster.hpp"
#include "plan/roster_moves.hpp"

namespace tandem::roster {

// A task waiting for a place since it was put or lost its own.
struct Waiting {
    std::optional<Place> origin;         // where it stood
    std::optional<Place> last_baseline;  // its baseline when it stood there
    bool thrown_out = false;             // not edited: its person or day left the staff
};

struct Freed {
    Place place;
    std::optional<Id> by;
};

// What the edits since the last settling left to do.
struct Pending {
    bool planned = false;  // settled once
    std::map<Id, Waiting> waiting;
    std::map<Id, std::optional<Place>> gone;
    std::vector<Freed> freed;
    std::vector<Id> stalled;              // a settling had to stop before them
    std::vector<std::int32_t> reshifted;  // cells whose shifts changed
    bool renumbered = false;              // every shift may have changed
    bool restaffed = false;

    bool empty() const {
        return planned && waiting.empty() && gone.empty() && freed.empty() && stalled.empty() && !restaffed;
    }
};

std::optional<Place> place_of(const Sheet& sheet, std::int32_t cell);
std::int32_t cell_of(const Sheet& sheet, const std::optional<Place>& place);

inline constexpr int longest_chain = 3;

// One settling: facts, then pinned people, then what can stay, then the rest by priority, then chains, then those
// that had no place before. Empties `pending` but for what it had to leave for the next time.
class Settlement {
  public:
    Settlement(Sheet& sheet, Pending& pending);
    Settled run();

  private:
    // Why a task is not where it was.
    struct Note {
        Cause cause = Cause::edited;
        std::optional<Id> by;
        std::optional<Place> origin;
        bool tried = false;  // placed or refused in this settling
    };
    struct Room {
        std::int32_t cell = none;
        std::optional<Id> by;
    };

    void gather_waiting();
    void grant_allowance();
    void place_facts();
    void clear(std::int32_t cell, const std::optional<Id>& by);
    void clear_reshifted();
    void place_pinned_people();
    bool impose(SlotNumber task);
    bool impose_on_candidate(SlotNumber task);
    bool impose_against_rules(SlotNumber task);
    void keep_homes();
    bool keep_home(SlotNumber task);
    void insert_rest();
    void chain_rest();
    bool find_room(SlotNumber task, std::vector<SlotNumber>& queue);
    bool chain(SlotNumber task, int depth);
    int may_move(SlotNumber task, int most) const;
    void retry_idle();
    void insist(std::vector<SlotNumber> musts);
    std::vector<Room> freed_rooms() const;
    std::vector<SlotNumber> idle_for(const std::vector<Room>& rooms);
    void blame(std::size_t mark, SlotNumber task, Cause cause);
    void relax();
    std::int64_t chain_budget() const;
    Settled report();

    Sheet& sheet_;
    Pending& pending_;
    bool first_;
    bool small_ = false;               // a few edits at a time, as a drag makes them
    std::int64_t chains_weighed_ = 0;  // places that chains have looked at
    std::size_t start_;
    std::int32_t allowance_ = 0;                  // other tasks that may still move
    std::unordered_map<SlotNumber, Note> notes_;  // looked up, never walked
    std::vector<SlotNumber> noted_;               // in the order the notes were made
    std::vector<SlotNumber> waiting_;             // without a place yet
    std::vector<SlotNumber> loose_;               // placed in this settling, free to move on
    std::vector<Id> stalled_;                     // to be tried again, there was no allowance left
};

}  // namespace tandem::roster
