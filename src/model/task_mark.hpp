#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/channel.hpp"
#include "model/extra.hpp"
#include "model/person.hpp"
#include "model/task_key.hpp"

namespace tandem {

struct ManualTask;

// deleted: not wanted. skipped: consciously not done, counts in reports. replaced: a manual task stands in its place.
enum class TaskState { open, in_progress, done, skipped, deleted, replaced };

// A time somebody chose. Relative follows the task's anchor; absolute stays where it was put. The base is what the rule
// said at that moment, so that a later change of the rule can be told from the person's own choice.
struct TimeOverride {
    enum class Mode { relative, absolute };
    Mode mode = Mode::relative;
    int offset_minutes = 0;  // relative: begin minus anchor, wall time
    LocalMinute begin{};     // absolute: wall time of the project's zone
    int length_minutes = 0;
    int base_offset_minutes = 0;
    int base_length_minutes = 0;

    bool operator==(const TimeOverride&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("mode", s.mode), f("offset_minutes", s.offset_minutes), f("begin", s.begin);
        f("length_minutes", s.length_minutes), f("base_offset_minutes", s.base_offset_minutes);
        f("base_length_minutes", s.base_length_minutes);
    }
};

struct EffortOverride {
    int minutes = 0;
    int base_minutes = 0;

    bool operator==(const EffortOverride&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("minutes", s.minutes), f("base_minutes", s.base_minutes);
    }
};

// What a task was when work on it began or ended: kept as it was, whatever the plan says later.
struct DoneRecord {
    std::string title;
    std::string source_name;
    std::string task_type;
    Hat role = Hat::cm;
    LocalMinute begin{};  // wall time of the project's zone
    LocalMinute end{};
    LocalMinute anchor{};
    int effort_minutes = 0;
    std::optional<Id<Person>> person;
    std::string person_name;
    std::vector<Id<Channel>> channels;
    std::optional<Day> day;           // on which it was planned
    std::optional<Day> rule_version;  // valid_from of the version it came from

    bool operator==(const DoneRecord&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("title", s.title), f("source_name", s.source_name), f("task_type", s.task_type), f("role", s.role);
        f("begin", s.begin), f("end", s.end), f("anchor", s.anchor), f("effort_minutes", s.effort_minutes);
        f("person", s.person), f("person_name", s.person_name), f("channels", s.channels), f("day", s.day);
        f("rule_version", s.rule_version);
    }
};

struct MarkEvent {
    Instant at{};
    std::string what;  // done, reopened, skipped, deleted, restored, moved, effort, assigned, note
    std::string who;

    bool operator==(const MarkEvent&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("at", s.at), f("what", s.what), f("who", s.who);
    }
};

// Everything people decided about one derived task. Refers to its key; survives every re-planning.
struct TaskMark {
    Id<TaskMark> id;  // the bits of task_id(key)
    TaskKey key;
    TaskState state = TaskState::open;
    std::optional<TimeOverride> time;
    std::optional<EffortOverride> effort;
    std::optional<Priority> priority;  // empty: what the rule says
    std::optional<Id<Person>> person;  // pinned to
    std::optional<Day> day;            // pinned to
    std::optional<std::string> title;
    std::string note;
    int spent_minutes = 0;
    std::optional<Instant> timed_since;  // a timer runs since then; its time is not in spent_minutes yet
    std::optional<DoneRecord> record;    // done, in progress or with time logged
    std::optional<Id<ManualTask>> replaced_by;
    int further = 0;  // how many more of it were asked for: a report done before its campaign went on
    std::vector<MarkEvent> log;
    Extra extra;

    bool operator==(const TaskMark&) const = default;
    // True when nothing is left that a person decided: such a mark need not be kept.
    bool is_blank() const {
        return state == TaskState::open && !time && !effort && !priority && !person && !day && !title && note.empty() &&
            spent_minutes == 0 && !timed_since && !record && !replaced_by && further == 0 && log.empty() &&
            extra.empty();
    }
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("key", s.key), f("state", s.state), f("time", s.time), f("effort", s.effort);
        f("priority", s.priority);
        f("person", s.person), f("day", s.day), f("title", s.title), f("note", s.note);
        f("spent_minutes", s.spent_minutes), f("timed_since", s.timed_since), f("record", s.record);
        f("replaced_by", s.replaced_by);
        f("further", s.further), f("log", s.log), f("extra", s.extra);
    }
};

// A task that no rule makes.
struct ManualTask {
    Id<ManualTask> id;
    std::string title;
    std::string task_type;
    Hat role = Hat::cm;
    Priority priority = Priority::normal;
    LocalMinute begin{};  // window, wall time of the project's zone
    LocalMinute end{};
    int effort_minutes = 15;
    std::vector<Id<Channel>> channels;
    Uuid source;  // what it belongs to, or none
    std::optional<Id<Person>> person;
    TaskState state = TaskState::open;
    std::string note;
    int spent_minutes = 0;
    std::optional<Instant> timed_since;  // as of a mark
    std::optional<DoneRecord> record;    // done, in progress or with time logged
    Extra extra;

    bool operator==(const ManualTask&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("title", s.title), f("task_type", s.task_type), f("role", s.role), f("priority", s.priority);
        f("begin", s.begin), f("end", s.end), f("effort_minutes", s.effort_minutes), f("channels", s.channels);
        f("source", s.source), f("person", s.person), f("state", s.state), f("note", s.note);
        f("spent_minutes", s.spent_minutes), f("timed_since", s.timed_since), f("record", s.record);
        f("extra", s.extra);
    }
};

// One line of the accepted roster: who does a task, and on which day.
struct RosterRow {
    Id<RosterRow> id;  // the task's: the bits of task_id(key), or those of a manual task
    TaskKey key;       // a manual task's has no rule, only the source
    Id<Person> person;
    Day day{};
    bool published = false;  // the person has been told
    Extra extra;

    bool operator==(const RosterRow&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("key", s.key), f("person", s.person), f("day", s.day), f("published", s.published);
        f("extra", s.extra);
    }
};

// Marks of tasks whose key begins with `from` apply to the task whose key begins with `to` (a split post, a replaced
// rule). An empty part of `from` matches anything and is carried over.
struct Lineage {
    Id<Lineage> id;
    TaskKey from;
    TaskKey to;
    Extra extra;

    bool operator==(const Lineage&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("id", s.id), f("from", s.from), f("to", s.to), f("extra", s.extra);
    }
};

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::TaskState, "open", "in_progress", "done", "skipped", "deleted", "replaced");
TANDEM_ENUM_WORDS(tandem::TimeOverride::Mode, "relative", "absolute");
