#include "app/postpone.hpp"

#include <algorithm>

#include "app/team_requests.hpp"
#include "edit/apply.hpp"
#include "plan/lay_out_day.hpp"
#include "plan/working_day.hpp"

namespace tandem {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr int afternoon_hour = 14, step_minutes = 5;

OfficeCalendar office_around(const TaskGround& ground, Day day) {
    return {ground.session.facts(), ground.project.settings, {day, day + date::days(60)}};
}

LocalMinute rounded_up(LocalMinute time) {
    const auto over = time.time_since_epoch().count() % step_minutes;
    return over == 0 ? time : time + minutes(step_minutes - over);
}

// Adds what is still to be asked for once the steps before are made.
template <class Next>
void add(const TaskGround& ground, Request& request, Next&& next) {
    const Project project = apply_all(ground.project, request.actions);
    const Request more = next(TaskGround(ground.session, project, ground.plan));
    request.actions.insert(request.actions.end(), more.actions.begin(), more.actions.end());
}

bool has_day(const Task& task, Day day) {
    return day_of(task.begin) <= day && LocalMinute(day) < std::max(task.end, task.begin + minutes(1));
}

// The minutes of the day in which it could be worked on: of whoever does it, else of the office.
std::vector<MinuteRange> hours_for(const TaskGround& ground, const OfficeCalendar& office, Id<Task> task, Day day) {
    const Placement* placement = ground.plan.placement(task);
    const Person* person = placement ? ground.project.people.find(placement->person) : nullptr;
    if (person) return working_day_of(*person, office, day).hours;
    if (!office.is_working(day)) return {};
    const auto minute = [&](LocalMinute time) { return static_cast<int>((time - LocalMinute(day)).count()); };
    return {{minute(office.day_start(day)), minute(office.day_end(day))}};
}

// What else the same person would be doing, by begin.
std::vector<MinuteRange> taken_for(const TaskGround& ground, const OfficeCalendar& office, Id<Task> task, Day day) {
    std::vector<MinuteRange> taken;
    const Placement* placement = ground.plan.placement(task);
    if (!placement) return taken;
    for (const DaySlot& slot : lay_out_day(ground.project, ground.plan, office, day, ground.session.now())) {
        const Placement* other = ground.plan.placement(slot.task);
        if (slot.task != task && other && other->person == placement->person) taken.push_back(slot.minutes);
    }
    return taken;
}

// The first minute from `from` on at which so many minutes are free.
std::optional<int> first_room(const std::vector<MinuteRange>& there, const std::vector<MinuteRange>& taken, int from,
                              int wanted) {
    for (const MinuteRange& range : there) {
        int begin = std::max(from, range.begin);
        for (const MinuteRange& busy : taken)
            if (busy.begin < begin + wanted && busy.end > begin) begin = busy.end;
        if (begin + wanted <= range.end) return begin;
    }
    return std::nullopt;
}

std::optional<LocalMinute> hour_with_room(const TaskGround& ground, const OfficeCalendar& office, const Task& task,
                                          LocalMinute from) {
    const Day day = day_of(from);
    const int next_hour = static_cast<int>(minute_of_day(from) / hours(1)) * 60 + 60;
    const auto room = first_room(hours_for(ground, office, task.id, day), taken_for(ground, office, task.id, day),
                                 next_hour, task.effort_minutes);
    if (!room) return std::nullopt;
    return LocalMinute(day) + minutes(std::max(next_hour, *room / 60 * 60));
}

}  // namespace

std::optional<PostponeChoices> postpone_choices(const TaskGround& ground, Id<Task> id) {
    const Task* task = ground.plan.task(id);
    if (!task || !task->is_open()) return std::nullopt;
    PostponeChoices out;
    out.from = std::max(ground.session.now(), task->begin);
    const Day day = day_of(out.from), next = day + date::days(1);
    const OfficeCalendar office = office_around(ground, day);
    out.next_working_day = office.day_start(office.working_day(day, 1));
    out.soon = hour_with_room(ground, office, *task, out.from).value_or(out.next_working_day);
    out.in_an_hour = rounded_up(out.from) + hours(1);
    const LocalMinute afternoon = LocalMinute(day) + hours(afternoon_hour);
    if (out.from < afternoon && office.is_working(day) && afternoon < office.day_end(day)) out.afternoon = afternoon;
    if (office.is_working(next)) out.tomorrow = office.day_start(next);
    return out;
}

Request postpone_task(const TaskGround& ground, Id<Task> task, LocalMinute begin, std::string_view who) {
    Request request = begin_task_at(ground, task, begin, who);
    if (!request.actions.empty()) request.label.key = "undo.postpone_task";
    return request;
}

Request move_task_to_day(const TaskGround& ground, Id<Task> id, Day day, std::string_view who) {
    const Task* task = ground.plan.task(id);
    const Placement* now = ground.plan.placement(id);
    if (!task || (now ? now->day == day : day_of(task->begin) == day)) return {};
    const auto keep_day = [&](const TaskGround& next) { return pin_task_day(next, id, day, who); };
    const bool derived = task->source_kind != SourceKind::manual;
    const LocalMinute at = LocalMinute(day) + minute_of_day(task->begin);
    const LocalMinute earliest = rounded_up(ground.session.now());
    Request request;
    if (derived && has_day(*task, day)) {
        request = keep_day(ground);
    } else {
        request = begin_task_at(ground, id, day == day_of(earliest) ? std::max(at, earliest) : at, who);
        // A window of several days would leave the day open.
        if (derived && task->end - task->begin >= hours(24)) add(ground, request, keep_day);
    }
    if (now && task->pinned_person != now->person)
        add(ground, request, [&](const TaskGround& next) { return assign_task(next, id, now->person, who); });
    return request;
}

}  // namespace tandem
