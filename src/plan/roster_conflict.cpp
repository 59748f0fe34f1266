#include "plan/roster_conflict.hpp"

#include <algorithm>

namespace tandem::roster {

namespace {

class Audit {
  public:
    explicit Audit(const Sheet& sheet) : sheet_(sheet) {}

    void look_at(SlotNumber number) {
        const Slot& slot = sheet_.slot(number);
        const Pin& pin = slot.task.pin;
        if (slot.pin_person == unknown_person) note(number, Conflict::Code::person_left, 0);
        if (pin.day && (*pin.day < 0 || *pin.day >= sheet_.staff().days())) {
            note(number, Conflict::Code::outside_horizon, 0);
        }
        if (slot.pin_person >= 0) judge_competence(number);
        if (pin.day && outside_window(slot.task, *pin.day)) note(number, Conflict::Code::outside_window, 0);
        if (slot.cell != none) judge_hours(number);
    }
    std::vector<Conflict> conflicts;

  private:
    static bool outside_window(const Task& task, std::int32_t day) {
        const std::int64_t start = std::int64_t{day} * minutes_per_day;
        return task.window.end_minute <= start || task.window.begin_minute >= start + minutes_per_day;
    }

    void note(SlotNumber number, Conflict::Code code, std::int32_t minutes) {
        conflicts.push_back({sheet_.id(number), code, place_of(sheet_, sheet_.slot(number).cell), minutes});
    }

    void judge_competence(SlotNumber number) {
        const Slot& slot = sheet_.slot(number);
        const Missing missing = sheet_.staff().missing(slot.pin_person, slot.task);
        if (missing.role) note(number, Conflict::Code::role, 0);
        if (!missing.channels.empty()) note(number, Conflict::Code::channel, 0);
        if (!missing.languages.empty()) note(number, Conflict::Code::language, 0);
    }

    void judge_hours(SlotNumber number) {
        const Slot& slot = sheet_.slot(number);
        const std::int32_t effort = slot.task.effort_minutes;
        if (sheet_.staff().off(slot.cell) != Off::no) {
            note(number, Conflict::Code::time_off, effort);
            return;
        }
        const Span window = sheet_.window_on(number, sheet_.staff().day_of(slot.cell));
        const std::int32_t there = sheet_.staff().minutes(slot.cell, window.begin_minute, window.end_minute);
        if (there < effort) note(number, Conflict::Code::no_hours_in_window, effort - there);
        if (!sheet_.immovable(number)) return;
        judge_caps(number);
        if (there >= effort) judge_load(number, window);
    }

    void judge_caps(SlotNumber number) {
        const Slot& slot = sheet_.slot(number);
        std::int32_t held = 0;
        std::int32_t held_by_role = 0;
        for (const Entry& entry : sheet_.cell(slot.cell).entries) {
            if (!sheet_.immovable(entry.slot)) continue;
            held += entry.effort;
            if (sheet_.slot(entry.slot).task.role == slot.task.role) held_by_role += entry.effort;
        }
        const std::int32_t cap = sheet_.staff().cap(slot.cell);
        if (held > cap) note(number, Conflict::Code::day_cap, held - cap);
        if (!sheet_.staff().has_role_caps(slot.cell)) return;
        const std::int32_t role_cap = sheet_.staff().role_cap(slot.cell, slot.task.role);
        if (held_by_role > role_cap) note(number, Conflict::Code::role_cap, held_by_role - role_cap);
    }

    // The interval around the window in which immovable work lacks most.
    void judge_load(SlotNumber number, const Span& window) {
        const std::int32_t cell = sheet_.slot(number).cell;
        const auto& entries = sheet_.cell(cell).entries;
        std::int32_t worst = 0;
        for (const Entry& first : entries) {
            for (const Entry& last : entries) {
                if (first.begin > window.begin_minute || last.end < window.end_minute) continue;
                std::int32_t demand = 0;
                for (const Entry& entry : entries) {
                    const bool inside = entry.begin >= first.begin && entry.end <= last.end;
                    if (inside && sheet_.immovable(entry.slot)) demand += entry.effort;
                }
                worst = std::max(worst, demand - sheet_.staff().minutes(cell, first.begin, last.end));
            }
        }
        if (worst > 0) note(number, Conflict::Code::window_load, worst);
    }

    const Sheet& sheet_;
};

}  // namespace

std::vector<Conflict> find_conflicts(const Sheet& sheet) {
    std::vector<SlotNumber> pinned;
    for (SlotNumber number = 0; number < sheet.slot_count(); ++number) {
        const Slot& slot = sheet.slot(number);
        if (slot.live && !slot.task.fixed && (slot.task.pin.person || slot.task.pin.day)) pinned.push_back(number);
    }
    std::sort(pinned.begin(), pinned.end(), [&](SlotNumber a, SlotNumber b) { return id_before(sheet, a, b); });
    Audit audit(sheet);
    for (const SlotNumber number : pinned) audit.look_at(number);
    return std::move(audit.conflicts);
}

}  // namespace tandem::roster
