#include "plan/time_cost.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace tandem {
namespace {

void put_cost(const Person& person, Hat hat, TimeCost& cost) {
    const HatTerms* terms = person.terms(hat);
    if (terms && terms->hourly_rate)
        cost.cost = cost_of(cost.minutes, *terms->hourly_rate);
    else
        cost.unrated_minutes = cost.minutes;
}

}  // namespace

TimeCost& TimeCost::operator+=(const TimeCost& other) {
    minutes += other.minutes;
    unrated_minutes += other.unrated_minutes;
    cost += other.cost;
    return *this;
}

Money cost_of(int minutes, Money hourly_rate) { return {(std::int64_t{minutes} * hourly_rate.cents + 30) / 60}; }

std::vector<PersonCost> people_costs(const Project& project, const Plan& plan, const DayRange& days) {
    std::map<Id<Person>, PersonCost> found;
    for (Day day = days.begin; day < days.end; day += date::days(1)) {
        for (const Id<Task>& id : plan.work(day).placed) {
            const Task& task = *plan.task(id);
            const Placement* placement = plan.placement(id);
            const std::optional<Id<Person>> who = placement ? std::optional(placement->person) : task.fixed_person;
            if (who) found[*who].of(task.role).minutes += task.effort_minutes;
        }
    }
    std::vector<PersonCost> people;
    for (auto& [id, costs] : found) {
        const Person* person = project.people.find(id);
        if (!person) continue;
        costs.person = id;
        for (const Hat hat : {Hat::smm, Hat::cm}) put_cost(*person, hat, costs.of(hat));
        people.push_back(costs);
    }
    std::sort(people.begin(), people.end(), [&](const PersonCost& a, const PersonCost& b) {
        return std::tie(project.people.find(a.person)->name, a.person) <
            std::tie(project.people.find(b.person)->name, b.person);
    });
    return people;
}

TimeCost total_cost(const std::vector<PersonCost>& people, Hat hat) {
    TimeCost sum;
    for (const PersonCost& person : people) sum += person.of(hat);
    return sum;
}

}  // namespace tandem
