#include "plan/roster.hpp"

#include <algorithm>
#include <stdexcept>

#include "plan/roster_conflict.hpp"
#include "plan/roster_improve.hpp"
#include "plan/roster_settle.hpp"

namespace tandem::roster {

namespace {

constexpr std::int32_t most_effort_minutes = 1'000'000;
constexpr std::int32_t most_groups = 10'000'000;

void check(const Task& task) {
    if (task.effort_minutes < 0 || task.effort_minutes > most_effort_minutes) {
        throw std::invalid_argument("the effort of a task is out of range");
    }
    if (task.drop < 0) throw std::invalid_argument("the penalty of a task cannot be negative");
    for (const std::int32_t group : task.groups) {
        if (group < 0 || group >= most_groups) throw std::invalid_argument("the number of a group is out of range");
    }
}

std::optional<Place> baseline_of(const Task& task) {
    if (!task.baseline) return std::nullopt;
    return Place{task.baseline->person, task.baseline->day};
}

}  // namespace

struct Roster::Parts {
    struct Checkpoint {
        std::size_t mark;
        Pending pending;
    };
    Parts(const Staff& staff, const Weights& weights) : sheet(staff, weights) {}

    Sheet sheet;
    Pending pending;
    std::vector<Checkpoint> checkpoints;
};

Roster::Roster(const Staff& staff, const Weights& weights) : parts_(std::make_unique<Parts>(staff, weights)) {}
Roster::~Roster() = default;
Roster::Roster(Roster&&) noexcept = default;
Roster& Roster::operator=(Roster&&) noexcept = default;

void Roster::put(const Task& task) {
    Sheet& sheet = parts_->sheet;
    Pending& pending = parts_->pending;
    check(task);
    const std::int64_t found = sheet.find(task.id);
    if (found < 0) {
        sheet.add(task);
        Waiting waiting;
        if (const auto gone = pending.gone.find(task.id); gone != pending.gone.end()) {
            waiting.origin = gone->second;
            pending.gone.erase(gone);
        }
        pending.waiting.emplace(task.id, std::move(waiting));
        return;
    }
    const auto slot = static_cast<SlotNumber>(found);
    if (sheet.slot(slot).task == task) return;
    const auto [waiting, fresh] = pending.waiting.try_emplace(task.id);
    waiting->second.thrown_out = false;
    if (fresh) {
        waiting->second.origin = place_of(sheet, sheet.slot(slot).cell);
        waiting->second.last_baseline = baseline_of(sheet.slot(slot).task);
    }
    if (sheet.slot(slot).cell != none) {
        pending.freed.push_back({*place_of(sheet, sheet.slot(slot).cell), task.id});
        sheet.lift(slot);
    }
    sheet.respecify(slot, task);
}

bool Roster::remove(const Id& task) {
    Sheet& sheet = parts_->sheet;
    Pending& pending = parts_->pending;
    const std::int64_t found = sheet.find(task);
    if (found < 0) return false;
    const auto slot = static_cast<SlotNumber>(found);
    std::optional<Place> before = place_of(sheet, sheet.slot(slot).cell);
    if (before) {
        pending.freed.push_back({*before, task});
        sheet.lift(slot);
    }
    if (const auto waiting = pending.waiting.find(task); waiting != pending.waiting.end()) {
        before = waiting->second.origin;
        pending.waiting.erase(waiting);
    }
    sheet.erase(slot);
    pending.gone[task] = before;
    return true;
}

void Roster::freeze(const Id& task, bool frozen) {
    Sheet& sheet = parts_->sheet;
    const std::int64_t found = sheet.find(task);
    if (found < 0) return;
    const auto slot = static_cast<SlotNumber>(found);
    Task same = sheet.slot(slot).task;
    if (!same.baseline || same.baseline->frozen == frozen) return;
    same.baseline->frozen = frozen;
    const std::int32_t cell = sheet.slot(slot).cell;
    const bool forced = sheet.slot(slot).forced;
    if (cell != none) sheet.lift(slot);
    sheet.respecify(slot, same);
    if (cell != none) sheet.seat(slot, cell, forced);
    if (parts_->checkpoints.empty()) sheet.forget_trail();
}

void Roster::weigh_group(std::int32_t group, std::int64_t weight) {
    if (group < 0 || group >= most_groups) throw std::invalid_argument("the number of a group is out of range");
    parts_->sheet.weigh_group(group, weight);
}

void Roster::replace_staff(const Staff& staff) {
    Sheet& sheet = parts_->sheet;
    Pending& pending = parts_->pending;
    std::vector<std::optional<Place>> places(sheet.slot_count());
    for (SlotNumber slot = 0; slot < sheet.slot_count(); ++slot) places[slot] = place_of(sheet, sheet.slot(slot).cell);
    const Sheet::Restaffing change = sheet.restaff(staff);
    pending.restaffed = true;
    if (change.renumbered) {
        pending.renumbered = true;
        pending.reshifted.clear();
    } else if (!pending.renumbered) {
        auto& cells = pending.reshifted;
        cells.insert(cells.end(), change.changed_cells.begin(), change.changed_cells.end());
        std::sort(cells.begin(), cells.end());
        cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    }
    for (const SlotNumber slot : change.homeless) {
        Waiting waiting;
        waiting.origin = places[slot];
        waiting.last_baseline = baseline_of(sheet.slot(slot).task);
        waiting.thrown_out = true;
        pending.waiting.emplace(sheet.id(slot), std::move(waiting));
    }
}

Settled Roster::settle() {
    if (parts_->pending.empty()) return {};
    Settled settled = Settlement(parts_->sheet, parts_->pending).run();
    if (parts_->checkpoints.empty()) parts_->sheet.forget_trail();
    return settled;
}

void Roster::adopt(const std::vector<Assignment>& known) {
    Sheet& sheet = parts_->sheet;
    const auto each = [&](auto&& visit) {
        for (const Assignment& assignment : known)
            if (const std::int64_t slot = sheet.find(assignment.task); slot >= 0)
                visit(static_cast<SlotNumber>(slot), assignment);
    };
    each([&](SlotNumber slot, const Assignment&) {
        if (sheet.slot(slot).cell != none && !sheet.immovable(slot)) sheet.lift(slot);
    });
    each([&](SlotNumber slot, const Assignment& assignment) {
        if (!assignment.place || sheet.slot(slot).cell != none) return;
        const std::int32_t person = sheet.staff().find(assignment.place->person);
        if (person == none || assignment.place->day < 0 || assignment.place->day >= sheet.staff().days()) return;
        sheet.seat(slot, sheet.staff().cell(person, assignment.place->day));
    });
    if (parts_->checkpoints.empty()) sheet.forget_trail();
}

std::vector<Change> Roster::improve(std::int64_t moves, const KeepOn& keep_on) {
    Sheet& sheet = parts_->sheet;
    std::vector<std::pair<SlotNumber, std::optional<Place>>> before;
    for (const SlotNumber slot : sheet.by_id()) before.emplace_back(slot, place_of(sheet, sheet.slot(slot).cell));
    if (parts_->checkpoints.empty()) sheet.forget_trail();
    roster::improve(sheet, moves, keep_on);
    if (parts_->checkpoints.empty()) sheet.forget_trail();
    std::vector<Change> changes;
    for (const auto& [slot, place] : before) {
        const std::optional<Place> after = place_of(sheet, sheet.slot(slot).cell);
        if (place != after) changes.push_back({sheet.id(slot), place, after, Cause::improved, std::nullopt});
    }
    return changes;
}

void Roster::checkpoint() {
    if (parts_->checkpoints.empty()) parts_->sheet.forget_trail();
    parts_->checkpoints.push_back({parts_->sheet.mark(), parts_->pending});
}

void Roster::rollback() {
    if (parts_->checkpoints.empty()) throw std::logic_error("there is no checkpoint to roll back to");
    parts_->sheet.rewind(parts_->checkpoints.back().mark);
    parts_->pending = std::move(parts_->checkpoints.back().pending);
    parts_->checkpoints.pop_back();
}

void Roster::commit() {
    if (parts_->checkpoints.empty()) throw std::logic_error("there is no checkpoint to commit");
    parts_->checkpoints.pop_back();
    if (parts_->checkpoints.empty()) parts_->sheet.forget_trail();
}

bool Roster::contains(const Id& task) const { return parts_->sheet.find(task) >= 0; }

std::optional<Place> Roster::place(const Id& task) const {
    const std::int64_t found = parts_->sheet.find(task);
    if (found < 0) return std::nullopt;
    return place_of(parts_->sheet, parts_->sheet.slot(static_cast<SlotNumber>(found)).cell);
}

Score Roster::score() const { return parts_->sheet.score(); }

std::vector<Assignment> Roster::assignments() const {
    std::vector<Assignment> all;
    for (const SlotNumber slot : parts_->sheet.by_id()) {
        all.push_back({parts_->sheet.id(slot), place_of(parts_->sheet, parts_->sheet.slot(slot).cell)});
    }
    return all;
}

std::vector<Id> Roster::unassigned() const {
    std::vector<Id> all;
    for (const SlotNumber slot : parts_->sheet.idle()) all.push_back(parts_->sheet.id(slot));
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<Conflict> Roster::conflicts() const { return find_conflicts(parts_->sheet); }

std::int32_t Roster::used_minutes(const Id& person, std::int32_t day) const {
    const std::int32_t cell = cell_of(parts_->sheet, Place{person, day});
    return cell == none ? 0 : parts_->sheet.cell(cell).used;
}

std::optional<Explanation> Roster::explain(const Id& task) const {
    const std::int64_t found = parts_->sheet.find(task);
    if (found < 0) return std::nullopt;
    return roster::explain(parts_->sheet, static_cast<SlotNumber>(found));
}

std::int64_t Roster::evaluated() const { return parts_->sheet.evaluated(); }

std::string Roster::state_text() const { return write_state(parts_->sheet) + write_pending(parts_->pending); }

}  // namespace tandem::roster
