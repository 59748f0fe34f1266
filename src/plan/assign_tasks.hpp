#pragma once

#include <map>
#include <unordered_map>

#include "plan/derivation.hpp"
#include "plan/roster.hpp"
#include "plan/working_day.hpp"

namespace tandem {

// Between the words of the project and the numbers of the assignment engine.
// Day 0 of the engine is the Monday of the week the horizon begins in.
class RosterWords {
  public:
    void set_days(DayRange days) { days_ = days; }
    DayRange days() const { return days_; }

    std::int32_t day_number(Day day) const { return static_cast<std::int32_t>((day - days_.begin).count()); }
    Day day(std::int32_t number) const { return days_.begin + date::days(number); }

    // Small numbers for channels, languages and groups: the same word keeps its number.
    std::int32_t channel(Id<Channel> id) { return number(channels_, id.value); }
    std::int32_t language(const std::string& name) { return number(languages_, name); }
    // Works that should stay with one person; the week counts for those of a channel or an owner only.
    enum class GroupKind : std::uint8_t { post, channel, rounds, campaign };
    std::int32_t group(GroupKind kind, const Uuid& of, std::int32_t week) {
        return groups_.try_emplace({of, kind, week}, static_cast<std::int32_t>(groups_.size())).first->second;
    }
    std::optional<Id<Channel>> channel_of(std::int32_t number) const;
    std::optional<std::string> language_of(std::int32_t number) const;

    static roster::Id id(const Uuid& id) { return {id.high, id.low}; }
    static Uuid uuid(const roster::Id& id) { return {id.high, id.low}; }
    static Id<Task> task_of(const roster::Id& id) { return {uuid(id)}; }

  private:
    template <class Key>
    static std::int32_t number(std::map<Key, std::int32_t>& numbers, const Key& key) {
        return numbers.try_emplace(key, static_cast<std::int32_t>(numbers.size())).first->second;
    }
    DayRange days_;
    std::map<Uuid, std::int32_t> channels_;
    std::map<std::string, std::int32_t> languages_;
    struct GroupKey {
        Uuid of;
        GroupKind kind{};
        std::int32_t week = 0;
        bool operator==(const GroupKey&) const = default;
    };
    struct GroupHash {
        std::size_t operator()(const GroupKey& key) const {
            return std::hash<Uuid>()(key.of) * 31 + static_cast<std::size_t>(key.week) * 4 +
                static_cast<std::size_t>(key.kind);
        }
    };
    std::unordered_map<GroupKey, std::int32_t, GroupHash> groups_;  // looked up, never walked
};

// The people, with what they can do and when, over the days of `words`.
roster::Staff staff_of(const Project& project, const OfficeCalendar& office, RosterWords& words);

// Its window ended before `today` and it is still to be done.
inline bool is_overdue(const Task& task, Day today) {
    return task.is_open() && !task.fixed_day && task.end <= LocalMinute(today);
}
// Accepted on this day, it may begin before the hours are over in which published work no longer moves.
bool is_soon(const Project& project, const Task& task, Day accepted_day, Instant now, const TimeZone& zone);

// How a task is given to the engine; nothing when it takes nobody's time or lies outside the days. `accepted` is its
// row of the accepted roster; `shift_days` is how far its source moved since. Overdue tasks stay with whoever had them,
// unless they are pinned.
struct AssignmentSpec {
    roster::Task task;
    struct Group {
        std::int32_t number;
        std::int64_t weight;
    };
    std::vector<Group> groups;
};
std::optional<AssignmentSpec> assignment_of(const Project& project, const Task& task, const RosterRow* accepted,
                                            int shift_days, Day today, Instant now, const TimeZone& zone,
                                            RosterWords& words);

}  // namespace tandem
