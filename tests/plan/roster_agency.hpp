#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "plan/roster_solve.hpp"
#include "plan/roster_world.hpp"

// Roster problems as agencies have them, of any size: posts with replies on the day and the day after, rounds per
// channel and day, reports; people of several trades, languages and hours. The same numbers on every machine.
namespace tandem::roster::test {

struct AgencySize {
    std::int32_t people = 0;
    std::int32_t tasks = 0;
    std::int32_t days = 0;
    std::int32_t channels = 0;
};

class Agency {
  public:
    Agency(const AgencySize& size, std::uint32_t seed) : size_(size), chance_(seed) {}

    Problem make() {
        for (std::int32_t channel = 0; channel < size_.channels; ++channel)
            channel_languages_.push_back(chance_.below(languages));
        while (full_tasks() < size_.tasks) {
            if (chance_.below(3) == 0)
                add_round();
            else if (chance_.below(12) == 0)
                add_report();
            else
                add_post();
        }
        problem_.tasks.resize(static_cast<std::size_t>(size_.tasks));
        hire();
        pin_some();
        return std::move(problem_);
    }

  private:
    static constexpr std::int32_t languages = 4;
    static constexpr std::int32_t cm = 0;
    static constexpr std::int32_t smm = 1;

    std::int32_t full_tasks() const { return static_cast<std::int32_t>(problem_.tasks.size()); }
    std::int32_t group(std::int64_t weight) {
        problem_.group_weights.push_back(weight);
        return static_cast<std::int32_t>(problem_.group_weights.size()) - 1;
    }
    std::int32_t week_group(std::int32_t channel, std::int32_t day) {
        const std::size_t at =
            static_cast<std::size_t>(channel * (size_.days / days_per_week + 1) + day / days_per_week);
        if (week_groups_.size() <= at) week_groups_.resize(at + 1, none);
        if (week_groups_[at] == none) week_groups_[at] = group(120);
        return week_groups_[at];
    }

    void add(std::int32_t role, std::int32_t channel, std::int32_t effort, std::int32_t begin, std::int32_t minutes,
             std::int32_t worth, std::vector<std::int32_t> groups) {
        Task work;
        work.id = task_id(static_cast<std::uint64_t>(problem_.tasks.size()) + 1);
        work.role = role;
        work.channels = {channel};
        work.languages = {channel_languages_[static_cast<std::size_t>(channel)]};
        work.effort_minutes = effort;
        work.window = {begin, std::min(begin + minutes, size_.days * minutes_per_day)};
        work.drop = std::int64_t{worth} * effort;
        work.preferred_day = begin / minutes_per_day;
        work.groups = std::move(groups);
        problem_.tasks.push_back(work);
    }

    void add_post() {
        const std::int32_t channel = chance_.below(size_.channels);
        const std::int32_t day = chance_.below(size_.days - 2);
        const std::int32_t at = day * minutes_per_day + 540 + 15 * chance_.below(30);
        const std::int32_t effort = 10 + 5 * chance_.below(6);
        const std::int32_t post = group(200);
        add(cm, channel, effort, at, 60 * (2 + chance_.below(3)), 5, {post});
        add(cm, channel, 5 + effort / 2, (day + 1) * minutes_per_day + 480, 720, 2, {post});
        if (chance_.once_in(3)) add(smm, channel, 10 + 5 * chance_.below(3), at, 57 * 60, 1, {post});
    }
    void add_round() {
        const std::int32_t channel = chance_.below(size_.channels);
        const std::int32_t day = chance_.below(size_.days);
        const std::int32_t begin = day * minutes_per_day + (chance_.once_in(2) ? 540 : 840);
        add(cm, channel, 10 + 5 * chance_.below(4), begin, 300, 3, {week_group(channel, day)});
    }
    void add_report() {
        const std::int32_t day = chance_.below(size_.days - 4);
        add(smm, chance_.below(size_.channels), 30 + 15 * chance_.below(3), day * minutes_per_day + 540,
            4 * minutes_per_day, 3, {});
    }

    Shift shift_of(std::int32_t kind, std::int32_t weekday) const {
        const bool weekend = weekday >= 5;
        switch (kind) {
            case 0: return weekend ? day_off() : shift(9, 17, 100);
            case 1: return weekend ? day_off() : shift(12, 20, 100);
            case 2: return weekend ? day_off() : shift(9, 13, 50);
            case 3: return weekday < 2 ? day_off() : shift(10, 18, 100);
            default: {
                if (weekday == 6) return day_off();
                Shift split = shift(8, 12, 90);
                split.work.push_back({16 * 60, 20 * 60});
                return split;
            }
        }
    }
    // Enough people that about half of their time is asked for.
    void hire() {
        std::int64_t asked = 0;
        for (const Task& work : problem_.tasks) asked += work.effort_minutes;
        problem_.staff.days = size_.days;
        const std::int64_t wanted = asked * 9 / 5 / size_.people * days_per_week / (5 * size_.days);
        const std::int32_t cap = std::max<std::int32_t>(40, static_cast<std::int32_t>(wanted) / 5 * 5);
        for (std::int32_t i = 0; i < size_.people; ++i) problem_.staff.people.push_back(hired(i, cap));
    }
    Person hired(std::int32_t number, std::int32_t cap) {
        Person someone;
        someone.id = person_id(static_cast<std::uint64_t>(number) + 1);
        someone.roles = number % 4 == 0 ? 3 : number % 4 == 1 ? 2 : 1;
        someone.rate = 1 + chance_.below(4);
        someone.languages = {number % languages};
        for (std::int32_t language = 0; language < languages; ++language)
            if (language != number % languages && chance_.once_in(2)) someone.languages.push_back(language);
        std::sort(someone.languages.begin(), someone.languages.end());
        for (std::int32_t channel = 0; channel < size_.channels; ++channel)
            if (!chance_.once_in(3)) someone.channels.push_back(channel);
        const std::int32_t kind = chance_.below(5);
        for (std::int32_t day = 0; day < size_.days; ++day) {
            Shift one = shift_of(kind, day % days_per_week);
            one.cap_minutes = one.cap_minutes * cap / 100;
            someone.shifts.push_back(chance_.once_in(25) ? day_off(Off::away) : one);
        }
        return someone;
    }
    // Now and then somebody has promised to do a task: alone on that day, so that it cannot be wrong.
    void pin_some() {
        for (std::size_t i = 20; i < problem_.tasks.size(); i += 50) {
            Task& work = problem_.tasks[i];
            const std::int32_t day = work.window.begin_minute / minutes_per_day;
            for (const Person& someone : problem_.staff.people) {
                const Shift& shift = someone.shifts[static_cast<std::size_t>(day)];
                if (!judge::able(someone, work) || shift.off != Off::no || shift.cap_minutes < work.effort_minutes)
                    continue;
                if (judge::worked(shift, judge::window_of(work, day)) < work.effort_minutes) continue;
                if (!promised_.insert({someone.id, day}).second) continue;
                work.pin = {someone.id, day};
                break;
            }
        }
    }

    AgencySize size_;
    Chance chance_;
    Problem problem_;
    std::vector<std::int32_t> channel_languages_;
    std::vector<std::int32_t> week_groups_;
    std::set<std::pair<Id, std::int32_t>> promised_;
};

inline Problem agency(const AgencySize& size, std::uint32_t seed) { return Agency(size, seed).make(); }

inline judge::World world_of(const Problem& problem) {
    judge::World world;
    world.staff = problem.staff;
    world.weights = problem.weights;
    for (std::size_t group = 0; group < problem.group_weights.size(); ++group)
        world.group_weights[static_cast<std::int32_t>(group)] = problem.group_weights[group];
    for (const Task& work : problem.tasks) world.tasks[work.id] = work;
    return world;
}

inline judge::Placed placed_of(const std::vector<Assignment>& assignments) {
    judge::Placed placed;
    for (const Assignment& assignment : assignments)
        if (assignment.place) placed[assignment.task] = *assignment.place;
    return placed;
}

}  // namespace tandem::roster::test
