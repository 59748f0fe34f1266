#include "plan/lay_out_day.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "plan/working_day.hpp"

namespace tandem {
namespace {

constexpr int day_minutes = 24 * 60, midday = 12 * 60;

// A task as the day sees it: minutes of the day.
struct Piece {
    Id<Task> task;
    int begin = 0;
    int end = 0;
    int effort = 0;
    bool done = false;
};

Piece piece_of(const Task& task, Day day) {
    const auto minute = [&](LocalMinute time) {
        return static_cast<int>(std::clamp<std::int64_t>((time - LocalMinute(day)).count(), 0, day_minutes));
    };
    return {task.id, minute(task.begin), minute(task.end), std::clamp(task.effort_minutes, 1, day_minutes),
            !task.is_open()};
}

// The first minute from `from` on that lies in the hours; `from` where none does any more.
int working_minute(const std::vector<MinuteRange>& hours, int from) {
    for (const MinuteRange& range : hours)
        if (from < range.end) return std::max(from, range.begin);
    return from;
}

DaySlot slot_at(const Piece& piece, int begin) {
    begin = std::clamp(begin, 0, day_minutes - piece.effort);
    return {piece.task, {begin, begin + piece.effort}};
}

// Works the pieces off from `clock` on; returns when the last one is done.
int work_off(std::vector<Piece> pieces, const std::vector<MinuteRange>& hours, int clock, std::vector<DaySlot>& out) {
    while (!pieces.empty()) {
        clock = working_minute(hours, clock);
        const auto sooner = [&](const Piece& a, const Piece& b) {
            const bool a_waits = a.begin > clock, b_waits = b.begin > clock;
            if (a_waits != b_waits) return b_waits;
            return a_waits ? std::tie(a.begin, a.end, a.task) < std::tie(b.begin, b.end, b.task)
                           : std::tie(a.end, a.begin, a.task) < std::tie(b.end, b.begin, b.task);
        };
        const auto next = std::min_element(pieces.begin(), pieces.end(), sooner);
        const DaySlot slot = slot_at(*next, working_minute(hours, std::max(clock, next->begin)));
        clock = std::max(clock, slot.minutes.end);
        out.push_back(slot);
        pieces.erase(next);
    }
    return clock;
}

}  // namespace

std::vector<DaySlot> lay_out_day(const Project& project, const Plan& plan, const OfficeCalendar& office, Day day,
                                 LocalMinute now) {
    const bool today = day_of(now) == day;
    const int present = today ? static_cast<int>(minute_of_day(now).count()) : 0;
    std::map<Id<Person>, std::vector<Piece>> done, open;
    std::vector<DaySlot> out;
    const auto hours_of = [&](Id<Person> id) {
        const Person* person = project.people.find(id);
        return person ? working_day_of(*person, office, day).hours : std::vector<MinuteRange>{};
    };
    const DayWork& work = plan.work(day);
    for (const Id<Task> id : work.unplaced)
        if (const Task* task = plan.task(id))
            out.push_back(slot_at(piece_of(*task, day), std::max(present, piece_of(*task, day).begin)));
    for (const Id<Task> id : work.placed) {
        const Task* task = plan.task(id);
        const Placement* placement = plan.placement(id);
        if (!task || !placement) continue;
        Piece piece = piece_of(*task, day);
        // Done before its window: it was done by now all the same, and on an earlier day at some time of that.
        if (piece.done && today) piece.begin = std::max(0, std::min(piece.begin, present - piece.effort));
        if (piece.done && !today && task->begin >= LocalMinute(day + date::days(1)))
            piece.begin = hours_of(placement->person).empty() ? midday : 0;
        (piece.done ? done : open)[placement->person].push_back(piece);
    }
    for (auto& [id, pieces] : done) {
        std::vector<DaySlot> slots;
        work_off(std::move(pieces), hours_of(id), 0, slots);
        for (DaySlot& slot : slots) {
            if (today && slot.minutes.end > present)
                slot.minutes = {std::max(0, present - slot.minutes.length()), present};
            if (slot.minutes.length() > 0) out.push_back(slot);
        }
    }
    for (auto& [id, pieces] : open) work_off(std::move(pieces), hours_of(id), present, out);
    std::sort(out.begin(), out.end(), [](const DaySlot& a, const DaySlot& b) {
        return std::tie(a.minutes.begin, a.task) < std::tie(b.minutes.begin, b.task);
    });
    return out;
}

}  // namespace tandem
