// A roster's state as text.
#include <algorithm>
#include <map>
#include <sstream>

#include "plan/roster_conflict.hpp"

namespace tandem::roster {

namespace {

std::ostream& operator<<(std::ostream& out, const Id& id) { return out << id.high << ':' << id.low; }

std::ostream& operator<<(std::ostream& out, const std::optional<Place>& place) {
    if (!place) return out << '-';
    return out << place->person << '@' << place->day;
}

void write_numbers(std::ostream& out, const std::vector<std::int32_t>& numbers) {
    out << '[';
    for (const std::int32_t number : numbers) out << number << ' ';
    out << ']';
}

void write_task(std::ostream& out, const Task& task) {
    out << "task " << task.id << " role " << task.role << " languages ";
    write_numbers(out, task.languages);
    out << " channels ";
    write_numbers(out, task.channels);
    out << " effort " << task.effort_minutes << " window " << task.window.begin_minute << '-' << task.window.end_minute
        << " drop " << task.drop << (task.must ? " must" : "") << " day " << task.preferred_day << " fixed "
        << task.fixed << " pin ";
    if (task.pin.person) out << *task.pin.person;
    out << '/';
    if (task.pin.day) out << *task.pin.day;
    if (task.baseline) {
        out << " baseline " << task.baseline->person << '@' << task.baseline->day << '*' << task.baseline->weight
            << (task.baseline->frozen ? " frozen" : "");
    }
    if (task.owner) out << " owner " << task.owner->person << '*' << task.owner->bonus;
    out << " groups ";
    write_numbers(out, task.groups);
}

void write_cells(std::ostream& out, const Sheet& sheet) {
    for (std::int32_t cell = 0; cell < sheet.staff().cells(); ++cell) {
        const Cell& state = sheet.cell(cell);
        if (state.entries.empty() && state.used == 0) continue;
        out << "cell " << place_of(sheet, cell) << " used " << state.used << ':';
        for (const Entry& entry : state.entries) {
            out << ' ' << sheet.id(entry.slot) << '[' << entry.begin << '-' << entry.end << ' ' << entry.effort << ']';
        }
        out << '\n';
    }
    for (std::int32_t person = 0; person < sheet.staff().people(); ++person) {
        out << "person " << sheet.staff().id(person) << " loads";
        for (std::int32_t week = 0; week < sheet.staff().weeks(); ++week) out << ' ' << sheet.load(person, week);
        out << '\n';
    }
}

void write_groups(std::ostream& out, const Sheet& sheet) {
    for (std::size_t number = 0; number < sheet.groups().size(); ++number) {
        const Group& group = sheet.groups()[number];
        if (group.weight == 0 && group.counts.empty()) continue;
        out << "group " << number << " weight " << group.weight << ':';
        for (const auto& [person, count] : group.counts) out << ' ' << sheet.staff().id(person) << '*' << count;
        out << '\n';
    }
}

void write_score(std::ostream& out, const Score& score) {
    const Terms& terms = score.terms;
    out << "score " << score.uncovered << ' ' << terms.rate << ' ' << terms.day << ' ' << terms.change_person << ' '
        << terms.change_day << ' ' << terms.fairness << ' ' << terms.continuity << ' ' << terms.owner << " must "
        << score.must << '\n';
}

}  // namespace

std::string write_state(const Sheet& sheet) {
    std::ostringstream out;
    for (const SlotNumber number : sheet.by_id()) {
        const Slot& slot = sheet.slot(number);
        write_task(out, slot.task);
        out << " at " << place_of(sheet, slot.cell) << (slot.forced ? " forced" : "") << " candidates ";
        write_numbers(out, slot.candidates);
        out << '\n';
    }
    std::vector<Id> idle;
    for (const SlotNumber number : sheet.idle()) idle.push_back(sheet.id(number));
    std::sort(idle.begin(), idle.end());
    out << "idle";
    for (const Id& id : idle) out << ' ' << id;
    out << '\n';
    write_cells(out, sheet);
    write_groups(out, sheet);
    write_score(out, sheet.score());
    return out.str();
}

std::string write_pending(const Pending& pending) {
    std::ostringstream out;
    out << "planned " << pending.planned << " restaffed " << pending.restaffed << " renumbered " << pending.renumbered
        << '\n';
    for (const auto& [id, waiting] : pending.waiting) {
        out << "waiting " << id << ' ' << waiting.origin << ' ' << waiting.last_baseline << ' ' << waiting.thrown_out
            << '\n';
    }
    for (const auto& [id, before] : pending.gone) out << "gone " << id << ' ' << before << '\n';
    for (const Freed& freed : pending.freed) out << "freed " << std::optional<Place>(freed.place) << '\n';
    for (const Id& id : pending.stalled) out << "stalled " << id << '\n';
    out << "reshifted ";
    write_numbers(out, pending.reshifted);
    out << '\n';
    return out.str();
}

}  // namespace tandem::roster
