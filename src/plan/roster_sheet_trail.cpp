// Specifications and staff of a sheet, and the trail that takes every step back.
#include <algorithm>

#include "plan/roster_sheet.hpp"

namespace tandem::roster {

void Sheet::record(Step::Kind kind, std::uint32_t number, std::unique_ptr<Before> before) {
    Step step;
    step.kind = kind;
    step.number = number;
    step.before = std::move(before);
    trail_.push_back(std::move(step));
}

void Sheet::take_in(SlotNumber number, Slot&& slot) {
    store_.slots[number] = std::move(slot);
    Slot& kept = store_.slots[number];
    kept.idle_position = none;
    kept.live = true;
    for (const std::int32_t group : kept.groups) {
        if (as_index(group) >= store_.groups.size()) store_.groups.resize(as_index(group) + 1);
    }
    count_left_out(kept, 1);
    enter_idle(number);
    numbers_[kept.task.id] = number;
}

void Sheet::take_out(SlotNumber number) {
    leave_idle(number);
    Slot& slot = store_.slots[number];
    count_left_out(slot, -1);
    numbers_.erase(slot.task.id);
    slot.live = false;
}

SlotNumber Sheet::add(const Task& task) {
    if (store_.free_slots.empty()) {
        store_.free_slots.push_back(static_cast<SlotNumber>(store_.slots.size()));
        store_.slots.emplace_back();
    }
    const SlotNumber number = store_.free_slots.back();
    store_.free_slots.pop_back();
    Slot slot;
    slot.task = task;
    equip(slot);
    take_in(number, std::move(slot));
    record(Step::Kind::added, number, nullptr);
    return number;
}

void Sheet::respecify(SlotNumber number, const Task& task) {
    auto before = std::make_unique<Before>();
    Slot slot;
    slot.task = task;
    equip(slot);
    take_out(number);
    before->slot = std::move(store_.slots[number]);
    take_in(number, std::move(slot));
    record(Step::Kind::respecified, number, std::move(before));
}

void Sheet::erase(SlotNumber number) {
    auto before = std::make_unique<Before>();
    take_out(number);
    before->slot = std::move(store_.slots[number]);
    store_.slots[number] = Slot{};
    store_.free_slots.push_back(number);
    record(Step::Kind::erased, number, std::move(before));
}

void Sheet::weigh_group(std::int32_t group, std::int64_t weight) {
    if (as_index(group) >= store_.groups.size()) store_.groups.resize(as_index(group) + 1);
    Group& target = store_.groups[as_index(group)];
    if (target.weight == weight) return;
    auto before = std::make_unique<Before>();
    before->weight = target.weight;
    if (!target.counts.empty()) {
        store_.terms.continuity += (weight - target.weight) * (static_cast<std::int64_t>(target.counts.size()) - 1);
    }
    target.weight = weight;
    record(Step::Kind::weighed, static_cast<std::uint32_t>(group), std::move(before));
}

Sheet::Restaffing Sheet::restaff(const Staff& staff_spec) {
    auto table = std::make_shared<const StaffTable>(staff_spec);
    return table->same_crew(staff()) ? reshift(std::move(table)) : renumber(std::move(table));
}

Sheet::Restaffing Sheet::reshift(std::shared_ptr<const StaffTable> table) {
    Restaffing result;
    result.changed_cells = table->changed_cells(staff());
    auto before = std::make_unique<Before>();
    before->staff = std::exchange(store_.staff, std::move(table));
    std::vector<bool> person_changed(as_index(staff().people()));
    std::int32_t first_day = staff().days();
    std::int32_t last_day = 0;
    for (const std::int32_t cell : result.changed_cells) {
        person_changed[as_index(staff().person_of(cell))] = true;
        first_day = std::min(first_day, staff().day_of(cell));
        last_day = std::max(last_day, staff().day_of(cell));
    }
    const std::int64_t first_minute = std::int64_t{first_day} * minutes_per_day;
    const std::int64_t end_minute = (std::int64_t{last_day} + 1) * minutes_per_day;
    for (SlotNumber number = 0; number < store_.slots.size() && !result.changed_cells.empty(); ++number) {
        Slot& slot = store_.slots[number];
        if (!slot.live || slot.fact) continue;
        const Span& window = slot.task.window;
        if (!slot.task.pin.day && (window.end_minute <= first_minute || window.begin_minute >= end_minute)) continue;
        const auto members = store_.crews->members(slot.crew);
        const bool touched = slot.pin_person >= 0
            ? bool{person_changed[as_index(slot.pin_person)]}
            : std::any_of(members.begin(), members.end(),
                          [&](std::int32_t person) { return bool{person_changed[as_index(person)]}; });
        if (!touched) continue;
        std::vector<std::int32_t> fresh = find_candidates(slot);
        if (fresh == slot.candidates) continue;
        before->candidates.emplace_back(number, std::exchange(slot.candidates, std::move(fresh)));
    }
    recount();
    record(Step::Kind::reshifted, 0, std::move(before));
    return result;
}

Sheet::Restaffing Sheet::renumber(std::shared_ptr<const StaffTable> table) {
    auto before = std::make_unique<Before>();
    before->store = std::make_unique<Store>(std::move(store_));
    const Store& old = *before->store;
    Restaffing result;
    result.renumbered = true;
    store_ = Store{};
    store_.staff = std::move(table);
    store_.crews = std::make_shared<Crews>();
    store_.cells.resize(as_index(staff().cells()));
    store_.loads.resize(as_index(staff().people() * staff().weeks()));
    store_.free_slots = old.free_slots;
    store_.slots.resize(old.slots.size());
    store_.groups.resize(old.groups.size());
    for (std::size_t i = 0; i < old.groups.size(); ++i) store_.groups[i].weight = old.groups[i].weight;
    for (SlotNumber number = 0; number < old.slots.size(); ++number) {
        const Slot& was = old.slots[number];
        if (!was.live) continue;
        Slot slot;
        slot.task = was.task;
        equip(slot);
        take_in(number, std::move(slot));
        if (was.cell == none) {
            if (store_.slots[number].pin_person >= 0) result.homeless.push_back(number);
            continue;
        }
        const std::int32_t person = staff().find(old.staff->id(old.staff->person_of(was.cell)));
        const std::int32_t day = old.staff->day_of(was.cell);
        if (person != none && day < staff().days()) {
            place(number, staff().cell(person, day), was.forced);
        } else {
            result.homeless.push_back(number);
        }
    }
    for (std::int32_t cell = 0; cell < staff().cells(); ++cell) result.changed_cells.push_back(cell);
    record(Step::Kind::restaffed, 0, std::move(before));
    return result;
}

void Sheet::rewind(std::size_t mark) {
    while (trail_.size() > mark) {
        undo(trail_.back());
        trail_.pop_back();
    }
}

void Sheet::undo(Step& step) {
    switch (step.kind) {
        case Step::Kind::moved:
            if (store_.slots[step.number].cell != none) unplace(step.number);
            if (step.cell != none) place(step.number, step.cell, step.forced);
            break;
        case Step::Kind::added:
            take_out(step.number);
            store_.slots[step.number] = Slot{};
            store_.free_slots.push_back(step.number);
            break;
        case Step::Kind::respecified:
            take_out(step.number);
            take_in(step.number, std::move(step.before->slot));
            break;
        case Step::Kind::erased:
            store_.free_slots.pop_back();
            take_in(step.number, std::move(step.before->slot));
            break;
        case Step::Kind::weighed: {
            Group& group = store_.groups[step.number];
            if (!group.counts.empty()) {
                store_.terms.continuity +=
                    (step.before->weight - group.weight) * (static_cast<std::int64_t>(group.counts.size()) - 1);
            }
            group.weight = step.before->weight;
            break;
        }
        case Step::Kind::reshifted:
            store_.staff = std::move(step.before->staff);
            for (auto& [number, candidates] : step.before->candidates) {
                store_.slots[number].candidates = std::move(candidates);
            }
            recount();
            break;
        case Step::Kind::restaffed: store_ = std::move(*step.before->store); break;
    }
}

}  // namespace tandem::roster
