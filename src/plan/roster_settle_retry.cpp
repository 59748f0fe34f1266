// Tasks that had no place before, and the report.
#include <algorithm>
#include <set>
#include <utility>

#include "plan/roster_settle.hpp"

namespace tandem::roster {

namespace {

constexpr int chains_for_idle = 4;

}  // namespace

std::vector<Settlement::Room> Settlement::freed_rooms() const {
    std::vector<Room> rooms;
    for (const Freed& freed : pending_.freed) {
        const std::int32_t cell = cell_of(sheet_, freed.place);
        if (cell != none) rooms.push_back({cell, freed.by});
    }
    for (const std::int32_t cell : pending_.reshifted) rooms.push_back({cell, std::nullopt});
    for (const Sheet::Moved& moved : sheet_.moves_since(start_)) {
        if (moved.from != none && sheet_.slot(moved.slot).cell != moved.from) {
            rooms.push_back({moved.from, sheet_.id(moved.slot)});
        }
    }
    return rooms;
}

// The tasks without a place, not tried yet, that could use one of these rooms; each with a note.
std::vector<SlotNumber> Settlement::idle_for(const std::vector<Room>& rooms) {
    std::vector<std::size_t> room_of(static_cast<std::size_t>(sheet_.staff().cells()), 0);
    for (std::size_t i = rooms.size(); i > 0; --i) room_of[static_cast<std::size_t>(rooms[i - 1].cell)] = i;
    const std::set<Id> stalled(pending_.stalled.begin(), pending_.stalled.end());
    std::vector<SlotNumber> found;
    for (const SlotNumber task : sheet_.idle()) {
        const auto noted = notes_.find(task);
        if (noted != notes_.end() && noted->second.tried) continue;
        Note note{Cause::retried, std::nullopt, std::nullopt, true};
        bool usable = pending_.renumbered;
        if (stalled.contains(sheet_.id(task))) {
            usable = true;
            note.by = sheet_.id(task);
        }
        for (const std::int32_t cell : sheet_.slot(task).candidates) {
            const std::size_t room = room_of[static_cast<std::size_t>(cell)];
            if (usable || room == 0) continue;
            usable = true;
            note.by = rooms[room - 1].by;
        }
        if (!usable || sheet_.slot(task).fact) continue;
        if (!note.by) note.cause = Cause::staffed;
        if (notes_.try_emplace(task, note).second) noted_.push_back(task);
        found.push_back(task);
    }
    sort_for_insertion(sheet_, found);
    return found;
}

void Settlement::retry_idle() {
    if (first_ || sheet_.idle().empty()) return;
    // What an earlier edit had to leave is nothing for another edit to move: it waits for an idle settling.
    if (!pending_.waiting.empty() || !pending_.gone.empty() || !pending_.freed.empty() || pending_.restaffed)
        stalled_.insert(stalled_.end(), pending_.stalled.begin(), pending_.stalled.end()), pending_.stalled.clear();
    const std::vector<Room> rooms = freed_rooms();
    if (rooms.empty() && pending_.stalled.empty() && !pending_.renumbered) return;
    std::vector<SlotNumber> idle = idle_for(rooms);
    const auto lower =
        std::find_if(idle.begin(), idle.end(), [this](SlotNumber task) { return !sheet_.slot(task).task.must; });
    if (lower != idle.begin()) insist({idle.begin(), lower});
    idle.erase(idle.begin(), lower);
    int chains_left = chains_for_idle;
    for (const SlotNumber task : idle) {
        if (allowance_ < 1) {
            if (best_seat(sheet_, task).cell != none) stalled_.push_back(sheet_.id(task));
            continue;
        }
        const bool placed =
            insert(sheet_, task) || (chains_left-- > 0 && chain(task, std::min(longest_chain, allowance_ - 1)));
        if (!placed) continue;
        --allowance_;
        loose_.push_back(task);
    }
}

// What must be done is placed as if it were new: other work gives way.
void Settlement::insist(std::vector<SlotNumber> musts) {
    const std::vector<SlotNumber> refused = std::exchange(waiting_, std::move(musts));
    chain_rest();
    waiting_.insert(waiting_.end(), refused.begin(), refused.end());
}

Settled Settlement::report() {
    Settled settled;
    for (const SlotNumber task : noted_) {
        const Note& note = notes_.at(task);
        const std::optional<Place> after = place_of(sheet_, sheet_.slot(task).cell);
        if (note.origin != after) settled.changes.push_back({sheet_.id(task), note.origin, after, note.cause, note.by});
    }
    for (const auto& [id, before] : pending_.gone) {
        if (before) settled.changes.push_back({id, before, std::nullopt, Cause::removed, id});
    }
    std::sort(settled.changes.begin(), settled.changes.end(),
              [](const Change& a, const Change& b) { return a.task < b.task; });
    std::sort(stalled_.begin(), stalled_.end());
    stalled_.erase(std::unique(stalled_.begin(), stalled_.end()), stalled_.end());
    std::erase_if(stalled_, [this](const Id& id) {
        const std::int64_t slot = sheet_.find(id);
        return slot < 0 || sheet_.slot(static_cast<SlotNumber>(slot)).cell != none;
    });
    settled.unfinished = !stalled_.empty();
    pending_ = Pending{};
    pending_.planned = true;
    pending_.stalled = std::move(stalled_);
    return settled;
}

}  // namespace tandem::roster
