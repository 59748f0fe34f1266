#include "plan/roster_unplaced.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plan/roster_settle.hpp"

namespace tandem::roster {

namespace {

constexpr std::size_t largest_crowd = 400;

// Tries to prove that a task cannot be done: collects every task that competes for the room it could use, every place
// those could go to, and so on until nothing is added. If all of them together ask for more than all of these places
// have, no rearrangement helps (Hall's condition).
class Crowd {
  public:
    Crowd(const Sheet& sheet, SlotNumber task) : sheet_(sheet), first_(task) {}

    bool prove(Unplaced& unplaced) {
        join(first_);
        for (std::size_t i = 0; i < members_.size(); ++i) {
            if (members_.size() > largest_crowd || !spread(members_[i])) return false;
        }
        std::int64_t asked = 0;
        for (const SlotNumber member : members_) asked += sheet_.slot(member).task.effort_minutes;
        std::int64_t room = 0;
        for (const auto& [cell, hull] : places_) room += room_in(cell, hull);
        if (asked <= room) return false;
        for (const SlotNumber member : members_) unplaced.crowd.push_back(sheet_.id(member));
        std::sort(unplaced.crowd.begin(), unplaced.crowd.end());
        unplaced.crowd_minutes = asked;
        unplaced.room_minutes = room;
        return true;
    }

  private:
    void join(SlotNumber task) {
        if (known_.insert(task).second) members_.push_back(task);
    }

    // Adds the places of a member. False if one of them has room for it: then nothing is proven.
    bool spread(SlotNumber member) {
        for (const std::int32_t cell : sheet_.slot(member).candidates) {
            const Span window = sheet_.window_on(member, sheet_.staff().day_of(cell));
            Span reach = window;
            if (cell != sheet_.slot(member).cell) {
                const Obstacle obstacle = sheet_.obstacle(member, cell);
                if (obstacle.kind == Obstacle::Kind::nothing) return false;
                reach = {std::min(reach.begin_minute, obstacle.begin), std::max(reach.end_minute, obstacle.end)};
            }
            widen(cell, reach);
        }
        return true;
    }

    void widen(std::int32_t cell, const Span& reach) {
        const auto [place, fresh] = places_.try_emplace(cell, reach);
        Span& hull = place->second;
        hull = {std::min(hull.begin_minute, reach.begin_minute), std::max(hull.end_minute, reach.end_minute)};
        for (const Entry& entry : sheet_.cell(cell).entries) {
            if (entry.begin >= hull.begin_minute && entry.end <= hull.end_minute && !sheet_.anchored(entry.slot)) {
                join(entry.slot);
            }
        }
    }

    std::int32_t room_in(std::int32_t cell, const Span& hull) const {
        std::int32_t held = 0;
        std::int32_t held_inside = 0;
        for (const Entry& entry : sheet_.cell(cell).entries) {
            if (!sheet_.anchored(entry.slot)) continue;
            held += entry.effort;
            if (entry.begin >= hull.begin_minute && entry.end <= hull.end_minute) held_inside += entry.effort;
        }
        const std::int32_t worked = sheet_.staff().minutes(cell, hull.begin_minute, hull.end_minute);
        return std::max(0, std::min(worked - held_inside, sheet_.staff().cap(cell) - held));
    }

    const Sheet& sheet_;
    SlotNumber first_;
    std::vector<SlotNumber> members_;
    std::set<SlotNumber> known_;
    std::map<std::int32_t, Span> places_;
};

void name_nearest(const Sheet& sheet, SlotNumber task, Unplaced& unplaced) {
    std::size_t fewest = 0;
    for (std::int32_t person = 0; person < sheet.staff().people(); ++person) {
        Missing missing = sheet.staff().missing(person, sheet.slot(task).task);
        if (unplaced.nearest && missing.count() >= fewest) continue;
        fewest = missing.count();
        unplaced.nearest = sheet.staff().id(person);
        unplaced.missing_role = missing.role;
        unplaced.missing_languages = std::move(missing.languages);
        unplaced.missing_channels = std::move(missing.channels);
    }
}

void name_absence(const Sheet& sheet, SlotNumber task, Unplaced& unplaced) {
    const auto crew = sheet.crew_of(task);
    const Sheet::Days days = sheet.days_of(sheet.slot(task).task);
    unplaced.nearest = sheet.staff().id(crew.front());
    unplaced.lack_minutes = sheet.slot(task).task.effort_minutes;
    for (const std::int32_t person : crew) {
        for (std::int32_t day = days.first; day < days.end; ++day) {
            const Shortage shortage = shortage_on(sheet, task, sheet.staff().cell(person, day));
            const std::int32_t lack = shortage.asked - shortage.there;
            if (unplaced.nearest_day && lack >= unplaced.lack_minutes) continue;
            unplaced.nearest = sheet.staff().id(person);
            unplaced.nearest_day = day;
            unplaced.lack_minutes = lack;
        }
    }
}

// True if no candidate has room.
bool list_full_places(const Sheet& sheet, SlotNumber task, Unplaced& unplaced) {
    bool all_full = true;
    for (const std::int32_t cell : sheet.slot(task).candidates) {
        const Obstacle obstacle = sheet.obstacle(task, cell);
        if (obstacle.kind == Obstacle::Kind::nothing) {
            all_full = false;
            continue;
        }
        FullPlace full;
        full.place = *place_of(sheet, cell);
        full.reject = reject_of(obstacle.kind);
        full.begin_minute = obstacle.begin;
        full.end_minute = obstacle.end;
        full.minutes_asked = obstacle.asked;
        full.minutes_there = obstacle.there;
        full.holders = holders_of(sheet, cell, obstacle, sheet.slot(task).task.role);
        const std::int32_t lack = obstacle.asked - obstacle.there;
        if (unplaced.full.empty() || lack < unplaced.lack_minutes) unplaced.lack_minutes = lack;
        unplaced.full.push_back(std::move(full));
    }
    return all_full;
}

// True if everything that holds the room is worth at least as much, something more.
bool list_displacers(const Sheet& sheet, SlotNumber task, Unplaced& unplaced) {
    const std::int64_t own = sheet.slot(task).priority;
    std::set<Id> higher;
    bool lower = false;
    for (const FullPlace& full : unplaced.full) {
        for (const Id& id : full.holders) {
            const auto holder = static_cast<SlotNumber>(sheet.find(id));
            if (sheet.slot(holder).priority > own) higher.insert(id);
            if (sheet.slot(holder).priority < own && !sheet.anchored(holder)) lower = true;
        }
    }
    unplaced.displacers.assign(higher.begin(), higher.end());
    return !lower && !higher.empty();
}

}  // namespace

Unplaced why_unplaced(const Sheet& sheet, SlotNumber task) {
    Unplaced unplaced;
    const Slot& slot = sheet.slot(task);
    const auto& pinned_day = slot.task.pin.day;
    const bool no_day = pinned_day && (*pinned_day < 0 || *pinned_day >= sheet.staff().days());
    if (slot.fact || slot.pin_person == unknown_person || no_day) {
        unplaced.obstruction = Obstruction::pin_unreachable;
    } else if (sheet.crew_of(task).empty()) {
        unplaced.obstruction = Obstruction::nobody_competent;
        name_nearest(sheet, task, unplaced);
    } else if (slot.candidates.empty()) {
        unplaced.obstruction = Obstruction::nobody_there;
        name_absence(sheet, task, unplaced);
    } else if (list_full_places(sheet, task, unplaced)) {
        const bool displaced = list_displacers(sheet, task, unplaced);
        if (Crowd(sheet, task).prove(unplaced)) {
            unplaced.obstruction = Obstruction::all_full;
        } else if (displaced) {
            unplaced.obstruction = Obstruction::displaced;
        }
    }
    return unplaced;
}

}  // namespace tandem::roster
