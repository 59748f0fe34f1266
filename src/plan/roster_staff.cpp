#include "plan/roster_staff.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace tandem::roster {

namespace {

void order(std::vector<std::int32_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

bool holds(const std::vector<std::int32_t>& ordered, std::int32_t number) {
    return std::binary_search(ordered.begin(), ordered.end(), number);
}

}  // namespace

std::int32_t overlap(std::span<const Span> hours, std::int32_t begin, std::int32_t end) {
    std::int32_t sum = 0;
    for (const Span& span : hours) {
        const std::int32_t from = std::max(begin, span.begin_minute);
        const std::int32_t to = std::min(end, span.end_minute);
        if (to > from) sum += to - from;
    }
    return sum;
}

StaffTable::StaffTable(const Staff& staff) : days_(staff.days), people_(staff.people) {
    if (days_ < 0) throw std::invalid_argument("a roster cannot have a negative number of days");
    weeks_ = (days_ + days_per_week - 1) / days_per_week;
    std::sort(people_.begin(), people_.end(), [](const Person& a, const Person& b) { return a.id < b.id; });
    for (std::size_t i = 1; i < people_.size(); ++i) {
        if (people_[i].id == people_[i - 1].id) throw std::invalid_argument("two people of a roster have the same id");
    }
    cells_.reserve(people_.size() * as_index(days_));
    thresholds_.reserve(people_.size() * as_index(weeks_));
    for (Person& person : people_) {
        order(person.channels);
        order(person.languages);
        check(person);
        lay_out(person);
    }
}

void StaffTable::check(const Person& person) const {
    if (person.shifts.size() != as_index(days_)) throw std::invalid_argument("a person needs one shift for each day");
    for (const Shift& shift : person.shifts) {
        std::int32_t last = 0;
        for (const Span& span : shift.work) {
            if (span.begin_minute < last || span.end_minute <= span.begin_minute || span.end_minute > minutes_per_day) {
                throw std::invalid_argument("working hours must be ordered, disjoint and within one day: minutes " +
                                            std::to_string(span.begin_minute) + " to " +
                                            std::to_string(span.end_minute) + " after " + std::to_string(last));
            }
            last = span.end_minute;
        }
        bool negative = shift.cap_minutes < 0;
        for (const RoleCap& cap : shift.role_caps) negative = negative || cap.cap_minutes < 0;
        for (const Limit& limit : shift.limits) negative = negative || limit.cap_minutes < 0;
        if (negative) throw std::invalid_argument("a capacity cannot be negative");
    }
}

void StaffTable::lay_out(const Person& person) {
    for (std::int32_t week = 0; week < weeks_; ++week) {
        std::int64_t capacity = 0;
        for (std::int32_t day = week * days_per_week; day < std::min(days_, (week + 1) * days_per_week); ++day) {
            const Shift& shift = person.shifts[as_index(day)];
            if (shift.off == Off::no) capacity += shift.cap_minutes;
        }
        Thresholds steps{};
        for (int k = 1; k <= fairness_steps; ++k) steps[as_index(k - 1)] = static_cast<std::int32_t>(k * capacity / 10);
        thresholds_.push_back(steps);
    }
    for (const Shift& shift : person.shifts) {
        Hours hours;
        hours.first = static_cast<std::uint32_t>(spans_.size());
        hours.off = shift.off;
        hours.role_caps = !shift.role_caps.empty();
        hours.limits = shift.off == Off::no && !shift.limits.empty();
        if (shift.off == Off::no) {
            hours.count = static_cast<std::uint16_t>(shift.work.size());
            hours.cap = shift.cap_minutes;
            spans_.insert(spans_.end(), shift.work.begin(), shift.work.end());
        }
        cells_.push_back(hours);
    }
}

std::int32_t StaffTable::find(const Id& id) const {
    const auto found = std::lower_bound(people_.begin(), people_.end(), id,
                                        [](const Person& person, const Id& wanted) { return person.id < wanted; });
    if (found == people_.end() || found->id != id) return none;
    return static_cast<std::int32_t>(found - people_.begin());
}

Missing StaffTable::missing(std::int32_t person, const Task& task) const {
    const Person& who = people_[as_index(person)];
    Missing missing;
    missing.role = task.role != none && (task.role < 0 || task.role > 63 || ((who.roles >> task.role) & 1U) == 0);
    for (const std::int32_t language : task.languages) {
        if (!holds(who.languages, language)) missing.languages.push_back(language);
    }
    if (!who.every_channel) {
        for (const std::int32_t channel : task.channels) {
            if (!holds(who.channels, channel)) missing.channels.push_back(channel);
        }
    }
    return missing;
}

std::int64_t StaffTable::rate(std::int32_t person, std::int32_t role) const {
    const Person& row = people_[as_index(person)];
    for (const RoleRate& own : row.role_rates) {
        if (own.role == role) return own.rate;
    }
    return row.rate;
}

std::int32_t StaffTable::role_cap(std::int32_t cell, std::int32_t role) const {
    for (const RoleCap& cap : shift(cell).role_caps) {
        if (cap.role == role) return cap.cap_minutes;
    }
    return std::numeric_limits<std::int32_t>::max();
}

std::span<const Limit> StaffTable::limits(std::int32_t cell) const {
    if (!cells_[as_index(cell)].limits) return {};
    return shift(cell).limits;
}

std::int32_t StaffTable::present(std::int32_t cell, std::int32_t begin, std::int32_t end) const {
    const Hours& hours = cells_[as_index(cell)];
    return overlap(std::span(spans_).subspan(hours.first, hours.count), begin, end);
}

std::int32_t StaffTable::minutes(std::int32_t cell, std::int32_t begin, std::int32_t end) const {
    std::int32_t sum = present(cell, begin, end);
    for (const Limit& limit : limits(cell)) sum -= std::max(0, overlap(limit.hours, begin, end) - limit.cap_minutes);
    return sum;
}

bool StaffTable::same_crew(const StaffTable& other) const {
    return days_ == other.days_ &&
        std::equal(people_.begin(), people_.end(), other.people_.begin(), other.people_.end(),
                   [](const Person& a, const Person& b) {
                       return a.id == b.id && a.roles == b.roles && a.every_channel == b.every_channel &&
                           a.channels == b.channels && a.languages == b.languages;
                   });
}

std::vector<std::int32_t> StaffTable::changed_cells(const StaffTable& other) const {
    std::vector<std::int32_t> changed;
    for (std::int32_t number = 0; number < cells(); ++number) {
        if (shift(number) != other.shift(number)) changed.push_back(number);
    }
    return changed;
}

std::int32_t Crews::number(const StaffTable& staff, const Task& task) {
    Key key{task.role, task.languages, task.channels};
    order(key.languages);
    order(key.channels);
    const auto [found, fresh] = numbers_.try_emplace(std::move(key), static_cast<std::int32_t>(members_.size()));
    if (fresh) {
        std::vector<std::int32_t> able;
        for (std::int32_t person = 0; person < staff.people(); ++person) {
            if (staff.missing(person, task).count() == 0) able.push_back(person);
        }
        members_.push_back(std::move(able));
    }
    return found->second;
}

}  // namespace tandem::roster
