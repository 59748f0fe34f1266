#include "plan/roster_anneal.hpp"

#include <algorithm>
#include <bit>

namespace tandem::roster {

namespace {

constexpr std::size_t most_pushed_out = 3;
constexpr std::size_t push_in_percent = 30;
constexpr std::size_t gather_percent = 5;
constexpr std::size_t largest_group = 6;

}  // namespace

std::uint64_t Dice::next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

std::int64_t Dice::exponential() {
    constexpr std::int64_t ln2 = 45426;                                         // in 1/65536
    const std::uint32_t drawn = static_cast<std::uint32_t>(next() >> 48U) + 1;  // 1..65536
    const int whole = std::bit_width(drawn) - 1;
    const std::int64_t part =
        ((std::int64_t{drawn} << 16U) >> whole) - 65536;  // log2 is nearly straight inside a power
    const std::int64_t log2 = (std::int64_t{whole} << 16U) + part;
    return ((std::int64_t{16} << 16U) - log2) * ln2 >> 16U;
}

Annealing::Annealing(Sheet& sheet, std::vector<SlotNumber> free, std::uint64_t seed)
    : sheet_(sheet), free_(std::move(free)), dice_(seed), best_(sheet.score()) {
    const std::size_t slots = sheet_.slot_count();
    is_free_.assign(slots, false);
    idle_place_.assign(slots, none);
    best_cell_.assign(slots, none);
    moved_since_best_.assign(slots, false);
    for (const SlotNumber task : free_) {
        is_free_[task] = true;
        best_cell_[task] = sheet_.slot(task).cell;
        if (sheet_.slot(task).cell == none) set_idle(task, true);
    }
    find_small_groups();
}

void Annealing::find_small_groups() {
    std::vector<std::vector<SlotNumber>> members(sheet_.groups().size());
    for (const SlotNumber task : free_) {
        for (const std::int32_t group : sheet_.slot(task).groups) {
            auto& list = members[static_cast<std::size_t>(group)];
            if (list.size() <= largest_group) list.push_back(task);
        }
    }
    groups_of_.resize(sheet_.slot_count());
    for (std::vector<SlotNumber>& list : members) {
        if (list.size() < 2 || list.size() > largest_group) continue;
        for (const SlotNumber task : list) groups_of_[task].push_back(static_cast<std::uint32_t>(members_.size()));
        members_.push_back(std::move(list));
    }
}

void Annealing::set_idle(SlotNumber task, bool idle) {
    std::int32_t& place = idle_place_[task];
    if (idle == (place != none)) return;
    if (idle) {
        place = static_cast<std::int32_t>(idle_.size());
        idle_.push_back(task);
        return;
    }
    const SlotNumber last = idle_.back();
    idle_[static_cast<std::size_t>(place)] = last;
    idle_place_[last] = place;
    idle_.pop_back();
    place = none;
}

std::int64_t Annealing::energy() const {
    const Score score = sheet_.score();
    return weight_ * score.uncovered + score.terms.total();
}

bool Annealing::accepts(std::int64_t change) {
    return change <= 0 || change * 16 <= (temperature_ * dice_.exponential()) >> 16U;
}

void Annealing::run(const Phase& phase, Watch& watch) {
    if (free_.empty()) return;
    for (std::int64_t move = 0; move < phase.moves && watch.move(); ++move) {
        const auto between = [&](std::int64_t first, std::int64_t last) {
            return first + (last - first) * move / phase.moves;
        };
        temperature_ = between(phase.hot * 16, phase.cold * 16);
        weight_ = between(phase.first_weight, phase.last_weight);
        step();
    }
}

void Annealing::step() {
    const std::size_t mark = sheet_.mark();
    if (!idle_.empty() && dice_.below(100) < push_in_percent) {
        push_in(idle_[dice_.below(idle_.size())]);
    } else {
        const SlotNumber task = free_[dice_.below(free_.size())];
        if (sheet_.slot(task).cell == none) {
            push_in(task);
        } else if (!groups_of_[task].empty() && dice_.below(100) < gather_percent) {
            gather(task);
        } else {
            relocate(task);
        }
    }
    settle_accounts(mark);
}

void Annealing::relocate(SlotNumber task) {
    const auto& candidates = sheet_.slot(task).candidates;
    const std::int32_t from = sheet_.slot(task).cell;
    const std::int32_t to = candidates[dice_.below(candidates.size())];
    if (to == from) return;
    if (!sheet_.fits(task, to)) {
        exchange(task, from, to);
        return;
    }
    if (!accepts(sheet_.change_if_moved(task, to))) return;
    sheet_.lift(task);
    sheet_.seat(task, to);
}

// With one of the tasks that stand in the way.
void Annealing::exchange(SlotNumber task, std::int32_t from, std::int32_t to) {
    const auto& entries = sheet_.cell(to).entries;
    if (entries.empty()) return;
    const SlotNumber other = entries[dice_.below(entries.size())].slot;
    if (!is_free_[other] || !sheet_.may_stand(other, from)) return;
    if (!sheet_.fits_without(task, to, {&other, 1}) || !sheet_.fits_without(other, from, {&task, 1})) return;
    const std::size_t mark = sheet_.mark();
    const std::int64_t before = energy();
    sheet_.lift(task);
    sheet_.lift(other);
    sheet_.seat(task, to);
    sheet_.seat(other, from);
    if (!accepts(energy() - before)) sheet_.rewind(mark);
}

bool Annealing::make_room(SlotNumber task, std::int32_t cell, std::vector<SlotNumber>& out) {
    while (!sheet_.fits(task, cell)) {
        std::vector<SlotNumber> others;
        for (const Entry& entry : sheet_.cell(cell).entries) {
            if (is_free_[entry.slot]) others.push_back(entry.slot);
        }
        if (others.empty() || out.size() == most_pushed_out) return false;
        out.push_back(others[dice_.below(others.size())]);
        sheet_.lift(out.back());
    }
    return true;
}

void Annealing::push_in(SlotNumber task) {
    const auto& candidates = sheet_.slot(task).candidates;
    const std::int32_t cell = candidates[dice_.below(candidates.size())];
    const std::size_t mark = sheet_.mark();
    const std::int64_t before = energy();
    std::vector<SlotNumber> out;
    if (!make_room(task, cell, out)) {
        sheet_.rewind(mark);
        return;
    }
    sheet_.seat(task, cell);
    for (const SlotNumber other : out) insert(sheet_, other);
    if (!accepts(energy() - before)) sheet_.rewind(mark);
}

// A whole small group to one person.
void Annealing::gather(SlotNumber task) {
    const auto& candidates = sheet_.slot(task).candidates;
    const std::int32_t person = sheet_.staff().person_of(candidates[dice_.below(candidates.size())]);
    const auto& groups = groups_of_[task];
    const std::size_t mark = sheet_.mark();
    const std::int64_t before = energy();
    std::vector<SlotNumber> out;
    for (const SlotNumber member : members_[groups[dice_.below(groups.size())]]) {
        const std::int32_t cell = sheet_.slot(member).cell;
        if (cell != none && sheet_.staff().person_of(cell) != person) hand_over(member, person, out);
    }
    for (const SlotNumber other : out) {
        if (sheet_.slot(other).cell == none) insert(sheet_, other);
    }
    if (!accepts(energy() - before)) sheet_.rewind(mark);
}

// On any day the person could do it, others giving way; it stays where it is if there is none.
bool Annealing::hand_over(SlotNumber task, std::int32_t person, std::vector<SlotNumber>& out) {
    const auto& candidates = sheet_.slot(task).candidates;
    const std::int32_t first_cell = sheet_.staff().cell(person, 0);
    const auto first = std::lower_bound(candidates.begin(), candidates.end(), first_cell);
    const auto last = std::lower_bound(first, candidates.end(), first_cell + sheet_.staff().days());
    if (first == last) return false;
    const std::int32_t cell =
        *(first + static_cast<std::ptrdiff_t>(dice_.below(static_cast<std::size_t>(last - first))));
    const std::size_t mark = sheet_.mark();
    std::vector<SlotNumber> pushed;
    sheet_.lift(task);
    if (!make_room(task, cell, pushed)) {
        sheet_.rewind(mark);
        return false;
    }
    sheet_.seat(task, cell);
    out.insert(out.end(), pushed.begin(), pushed.end());
    return true;
}

// What a step changed, for the list of tasks without a place and for the best state.
void Annealing::settle_accounts(std::size_t mark) {
    if (sheet_.mark() == mark) return;
    for (std::size_t i = mark; i < sheet_.mark(); ++i) {
        const SlotNumber task = *sheet_.mover_at(i);
        set_idle(task, sheet_.slot(task).cell == none);
        if (moved_since_best_[task]) continue;
        moved_since_best_[task] = true;
        since_best_.push_back(task);
    }
    remember();
}

void Annealing::remember() {
    if (!better(sheet_.score(), best_)) return;
    best_ = sheet_.score();
    for (const SlotNumber task : since_best_) {
        best_cell_[task] = sheet_.slot(task).cell;
        moved_since_best_[task] = false;
    }
    since_best_.clear();
}

void Annealing::restore_best() {
    for (const SlotNumber task : since_best_) {
        if (sheet_.slot(task).cell != none) sheet_.lift(task);
    }
    for (const SlotNumber task : since_best_) {
        if (best_cell_[task] != none) sheet_.seat(task, best_cell_[task]);
        set_idle(task, best_cell_[task] == none);
        moved_since_best_[task] = false;
    }
    since_best_.clear();
}

}  // namespace tandem::roster
