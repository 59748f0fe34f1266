#include <algorithm>
#include <tuple>

#include "plan/roster_moves.hpp"

namespace tandem::roster {

namespace {

bool published(const Sheet& sheet, SlotNumber task) {
    const auto& baseline = sheet.slot(task).task.baseline;
    return baseline && baseline->weight > 1;
}

// Whether the efforts alone leave room once `minutes` are taken away.
bool could_fit(const Sheet& sheet, SlotNumber task, std::int32_t cell, std::int32_t minutes) {
    return sheet.cell(cell).used - minutes + sheet.slot(task).task.effort_minutes <= sheet.staff().cap(cell);
}

}  // namespace

Chain::Chain(Sheet& sheet, std::int64_t evaluations) : sheet_(sheet), limit_(sheet.evaluated() + evaluations) {}

bool Chain::place(SlotNumber task, int depth) {
    if (depth < 1) return false;
    path_.assign(1, task);
    if (place_by_one(task)) return true;
    for (int length = 2; length <= depth && !spent(); ++length) {
        if (place_deeper(task, length, none)) return true;
    }
    return false;
}

std::vector<Seat> Chain::ordered_candidates(SlotNumber task, std::int32_t except) const {
    std::vector<Seat> seats;
    for (const std::int32_t cell : sheet_.slot(task).candidates) {
        if (cell != except) seats.push_back({cell, sheet_.cost(task, cell)});
    }
    std::sort(seats.begin(), seats.end(),
              [](const Seat& a, const Seat& b) { return std::tie(a.cost, a.cell) < std::tie(b.cost, b.cell); });
    return seats;
}

std::vector<SlotNumber> Chain::victims(SlotNumber task, std::int32_t cell) const {
    std::vector<SlotNumber> found;
    for (const Entry& entry : sheet_.cell(cell).entries) {
        if (sheet_.anchored(entry.slot) || std::find(path_.begin(), path_.end(), entry.slot) != path_.end()) continue;
        if (sheet_.fits_without(task, cell, {&entry.slot, 1})) found.push_back(entry.slot);
    }
    std::stable_partition(found.begin(), found.end(), [this](SlotNumber slot) { return !published(sheet_, slot); });
    return found;
}

void Chain::try_victim(SlotNumber task, std::int32_t cell, SlotNumber victim, Swap& best) {
    const std::size_t before = sheet_.mark();
    sheet_.lift(victim);
    const std::int64_t gain = sheet_.cost(victim, cell);
    const std::int64_t own = sheet_.cost(task, cell);
    sheet_.seat(task, cell);
    const Seat refuge = best_seat(sheet_, victim, cell);
    const std::int64_t total = own - gain + refuge.cost;
    if (refuge.cell != none && (best.cell == none || total < best.cost)) best = {victim, cell, refuge.cell, total};
    sheet_.rewind(before);
}

bool Chain::place_by_one(SlotNumber task) {
    Swap best;
    for (const Seat& seat : ordered_candidates(task, none)) {
        if (spent()) break;
        for (const SlotNumber victim : victims(task, seat.cell)) {
            if (spent()) break;
            try_victim(task, seat.cell, victim, best);
        }
    }
    if (best.cell == none) return false;
    sheet_.lift(best.victim);
    sheet_.seat(task, best.cell);
    sheet_.seat(best.victim, best.refuge);
    return true;
}

bool Chain::place_deeper(SlotNumber task, int depth, std::int32_t except) {
    for (const Seat& seat : ordered_candidates(task, except)) {
        for (const SlotNumber victim : victims(task, seat.cell)) {
            if (spent()) return false;
            const std::size_t before = sheet_.mark();
            sheet_.lift(victim);
            sheet_.seat(task, seat.cell);
            path_.push_back(victim);
            const Seat refuge = best_seat(sheet_, victim, seat.cell);
            if (refuge.cell != none) {
                sheet_.seat(victim, refuge.cell);
                return true;
            }
            if (depth > 1 && place_deeper(victim, depth - 1, seat.cell)) return true;
            path_.pop_back();
            sheet_.rewind(before);
        }
    }
    return false;
}

namespace {

// What a displacement costs: penalties put out, then changes of published work, then points.
struct Ousting {
    std::int64_t must = 0;  // of `penalty`
    std::int64_t penalty = 0;
    std::int64_t published = 0;
    std::int64_t cost = 0;
    std::int32_t cell = none;
    std::vector<SlotNumber> out;

    bool cheaper_than(const Ousting& other) const {
        if (other.cell == none) return true;
        return std::tie(must, penalty, published, cost) <
            std::tie(other.must, other.penalty, other.published, other.cost);
    }
    // What it is done for is worth more than what is put out.
    bool pays(const Task& task) const {
        const std::int64_t worth = task.must ? task.drop : 0;
        return std::tie(must, penalty) < std::tie(worth, task.drop);
    }
};

class Displacement {
  public:
    Displacement(Sheet& sheet, SlotNumber task, bool respect_priority)
        : sheet_(sheet), task_(task), respect_priority_(respect_priority) {}

    void search(std::int32_t cell, int most) {
        std::vector<SlotNumber> outs;
        for (const Entry& entry : sheet_.cell(cell).entries) {
            if (may_go(entry.slot)) outs.push_back(entry.slot);
        }
        for (std::size_t i = 0; i < outs.size(); ++i) {
            consider(cell, {outs[i]});
            for (std::size_t k = i + 1; most > 1 && k < outs.size(); ++k) consider(cell, {outs[i], outs[k]});
        }
        if (sheet_.slot(task_).task.must) sweep(cell, std::move(outs));
    }
    const Ousting& best() const { return best_; }

  private:
    bool may_go(SlotNumber other) const {
        if (sheet_.anchored(other) || sheet_.slot(other).pin_person >= 0) return false;
        return !respect_priority_ || sheet_.slot(other).priority <= sheet_.slot(task_).priority;
    }
    // What must be done takes as much room as it needs: what is worth least goes first, what was no hindrance stays.
    void sweep(std::int32_t cell, std::vector<SlotNumber> outs) {
        const auto worth_less = [this](SlotNumber a, SlotNumber b) {
            const Slot& one = sheet_.slot(a);
            const Slot& other = sheet_.slot(b);
            return std::tie(one.priority, one.task.drop, one.task.id) <
                std::tie(other.priority, other.task.drop, other.task.id);
        };
        std::sort(outs.begin(), outs.end(), worth_less);
        std::size_t count = 1;
        while (count <= outs.size() && !sheet_.fits_without(task_, cell, {outs.data(), count})) ++count;
        if (count > outs.size()) return;
        outs.resize(count);
        for (std::size_t i = outs.size(); i-- > 0;) {
            std::vector<SlotNumber> fewer = outs;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (sheet_.fits_without(task_, cell, fewer)) outs = std::move(fewer);
        }
        if (outs.size() > 2) consider(cell, std::move(outs));
    }
    void consider(std::int32_t cell, std::vector<SlotNumber> out) {
        Ousting ousting;
        ousting.cell = cell;
        std::int32_t minutes = 0;
        for (const SlotNumber other : out) {
            ousting.penalty += sheet_.slot(other).task.drop;
            if (sheet_.slot(other).task.must) ousting.must += sheet_.slot(other).task.drop;
            ousting.published += published(sheet_, other) ? 1 : 0;
            minutes += sheet_.slot(other).task.effort_minutes;
        }
        if (!ousting.pays(sheet_.slot(task_).task)) return;
        if (best_.cell != none && std::tie(ousting.must, ousting.penalty) > std::tie(best_.must, best_.penalty)) return;
        if (!could_fit(sheet_, task_, cell, minutes) || !sheet_.fits_without(task_, cell, out)) return;
        const std::size_t before = sheet_.mark();
        for (const SlotNumber other : out) {
            sheet_.lift(other);
            ousting.cost -= sheet_.cost(other, cell);
        }
        ousting.cost += sheet_.cost(task_, cell);
        ousting.out = std::move(out);
        if (ousting.cheaper_than(best_)) best_ = std::move(ousting);
        sheet_.rewind(before);
    }

    Sheet& sheet_;
    SlotNumber task_;
    bool respect_priority_;
    Ousting best_;
};

}  // namespace

std::vector<SlotNumber> displace(Sheet& sheet, SlotNumber task, int most, bool respect_priority) {
    if (most < 1) return {};
    Displacement displacement(sheet, task, respect_priority);
    for (const std::int32_t cell : sheet.slot(task).candidates) displacement.search(cell, std::min(most, 2));
    const Ousting& best = displacement.best();
    if (best.cell == none) return {};
    for (const SlotNumber other : best.out) sheet.lift(other);
    sheet.seat(task, best.cell);
    return best.out;
}

}  // namespace tandem::roster
