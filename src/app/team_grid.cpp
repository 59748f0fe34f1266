#include "app/team_grid.hpp"

#include <algorithm>
#include <tuple>

namespace tandem {
namespace {

bool in_lens(Hat hat, Lens lens) { return lens == Lens::both || (lens == Lens::smm) == (hat == Hat::smm); }

bool is_shown(const Session& session, const Task& task, const TeamWish& wish) {
    return !wish.channels.asks_for_channels() || wish.channels.asks_for_any(session.project().channels, task.channels);
}

int usual_minutes_of(const Person& person) {
    int most = 0;
    for (const auto& day : person.hours) {
        int minutes = 0;
        for (const MinuteRange& range : day) minutes += range.length();
        most = std::max(most, minutes);
    }
    // A cap of the only role is one of the person.
    if (person.hats.size() == 1 && person.hats.front().daily_cap_minutes)
        most = std::min(most, *person.hats.front().daily_cap_minutes);
    return person.daily_cap_minutes ? std::min(most, *person.daily_cap_minutes) : most;
}

TeamRow team_row(const Session& session, const OfficeCalendar& office, const Person& person, const TeamWish& wish) {
    TeamRow row{person.id, {}, {person.id, {}, {}}, {}, usual_minutes_of(person)};
    for (Day day = wish.days.begin; day < wish.days.end; day += date::days(1)) {
        TeamDay one{session.planner().person_load(session.plan(), session.project(), day, person.id),
                    working_day_of(person, office, day),
                    {}};
        const bool all = !wish.channels.asks_for_channels();
        one.shown = all ? one.load : PersonLoad{0, 0, one.load.capacity_minutes};
        for (const Id<Task> id : tasks_of_cell(session.plan(), person.id, day)) {
            const Task& task = *session.plan().task(id);
            if (!all && task.counts() && is_shown(session, task, wish))
                (task.role == Hat::smm ? one.shown.smm_minutes : one.shown.cm_minutes) += task.effort_minutes;
            if (task.state == TaskState::done)
                row.done_minutes[static_cast<std::size_t>(task.role)] += task.effort_minutes;
        }
        row.days.push_back(std::move(one));
    }
    return row;
}

// Placed or not, as in RoleLoad::minutes.
int shown_minutes_of(const Session& session, const TeamWish& wish, Day day, Hat hat) {
    int minutes = 0;
    const DayWork& work = session.plan().work(day);
    for (const auto* ids : {&work.placed, &work.unplaced})
        for (const Id<Task> id : *ids) {
            const Task* task = session.plan().task(id);
            if (task && task->counts() && task->role == hat && is_shown(session, *task, wish))
                minutes += task->effort_minutes;
        }
    return minutes;
}

TeamRole role_of(const Session& session, const TeamWish& wish, Hat hat) {
    TeamRole role{hat, {}, {}};
    for (Day day = wish.days.begin; day < wish.days.end; day += date::days(1)) {
        const RoleLoad load = session.planner().role_load(session.plan(), session.project(), day, hat);
        role.days.push_back(load);
        role.shown_minutes.push_back(!wish.channels.asks_for_channels() ? load.minutes()
                                                                        : shown_minutes_of(session, wish, day, hat));
    }
    return role;
}

void add_to_place(const Session& session, const TeamWish& wish, TeamFigures& out) {
    const Plan& plan = session.plan();
    for (Day day = wish.days.begin; day < wish.days.end; day += date::days(1))
        for (const Id<Task> id : plan.work(day).unplaced) {
            const Task* task = plan.task(id);
            if (!task || !task->is_open() || !in_lens(task->role, wish.lens) || !is_shown(session, *task, wish))
                continue;
            out.to_place.push_back(id);
            out.to_place_minutes += task->effort_minutes;
        }
    std::sort(out.to_place.begin(), out.to_place.end(),
              [&](Id<Task> a, Id<Task> b) { return std::tie(plan.task(a)->end, a) < std::tie(plan.task(b)->end, b); });
}

}  // namespace

HeatStep heat_step(int minutes, int capacity_minutes) {
    if (minutes <= 0) return HeatStep::empty;
    const auto above = [&](int percent) {
        return minutes * 100LL > static_cast<long long>(capacity_minutes) * percent;
    };
    return above(85) ? HeatStep::full : above(65) ? HeatStep::high : above(40) ? HeatStep::middle : HeatStep::low;
}

bool wears_hat_of(const Person& person, Lens lens) {
    return std::any_of(person.hats.begin(), person.hats.end(),
                       [&](const HatTerms& terms) { return in_lens(terms.hat, lens); });
}

TeamFigures team_figures(const Session& session, const TeamWish& wish) {
    TeamFigures out;
    out.days = wish.days;
    const Project& project = session.project();
    const OfficeCalendar office(session.facts(), project.settings, wish.days);
    for (const Person& person : project.people)
        if (wears_hat_of(person, wish.lens) && (!person.left_on || *person.left_on > wish.days.begin))
            out.rows.push_back(team_row(session, office, person, wish));
    std::sort(out.rows.begin(), out.rows.end(), [&](const TeamRow& a, const TeamRow& b) {
        const auto key = [&](const TeamRow& row) {
            const Person& person = *project.people.find(row.person);
            // Strategists, community managers, those who wear both hats.
            const int role = person.terms(Hat::cm) == nullptr ? 0 : person.terms(Hat::smm) == nullptr ? 1 : 2;
            return std::tuple(role, person.name, row.person);
        };
        return key(a) < key(b);
    });
    for (const PersonCost& cost : people_costs(project, session.plan(), wish.days))
        for (TeamRow& row : out.rows)
            if (row.person == cost.person) row.cost = cost;
    for (const Hat hat : {Hat::smm, Hat::cm})
        if (in_lens(hat, wish.lens)) out.roles.push_back(role_of(session, wish, hat));
    add_to_place(session, wish, out);
    return out;
}

std::vector<Id<Task>> tasks_of_cell(const Plan& plan, Id<Person> person, Day day) {
    std::vector<Id<Task>> tasks;
    for (const Id<Task> id : plan.work(day).placed) {
        const Placement* placement = plan.placement(id);
        if (placement && placement->person == person && placement->day == day) tasks.push_back(id);
    }
    return tasks;
}

}  // namespace tandem
