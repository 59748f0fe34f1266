#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "ui/tasks/task_batch.hpp"
#include "ui/ui_state.hpp"

namespace tandem {

struct ViewContext;

// What the Tasks screen lists: the work of a day or a week, in groups.
struct TaskGroup {
    enum class Kind : std::uint8_t {
        overdue,  // of earlier days, the window over, done today or not yet; only where the day shown is today
        type,     // tasks of one kind
        hour,     // whose limit lies in one hour of the day
        later,    // whose limit lies on another day
        day,      // of one day of a week
        person,   // of one person
        nobody,   // of nobody
        source,   // of one post, flight, channel...
        brand,    // of no source in particular
    };
    Kind kind = Kind::type;
    TaskType type = TaskType::reply;  // Kind::type
    int hour = 0;                     // Kind::hour: 0 to 24; 24 is the midnight the day ends with
    Day day{};                        // whose work it is; of overdue ones today
    Id<Person> person;                // Kind::person
    Id<Task> first;                   // one of its tasks, shown or not: it knows the source; none of a day without any
    std::vector<Id<Task>> tasks;      // what is shown, by begin, end, id; overdue ones by end, begin, id
    std::vector<TaskBatch> batches;   // among them, by place: in the kinds and the hours of a day
    int done = 0, count = 0;          // of the shown filters, done ones hidden or not
    int done_minutes = 0, minutes = 0;

    bool operator==(const TaskGroup&) const = default;
};

struct TaskDay {
    std::vector<TaskGroup> groups;  // overdue first; none without a shown task, but all days of a week that has one
    int done = 0, count = 0;        // of all groups
    int done_minutes = 0, minutes = 0;
    int overdue = 0;                   // open ones of `count`
    int hidden = 0;                    // that the filters hide; done ones as long as those are shown
    int mine_left = 0;                 // open tasks of the person at this computer
    std::optional<Id<Task>> next_due;  // the open task whose limit comes first, from now on or already past; an overdue
                                       // one only where there is no other

    bool operator==(const TaskDay&) const = default;
};

// The days listed where `day` is among them: it alone, or its week.
DayRange listed_days(const Project& project, const UiState& state, Day day);
// `user`: the name of the person at this computer, or "".
TaskDay task_day(const Session& session, const UiState& state, Day day, std::string_view user);
// The same in the order of the screen, without what is folded: what J and K walk through. A folded batch is one.
std::vector<Selection> shown_task_order(const Session& session, const UiState& state, std::string_view user);

// Lists another span; a week begins on screen with today, where that is in it, else with the day that was shown.
void show_task_span(const Session& session, UiState& state, TaskSpan span);

// `task_day` of what is shown now, kept for as long as nothing it was made from changes.
const TaskDay& shown_task_day(ViewContext& view);

// Open tasks before `today` whose window ended before it, in no order. Days without open work are passed over unread.
std::vector<Id<Task>> overdue_tasks(const Plan& plan, Day today);
// Those that were ticked today, too late; a mark's history knows, a manual task has none.
std::vector<Id<Task>> done_late(const Session& session);

}  // namespace tandem
