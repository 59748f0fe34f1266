// Hours with a cap of their own inside a day: on call, beside the working hours.
#include <array>
#include <numeric>

#include <doctest/doctest.h>

#include "plan/roster_world.hpp"

using namespace tandem::roster;
using namespace tandem::roster::test;

namespace {

// Nine to five, three hours at most, and on call from six to ten in the evening, one hour at most.
Person on_call_in_the_evening() {
    Person someone = person(1, 7, 240);
    for (Shift& one : someone.shifts) {
        one.work = {{540, 1020}, {1080, 1320}};
        one.limits = {{{{540, 1020}}, 180}, {{{1080, 1320}}, 60}};
    }
    return someone;
}

// Whether tasks of whole hours can be done in a day of hours with limits, by augmenting paths: nothing of the engine.
class DayOfHours {
  public:
    explicit DayOfHours(const Shift& shift) : limits_(shift.limits), room_(limits_.size()) {
        pool_.fill(-1);
        taken_by_.fill(-1);
        for (std::size_t i = 0; i < limits_.size(); ++i) {
            room_[i] = limits_[i].cap_minutes / 60;
            for (const Span& span : limits_[i].hours) {
                for (std::int32_t hour = span.begin_minute / 60; hour < span.end_minute / 60; ++hour)
                    pool_[at(hour)] = static_cast<int>(i);
            }
        }
    }
    bool takes(const std::vector<Task>& tasks) {
        for (const Task& task : tasks) {
            for (std::int32_t unit = 0; unit < task.effort_minutes / 60; ++unit) {
                windows_.push_back({task.window.begin_minute / 60, task.window.end_minute / 60});
                seen_.fill(false);
                if (!place(static_cast<int>(windows_.size()) - 1)) return false;
            }
        }
        return true;
    }

  private:
    static std::size_t at(int number) { return static_cast<std::size_t>(number); }
    bool place(int unit) {
        for (int hour = windows_[at(unit)].begin_minute; hour < windows_[at(unit)].end_minute; ++hour) {
            if (pool_[at(hour)] < 0 || seen_[at(hour)] || !clear(hour)) continue;
            taken_by_[at(hour)] = unit;
            return true;
        }
        return false;
    }
    // Makes the hour free and its pool able to take one more.
    bool clear(int hour) {
        seen_[at(hour)] = true;
        if (taken_by_[at(hour)] >= 0) return place(taken_by_[at(hour)]);
        std::int32_t& room = room_[at(pool_[at(hour)])];
        if (room > 0) {
            --room;
            return true;
        }
        for (int other = 0; other < 24; ++other) {
            if (pool_[at(other)] != pool_[at(hour)] || seen_[at(other)] || taken_by_[at(other)] < 0) continue;
            seen_[at(other)] = true;
            if (!place(taken_by_[at(other)])) continue;
            taken_by_[at(other)] = -1;
            return true;
        }
        return false;
    }

    std::vector<Limit> limits_;
    std::vector<std::int32_t> room_;
    std::vector<Span> windows_;
    std::array<int, 24> pool_{};
    std::array<int, 24> taken_by_{};
    std::array<bool, 24> seen_{};
};

// Working hours and a turn on call around, before or after them.
Shift random_day(Chance& chance) {
    const std::int32_t begin = 6 + chance.below(6), end = begin + 2 + chance.below(6);
    const std::int32_t early = chance.below(begin), late = end + chance.below(24 - end);
    Limit work{{{begin * 60, end * 60}}, 60 * (1 + chance.below(end - begin))};
    Limit turn;
    if (early < begin && !chance.once_in(3)) turn.hours.push_back({early * 60, begin * 60});
    if (late > end && !chance.once_in(3)) turn.hours.push_back({end * 60, late * 60});
    turn.cap_minutes = 60 * (1 + chance.below(3));
    Shift shift;
    shift.limits = {work, turn};
    for (const Limit& limit : shift.limits) {
        shift.work.insert(shift.work.end(), limit.hours.begin(), limit.hours.end());
        std::int32_t length = 0;
        for (const Span& span : limit.hours) length += span.end_minute - span.begin_minute;
        shift.cap_minutes += std::min(length, limit.cap_minutes);
    }
    std::sort(shift.work.begin(), shift.work.end(),
              [](const Span& a, const Span& b) { return a.begin_minute < b.begin_minute; });
    return shift;
}

}  // namespace

TEST_CASE("minutes on call are capped over all the tasks of an evening, and those of the day by the day's own cap") {
    Scene scene({7, {on_call_in_the_evening()}});
    scene.put(hours(task(1, 1, 40, 5), 1, 18, 22));
    scene.put(hours(task(2, 1, 20, 4), 1, 19, 21));
    scene.put(hours(task(3, 1, 10, 3), 1, 18, 22));
    scene.put(hours(task(4, 1, 180, 2), 1, 9, 17));
    scene.put(hours(task(5, 1, 10, 1), 1, 9, 17));
    scene.roster.settle();
    CHECK(scene.roster.unassigned() == std::vector<Id>{task_id(3), task_id(5)});
    const auto evening = scene.roster.explain(task_id(3));
    REQUIRE(evening->people.size() == 1);
    CHECK(evening->people[0].reject == Reject::day_cap);
    // With the day empty it is the turn that is short, not the day.
    scene.remove(task_id(4));
    scene.remove(task_id(5));
    scene.roster.settle();
    const Verdict verdict = scene.roster.explain(task_id(3))->people[0];
    CHECK(verdict.reject == Reject::window_load);
    CHECK(verdict.begin_minute >= 18 * 60);
    CHECK(verdict.minutes_asked == 70);
    CHECK(verdict.minutes_there == 60);
    CHECK(verdict.holders == std::vector<Id>{task_id(1), task_id(2)});
}

TEST_CASE("a task longer than a turn's minutes is not for who is on call") {
    Scene scene({7, {on_call_in_the_evening()}});
    scene.put(hours(task(1, 1, 70), 1, 18, 22));
    scene.roster.settle();
    CHECK_FALSE(scene.roster.place(task_id(1)));
    const Verdict verdict = scene.roster.explain(task_id(1))->people[0];
    CHECK(verdict.reject == Reject::no_hours_in_window);
    CHECK(verdict.minutes_there == 60);
}

TEST_CASE("a day with limits takes exactly the tasks that can be done in it") {
    int refused = 0, taken = 0;
    for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
        Chance chance(seed);
        Person someone = person(1, 1);
        someone.shifts = {random_day(chance)};
        Scene scene({1, {someone}});
        std::vector<Task> placed;
        for (std::uint64_t number = 1; number <= 6; ++number) {
            const std::int32_t begin = chance.below(22), length = 1 + chance.below(23 - begin);
            // Worth less and less: what stands is never put out.
            const Task work =
                hours(task(number, 0, 60 * (1 + chance.below(2)), 64 >> number), 0, begin, begin + length);
            INFO("seed ", seed, " task ", number);
            scene.put(work);
            scene.roster.settle();
            std::vector<Task> with = placed;
            with.push_back(work);
            const bool fits = DayOfHours(someone.shifts[0]).takes(with);
            CHECK(scene.roster.place(work.id).has_value() == fits);
            if (scene.roster.place(work.id)) placed = with;
            ++(fits ? taken : refused);
        }
    }
    CHECK(taken > 1000);
    CHECK(refused > 1000);
}
