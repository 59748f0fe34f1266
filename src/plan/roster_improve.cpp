#include "plan/roster_improve.hpp"

#include <algorithm>

#include "plan/roster_anneal.hpp"

namespace tandem::roster {

namespace {

constexpr std::int64_t chain_evaluations = 3000;
constexpr std::int64_t chain_evaluations_when_many = 300;
constexpr std::size_t many = 1000;
constexpr int longest_chain = 3;
constexpr std::uint64_t seed = 0x7a6e64656d000000U;
constexpr std::int64_t local_moves = 15'000;
constexpr std::size_t neighbourhood = 120;

// Not the tasks of pinned people: the search may leave tasks out, and those the user wants done.
std::vector<SlotNumber> free_tasks(const Sheet& sheet) {
    std::vector<SlotNumber> free;
    for (const SlotNumber task : sheet.by_id()) {
        const Slot& slot = sheet.slot(task);
        if (!sheet.anchored(task) && slot.pin_person == none && !slot.candidates.empty()) free.push_back(task);
    }
    return free;
}

std::vector<SlotNumber> idle_of(const Sheet& sheet, const std::vector<SlotNumber>& free) {
    std::vector<SlotNumber> idle;
    std::copy_if(free.begin(), free.end(), std::back_inserter(idle),
                 [&sheet](SlotNumber task) { return sheet.slot(task).cell == none; });
    return idle;
}

void repair(Sheet& sheet, const std::vector<SlotNumber>& free) {
    std::vector<SlotNumber> idle = idle_of(sheet, free);
    sort_for_insertion(sheet, idle);
    const std::int64_t evaluations = idle.size() > many ? chain_evaluations_when_many : chain_evaluations;
    for (const SlotNumber task : idle) {
        if (!insert(sheet, task)) Chain(sheet, evaluations).place(task, longest_chain);
    }
    descend(sheet, free);
}

// The tasks that compete with one for room, those that compete with them, and so on, up to a number; by id.
std::vector<SlotNumber> neighbours(const Sheet& sheet, SlotNumber task, const std::vector<bool>& is_free) {
    std::vector<SlotNumber> found{task};
    std::vector<bool> known(sheet.slot_count(), false);
    known[task] = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const std::int32_t cell : sheet.slot(found[i]).candidates) {
            for (const Entry& entry : sheet.cell(cell).entries) {
                if (found.size() >= neighbourhood) break;
                if (known[entry.slot] || !is_free[entry.slot]) continue;
                known[entry.slot] = true;
                found.push_back(entry.slot);
            }
        }
    }
    std::sort(found.begin(), found.end(), [&](SlotNumber a, SlotNumber b) { return id_before(sheet, a, b); });
    return found;
}

// Works around the tasks without a place, what must be done and the dearest first, as far as the moves go. Returns the
// moves spent.
std::int64_t search_near_idle(Sheet& sheet, const std::vector<SlotNumber>& free, std::int64_t moves, Watch& watch) {
    std::vector<bool> is_free(sheet.slot_count(), false);
    for (const SlotNumber task : free) is_free[task] = true;
    std::vector<SlotNumber> idle = idle_of(sheet, free);
    std::stable_sort(idle.begin(), idle.end(), [&sheet](SlotNumber a, SlotNumber b) {
        const Task& first = sheet.slot(a).task;
        const Task& second = sheet.slot(b).task;
        return first.must != second.must ? first.must : first.drop > second.drop;
    });
    std::int64_t spent = 0;
    for (const SlotNumber task : idle) {
        if (spent + local_moves > moves || watch.stopped()) break;
        if (sheet.slot(task).cell != none) continue;
        Annealing annealing(sheet, neighbours(sheet, task, is_free), seed + static_cast<std::uint64_t>(spent));
        annealing.run({local_moves * 2 / 3, 160, 15, 8, 100}, watch);
        annealing.restore_best();
        annealing.run({local_moves / 3, 20, 1, 500, 500}, watch);
        annealing.restore_best();
        spent += local_moves;
    }
    return spent;
}

}  // namespace

void improve(Sheet& sheet, std::int64_t moves, const KeepOn& keep_on) {
    const std::vector<SlotNumber> free = free_tasks(sheet);
    if (free.empty() || moves <= 0) return;
    Watch watch(keep_on, moves);
    if (free.size() > 2 * neighbourhood) moves -= search_near_idle(sheet, free, moves / 3, watch);
    const std::int64_t per_task = moves / static_cast<std::int64_t>(free.size());
    // With few moves for each task a hot start would only spoil the plan.
    const auto scaled = [per_task](std::int64_t hot) { return std::clamp<std::int64_t>(hot * per_task / 400, 2, hot); };
    Annealing annealing(sheet, free, seed + free.size());
    annealing.run({moves / 2, scaled(160), scaled(15), 8, 100}, watch);
    annealing.restore_best();
    annealing.run({moves - moves / 2, scaled(40), 1, 500, 500}, watch);
    annealing.restore_best();
    repair(sheet, free);
}

}  // namespace tandem::roster
