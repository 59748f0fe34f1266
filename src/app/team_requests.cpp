#include "app/team_requests.hpp"

#include <algorithm>

#include "edit/apply.hpp"

namespace tandem {
namespace {

// The second request as the first one leaves the project, in the same step.
template <class Next>
Request then(const TaskGround& ground, Request first, Next&& next) {
    const Project project = apply_all(ground.project, first.actions);
    Request second = next(TaskGround(ground.session, project, ground.plan));
    if (first.actions.empty()) return second;
    first.actions.insert(first.actions.end(), second.actions.begin(), second.actions.end());
    return first;
}

Request about_person(Person person, const char* label) {
    Request request{{label, {{"title", person.name}}}, {}, {person.id.value, std::nullopt}};
    request.actions.push_back(Put<Person>{std::move(person)});
    return request;
}

bool touch(const DayRange& a, const DayRange& b) { return a.begin <= b.end && b.begin <= a.end; }

WeekHours hours_of(HoursPreset preset, const WeekHours& office) {
    WeekHours hours = office;
    for (auto& day : hours) {
        if (day.empty() || preset == HoursPreset::office) continue;
        const int begin = day.front().begin, end = day.back().end;
        const int until = preset == HoursPreset::half_days ? std::min(end, 13 * 60) : std::min(end, begin + 60);
        day = {{begin, std::min(std::max(until, begin + 60), 24 * 60)}};
    }
    return hours;
}

}  // namespace

Request place_task(const TaskGround& ground, Id<Task> id, Placement place, std::string_view who) {
    const Task* task = ground.plan.task(id);
    if (!task) return {};
    Request request = task->pinned_person == place.person ? Request{} : assign_task(ground, id, place.person, who);
    // The roster keeps a task where it is; what it would place elsewhere is kept on its day.
    const Placement* now = ground.plan.placement(id);
    if (now && now->day == place.day) return request;
    return then(ground, std::move(request),
                [&](const TaskGround& next) { return pin_task_day(next, id, place.day, who); });
}

Request place_tasks(const Session& session, const std::vector<TaskPlace>& places, std::string_view who) {
    Request all{{"undo.place_tasks", {{"n", std::to_string(places.size())}}}, {}, {}};
    Project project = session.project();
    for (const TaskPlace& one : places) {
        const Request request = place_task(TaskGround(session, project, session.plan()), one.task, one.place, who);
        project = apply_all(project, request.actions);
        all.actions.insert(all.actions.end(), request.actions.begin(), request.actions.end());
        if (!all.focus.item) all.focus = request.focus;
    }
    return all;
}

Request release_task(const TaskGround& ground, Id<Task> id, std::string_view who) {
    const Task* task = ground.plan.task(id);
    if (!task || !is_kept(*task)) return {};
    Request request = task->pinned_person ? assign_task(ground, id, std::nullopt, who) : Request{};
    if (!task->pinned_day) return request;
    return then(ground, std::move(request),
                [&](const TaskGround& next) { return pin_task_day(next, id, std::nullopt, who); });
}

bool is_kept(const Task& task) { return task.is_open() && (task.pinned_person || task.pinned_day); }

int noon_of(const Project& project) {
    for (const auto& day : project.settings.office_hours)
        if (!day.empty()) return (day.front().begin + day.back().end) / 120 * 60;
    return 13 * 60;
}

void put_away(Person& person, Away away) {
    std::erase_if(person.away, [&](const Away& one) {
        if (one.hours != away.hours || one.reason != away.reason || !touch(one.days, away.days)) return false;
        away.days = {std::min(one.days.begin, away.days.begin), std::max(one.days.end, away.days.end)};
        return true;
    });
    person.away.push_back(std::move(away));
    std::sort(person.away.begin(), person.away.end(),
              [](const Away& a, const Away& b) { return a.days.begin < b.days.begin; });
}

Request add_away(const TaskGround& ground, Id<Person> id, const Away& away) {
    const Person* found = ground.project.people.find(id);
    if (!found || away.days.empty()) return {};
    Person person = *found;
    put_away(person, away);
    return person == *found ? Request{} : about_person(std::move(person), "undo.person_away");
}

Request clear_away(const TaskGround& ground, Id<Person> id, DayRange days) {
    const Person* found = ground.project.people.find(id);
    if (!found || days.empty()) return {};
    Person person = *found;
    person.away.clear();
    for (const Away& one : found->away) {
        if (!one.days.overlaps(days)) {
            person.away.push_back(one);
            continue;
        }
        Away before = one, after = one;
        before.days.end = days.begin, after.days.begin = days.end;
        if (!before.days.empty()) person.away.push_back(std::move(before));
        if (!after.days.empty()) person.away.push_back(std::move(after));
    }
    return person == *found ? Request{} : about_person(std::move(person), "undo.person_present");
}

Request add_on_call(const Session& session, Id<Person> id, const OnCall& turn) {
    const Person* found = session.project().people.find(id);
    if (!found || turn.days.empty()) return {};
    Person person = *found;
    person.on_call.push_back(turn);
    return about_person(std::move(person), "undo.person_on_call");
}

OnCall on_call_for(const Task& task, Day day) {
    OnCall turn;
    turn.days = {day, day + date::days(1)};
    const auto minute = [&](LocalMinute time) {
        return static_cast<int>(std::clamp((time - LocalMinute(day)).count(), 0L, 24L * 60));
    };
    const MinuteRange window{minute(task.begin), minute(task.end)};
    if (window.length() >= task.effort_minutes) turn.hours = window;
    turn.cap_minutes = std::max(60, task.effort_minutes);
    return turn;
}

Request add_person_request(const Session& session, const NewPerson& wish, Id<Person> id) {
    Person person;
    person.id = id;
    person.name = wish.name;
    for (const Hat hat : wish.hats) person.hats.push_back({hat, {}, {}});
    person.hours = hours_of(wish.hours, session.project().settings.office_hours);
    return about_person(std::move(person), "undo.add_person");
}

}  // namespace tandem
