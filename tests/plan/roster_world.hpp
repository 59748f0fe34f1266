#pragma once

#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "plan/roster.hpp"
#include "plan/roster_judge.hpp"

// Small worlds for tests.
namespace tandem::roster::test {

inline Id person_id(std::uint64_t number) { return {1, number}; }
inline Id task_id(std::uint64_t number) { return {2, number}; }

inline Shift shift(std::int32_t begin_hour, std::int32_t end_hour, std::int32_t cap) {
    return {{{begin_hour * 60, end_hour * 60}}, cap, {}, Off::no};
}

inline Shift day_off(Off off = Off::day_off) { return {{}, 0, {}, off}; }

// Role 0, channel 0, language 0, 9 to 17 h, the same cap every day, rate 1.
inline Person person(std::uint64_t number, std::int32_t days, std::int32_t cap = 120) {
    Person someone;
    someone.id = person_id(number);
    someone.roles = 1;
    someone.channels = {0};
    someone.languages = {0};
    someone.rate = 1;
    someone.shifts.assign(static_cast<std::size_t>(days), shift(9, 17, cap));
    return someone;
}

// Role 0, channel 0, language 0, on one whole day, worth 3 a minute.
inline Task task(std::uint64_t number, std::int32_t day, std::int32_t effort, std::int32_t worth = 3) {
    Task work;
    work.id = task_id(number);
    work.role = 0;
    work.channels = {0};
    work.languages = {0};
    work.effort_minutes = effort;
    work.window = {day * minutes_per_day, (day + 1) * minutes_per_day};
    work.drop = std::int64_t{worth} * effort;
    work.preferred_day = day;
    return work;
}

// Worth a thousand a minute, and a level above what is not.
inline Task must(Task work) {
    work.must = true;
    work.drop = std::int64_t{1000} * work.effort_minutes;
    return work;
}

inline Task hours(Task work, std::int32_t day, std::int32_t begin_hour, std::int32_t end_hour) {
    work.window = {day * minutes_per_day + begin_hour * 60, day * minutes_per_day + end_hour * 60};
    return work;
}

// A roster and what the judge has to know about it.
struct Scene {
    explicit Scene(Staff staff, Weights weights = {}) : roster(staff, weights) {
        world.staff = std::move(staff);
        world.weights = weights;
    }
    void put(const Task& work) {
        roster.put(work);
        world.tasks[work.id] = work;
    }
    void remove(const Id& id) {
        roster.remove(id);
        world.tasks.erase(id);
    }
    void weigh(std::int32_t group, std::int64_t weight) {
        roster.weigh_group(group, weight);
        world.group_weights[group] = weight;
    }
    void replace_staff(const Staff& staff) {
        roster.replace_staff(staff);
        world.staff = staff;
    }
    judge::Placed placed() const {
        judge::Placed plan;
        for (const Assignment& assignment : roster.assignments()) {
            if (assignment.place) plan[assignment.task] = *assignment.place;
        }
        return plan;
    }
    // Tasks of a pinned person standing against the rules, which only the roster knows.
    std::set<Id> forced() const {
        std::set<Id> ids;
        for (const auto& [id, work] : world.tasks) {
            if (!work.pin.person || work.pin.day) continue;
            if (const auto explanation = roster.explain(id); explanation && explanation->forced) ids.insert(id);
        }
        return ids;
    }
    judge::Verdict verdict() const { return judge::judge(world, placed(), forced()); }
    // No rule broken and the score of the increments is the score from scratch; otherwise what is wrong.
    std::string complaint() const {
        const judge::Verdict found = verdict();
        std::string text;
        for (const std::string& violation : found.violations) text += violation + "; ";
        if (found.uncovered != roster.score().uncovered) text += "U differs; ";
        if (found.must != roster.score().must) text += "what must be done differs; ";
        if (!(found.terms == roster.score().terms)) text += "Q differs; ";
        return text;
    }

    Roster roster;
    judge::World world;
};

// Random worlds, small enough to be judged by the thousand.
class Chance {
  public:
    explicit Chance(std::uint32_t seed) : generator_(seed) {}
    std::int32_t below(std::int32_t count) {
        return static_cast<std::int32_t>(generator_() % static_cast<std::uint32_t>(count));
    }
    bool once_in(std::int32_t count) { return below(count) == 0; }

    Shift random_shift() {
        if (once_in(6)) return day_off(once_in(2) ? Off::day_off : Off::away);
        Shift one = shift(8 + below(3), 15 + below(4), 20 * (1 + below(6)));
        if (once_in(3)) one.work = {{540, 720}, {840, 1080}};
        if (once_in(5)) one.role_caps = {{below(2), 20 * below(4)}};
        return one;
    }
    Staff random_staff(std::int32_t people, std::int32_t days) {
        Staff staff;
        staff.days = days;
        for (std::int32_t i = 0; i < people; ++i) {
            Person someone = person(static_cast<std::uint64_t>(i) + 1, days);
            someone.roles = once_in(3) ? 3 : 1;
            someone.every_channel = once_in(6);
            if (!once_in(3)) someone.channels.push_back(1);
            if (once_in(2)) someone.languages.push_back(1);
            someone.rate = 1 + below(4);
            for (Shift& one : someone.shifts) one = random_shift();
            staff.people.push_back(someone);
        }
        return staff;
    }
    Task random_task(std::uint64_t number, const Staff& staff) {
        const std::int32_t day = below(staff.days);
        Task work = task(number, day, 5 * (1 + below(12)), 1 + below(5));
        const std::int32_t begin = day * minutes_per_day + 60 * (7 + below(10));
        work.window = {begin, begin + 60 * (1 + below(once_in(3) ? 60 : 8))};
        work.role = once_in(5) ? 1 : 0;
        if (once_in(3)) work.channels = {1};
        if (once_in(8)) work.channels = {0, 1};
        work.languages = {once_in(4) ? 1 : 0};
        work.preferred_day = day + below(2);
        for (std::int32_t group = 0; group < 6; ++group) {
            if (once_in(4)) work.groups.push_back(group);
        }
        if (once_in(8)) work.pin.person = random_person(staff);
        if (once_in(8)) work.pin.day = day + below(2);
        if (work.pin.person && once_in(6)) work.pin.day = day;
        work.fixed = work.pin.person && work.pin.day && once_in(2);
        if (once_in(4)) work.baseline = Baseline{random_person(staff), day, once_in(3) ? 3 : 1, once_in(5)};
        if (once_in(8)) work.owner = Owner{random_person(staff), 70};
        return work;
    }
    Id random_person(const Staff& staff) {
        return person_id(static_cast<std::uint64_t>(below(static_cast<std::int32_t>(staff.people.size()) + 1)) + 1);
    }
    template <class T>
    void shuffle(std::vector<T>& list) {
        for (std::size_t i = list.size(); i > 1; --i) {
            std::swap(list[i - 1], list[static_cast<std::size_t>(below(static_cast<std::int32_t>(i)))]);
        }
    }

  private:
    std::mt19937 generator_;
};

}  // namespace tandem::roster::test
