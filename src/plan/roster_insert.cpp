#include <algorithm>
#include <tuple>

#include "plan/roster_moves.hpp"

namespace tandem::roster {

Seat best_seat(const Sheet& sheet, SlotNumber task, std::int32_t except) {
    Seat best;
    for (const std::int32_t cell : sheet.slot(task).candidates) {
        if (cell == except) continue;
        const std::int64_t cost = sheet.cost(task, cell);
        if (best.cell != none && cost >= best.cost) continue;
        if (sheet.fits(task, cell)) best = {cell, cost};
    }
    return best;
}

bool insert(Sheet& sheet, SlotNumber task) {
    const Seat seat = best_seat(sheet, task);
    if (seat.cell == none) return false;
    sheet.seat(task, seat.cell);
    return true;
}

void sort_for_insertion(const Sheet& sheet, std::vector<SlotNumber>& tasks) {
    const auto key = [&sheet](SlotNumber number) {
        const Slot& slot = sheet.slot(number);
        return std::make_tuple(-slot.priority, slot.candidates.size(), -slot.task.effort_minutes, slot.task.id);
    };
    std::sort(tasks.begin(), tasks.end(), [&key](SlotNumber a, SlotNumber b) { return key(a) < key(b); });
}

void sort_for_keeping(const Sheet& sheet, std::vector<SlotNumber>& tasks) {
    const auto key = [&sheet](SlotNumber number) {
        const Slot& slot = sheet.slot(number);
        const auto& baseline = slot.task.baseline;
        return std::make_tuple(slot.pin_person == none, !(baseline && baseline->frozen),
                               baseline ? -baseline->weight : 0, -slot.priority, -slot.task.effort_minutes,
                               slot.task.id);
    };
    std::sort(tasks.begin(), tasks.end(), [&key](SlotNumber a, SlotNumber b) { return key(a) < key(b); });
}

std::vector<SlotNumber> clear_overload(Sheet& sheet, std::int32_t cell) {
    std::vector<SlotNumber> free;
    for (const Entry& entry : sheet.cell(cell).entries) {
        if (!sheet.immovable(entry.slot)) free.push_back(entry.slot);
    }
    const std::size_t before = sheet.mark();
    for (const SlotNumber task : free) sheet.lift(task);
    sort_for_keeping(sheet, free);
    std::vector<SlotNumber> out;
    for (const SlotNumber task : free) {
        if (sheet.may_stand(task, cell) && sheet.fits(task, cell)) {
            sheet.seat(task, cell);
        } else {
            out.push_back(task);
        }
    }
    if (out.empty()) sheet.rewind(before);
    return out;
}

}  // namespace tandem::roster
