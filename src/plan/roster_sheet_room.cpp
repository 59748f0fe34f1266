// Which cells a task may stand in, and whether there is room.
#include <algorithm>

#include "plan/roster_sheet.hpp"

namespace tandem::roster {

namespace {

// Above any penalty for one minute.
constexpr std::int64_t must_priority = std::int64_t{1} << 50;

std::int32_t day_of_minute(std::int32_t minute) {
    return minute >= 0 ? minute / minutes_per_day : -((minutes_per_day - 1 - minute) / minutes_per_day);
}

Span clip_to_day(const Span& window, std::int32_t day) {
    const std::int64_t start = std::int64_t{day} * minutes_per_day;
    const auto clamp = [start](std::int32_t minute) {
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(minute - start, 0, minutes_per_day));
    };
    return {clamp(window.begin_minute), clamp(window.end_minute)};
}

// A question about one cell: is there room for `effort` inside `window`, without these tasks.
struct Question {
    const Sheet& sheet;
    std::int32_t cell;
    Span window;
    std::int32_t effort;
    std::span<const SlotNumber> without;
    bool first_only;  // any interval that is short will do, not only the shortest

    bool ignores(SlotNumber slot) const { return std::find(without.begin(), without.end(), slot) != without.end(); }
    bool answered(const Obstacle& worst) const { return first_only && worst.kind != Obstacle::Kind::nothing; }
};

// The demand inside [begin, b) against the hours, for every b from the end of the window on.
Obstacle scan_from(const Question& question, std::int32_t begin) {
    Obstacle worst;
    std::int32_t demand = question.effort;
    const auto judge = [&](std::int32_t until) {
        const std::int32_t supply = question.sheet.staff().minutes(question.cell, begin, until);
        if (demand > supply && demand - supply > worst.asked - worst.there) {
            worst = {Obstacle::Kind::window_load, begin, until, demand, supply};
        }
    };
    const auto& entries = question.sheet.cell(question.cell).entries;
    std::size_t i = 0;
    for (; i < entries.size() && entries[i].end <= question.window.end_minute; ++i) {
        if (entries[i].begin >= begin && !question.ignores(entries[i].slot)) demand += entries[i].effort;
    }
    judge(question.window.end_minute);
    for (; i < entries.size() && !question.answered(worst); ++i) {
        if (entries[i].begin < begin || question.ignores(entries[i].slot)) continue;
        demand += entries[i].effort;
        judge(entries[i].end);
    }
    return worst;
}

// Every interval of a day that contains the window: with the earliest deadline first the day can be done exactly if in
// none of them more is asked than worked (Baruah, Rosier and Howell 1990).
Obstacle scan_windows(const Question& question) {
    Obstacle worst = scan_from(question, question.window.begin_minute);
    for (const Entry& entry : question.sheet.cell(question.cell).entries) {
        if (question.answered(worst)) break;
        if (entry.begin >= question.window.begin_minute || question.ignores(entry.slot)) continue;
        const Obstacle found = scan_from(question, entry.begin);
        if (found.asked - found.there > worst.asked - worst.there) worst = found;
    }
    return worst;
}

// Work that only fits into limited hours, summed over intervals apart from each other: more of it than the limit lets
// through cannot be done, though each interval alone looks wide enough.
Obstacle scan_limit(const Question& question, const Limit& limit) {
    const Sheet& sheet = question.sheet;
    std::vector<Entry> entries{{0, static_cast<std::int16_t>(question.window.begin_minute),
                                static_cast<std::int16_t>(question.window.end_minute), question.effort}};
    for (const Entry& entry : sheet.cell(question.cell).entries) {
        if (!question.ignores(entry.slot)) entries.push_back(entry);
    }
    std::vector<std::int32_t> ends;
    for (const Entry& entry : entries) ends.push_back(entry.end);
    std::sort(ends.begin(), ends.end());
    // What the hours outside the limit hold, at most.
    const auto supply = [&](std::int32_t begin, std::int32_t end) {
        return sheet.staff().present(question.cell, begin, end) - overlap(limit.hours, begin, end);
    };
    std::vector<std::int32_t> excess(ends.size(), 0);  // most that is left for the limit by work that ends by then
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (i > 0) excess[i] = excess[i - 1];
        for (const Entry& first : entries) {
            std::int32_t demand = 0;
            for (const Entry& entry : entries) {
                if (entry.begin >= first.begin && entry.end <= ends[i]) demand += entry.effort;
            }
            std::int32_t before = 0;
            for (std::size_t k = 0; k < i && ends[k] <= first.begin; ++k) before = excess[k];
            excess[i] = std::max(excess[i], before + demand - supply(first.begin, ends[i]));
        }
    }
    if (excess.back() <= limit.cap_minutes) return {};
    return {Obstacle::Kind::window_load, limit.hours.front().begin_minute, limit.hours.back().end_minute, excess.back(),
            limit.cap_minutes};
}

// Every interval of a day that contains the window, and every limit of the day.
Obstacle scan_day(const Question& question) {
    Obstacle worst = scan_windows(question);
    for (const Limit& limit : question.sheet.staff().limits(question.cell)) {
        if (question.answered(worst) || limit.hours.empty()) break;
        const Obstacle found = scan_limit(question, limit);
        if (found.asked - found.there > worst.asked - worst.there) worst = found;
    }
    return worst;
}

Obstacle scan_role(const Question& question, std::int32_t role) {
    const std::int32_t cap = question.sheet.staff().role_cap(question.cell, role);
    std::int32_t asked = question.effort;
    for (const Entry& entry : question.sheet.cell(question.cell).entries) {
        const bool same = question.sheet.slot(entry.slot).task.role == role;
        if (same && !question.ignores(entry.slot)) asked += entry.effort;
    }
    if (asked <= cap) return {};
    return {Obstacle::Kind::role_cap, 0, minutes_per_day, asked, cap};
}

}  // namespace

std::int32_t Sheet::known(const Id& id) const {
    const std::int32_t person = staff().find(id);
    return person == none ? unknown_person : person;
}

std::int32_t Sheet::baseline_cell(SlotNumber number) const {
    const Slot& slot = store_.slots[number];
    if (!slot.task.baseline || slot.baseline_person < 0) return none;
    const std::int32_t day = slot.task.baseline->day;
    return day >= 0 && day < staff().days() ? staff().cell(slot.baseline_person, day) : none;
}

Span Sheet::window_on(SlotNumber number, std::int32_t day) const {
    const Span clipped = clip_to_day(store_.slots[number].task.window, day);
    return clipped.begin_minute < clipped.end_minute ? clipped : Span{0, minutes_per_day};
}

bool Sheet::may_stand(SlotNumber number, std::int32_t cell) const {
    const auto& candidates = store_.slots[number].candidates;
    return std::binary_search(candidates.begin(), candidates.end(), cell);
}

bool Sheet::anchored(SlotNumber number) const {
    const Slot& slot = store_.slots[number];
    if (slot.fact || slot.forced) return true;
    return slot.task.baseline && (slot.task.baseline->frozen || baselines_hold_) && slot.cell != none &&
        slot.cell == baseline_cell(number);
}

bool Sheet::can_host(const Slot& slot, std::int32_t cell) const {
    const Task& task = slot.task;
    if (staff().off(cell) != Off::no || task.effort_minutes > staff().cap(cell)) return false;
    if (staff().has_role_caps(cell) && task.effort_minutes > staff().role_cap(cell, task.role)) return false;
    Span window = clip_to_day(task.window, staff().day_of(cell));
    if (window.begin_minute >= window.end_minute) window = {0, minutes_per_day};
    return staff().minutes(cell, window.begin_minute, window.end_minute) >= task.effort_minutes;
}

Sheet::Days Sheet::days_of(const Task& task) const {
    if (task.pin.day) {
        const bool inside = *task.pin.day >= 0 && *task.pin.day < staff().days();
        return inside ? Days{*task.pin.day, *task.pin.day + 1} : Days{};
    }
    if (task.window.begin_minute >= task.window.end_minute) return {};
    return {std::max(0, day_of_minute(task.window.begin_minute)),
            std::min(staff().days(), day_of_minute(task.window.end_minute - 1) + 1)};
}

std::span<const std::int32_t> Sheet::crew_of(SlotNumber number) const {
    const Slot& slot = store_.slots[number];
    if (slot.pin_person == none) return store_.crews->members(slot.crew);
    if (slot.pin_person == unknown_person) return {};
    return {&slot.pin_person, 1};
}

std::vector<std::int32_t> Sheet::find_candidates(const Slot& slot) const {
    std::vector<std::int32_t> found;
    const Task& task = slot.task;
    if (slot.fact || slot.pin_person == unknown_person) return found;
    const Days days = days_of(task);
    const auto add_days_of = [&](std::int32_t person) {
        for (std::int32_t day = days.first; day < days.end; ++day) {
            const std::int32_t cell = staff().cell(person, day);
            if (can_host(slot, cell)) found.push_back(cell);
        }
    };
    if (slot.pin_person != none) {
        add_days_of(slot.pin_person);
        return found;
    }
    for (const std::int32_t person : store_.crews->members(slot.crew)) add_days_of(person);
    found.shrink_to_fit();
    return found;
}

void Sheet::equip(Slot& slot) const {
    const Task& task = slot.task;
    slot.groups = task.groups;
    std::sort(slot.groups.begin(), slot.groups.end());
    slot.groups.erase(std::unique(slot.groups.begin(), slot.groups.end()), slot.groups.end());
    slot.priority = (task.must ? must_priority : 0) + task.drop / std::max(1, task.effort_minutes);
    slot.crew = store_.crews->number(staff(), task);
    slot.pin_person = task.pin.person ? known(*task.pin.person) : none;
    slot.baseline_person = task.baseline ? known(task.baseline->person) : none;
    slot.owner_person = task.owner ? known(task.owner->person) : none;
    slot.fact = task.fixed || (task.pin.person && task.pin.day);
    slot.home = none;
    if (slot.fact && slot.pin_person >= 0 && task.pin.day && *task.pin.day >= 0 && *task.pin.day < staff().days()) {
        slot.home = staff().cell(slot.pin_person, *task.pin.day);
    }
    slot.candidates = find_candidates(slot);
}

bool Sheet::fits_without(SlotNumber number, std::int32_t cell, std::span<const SlotNumber> others) const {
    ++evaluated_;
    const Task& task = store_.slots[number].task;
    const std::int32_t effort = task.effort_minutes;
    if (effort == 0) return true;
    const Cell& target = store_.cells[as_index(cell)];
    std::int32_t asked = target.used + effort;
    for (const SlotNumber other : others) asked -= store_.slots[other].task.effort_minutes;
    if (asked > staff().cap(cell)) return false;
    if (target.entries.size() == others.size()) return true;
    const Question question{*this, cell, window_on(number, staff().day_of(cell)), effort, others, true};
    if (staff().has_role_caps(cell) && scan_role(question, task.role).kind != Obstacle::Kind::nothing) return false;
    return scan_day(question).kind == Obstacle::Kind::nothing;
}

Obstacle Sheet::obstacle(SlotNumber number, std::int32_t cell) const {
    ++evaluated_;
    const Task& task = store_.slots[number].task;
    const std::int32_t effort = task.effort_minutes;
    if (effort == 0) return {};
    const std::int32_t asked = store_.cells[as_index(cell)].used + effort;
    if (asked > staff().cap(cell)) {
        return {Obstacle::Kind::day_cap, 0, minutes_per_day, asked, staff().cap(cell)};
    }
    const Question question{*this, cell, window_on(number, staff().day_of(cell)), effort, {}, false};
    if (staff().has_role_caps(cell)) {
        const Obstacle role = scan_role(question, task.role);
        if (role.kind != Obstacle::Kind::nothing) return role;
    }
    return scan_day(question);
}

}  // namespace tandem::roster
