#pragma once

#include "app/task_requests.hpp"

namespace tandem {

// Requests of the team screen, each one undo step.

// The task is this person's on this day: the person is kept by hand, and the day where the roster would take another
// one. Empty where that is so already.
Request place_task(const TaskGround& ground, Id<Task> task, Placement place, std::string_view who);
// Several at once, one step that says how many. Each is read as the ones before it leave the project.
struct TaskPlace {
    Id<Task> task;
    Placement place;

    bool operator==(const TaskPlace&) const = default;
};
Request place_tasks(const Session& session, const std::vector<TaskPlace>& places, std::string_view who);
// Neither person nor day are kept any more: the roster chooses again.
Request release_task(const TaskGround& ground, Id<Task> task, std::string_view who);
// Whether there is something to release.
bool is_kept(const Task& task);

// Where a day is parted into morning and afternoon: in the middle of the office's, on the hour. Minutes of the day.
int noon_of(const Project& project);
// Away on whole days, or on the hours of each. Rows of the same hours and reason that touch it are one row with it.
void put_away(Person& person, Away away);
// Away on whole days, or on the hours of each. Days of the person's that touch it are one row with it.
Request add_away(const TaskGround& ground, Id<Person> person, const Away& away);
// At work again on these days: what is left of longer absences stays.
Request clear_away(const TaskGround& ground, Id<Person> person, DayRange days);
// Reachable on these days.
Request add_on_call(const Session& session, Id<Person> person, const OnCall& turn);

// The turn that a task asks for on a day of its window: its hours there, with room for an hour at least.
OnCall on_call_for(const Task& task, Day day);

// How long somebody works, as it is chosen when a person is added.
enum class HoursPreset : std::uint8_t { office, half_days, hour_a_day };
struct NewPerson {
    std::string name;
    std::vector<Hat> hats;
    HoursPreset hours = HoursPreset::office;
};
// `request.focus` names the new person.
Request add_person_request(const Session& session, const NewPerson& wish, Id<Person> id);

}  // namespace tandem
