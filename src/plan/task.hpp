#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

using facts::TaskType;

// What a task follows.
enum class SourceKind : std::uint8_t {
    project,
    channel,
    channels_of_owner,
    post,
    flight,
    campaign,
    contest,
    live_event,
    influencer_post,
    incident,
    observance,
    manual,
};

// A piece of work: derived by a rule and then changed by what people decided (its mark), or made by hand. Never stored.
// All times are wall time of the project's zone.
struct Task {
    Id<Task> id;
    TaskKey key;  // empty for a manual task
    SourceKind source_kind = SourceKind::project;
    TaskType type = TaskType::reply;
    Hat role = Hat::cm;
    Priority priority = Priority::normal;
    facts::HoursPolicy hours = facts::HoursPolicy::clamp;
    TaskState state = TaskState::open;

    std::optional<Id<Post>> post;
    std::optional<Id<Campaign>> campaign;
    std::vector<Id<Channel>> channels;   // whoever does it masters every one of them
    std::vector<std::string> languages;  // of the channels, sorted, each once: whoever does it writes all of them

    LocalMinute anchor{};  // what the window is counted from
    LocalMinute begin{};   // window [begin, end)
    LocalMinute end{};
    int effort_minutes = 0;
    int spent_minutes = 0;

    // What the rule says, before anybody touched it.
    LocalMinute rule_begin{};
    LocalMinute rule_end{};
    int rule_effort_minutes = 0;
    Priority rule_priority = Priority::normal;
    int nominal_offset_minutes = 0;  // of the rule's text, before office hours and business days
    int nominal_length_minutes = 0;
    std::optional<Day> rule_version;
    bool closes_source = false;  // counted from the end of what it follows: a report, a recap

    std::optional<Id<Person>> pinned_person;
    std::optional<Day> pinned_day;
    // Done, in progress or with time logged: where it stands, whatever the plan says.
    std::optional<Id<Person>> fixed_person;
    std::optional<Day> fixed_day;

    bool time_by_hand = false;
    bool time_absolute = false;
    bool effort_by_hand = false;
    bool rule_changed = false;        // since somebody set time or effort by hand
    bool before_source = false;       // stands, or was done, before what it follows
    bool clock_gap = false;           // its wall time does not exist that night
    std::optional<Day> covers_until;  // done when what it follows ended on this day, and ends later now
    bool detached = false;            // history: nothing derives it any more, it stands from its record

    bool operator==(const Task&) const = default;
    // Still to be done.
    bool is_open() const { return state == TaskState::open || state == TaskState::in_progress; }
    // Takes time of somebody's day: open, in progress or done.
    bool counts() const { return is_open() || state == TaskState::done; }
    bool is_fixed() const { return fixed_day.has_value(); }
};

// The slot of the rule, in the version that made the task; null for what no rule makes.
const RuleSlot* slot_of(const Project& project, const Task& task);
// The name people read: the rule's title with its placeholders filled, the mark's or the manual task's own title.
std::string task_title(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language);
// What is to be done in a tool that publishes, by its name: to reschedule there, or to take out of it.
std::string tool_task_title(const facts::Facts& facts, std::string_view tool, bool removal, facts::Language language);
// What it follows, by its name: the post's title, the campaign's name...; "" for the project.
std::string source_name(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language);

}  // namespace tandem
