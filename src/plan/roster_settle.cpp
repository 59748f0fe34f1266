#include "plan/roster_settle.hpp"

#include <algorithm>
#include <limits>

#include "model/work_meter.hpp"

namespace tandem::roster {

namespace {

constexpr std::int32_t unlimited = std::numeric_limits<std::int32_t>::max() / 2;
constexpr std::int32_t others_per_edit = 6;
constexpr std::size_t small_edit = 16;
constexpr int most_displaced = 2;
constexpr std::int64_t chain_evaluations = 6000;
constexpr std::int64_t chain_evaluations_when_huge = 500;
constexpr int most_relaxations = 8;

template <class Work>
void in_part(double begin, double end, const Work& work) {
    const WorkPart part(begin, end);
    work();
}

}  // namespace

std::optional<Place> place_of(const Sheet& sheet, std::int32_t cell) {
    if (cell == none) return std::nullopt;
    return Place{sheet.staff().id(sheet.staff().person_of(cell)), sheet.staff().day_of(cell)};
}

std::int32_t cell_of(const Sheet& sheet, const std::optional<Place>& place) {
    if (!place || place->day < 0 || place->day >= sheet.staff().days()) return none;
    const std::int32_t person = sheet.staff().find(place->person);
    return person == none ? none : sheet.staff().cell(person, place->day);
}

Settlement::Settlement(Sheet& sheet, Pending& pending)
    : sheet_(sheet), pending_(pending), first_(!pending.planned), start_(sheet.mark()) {}

Settled Settlement::run() {
    sheet_.hold_baselines(first_);
    grant_allowance();
    gather_waiting();
    place_facts();
    clear_reshifted();
    place_pinned_people();
    keep_homes();
    in_part(0, 0.1, [this] { insert_rest(); });
    in_part(0.1, 0.9, [this] { chain_rest(); });
    in_part(0.9, 1, [this] {
        retry_idle();
        relax();
    });
    sheet_.hold_baselines(false);
    return report();
}

// What one chain may weigh: the chains of a small edit, which somebody may be dragging, share what one has else.
std::int64_t Settlement::chain_budget() const {
    const std::int64_t most = sheet_.slot_count() > huge_roster ? chain_evaluations_when_huge : chain_evaluations;
    return small_ ? std::min(most, chain_evaluations - chains_weighed_) : most;
}

void Settlement::grant_allowance() {
    const std::size_t edits = pending_.waiting.size() + pending_.gone.size();
    small_ = edits <= small_edit && !first_ && !pending_.restaffed;
    allowance_ = small_ ? others_per_edit : static_cast<std::int32_t>(edits);
    if (first_ || pending_.restaffed) allowance_ = unlimited;
}

void Settlement::gather_waiting() {
    const auto take = [this](SlotNumber slot, Cause cause, std::optional<Id> by, std::optional<Place> origin) {
        if (!notes_.try_emplace(slot, Note{cause, by, origin, true}).second) return;
        noted_.push_back(slot);
        waiting_.push_back(slot);
    };
    for (const auto& [id, waiting] : pending_.waiting) {
        const auto slot = static_cast<SlotNumber>(sheet_.find(id));
        if (waiting.thrown_out) {
            take(slot, Cause::staffed, std::nullopt, waiting.origin);
        } else {
            take(slot, Cause::edited, id, waiting.origin);
        }
    }
    std::vector<SlotNumber> forced = sheet_.forced();
    std::sort(forced.begin(), forced.end(), [this](SlotNumber a, SlotNumber b) { return id_before(sheet_, a, b); });
    for (const SlotNumber slot : forced) {
        take(slot, pending_.restaffed ? Cause::staffed : Cause::retried, std::nullopt,
             place_of(sheet_, sheet_.slot(slot).cell));
        sheet_.lift(slot);
    }
}

void Settlement::place_facts() {
    std::vector<SlotNumber> facts;
    for (const SlotNumber task : waiting_) {
        if (sheet_.slot(task).fact) facts.push_back(task);
    }
    std::erase_if(waiting_, [this](SlotNumber task) { return sheet_.slot(task).fact; });
    for (const SlotNumber task : facts) {
        if (sheet_.slot(task).home != none) sheet_.seat(task, sheet_.slot(task).home);
    }
    for (const SlotNumber task : facts) {
        if (sheet_.slot(task).home != none) clear(sheet_.slot(task).home, sheet_.id(task));
    }
}

void Settlement::clear(std::int32_t cell, const std::optional<Id>& by) {
    if (sheet_.cell(cell).entries.empty()) return;
    for (const SlotNumber task : clear_overload(sheet_, cell)) {
        const Note note{by ? Cause::evicted : Cause::staffed, by, place_of(sheet_, cell), true};
        if (notes_.try_emplace(task, note).second) {
            noted_.push_back(task);
            --allowance_;
        }
        waiting_.push_back(task);
    }
}

void Settlement::clear_reshifted() {
    if (pending_.renumbered) {
        for (std::int32_t cell = 0; cell < sheet_.staff().cells(); ++cell) clear(cell, std::nullopt);
    } else {
        for (const std::int32_t cell : pending_.reshifted) clear(cell, std::nullopt);
    }
}

void Settlement::place_pinned_people() {
    std::vector<SlotNumber> pinned;
    const auto is_pinned = [this](SlotNumber task) { return sheet_.slot(task).pin_person >= 0; };
    for (std::size_t rounds = 0; rounds < 2 + sheet_.slot_count(); ++rounds) {
        pinned.clear();
        std::copy_if(waiting_.begin(), waiting_.end(), std::back_inserter(pinned), is_pinned);
        std::erase_if(waiting_, is_pinned);
        if (pinned.empty()) return;
        sort_for_keeping(sheet_, pinned);
        std::erase_if(pinned, [this](SlotNumber task) { return keep_home(task); });
        sort_for_insertion(sheet_, pinned);
        for (const SlotNumber task : pinned) {
            if (insert(sheet_, task) || chain(task, std::min(longest_chain, allowance_)) || impose(task)) {
                if (!sheet_.slot(task).forced) loose_.push_back(task);
            }
        }
    }
}

// The user wants this person: free tasks give way, and where even that is not enough the rules do.
bool Settlement::impose(SlotNumber task) { return impose_on_candidate(task) || impose_against_rules(task); }

bool Settlement::impose_on_candidate(SlotNumber task) {
    std::int32_t best = none;
    std::pair<std::int64_t, std::int64_t> least;
    for (const std::int32_t cell : sheet_.slot(task).candidates) {
        const std::size_t mark = sheet_.mark();
        sheet_.seat(task, cell);
        std::pair<std::int64_t, std::int64_t> penalty;  // of what must be done, of everything
        for (const SlotNumber out : clear_overload(sheet_, cell)) {
            const Task& lost = sheet_.slot(out).task;
            penalty.first += lost.must ? lost.drop : 0;
            penalty.second += lost.drop;
        }
        const bool stays = sheet_.slot(task).cell == cell;
        sheet_.rewind(mark);
        if (stays && (best == none || penalty < least)) {
            best = cell;
            least = penalty;
        }
    }
    if (best == none) return false;
    sheet_.seat(task, best);
    clear(best, sheet_.id(task));
    return true;
}

bool Settlement::impose_against_rules(SlotNumber task) {
    const Slot& slot = sheet_.slot(task);
    const Span& window = slot.task.window;
    const std::int32_t effort = slot.task.effort_minutes;
    if (window.begin_minute >= window.end_minute) return false;
    std::int32_t best = none;
    std::int32_t least = 0;
    for (std::int32_t day = std::max(0, window.begin_minute / minutes_per_day);
         day < sheet_.staff().days() && day * minutes_per_day < window.end_minute; ++day) {
        const std::int32_t cell = sheet_.staff().cell(slot.pin_person, day);
        const Span usable = sheet_.window_on(task, day);
        std::int32_t held = effort;
        for (const Entry& entry : sheet_.cell(cell).entries) {
            if (sheet_.immovable(entry.slot)) held += entry.effort;
        }
        const std::int32_t lack =
            std::max({0, effort - sheet_.staff().minutes(cell, usable.begin_minute, usable.end_minute),
                      held - sheet_.staff().cap(cell)});
        const bool nearer = best != none && lack == least &&
            std::abs(day - slot.task.preferred_day) < std::abs(sheet_.staff().day_of(best) - slot.task.preferred_day);
        if (best == none || lack < least || nearer) {
            best = cell;
            least = lack;
        }
    }
    if (best == none) return false;
    sheet_.seat(task, best, true);
    clear(best, sheet_.id(task));
    return true;
}

void Settlement::keep_homes() {
    sort_for_keeping(sheet_, waiting_);
    std::erase_if(waiting_, [this](SlotNumber task) { return keep_home(task); });
}

bool Settlement::keep_home(SlotNumber task) {
    const auto stay = [this, task](std::int32_t cell) {
        if (cell == none || !sheet_.may_stand(task, cell) || !sheet_.fits(task, cell)) return false;
        sheet_.seat(task, cell);
        return true;
    };
    const std::int32_t origin = cell_of(sheet_, notes_.at(task).origin);
    const std::int32_t baseline = sheet_.baseline_cell(task);
    const auto waiting = pending_.waiting.find(sheet_.id(task));
    const bool edited = waiting != pending_.waiting.end() && !waiting->second.thrown_out;
    if (!edited) return stay(origin);
    const bool follow = place_of(sheet_, baseline) != waiting->second.last_baseline;
    return follow ? stay(baseline) || stay(origin) : stay(origin) || stay(baseline);
}

void Settlement::insert_rest() {
    sort_for_insertion(sheet_, waiting_);
    std::size_t step = 0;
    std::erase_if(waiting_, [&, steps = waiting_.size()](SlotNumber task) {
        work_step(step++, steps);
        if (!insert(sheet_, task)) return false;
        loose_.push_back(task);
        return true;
    });
}

void Settlement::chain_rest() {
    std::vector<SlotNumber> queue = std::exchange(waiting_, {});
    for (std::size_t i = 0; i < queue.size(); ++i) {
        work_step(i, queue.size());
        const SlotNumber task = queue[i];
        if (find_room(task, queue)) {
            loose_.push_back(task);
        } else {
            waiting_.push_back(task);
        }
    }
}

// Directly, by a chain, or in the place of something worth less; what was put out joins the queue.
bool Settlement::find_room(SlotNumber task, std::vector<SlotNumber>& queue) {
    if (insert(sheet_, task) || chain(task, may_move(task, longest_chain))) return true;
    const std::size_t mark = sheet_.mark();
    const std::vector<SlotNumber> out = displace(sheet_, task, may_move(task, most_displaced), true);
    if (out.empty()) {
        if (allowance_ < longest_chain && !sheet_.slot(task).candidates.empty()) {
            stalled_.push_back(sheet_.id(task));
        }
        return false;
    }
    blame(mark, task, Cause::displaced);
    queue.insert(queue.end(), out.begin(), out.end());
    return true;
}

// How many other tasks may move for one: what must be done does not ask how small the edit stays.
int Settlement::may_move(SlotNumber task, int most) const {
    return sheet_.slot(task).task.must ? most : std::min(most, allowance_);
}

bool Settlement::chain(SlotNumber task, int depth) {
    if (depth < 1 || chain_budget() < 1 || sheet_.slot(task).candidates.empty()) return false;
    const std::size_t mark = sheet_.mark();
    const std::int64_t before = sheet_.evaluated();
    const bool placed = Chain(sheet_, chain_budget()).place(task, depth);
    chains_weighed_ += sheet_.evaluated() - before;
    if (!placed) return false;
    blame(mark, task, Cause::chained);
    return true;
}

void Settlement::blame(std::size_t mark, SlotNumber task, Cause cause) {
    for (const Sheet::Moved& moved : sheet_.moves_since(mark)) {
        if (moved.slot == task || moved.from == none) continue;
        const auto [note, fresh] =
            notes_.try_emplace(moved.slot, Note{cause, sheet_.id(task), place_of(sheet_, moved.from), false});
        if (fresh) {
            noted_.push_back(moved.slot);
            --allowance_;
        } else if (note->second.cause == Cause::chained || note->second.cause == Cause::displaced) {
            note->second.cause = cause;
            note->second.by = sheet_.id(task);
        }
        if (cause == Cause::displaced) note->second.tried = true;
    }
}

void Settlement::relax() {
    descend(sheet_, loose_);
    if (!first_) return;
    // Until nothing waiting finds room: planned again from what was accepted, the same plan comes out.
    for (int round = 0; round < most_relaxations && !waiting_.empty(); ++round) {
        const std::size_t before = sheet_.mark();
        chain_rest();
        if (sheet_.moves_since(before).empty()) return;
        descend(sheet_, loose_);
    }
}

}  // namespace tandem::roster
