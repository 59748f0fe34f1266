#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "edit/action.hpp"
#include "store/result.hpp"

namespace tandem {

// What somebody decides about a task, as asked for from outside. It needs the plan to become an action: the program above
// turns it into one.
struct TaskVerb {
    std::string verb;                   // one of `task_verbs`
    std::string task;                   // the task's id or the text of its key
    std::optional<Id<Person>> person;   // assign_task; none: nobody
    std::optional<int> minutes;         // set_task_effort, log_task_minutes
    std::optional<LocalMinute> begin;   // retime_task, wall time of the project's zone
    bool absolute = false;              // retime_task: stays there whatever its anchor does
    std::optional<Day> day;             // pin_task_day; none: no pin
    std::string note;                   // note_task

    bool operator==(const TaskVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("task", s.task), f("person", s.person), f("minutes", s.minutes), f("begin", s.begin);
        f("absolute", s.absolute), f("day", s.day), f("note", s.note);
    }
};

inline constexpr std::string_view task_verbs[] = {
    "tick_task",       "reopen_task",   "skip_task",            "delete_task", "restore_task",
    "assign_task",     "pin_task_day",  "retime_task",          "note_task",   "set_task_effort",
    "log_task_minutes", "make_task_manual", "clear_task_overrides"};

// A request as it comes from outside: its steps, in order, are one undo step or nothing.
struct OutsideRequest {
    Label label;
    std::vector<std::variant<Action, TaskVerb>> steps;
    Focus focus;
};

// Reads requests in the form that README.md describes. `project` is what they will be applied to: rows that are merged take
// their other fields from it, as the actions before have left it. `ids` makes the ids that new rows and copies lack. All of
// the text is right, or a problem says what is not; nothing throws.
Result<std::vector<OutsideRequest>> load_actions(std::string_view json, const Project& project, IdSource& ids);

// The same form, canonical: `load_actions` gives the same requests.
std::string actions_text(const std::vector<OutsideRequest>& requests);

}  // namespace tandem
