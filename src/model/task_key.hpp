#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "model/day_range.hpp"
#include "model/id.hpp"
#include "model/task_rule.hpp"

namespace tandem {

struct Task;

// Which of a slot's tasks: nominal, never a time that an edit could move. `pass` numbers the tasks of one day from 1
// when there are several (daily*N); 0 otherwise.
struct Occurrence {
    enum class Kind : std::uint8_t { once, ordinal, day, week, month, quarter };
    Kind kind = Kind::once;
    std::uint8_t pass = 0;
    // ordinal: days since the source's start, from 1. day: days since 1970-01-01. week: year * 100 + ISO week.
    // month: year * 12 + month - 1. quarter: year * 4 + quarter - 1.
    std::int32_t number = 0;

    friend constexpr auto operator<=>(const Occurrence&, const Occurrence&) = default;

    static Occurrence of_day(Day day, int pass = 0) {
        return {Kind::day, static_cast<std::uint8_t>(pass), static_cast<std::int32_t>(day.time_since_epoch().count())};
    }
    static Occurrence nth(int ordinal, int pass = 0) {
        return {Kind::ordinal, static_cast<std::uint8_t>(pass), ordinal};
    }
    static Occurrence of_week(Day any_day_of_it);
    static Occurrence of_month(date::year_month month);
    static Occurrence of_quarter(date::year_month month);
};

// "", "3", "3.2", "2026-10-13", "2026-10-13.2", "2026-W42", "2026-10", "2026-Q4".
std::string to_text(const Occurrence& occurrence);
std::optional<Occurrence> occurrence_from_text(std::string_view text);

// The identity of a derived task, the same after any recomputation. `source` is the id of what it follows (post,
// flight, campaign, contest, live event, influencer post, incident, person who owns channels, or the project);
// `channel` is set for what happens on one channel of it.
struct TaskKey {
    Id<TaskRule> rule;
    Id<RuleSlot> slot;
    Uuid source;
    Uuid channel;
    Occurrence occurrence;

    friend constexpr auto operator<=>(const TaskKey&, const TaskKey&) = default;
    explicit operator bool() const { return static_cast<bool>(rule); }
};

// The five parts separated by slashes; empty parts stay empty.
std::string to_text(const TaskKey& key);
std::optional<TaskKey> task_key_from_text(std::string_view text);
// The name-based id of a key: what marks, the roster and calendar exports call the task by.
Id<Task> task_id(const TaskKey& key);

// What stands as the rule in the keys of tasks about tools that publish (ToolCopy). No row has this id: nobody can
// switch these tasks off, they are there until the tool knows.
Id<TaskRule> tool_rule();

}  // namespace tandem
