#include "plan/roster_explain.hpp"

#include <algorithm>
#include <limits>

#include "plan/roster_settle.hpp"
#include "plan/roster_unplaced.hpp"

namespace tandem::roster {

std::vector<Id> holders_of(const Sheet& sheet, std::int32_t cell, const Obstacle& obstacle, std::int32_t role) {
    std::vector<Id> ids;
    for (const Entry& entry : sheet.cell(cell).entries) {
        const bool inside = entry.begin >= obstacle.begin && entry.end <= obstacle.end;
        const bool same_role = sheet.slot(entry.slot).task.role == role;
        if (inside && (obstacle.kind != Obstacle::Kind::role_cap || same_role)) ids.push_back(sheet.id(entry.slot));
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

Reject reject_of(Obstacle::Kind kind) {
    switch (kind) {
        case Obstacle::Kind::nothing: return Reject::nothing;
        case Obstacle::Kind::day_cap: return Reject::day_cap;
        case Obstacle::Kind::role_cap: return Reject::role_cap;
        case Obstacle::Kind::window_load: return Reject::window_load;
    }
    return Reject::nothing;
}

Shortage shortage_on(const Sheet& sheet, SlotNumber number, std::int32_t cell) {
    const Task& task = sheet.slot(number).task;
    const std::int32_t effort = task.effort_minutes;
    const Span window = sheet.window_on(number, sheet.staff().day_of(cell));
    if (sheet.staff().off(cell) != Off::no) return {Reject::time_off, effort, 0, window};
    const std::int32_t there = sheet.staff().minutes(cell, window.begin_minute, window.end_minute);
    if (there < effort) return {Reject::no_hours_in_window, effort, there, window};
    const Span day{0, minutes_per_day};
    if (effort > sheet.staff().cap(cell)) return {Reject::day_cap, effort, sheet.staff().cap(cell), day};
    if (sheet.staff().has_role_caps(cell) && effort > sheet.staff().role_cap(cell, task.role)) {
        return {Reject::role_cap, effort, sheet.staff().role_cap(cell, task.role), day};
    }
    return {Reject::nothing, effort, there, window};
}

namespace {

// Judges every person for one lifted task.
class Hearing {
  public:
    Hearing(const Sheet& sheet, SlotNumber task, std::int32_t chosen_cell, bool stays)
        : sheet_(sheet), task_(task), chosen_cell_(chosen_cell), stays_(stays) {
        if (chosen_cell_ != none) chosen_terms_ = sheet_.terms_if_seated(task_, chosen_cell_);
    }

    Verdict hear(std::int32_t person) const {
        Verdict verdict;
        verdict.person = sheet_.staff().id(person);
        if (chosen_cell_ != none && sheet_.staff().person_of(chosen_cell_) == person) {
            verdict.chosen = true;
            verdict.day = sheet_.staff().day_of(chosen_cell_);
            return verdict;
        }
        if (!competent(person, verdict)) return verdict;
        const Slot& slot = sheet_.slot(task_);
        if (slot.task.fixed || stays_) {
            verdict.reject = Reject::frozen;
        } else if (slot.fact || (slot.pin_person != none && slot.pin_person != person)) {
            verdict.reject = Reject::pin;
        } else if (!best_candidate(person, verdict)) {
            best_shortage(person, verdict);
        }
        return verdict;
    }
    const Terms& chosen_terms() const { return chosen_terms_; }

  private:
    bool competent(std::int32_t person, Verdict& verdict) const {
        if (sheet_.slot(task_).pin_person == person) return true;
        Missing missing = sheet_.staff().missing(person, sheet_.slot(task_).task);
        if (missing.count() == 0) return true;
        verdict.reject = missing.role ? Reject::role : !missing.channels.empty() ? Reject::channel : Reject::language;
        verdict.missing_channels = std::move(missing.channels);
        verdict.missing_languages = std::move(missing.languages);
        return false;
    }

    // The cheapest place with room, or else the one that lacks least. False if the person has no candidate at all.
    bool best_candidate(std::int32_t person, Verdict& verdict) const {
        std::int32_t best = none;
        std::int64_t least_cost = 0;
        std::int32_t tightest = none;
        Obstacle smallest;
        const std::int32_t first = sheet_.staff().cell(person, 0);
        const auto& candidates = sheet_.slot(task_).candidates;
        for (auto cell = std::lower_bound(candidates.begin(), candidates.end(), first);
             cell != candidates.end() && *cell < first + sheet_.staff().days(); ++cell) {
            const Obstacle obstacle = sheet_.obstacle(task_, *cell);
            const std::int64_t cost = sheet_.cost(task_, *cell);
            if (obstacle.kind == Obstacle::Kind::nothing) {
                if (best == none || cost < least_cost) {
                    best = *cell;
                    least_cost = cost;
                }
            } else if (tightest == none || obstacle.asked - obstacle.there < smallest.asked - smallest.there) {
                tightest = *cell;
                smallest = obstacle;
            }
        }
        if (best != none) {
            allow(best, verdict);
        } else if (tightest != none) {
            refuse(tightest, smallest, verdict);
        }
        return best != none || tightest != none;
    }

    void allow(std::int32_t cell, Verdict& verdict) const {
        verdict.day = sheet_.staff().day_of(cell);
        verdict.terms = sheet_.terms_if_seated(task_, cell);
        verdict.terms -= chosen_terms_;
        verdict.uncovered = chosen_cell_ == none ? -sheet_.slot(task_).task.drop : 0;
    }

    void refuse(std::int32_t cell, const Obstacle& obstacle, Verdict& verdict) const {
        verdict.reject = reject_of(obstacle.kind);
        verdict.day = sheet_.staff().day_of(cell);
        verdict.minutes_asked = obstacle.asked;
        verdict.minutes_there = obstacle.there;
        verdict.begin_minute = obstacle.begin;
        verdict.end_minute = obstacle.end;
        verdict.holders = holders_of(sheet_, cell, obstacle, sheet_.slot(task_).task.role);
    }

    // The day whose hours or capacity come closest although they are too few.
    void best_shortage(std::int32_t person, Verdict& verdict) const {
        const std::int32_t effort = sheet_.slot(task_).task.effort_minutes;
        Shortage smallest{Reject::no_hours_in_window, effort, 0, {}};
        const Sheet::Days days = sheet_.days_of(sheet_.slot(task_).task);
        for (std::int32_t day = days.first; day < days.end; ++day) {
            const Shortage found = shortage_on(sheet_, task_, sheet_.staff().cell(person, day));
            const bool present = smallest.reject == Reject::time_off && found.reject != Reject::time_off;
            if (!verdict.day || present || found.asked - found.there < smallest.asked - smallest.there) {
                smallest = found;
                verdict.day = day;
            }
        }
        verdict.reject = smallest.reject;
        verdict.minutes_asked = smallest.asked;
        verdict.minutes_there = smallest.there;
        verdict.begin_minute = smallest.window.begin_minute;
        verdict.end_minute = smallest.window.end_minute;
    }

    const Sheet& sheet_;
    SlotNumber task_;
    std::int32_t chosen_cell_;
    bool stays_;
    Terms chosen_terms_;
};

}  // namespace

Explanation explain(Sheet& sheet, std::uint32_t slot) {
    const std::int32_t chosen = sheet.slot(slot).cell;
    Explanation explanation;
    explanation.task = sheet.id(slot);
    explanation.place = place_of(sheet, chosen);
    explanation.forced = sheet.slot(slot).forced;
    const bool stays = chosen != none && sheet.anchored(slot) && !sheet.immovable(slot);
    const std::size_t mark = sheet.mark();
    if (chosen != none) sheet.lift(slot);
    const Hearing hearing(sheet, slot, chosen, stays);
    explanation.terms = hearing.chosen_terms();
    for (std::int32_t person = 0; person < sheet.staff().people(); ++person) {
        explanation.people.push_back(hearing.hear(person));
    }
    sheet.rewind(mark);
    if (chosen == none) explanation.unplaced = why_unplaced(sheet, slot);
    return explanation;
}

}  // namespace tandem::roster
