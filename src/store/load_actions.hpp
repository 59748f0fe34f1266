#pragma once

#include <optional>
#include <span>
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

inline constexpr std::string_view rule_verbs[] = {"switch_rule", "set_rule_effort",     "set_rule_window",
                                                  "remove_rule", "remove_rule_version", "reset_rule"};

// A post that becomes two, or two that become one, with what was decided about their tasks.
struct PostVerb {
    std::string verb;              // one of `post_verbs`
    std::optional<Id<Post>> post;  // split_post; merge_posts: the one that stays
    std::string channel;           // split_post: id, name or network of the channel that leaves
    std::optional<Id<Post>> with;  // merge_posts: the one that goes

    bool operator==(const PostVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("post", s.post), f("channel", s.channel), f("with", s.with);
    }
};

inline constexpr std::string_view post_verbs[] = {"split_post", "merge_posts"};

// Somebody's days away.
struct PersonVerb {
    std::string verb;                  // one of `person_verbs`
    std::string person;                // id, name or initials
    std::optional<DayRange> days;      // both ends included
    std::optional<MinuteRange> hours;  // days_off: only these of each day
    std::string reason;                // days_off

    bool operator==(const PersonVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("person", s.person), f("days", s.days), f("hours", s.hours), f("reason", s.reason);
    }
};

inline constexpr std::string_view person_verbs[] = {"days_off", "days_present"};

// Who answers for a duty, or for all of them.
struct DutyVerb {
    std::string verb;                  // one of `duty_verbs`
    std::string duty;                  // set_duty_holder: its word in duties.csv, its id or its name
    std::optional<DutyHolder> holder;  // set_duty_holder
    std::string preset;                // use_duty_preset: a column of duties.csv

    bool operator==(const DutyVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("duty", s.duty), f("holder", s.holder), f("preset", s.preset);
    }
};

inline constexpr std::string_view duty_verbs[] = {"set_duty_holder", "use_duty_preset"};

// A better roster of some days, searched and taken over.
struct TidyVerb {
    std::string verb;              // one of `tidy_verbs`
    std::optional<DayRange> days;  // none: four weeks from today
    bool fresh = false;            // as if nobody had been told anything
    bool optimise = false;         // searched as long as it pays

    bool operator==(const TidyVerb&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("days", s.days), f("fresh", s.fresh), f("optimise", s.optimise);
    }
};

inline constexpr std::string_view tidy_verbs[] = {"tidy"};

using OutsideStep = std::variant<Action, TaskVerb, RuleVerb, PostVerb, PersonVerb, DutyVerb, TidyVerb>;

// Calls `f.template operator()<Verb>(words, key)` for each kind of verb: its words, and the key that all of them need;
// null where there is none.
template <class F>
void each_verb_kind(F&& f) {
    f.template operator()<TaskVerb>(std::span<const std::string_view>(task_verbs), "task");
    f.template operator()<RuleVerb>(std::span<const std::string_view>(rule_verbs), "rule");
    f.template operator()<PostVerb>(std::span<const std::string_view>(post_verbs), "post");
    f.template operator()<PersonVerb>(std::span<const std::string_view>(person_verbs), "person");
    f.template operator()<DutyVerb>(std::span<const std::string_view>(duty_verbs), nullptr);
    f.template operator()<TidyVerb>(std::span<const std::string_view>(tidy_verbs), nullptr);
}

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

// Every word that an action can be: "put, remove, ...".
std::string action_words();

// The same form, canonical: `load_actions` gives the same requests.
std::string actions_text(const std::vector<OutsideRequest>& requests);

}  // namespace tandem
