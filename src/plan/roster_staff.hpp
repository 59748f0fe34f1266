#pragma once

#include <array>
#include <limits>
#include <map>
#include <span>
#include <vector>

#include "plan/roster_problem.hpp"

namespace tandem::roster {

// People, days, cells and groups are numbers from 0 on.
inline std::size_t as_index(std::int32_t number) { return static_cast<std::size_t>(number); }

// What a person lacks for a task. Empty: competent.
struct Missing {
    bool role = false;
    std::vector<std::int32_t> languages;
    std::vector<std::int32_t> channels;

    std::size_t count() const { return (role ? 1U : 0U) + languages.size() + channels.size(); }
};

// Minutes of these hours inside [begin, end).
std::int32_t overlap(std::span<const Span> hours, std::int32_t begin, std::int32_t end);

// The staff in a form the engine can read fast: people in the order of their ids, one cell for each person and day
// (cell = person * days + day). Never changes once built.
class StaffTable {
  public:
    static constexpr int fairness_steps = 9;
    using Thresholds = std::array<std::int32_t, fairness_steps>;

    // Throws std::invalid_argument for two people with one id, a number of shifts that is not the number of days,
    // hours outside a day, unordered or overlapping, and for negative capacities.
    explicit StaffTable(const Staff& staff);

    std::int32_t days() const { return days_; }
    std::int32_t weeks() const { return weeks_; }
    std::int32_t people() const { return static_cast<std::int32_t>(people_.size()); }
    std::int32_t cells() const { return people() * days_; }
    std::int32_t cell(std::int32_t person, std::int32_t day) const { return person * days_ + day; }
    std::int32_t person_of(std::int32_t cell) const { return cell / days_; }
    std::int32_t day_of(std::int32_t cell) const { return cell % days_; }

    // The place of this id in the order of people, or `none`.
    std::int32_t find(const Id& id) const;
    const Id& id(std::int32_t person) const { return people_[static_cast<std::size_t>(person)].id; }
    // Of work in this role.
    std::int64_t rate(std::int32_t person, std::int32_t role) const;
    Missing missing(std::int32_t person, const Task& task) const;

    std::int32_t cap(std::int32_t cell) const { return cells_[static_cast<std::size_t>(cell)].cap; }
    Off off(std::int32_t cell) const { return cells_[static_cast<std::size_t>(cell)].off; }
    bool has_role_caps(std::int32_t cell) const { return cells_[static_cast<std::size_t>(cell)].role_caps; }
    // The cap of a role on that day, or the largest number where the role has none.
    std::int32_t role_cap(std::int32_t cell, std::int32_t role) const;
    // Minutes of the hours inside [begin, end), whatever the limits.
    std::int32_t present(std::int32_t cell, std::int32_t begin, std::int32_t end) const;
    // The limits of that day, none on most.
    std::span<const Limit> limits(std::int32_t cell) const;
    // Minutes inside [begin, end), minutes of the day, that can be worked: as far as the limits go.
    std::int32_t minutes(std::int32_t cell, std::int32_t begin, std::int32_t end) const;

    // floor(k * C / 10) for k = 1..9, C the capacity of that week.
    const Thresholds& thresholds(std::int32_t person, std::int32_t week) const {
        return thresholds_[static_cast<std::size_t>(person * weeks_ + week)];
    }

    // The same people with the same competence over the same days: only shifts and rates can differ.
    bool same_crew(const StaffTable& other) const;
    // The cells whose shifts differ; both tables must have the same crew.
    std::vector<std::int32_t> changed_cells(const StaffTable& other) const;

  private:
    struct Hours {
        std::uint32_t first = 0;  // into spans_
        std::uint16_t count = 0;
        Off off = Off::no;
        bool role_caps = false;
        bool limits = false;
        std::int32_t cap = 0;
    };

    const Shift& shift(std::int32_t cell) const {
        return people_[static_cast<std::size_t>(person_of(cell))].shifts[static_cast<std::size_t>(day_of(cell))];
    }
    void check(const Person& person) const;
    void lay_out(const Person& person);

    std::int32_t days_ = 0;
    std::int32_t weeks_ = 0;
    std::vector<Person> people_;
    std::vector<Hours> cells_;
    std::vector<Span> spans_;
    std::vector<Thresholds> thresholds_;
};

// The people able to do a kind of work, found once for each (role, channels, languages).
class Crews {
  public:
    // The number of the crew for this task; finds it if it is new.
    std::int32_t number(const StaffTable& staff, const Task& task);
    std::span<const std::int32_t> members(std::int32_t crew) const { return members_[static_cast<std::size_t>(crew)]; }

  private:
    struct Key {
        std::int32_t role;
        std::vector<std::int32_t> languages;
        std::vector<std::int32_t> channels;
        auto operator<=>(const Key&) const = default;
    };
    std::map<Key, std::int32_t> numbers_;
    std::vector<std::vector<std::int32_t>> members_;
};

}  // namespace tandem::roster
