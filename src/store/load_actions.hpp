#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "edit/action.hpp"
#include "store/result.hpp"

namespace tandem {

// What somebody decides about a task, as asked for from outside. It needs the plan to become an action: the program
// above turns it into one.
struct TaskVerb {
    std::string verb;                  // one of `task_verbs`
    std::string task;                  // the task's id or the text of its key
    std::optional<Id<Person>> person;  // assign_task; none: nobody
    std::optional<int> minutes;        // set_task_effort, log_task_minutes
    std::optional<Priority> priority;  // set_task_priority
    std::optional<LocalMinute> begin;  // retime_task, wall time of the project's zone
    bool absolute = false;             // retime_task: stays there whatever its anchor does
    std::optional<Day> day;            // pin_task_day; none: no pin
    std::string note;                  // note_task
    std::string to;                    // attach_decisions: the other task, as `task`

    bool operator==(const TaskVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("task", s.task), f("person", s.person), f("minutes", s.minutes), f("priority", s.priority);
        f("begin", s.begin), f("absolute", s.absolute), f("day", s.day), f("note", s.note), f("to", s.to);
    }
};

inline constexpr std::string_view task_verbs[] = {"tick_task",
                                                  "reopen_task",
                                                  "skip_task",
                                                  "delete_task",
                                                  "restore_task",
                                                  "assign_task",
                                                  "pin_task_day",
                                                  "retime_task",
                                                  "note_task",
                                                  "set_task_effort",
                                                  "log_task_minutes",
                                                  "make_task_manual",
                                                  "clear_task_overrides",
                                                  "keep_task_overrides",
                                                  "report_again",
                                                  "discard_decisions",
                                                  "keep_decisions",
                                                  "attach_decisions",
                                                  "set_task_priority"};

// A change of a rule, from a day on.
struct RuleVerb {
    std::string verb;                  // one of `rule_verbs`
    std::string rule;                  // the rule's id or its code
    std::optional<bool> on;            // switch_rule
    std::optional<Id<RuleSlot>> slot;  // set_rule_effort, set_rule_window; may be left out where there is one only
    std::optional<int> minutes;        // set_rule_effort
    std::string window_start;          // set_rule_window: signed ISO 8601 durations
    std::string window_end;
    std::optional<Day> from;  // the first day it holds for; none: today
    bool always = false;      // for the past too, instead of from a day on

    bool operator==(const RuleVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("rule", s.rule), f("on", s.on), f("slot", s.slot), f("minutes", s.minutes);
        f("window_start", s.window_start), f("window_end", s.window_end), f("from", s.from), f("always", s.always);
    }
};

inline constexpr std::string_view rule_verbs[] = {"switch_rule", "set_rule_effort", "set_rule_window"};

using OutsideStep = std::variant<Action, TaskVerb, RuleVerb>;

// A request as it comes from outside: its steps, in order, are one undo step or nothing.
struct OutsideRequest {
    Label label;
    std::vector<OutsideStep> steps;
    Focus focus;
};

// Reads requests in the form that README.md describes. `project` is what they will be applied to: rows that are merged
// take their other fields from it, as the actions before have left it. `ids` makes the ids that new rows and copies
// lack. All of the text is right, or a problem says what is not; nothing throws.
Result<std::vector<OutsideRequest>> load_actions(std::string_view json, const Project& project, IdSource& ids);

// The same form, canonical: `load_actions` gives the same requests.
std::string actions_text(const std::vector<OutsideRequest>& requests);

}  // namespace tandem
