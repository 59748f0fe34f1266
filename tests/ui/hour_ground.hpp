#pragma once

#include <algorithm>

#include <doctest/doctest.h>

#include "plan/office_calendar.hpp"
#include "ui/calendar/week_model.hpp"
#include "ui/calendar_rows.hpp"

namespace tandem {

// What the hours of a week are made from, kept alive together.
struct HourGround : MonthGround {
    DayRange days{october(19), october(26)};
    LocalMinute now = october(20, 9);
    std::string second_zone;
    std::vector<Id<Task>> unfolded = {};
    mutable ZoneTable zones;

    WeekModel week(Lanes lanes = Lanes::none) const {
        const MonthSource source{
            project,     plan, facts,       words,    filters, week_grid(days.begin, 1, date::Monday),
            day_of(now), lens, observances, role_load};
        const OfficeCalendar office(facts, project.settings, days);
        return week_model({source, office, zones, days, now, lanes, second_zone, unfolded});
    }
    void put(Post post) { project.posts = project.posts.with(std::move(post)); }
    // A person who does CM work, and a plan made of what they have to do.
    void plan_task(std::uint64_t number, LocalMinute begin, int minutes, std::optional<std::uint64_t> person) {
        Task task;
        task.id = id_of<Task>(number);
        task.begin = begin;
        task.end = begin + std::chrono::hours(2);
        task.effort_minutes = minutes;
        task.channels = {id_of<Channel>(1)};
        plan.tasks = plan.tasks.set(task.id, immer::box<Task>(task));
        DayWork work = plan.work(day_of(begin));
        (person ? work.placed : work.unplaced).push_back(task.id);
        plan.days = plan.days.set(day_of(begin), immer::box<DayWork>(work));
        if (person) plan.placements = plan.placements.set(task.id, {id_of<Person>(*person), day_of(begin)});
    }
    // One that Ana has on the 20th, one that nobody has on the 21st.
    void plan_two_tasks() {
        add_person(1, "Ana Roux");
        plan_task(1, october(20, 10), 30, 1);
        plan_task(2, october(21, 10), 45, std::nullopt);
    }
    // People have an hour of work on no day, unless it is said.
    void add_person(std::uint64_t number, std::string name) {
        Person person;
        person.id = id_of<Person>(number);
        person.name = std::move(name);
        project.people = project.people.with(person);
    }
};

inline const WeekDay& day_of_week(const WeekModel& week, Day day) {
    const auto found =
        std::find_if(week.days.begin(), week.days.end(), [&](const WeekDay& each) { return each.day == day; });
    REQUIRE(found != week.days.end());
    return *found;
}

}  // namespace tandem
