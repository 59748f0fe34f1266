#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/roster_problem.hpp"

// A second opinion on plans: rules and objective computed from the specifications alone, sharing nothing with the
// engine but its words. Slow and plain on purpose.
namespace tandem::roster::judge {

using Placed = std::map<Id, Place>;

struct World {
    Staff staff;
    Weights weights;
    std::map<std::int32_t, std::int64_t> group_weights;
    std::map<Id, Task> tasks;

    const Person* person(const Id& id) const {
        for (const Person& someone : staff.people) {
            if (someone.id == id) return &someone;
        }
        return nullptr;
    }
};

struct Verdict {
    std::vector<std::string> violations;
    std::int64_t uncovered = 0;
    std::int64_t must = 0;
    Terms terms;
};

inline std::string name(const Id& id) { return std::to_string(id.high) + ":" + std::to_string(id.low); }

inline bool is_fact(const Task& task) { return task.fixed || (task.pin.person && task.pin.day); }

inline Span window_of(const Task& task, std::int32_t day) {
    const std::int32_t start = day * minutes_per_day;
    const std::int32_t begin = std::max(task.window.begin_minute, start);
    const std::int32_t end = std::min(task.window.end_minute, start + minutes_per_day);
    if (begin >= end) return {0, minutes_per_day};
    return {begin - start, end - start};
}

inline bool works(const Shift& shift, std::int32_t minute) {
    if (shift.off != Off::no) return false;
    for (const Span& span : shift.work) {
        if (minute >= span.begin_minute && minute < span.end_minute) return true;
    }
    return false;
}

inline std::int32_t worked(const Shift& shift, const Span& span) {
    std::int32_t sum = 0;
    for (std::int32_t minute = span.begin_minute; minute < span.end_minute; ++minute)
        sum += works(shift, minute) ? 1 : 0;
    return sum;
}

inline bool able(const Person& person, const Task& task) {
    if (task.role != none && (person.roles >> task.role & 1U) == 0) return false;
    const auto has = [](const std::vector<std::int32_t>& list, std::int32_t wanted) {
        return std::find(list.begin(), list.end(), wanted) != list.end();
    };
    for (const std::int32_t language : task.languages)
        if (!has(person.languages, language)) return false;
    return person.every_channel || std::all_of(task.channels.begin(), task.channels.end(), [&](std::int32_t channel) {
               return has(person.channels, channel);
           });
}

// Plays the day minute by minute, always working on the task that is due first.
inline bool day_can_be_played(const Shift& shift, const std::int32_t day, const std::vector<const Task*>& tasks) {
    std::vector<std::int32_t> left;
    for (const Task* task : tasks) left.push_back(task->effort_minutes);
    for (std::int32_t minute = 0; minute < minutes_per_day; ++minute) {
        if (!works(shift, minute)) continue;
        std::optional<std::size_t> chosen;
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const Span window = window_of(*tasks[i], day);
            if (left[i] == 0 || minute < window.begin_minute || minute >= window.end_minute) continue;
            if (!chosen || window.end_minute < window_of(*tasks[*chosen], day).end_minute) chosen = i;
        }
        if (chosen) --left[*chosen];
    }
    return std::all_of(left.begin(), left.end(), [](std::int32_t minutes) { return minutes == 0; });
}

// Where pins alone break a day: every interval that holds a task that is not a pin must still be all right.
inline bool free_tasks_fit(const Shift& shift, std::int32_t day, const std::vector<const Task*>& tasks,
                           const std::set<Id>& immovable) {
    for (const Task* first : tasks) {
        for (const Task* last : tasks) {
            const Span hull{window_of(*first, day).begin_minute, window_of(*last, day).end_minute};
            std::int32_t demand = 0;
            bool concerns_free = false;
            for (const Task* task : tasks) {
                const Span window = window_of(*task, day);
                if (window.begin_minute < hull.begin_minute || window.end_minute > hull.end_minute) continue;
                demand += task->effort_minutes;
                concerns_free = concerns_free || (!immovable.contains(task->id) && task->effort_minutes > 0);
            }
            if (concerns_free && demand > worked(shift, hull)) return false;
        }
    }
    return true;
}

class Court {
  public:
    Court(const World& world, const Placed& plan, const std::set<Id>& forced) : world_(world), plan_(plan) {
        for (const auto& [id, task] : world.tasks) {
            if (is_fact(task)) immovable_.insert(id);
        }
        immovable_.insert(forced.begin(), forced.end());
    }

    Verdict judge() {
        for (const auto& [id, task] : world_.tasks) hear(task);
        for (const auto& [place, tasks] : days_) check_day(place.first, place.second, tasks);
        count_fairness();
        for (const auto& [group, people] : groups_) {
            const auto weight = world_.group_weights.find(group);
            if (weight == world_.group_weights.end()) continue;
            verdict_.terms.continuity += weight->second * (static_cast<std::int64_t>(people.size()) - 1);
        }
        return std::move(verdict_);
    }

  private:
    void complain(const std::string& what, const Id& id) { verdict_.violations.push_back(what + " " + name(id)); }

    bool reachable(const Task& task) const {
        return task.pin.person && task.pin.day && world_.person(*task.pin.person) != nullptr && *task.pin.day >= 0 &&
            *task.pin.day < world_.staff.days;
    }

    void hear(const Task& task) {
        const auto found = plan_.find(task.id);
        if (is_fact(task) && reachable(task)) {
            const Place wanted{*task.pin.person, *task.pin.day};
            if (found == plan_.end() || found->second != wanted) complain("a pin was moved:", task.id);
        }
        if (found == plan_.end()) {
            if (!task.fixed || reachable(task)) {
                verdict_.uncovered += task.drop;
                verdict_.must += task.must ? task.drop : 0;
            }
            return;
        }
        const Person* person = world_.person(found->second.person);
        const std::int32_t day = found->second.day;
        if (person == nullptr || day < 0 || day >= world_.staff.days) {
            complain("nowhere:", task.id);
            return;
        }
        if (!immovable_.contains(task.id)) check_task(task, *person, day);
        if (task.pin.person && *task.pin.person != person->id) complain("not by the pinned person:", task.id);
        if (task.pin.day && *task.pin.day != day) complain("not on the pinned day:", task.id);
        days_[{person->id, day}].push_back(&task);
        add_terms(task, *person, day);
    }

    void check_task(const Task& task, const Person& person, std::int32_t day) {
        const Shift& shift = person.shifts[static_cast<std::size_t>(day)];
        if (!task.pin.person && !able(person, task)) complain("not competent:", task.id);
        if (shift.off != Off::no) complain("on a day off:", task.id);
        const bool in_window = task.window.begin_minute < (day + 1) * minutes_per_day &&
            task.window.end_minute > day * minutes_per_day && task.window.begin_minute < task.window.end_minute;
        if (!in_window && !task.pin.day) complain("outside its window:", task.id);
        if (worked(shift, window_of(task, day)) < task.effort_minutes) complain("too few hours:", task.id);
    }

    void add_terms(const Task& task, const Person& person, std::int32_t day) {
        Terms& terms = verdict_.terms;
        const auto own = std::find_if(person.role_rates.begin(), person.role_rates.end(),
                                      [&](const RoleRate& rate) { return rate.role == task.role; });
        const std::int64_t rate = own == person.role_rates.end() ? person.rate : own->rate;
        terms.rate += world_.weights.rate * rate * task.effort_minutes;
        terms.day += world_.weights.day * std::abs(day - task.preferred_day);
        if (task.baseline && task.baseline->person != person.id) {
            terms.change_person += task.baseline->weight * world_.weights.change_person;
        }
        if (task.baseline && task.baseline->day != day) {
            terms.change_day += task.baseline->weight * world_.weights.change_day;
        }
        if (task.owner && task.owner->person == person.id) terms.owner -= task.owner->bonus;
        loads_[{person.id, day / days_per_week}] += task.effort_minutes;
        for (const std::int32_t group : task.groups) groups_[group].insert(person.id);
    }

    void check_day(const Id& who, std::int32_t day, const std::vector<const Task*>& tasks) {
        const Shift& shift = world_.person(who)->shifts[static_cast<std::size_t>(day)];
        std::vector<const Task*> pins;
        for (const Task* task : tasks) {
            if (immovable_.contains(task->id)) pins.push_back(task);
        }
        if (pins.size() == tasks.size()) return;
        check_caps(shift, tasks, who);
        const bool pins_fit = day_can_be_played(shift, day, pins);
        const bool all_right =
            pins_fit ? day_can_be_played(shift, day, tasks) : free_tasks_fit(shift, day, tasks, immovable_);
        if (!all_right) complain("a day that cannot be done, day " + std::to_string(day), who);
    }

    void check_caps(const Shift& shift, const std::vector<const Task*>& tasks, const Id& who) {
        std::int32_t sum = 0;
        std::map<std::int32_t, std::pair<std::int32_t, bool>> by_role;
        bool free_work = false;
        for (const Task* task : tasks) {
            const bool free = !immovable_.contains(task->id) && task->effort_minutes > 0;
            sum += task->effort_minutes;
            by_role[task->role].first += task->effort_minutes;
            by_role[task->role].second = by_role[task->role].second || free;
            free_work = free_work || free;
        }
        if (free_work && sum > shift.cap_minutes) complain("over the cap", who);
        for (const RoleCap& cap : shift.role_caps) {
            const auto role = by_role.find(cap.role);
            if (role != by_role.end() && role->second.second && role->second.first > cap.cap_minutes) {
                complain("over the cap of a role", who);
            }
        }
    }

    void count_fairness() {
        for (const auto& [who_and_week, load] : loads_) {
            const Person* person = world_.person(who_and_week.first);
            std::int64_t capacity = 0;
            for (std::int32_t day = 0; day < world_.staff.days; ++day) {
                const Shift& shift = person->shifts[static_cast<std::size_t>(day)];
                if (day / days_per_week == who_and_week.second && shift.off == Off::no) capacity += shift.cap_minutes;
            }
            for (std::int64_t k = 1; k <= 9; ++k) {
                verdict_.terms.fairness += world_.weights.fair * std::max<std::int64_t>(0, load - k * capacity / 10);
            }
        }
    }

    const World& world_;
    const Placed& plan_;
    std::set<Id> immovable_;
    Verdict verdict_;
    std::map<std::pair<Id, std::int32_t>, std::vector<const Task*>> days_;
    std::map<std::pair<Id, std::int32_t>, std::int64_t> loads_;
    std::map<std::int32_t, std::set<Id>> groups_;
};

// `forced`: tasks of a pinned person that stand against the rules because the user wants them there.
inline Verdict judge(const World& world, const Placed& plan, const std::set<Id>& forced = {}) {
    return Court(world, plan, forced).judge();
}

}  // namespace tandem::roster::judge
