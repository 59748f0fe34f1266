#include "plan/two_hats.hpp"

#include <algorithm>
#include <map>

#include "plan/duty_matrix.hpp"
#include "plan/month_grid.hpp"
#include "plan/time_cost.hpp"

namespace tandem {
namespace {

class Adder {
  public:
    Adder(const Planner& planner, const Person& person)
        : planner_(planner), person_(person), matrix_(duty_matrix(planner.project(), planner.facts())) {}

    HatsSpan span(const DayRange& days) {
        HatsSpan span{days, {}, {}, 0};
        for (Day day = days.begin; day < days.end; day += date::days(1)) add_day(day, span);
        for (const Hat hat : {Hat::smm, Hat::cm}) put_cost(hat, span.of(hat));
        return span;
    }

    std::vector<DutyMinutes> duties(const DayRange& days) {
        std::map<std::string, DutyMinutes> sums;
        for (Day day = days.begin; day < days.end; day += date::days(1))
            each_task(day, [&](const Task& task, bool) {
                const TaskRule* rule = planner_.project().rules.find(task.key.rule);
                const DutyLine* line =
                    duty_of(matrix_, rule ? rule->code : std::string_view(), facts::name_of(task.type));
                DutyMinutes& sum = sums[line ? line->code : std::string()];
                (task.role == Hat::smm ? sum.smm_minutes : sum.cm_minutes) += task.effort_minutes;
            });
        std::vector<DutyMinutes> list;
        for (auto& [code, sum] : sums) {
            sum.duty = code;
            list.push_back(sum);
        }
        std::stable_sort(list.begin(), list.end(),
                         [](const DutyMinutes& a, const DutyMinutes& b) { return a.minutes() > b.minutes(); });
        return list;
    }

  private:
    // Tasks of the day that are the person's, and those that nobody else could be given.
    template <class F>
    void each_task(Day day, F&& f) const {
        const Plan& plan = planner_.plan();
        const DayWork& work = plan.work(day);
        for (const Id<Task>& id : work.placed) {
            const Task& task = *plan.task(id);
            const Placement* placement = plan.placement(id);
            const std::optional<Id<Person>> who = placement ? std::optional(placement->person) : task.fixed_person;
            if (who == person_.id) f(task, true);
        }
        for (const Id<Task>& id : work.unplaced) {
            const Task& task = *plan.task(id);
            if (person_.terms(task.role) && is_alone_with(planner_.project(), person_.id, task.role, day))
                f(task, false);
        }
    }

    void add_day(Day day, HatsSpan& span) const {
        span.capacity_minutes +=
            planner_.person_load(planner_.plan(), planner_.project(), day, person_.id).capacity_minutes;
        each_task(day, [&](const Task& task, bool placed) {
            HatTime& time = span.of(task.role);
            (placed ? time.placed_minutes : time.unplaced_minutes) += task.effort_minutes;
            if (task.state == TaskState::done)
                time.done_minutes += task.spent_minutes > 0 ? task.spent_minutes : task.effort_minutes;
            else
                time.done_minutes += task.spent_minutes;
        });
    }

    void put_cost(Hat hat, HatTime& time) const {
        const HatTerms* terms = person_.terms(hat);
        if (!terms || !terms->hourly_rate) return;
        time.asked_cost = cost_of(time.asked_minutes(), *terms->hourly_rate);
        time.done_cost = cost_of(time.done_minutes, *terms->hourly_rate);
    }

    const Planner& planner_;
    const Person& person_;
    std::vector<DutyLine> matrix_;
};

}  // namespace

std::optional<int> HatsSpan::percent() const {
    if (capacity_minutes <= 0) return std::nullopt;
    return static_cast<int>((std::int64_t{asked_minutes()} * 200 + capacity_minutes) / (2 * capacity_minutes));
}

std::optional<Money> HatsSpan::asked_cost() const {
    Money sum;
    for (const HatTime* time : {&smm, &cm}) {
        if (time->asked_minutes() == 0) continue;
        if (!time->asked_cost) return std::nullopt;
        sum += *time->asked_cost;
    }
    return sum;
}

bool is_alone_with(const Project& project, Id<Person> person, Hat hat, Day day) {
    return std::none_of(project.people.begin(), project.people.end(), [&](const Person& other) {
        return other.id != person && other.terms(hat) && (!other.left_on || day < *other.left_on);
    });
}

TwoHats two_hats(const Planner& planner, Id<Person> person, date::year_month month) {
    TwoHats out;
    out.person = person;
    out.month.days = {first_day(month), first_day(month + date::months(1))};
    const Person* row = planner.project().people.find(person);
    if (!row) return out;
    Adder adder(planner, *row);
    const DayRange days = out.month.days;
    out.month = adder.span(days);
    const date::weekday first = first_weekday(planner.project().settings.week_start);
    for (Day begin = week_begin(days.begin, first); begin < days.end; begin += date::days(7))
        out.weeks.push_back(adder.span({std::max(begin, days.begin), std::min(begin + date::days(7), days.end)}));
    out.duties = adder.duties(days);
    return out;
}

}  // namespace tandem
