#include "plan/roster_sheet.hpp"

#include <algorithm>

namespace tandem::roster {

namespace {

std::int32_t times_in(const Group& group, std::int32_t person) {
    const auto position = std::lower_bound(group.counts.begin(), group.counts.end(), person,
                                           [](const auto& count, std::int32_t who) { return count.first < who; });
    return position == group.counts.end() || position->first != person ? 0 : position->second;
}

}  // namespace

Sheet::Sheet(const Staff& staff, const Weights& weights) : weights_(weights) {
    store_.staff = std::make_shared<const StaffTable>(staff);
    store_.crews = std::make_shared<Crews>();
    store_.cells.resize(as_index(store_.staff->cells()));
    store_.loads.resize(as_index(store_.staff->people() * store_.staff->weeks()));
}

std::int32_t Sheet::load(std::int32_t person, std::int32_t week) const {
    return store_.loads[as_index(person * staff().weeks() + week)];
}

std::int64_t Sheet::find(const Id& id) const {
    const auto found = numbers_.find(id);
    return found == numbers_.end() ? -1 : static_cast<std::int64_t>(found->second);
}

std::vector<SlotNumber> Sheet::by_id() const {
    std::vector<SlotNumber> all;
    all.reserve(store_.slots.size());
    for (SlotNumber number = 0; number < store_.slots.size(); ++number) {
        if (store_.slots[number].live) all.push_back(number);
    }
    std::sort(all.begin(), all.end(), [this](SlotNumber a, SlotNumber b) { return id_before(*this, a, b); });
    return all;
}

void Sheet::seat(SlotNumber number, std::int32_t cell, bool forced) {
    Step step;
    step.number = number;
    trail_.push_back(std::move(step));
    place(number, cell, forced);
}

void Sheet::lift(SlotNumber number) {
    Step step;
    step.number = number;
    step.cell = store_.slots[number].cell;
    step.forced = store_.slots[number].forced;
    trail_.push_back(std::move(step));
    unplace(number);
}

void Sheet::place(SlotNumber number, std::int32_t cell, bool forced) {
    Slot& slot = store_.slots[number];
    const std::int32_t person = staff().person_of(cell);
    store_.terms += terms_if_seated(number, cell);
    count_left_out(slot, -1);
    leave_idle(number);
    insert_entry(number, cell);
    store_.loads[as_index(person * staff().weeks() + staff().day_of(cell) / days_per_week)] += slot.task.effort_minutes;
    count_groups(slot, person, 1);
    slot.cell = cell;
    slot.forced = forced;
    if (forced) store_.forced.push_back(number);
}

void Sheet::unplace(SlotNumber number) {
    Slot& slot = store_.slots[number];
    const std::int32_t cell = slot.cell;
    const std::int32_t person = staff().person_of(cell);
    if (slot.forced) std::erase(store_.forced, number);
    slot.cell = none;
    slot.forced = false;
    count_groups(slot, person, -1);
    store_.loads[as_index(person * staff().weeks() + staff().day_of(cell) / days_per_week)] -= slot.task.effort_minutes;
    remove_entry(number, cell);
    enter_idle(number);
    count_left_out(slot, 1);
    store_.terms -= terms_if_seated(number, cell);
}

void Sheet::insert_entry(SlotNumber number, std::int32_t cell) {
    const Span window = window_on(number, staff().day_of(cell));
    const std::int32_t effort = store_.slots[number].task.effort_minutes;
    Entry entry{number, static_cast<std::int16_t>(window.begin_minute), static_cast<std::int16_t>(window.end_minute),
                effort};
    Cell& target = store_.cells[as_index(cell)];
    const auto position =
        std::find_if(target.entries.begin(), target.entries.end(), [this, &entry](const Entry& other) {
            if (other.end != entry.end) return other.end > entry.end;
            return id_before(*this, entry.slot, other.slot);
        });
    target.entries.insert(position, entry);
    target.used += effort;
}

void Sheet::remove_entry(SlotNumber number, std::int32_t cell) {
    Cell& target = store_.cells[as_index(cell)];
    const auto position = std::find_if(target.entries.begin(), target.entries.end(),
                                       [number](const Entry& entry) { return entry.slot == number; });
    target.used -= position->effort;
    target.entries.erase(position);
}

void Sheet::count_groups(const Slot& slot, std::int32_t person, std::int32_t change) {
    for (const std::int32_t group : slot.groups) {
        auto& counts = store_.groups[as_index(group)].counts;
        const auto position = std::lower_bound(counts.begin(), counts.end(), person,
                                               [](const auto& count, std::int32_t who) { return count.first < who; });
        if (position == counts.end() || position->first != person) {
            counts.insert(position, {person, change});
        } else if ((position->second += change) == 0) {
            counts.erase(position);
        }
    }
}

void Sheet::enter_idle(SlotNumber number) {
    Slot& slot = store_.slots[number];
    if (slot.task.fixed && slot.home == none) return;
    slot.idle_position = static_cast<std::int32_t>(store_.idle.size());
    store_.idle.push_back(number);
}

void Sheet::leave_idle(SlotNumber number) {
    Slot& slot = store_.slots[number];
    if (slot.idle_position == none) return;
    const SlotNumber last = store_.idle.back();
    store_.idle[as_index(slot.idle_position)] = last;
    store_.slots[last].idle_position = slot.idle_position;
    store_.idle.pop_back();
    slot.idle_position = none;
}

std::int64_t Sheet::penalty(const Slot& slot) const {
    return slot.task.fixed && slot.home == none ? 0 : slot.task.drop;
}

void Sheet::count_left_out(const Slot& slot, std::int64_t by) {
    store_.uncovered += by * penalty(slot);
    if (slot.task.must) store_.must += by * penalty(slot);
}

// What `effort` more minutes cost on top of a load.
std::int64_t Sheet::fairness_from(std::int32_t person, std::int32_t week, std::int32_t load,
                                  std::int32_t effort) const {
    std::int64_t sum = 0;
    for (const std::int32_t threshold : staff().thresholds(person, week)) {
        sum += std::max(0, load + effort - threshold) - std::max(0, load - threshold);
    }
    return weights_.fair * sum;
}

std::int64_t Sheet::continuity_if(const Slot& slot, std::int32_t person) const {
    std::int64_t sum = 0;
    for (const std::int32_t number : slot.groups) {
        const Group& group = store_.groups[as_index(number)];
        if (group.counts.empty()) continue;
        if (times_in(group, person) == 0) sum += group.weight;
    }
    return sum;
}

// The terms that depend on nothing but the task and its place.
void Sheet::add_own_terms(const Slot& slot, std::int32_t person, std::int32_t day, Terms& terms) const {
    const Task& task = slot.task;
    terms.rate += weights_.rate * staff().rate(person, task.role) * task.effort_minutes;
    terms.day += weights_.day * (day > task.preferred_day ? day - task.preferred_day : task.preferred_day - day);
    if (task.baseline) {
        if (person != slot.baseline_person) terms.change_person += task.baseline->weight * weights_.change_person;
        if (day != task.baseline->day) terms.change_day += task.baseline->weight * weights_.change_day;
    }
    if (task.owner && slot.owner_person == person) terms.owner -= task.owner->bonus;
}

Terms Sheet::terms_if_seated(SlotNumber number, std::int32_t cell) const {
    const Slot& slot = store_.slots[number];
    const std::int32_t person = staff().person_of(cell);
    const std::int32_t day = staff().day_of(cell);
    const std::int32_t week = day / days_per_week;
    Terms terms;
    add_own_terms(slot, person, day, terms);
    terms.fairness = fairness_from(person, week, load(person, week), slot.task.effort_minutes);
    terms.continuity = continuity_if(slot, person);
    return terms;
}

std::int64_t Sheet::cost(SlotNumber number, std::int32_t cell) const {
    ++evaluated_;
    return terms_if_seated(number, cell).total();
}

std::int64_t Sheet::continuity_if_moved(const Slot& slot, std::int32_t from, std::int32_t to) const {
    std::int64_t sum = 0;
    for (const std::int32_t number : slot.groups) {
        const Group& group = store_.groups[as_index(number)];
        sum += group.weight * ((times_in(group, to) == 0 ? 1 : 0) - (times_in(group, from) == 1 ? 1 : 0));
    }
    return sum;
}

std::int64_t Sheet::change_if_moved(SlotNumber number, std::int32_t cell) const {
    ++evaluated_;
    const Slot& slot = store_.slots[number];
    const std::int32_t effort = slot.task.effort_minutes;
    const std::int32_t from = staff().person_of(slot.cell);
    const std::int32_t from_day = staff().day_of(slot.cell);
    const std::int32_t to = staff().person_of(cell);
    const std::int32_t to_day = staff().day_of(cell);
    Terms after;
    add_own_terms(slot, to, to_day, after);
    Terms before;
    add_own_terms(slot, from, from_day, before);
    std::int64_t change = after.total() - before.total();
    const std::int32_t from_week = from_day / days_per_week;
    const std::int32_t to_week = to_day / days_per_week;
    if (from != to || from_week != to_week) {
        change += fairness_from(to, to_week, load(to, to_week), effort);
        change -= fairness_from(from, from_week, load(from, from_week) - effort, effort);
    }
    return from == to ? change : change + continuity_if_moved(slot, from, to);
}

void Sheet::recount() {
    store_.terms = Terms{};
    store_.uncovered = 0;
    store_.must = 0;
    for (SlotNumber number = 0; number < store_.slots.size(); ++number) {
        const Slot& slot = store_.slots[number];
        if (!slot.live) continue;
        if (slot.cell == none) {
            count_left_out(slot, 1);
            continue;
        }
        add_own_terms(slot, staff().person_of(slot.cell), staff().day_of(slot.cell), store_.terms);
    }
    for (const Group& group : store_.groups) {
        if (!group.counts.empty()) {
            store_.terms.continuity += group.weight * (static_cast<std::int64_t>(group.counts.size()) - 1);
        }
    }
    for (std::int32_t person = 0; person < staff().people(); ++person) {
        for (std::int32_t week = 0; week < staff().weeks(); ++week) {
            store_.terms.fairness += fairness_from(person, week, 0, load(person, week));
        }
    }
}

std::optional<SlotNumber> Sheet::mover_at(std::size_t mark) const {
    if (trail_[mark].kind != Step::Kind::moved) return std::nullopt;
    return trail_[mark].number;
}

std::vector<Sheet::Moved> Sheet::moves_since(std::size_t mark) const {
    std::vector<Moved> moves;
    for (std::size_t i = mark; i < trail_.size(); ++i) {
        if (trail_[i].kind == Step::Kind::moved) moves.push_back({trail_[i].number, trail_[i].cell});
    }
    return moves;
}

}  // namespace tandem::roster
