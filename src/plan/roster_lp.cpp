#include "plan/roster_lp.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "plan/roster_sheet.hpp"

namespace tandem::roster {
namespace {

// Lines stay short: some readers cut long ones.
class Sum {
  public:
    void add(std::int64_t factor, const std::string& name) {
        if (factor == 0) return;
        std::string term = (factor < 0 ? " - " : " + ") + std::to_string(std::abs(factor)) + " " + name;
        if (line_ + term.size() > longest) {
            text_ += "\n ";
            line_ = 0;
        }
        line_ += term.size();
        text_ += term;
    }
    bool empty() const { return text_.empty(); }
    const std::string& text() const { return text_; }

  private:
    static constexpr std::size_t longest = 200;
    std::string text_;
    std::size_t line_ = 0;
};

// What must be done counts so often that all else together weighs less.
std::int64_t must_factor(const Problem& problem) {
    std::int64_t rest = 1;
    for (const Task& task : problem.tasks)
        if (!task.must) rest += task.drop;
    return rest;
}

class Writer {
  public:
    Writer(const Problem& problem, LpGoal goal, std::optional<std::int64_t> uncovered)
        : problem_(problem), goal_(goal), uncovered_(uncovered), sheet_(problem.staff, problem.weights) {
        for (std::size_t group = 0; group < problem.group_weights.size(); ++group)
            sheet_.weigh_group(static_cast<std::int32_t>(group), problem.group_weights[group]);
        for (const Task& task : problem.tasks) sheet_.add(task);
        for (const SlotNumber slot : sheet_.by_id()) {
            if (!sheet_.slot(slot).fact)
                open_.push_back(slot);
            else if (sheet_.slot(slot).home != none)
                facts_.push_back(slot);
            else if (!sheet_.slot(slot).task.fixed)
                lost_.push_back(slot);
        }
    }

    std::string text() {
        write_assignment();
        write_rooms();
        write_fairness();
        write_groups();
        write_coverage();
        objective_.add(constant_, "one");
        return "\\ minimise " + std::string(goal_ == LpGoal::coverage ? "what is left out" : "points") +
            "\nMinimize\n obj:" + objective_.text() + "\nSubject To\n" + rows_ + "Bounds\n one = 1\nBinary\n" + names_ +
            "End\n";
    }

  private:
    static std::string x(SlotNumber slot, std::int32_t cell) {
        return "x" + std::to_string(slot) + "_" + std::to_string(cell);
    }
    void row(const Sum& sum, const char* relation, std::int64_t right) {
        rows_ +=
            " c" + std::to_string(++count_) + ":" + sum.text() + " " + relation + " " + std::to_string(right) + "\n";
    }
    void price(std::int64_t factor, const std::string& name) {
        if (goal_ == LpGoal::points) objective_.add(factor, name);
    }
    void price_always(std::int64_t points) {
        if (goal_ == LpGoal::points) constant_ += points;
    }

    std::int64_t own_points(SlotNumber slot, std::int32_t cell) const {
        const Slot& of = sheet_.slot(slot);
        const Task& task = of.task;
        const std::int32_t person = sheet_.staff().person_of(cell), day = sheet_.staff().day_of(cell);
        const Weights& weights = problem_.weights;
        std::int64_t points = weights.rate * sheet_.staff().rate(person, task.role) * task.effort_minutes +
            weights.day * std::abs(day - task.preferred_day);
        if (task.baseline && of.baseline_person != person) points += weights.change_person * task.baseline->weight;
        if (task.baseline && task.baseline->day != day) points += weights.change_day * task.baseline->weight;
        if (task.owner && of.owner_person == person) points -= task.owner->bonus;
        return points;
    }

    // One place at most.
    void write_assignment() {
        Sum anything;
        for (const SlotNumber slot : facts_) price_always(own_points(slot, sheet_.slot(slot).home));
        for (const SlotNumber slot : open_) {
            const Slot& of = sheet_.slot(slot);
            Sum places;
            for (const std::int32_t cell : of.candidates) {
                places.add(1, x(slot, cell));
                names_ += " " + x(slot, cell) + "\n";
                price(own_points(slot, cell), x(slot, cell));
            }
            if (places.empty()) continue;
            row(places, "<=", 1);
            const std::int32_t home = sheet_.baseline_cell(slot);
            if (!of.task.baseline || !of.task.baseline->frozen || home == none || !sheet_.may_stand(slot, home))
                continue;
            Sum stays;
            stays.add(1, x(slot, home));
            row(stays, "=", 1);
        }
        anything.add(1, "one");
        row(anything, "=", 1);
    }

    // Work of one person on one day, as its windows lie.
    struct Load {
        Span window;
        std::int32_t effort = 0;
        std::int32_t role = 0;
        SlotNumber slot = 0;
        bool fact = false;
    };

    std::map<std::int32_t, std::vector<Load>> loads() const {
        std::map<std::int32_t, std::vector<Load>> cells;
        const auto put = [&](SlotNumber slot, std::int32_t cell, bool fact) {
            const Task& task = sheet_.slot(slot).task;
            cells[cell].push_back(
                {sheet_.window_on(slot, sheet_.staff().day_of(cell)), task.effort_minutes, task.role, slot, fact});
        };
        for (const SlotNumber slot : facts_) put(slot, sheet_.slot(slot).home, true);
        for (const SlotNumber slot : open_)
            for (const std::int32_t cell : sheet_.slot(slot).candidates) put(slot, cell, false);
        return cells;
    }

    template <class Counts>
    void write_room(std::int32_t cell, const std::vector<Load>& loads, std::int32_t there, Counts&& counts) {
        Sum asked;
        std::int64_t possible = 0;
        for (const Load& load : loads) {
            if (!counts(load)) continue;
            if (load.fact) {
                there -= load.effort;
                continue;
            }
            asked.add(load.effort, x(load.slot, cell));
            possible += load.effort;
        }
        if (possible > std::max(0, there)) row(asked, "<=", std::max(0, there));
    }

    // Caps of the day and of a role, and every interval of the day.
    void write_rooms() {
        const StaffTable& staff = sheet_.staff();
        for (const auto& [cell, loads] : loads()) {
            write_room(cell, loads, staff.cap(cell), [](const Load&) { return true; });
            std::set<std::int32_t> roles, begins, ends;
            for (const Load& load : loads) {
                roles.insert(load.role);
                begins.insert(load.window.begin_minute);
                ends.insert(load.window.end_minute);
            }
            for (const std::int32_t role : roles)
                if (role != none && staff.has_role_caps(cell))
                    write_room(cell, loads, staff.role_cap(cell, role), [&](const Load& l) { return l.role == role; });
            for (const std::int32_t begin : begins)
                for (const std::int32_t end : ends)
                    if (begin < end)
                        write_room(cell, loads, staff.minutes(cell, begin, end), [&](const Load& l) {
                            return l.window.begin_minute >= begin && l.window.end_minute <= end;
                        });
        }
    }

    // For each tenth of a person's week: the minutes above it.
    void write_fairness() {
        if (goal_ != LpGoal::points) return;
        const StaffTable& staff = sheet_.staff();
        std::map<std::pair<std::int32_t, std::int32_t>,
                 std::pair<std::vector<std::pair<SlotNumber, std::int32_t>>, std::int64_t>>
            weeks;
        const auto of = [&](std::int32_t cell) -> auto& {
            return weeks[{staff.person_of(cell), staff.day_of(cell) / days_per_week}];
        };
        for (const SlotNumber slot : facts_) of(sheet_.slot(slot).home).second += sheet_.slot(slot).task.effort_minutes;
        for (const SlotNumber slot : open_)
            for (const std::int32_t cell : sheet_.slot(slot).candidates) of(cell).first.emplace_back(slot, cell);
        for (const auto& [week, work] : weeks) {
            for (std::size_t step = 0; step < StaffTable::fairness_steps; ++step) {
                const std::string name =
                    "f" + std::to_string(week.first) + "_" + std::to_string(week.second) + "_" + std::to_string(step);
                Sum over;
                over.add(1, name);
                for (const auto& [slot, cell] : work.first)
                    over.add(-sheet_.slot(slot).task.effort_minutes, x(slot, cell));
                row(over, ">=", work.second - staff.thresholds(week.first, week.second)[step]);
                price(problem_.weights.fair, name);
            }
        }
    }

    // People who share a group beyond the first.
    void write_groups() {
        if (goal_ != LpGoal::points) return;
        std::map<std::int32_t, std::map<std::int32_t, std::pair<std::map<SlotNumber, std::vector<std::int32_t>>, bool>>>
            groups;
        const auto put = [&](SlotNumber slot, std::int32_t cell, bool fact) {
            const std::int32_t person = sheet_.staff().person_of(cell);
            for (const std::int32_t group : sheet_.slot(slot).groups) {
                auto& [places, there] = groups[group][person];
                if (fact)
                    there = true;
                else
                    places[slot].push_back(cell);
            }
        };
        for (const SlotNumber slot : facts_) put(slot, sheet_.slot(slot).home, true);
        for (const SlotNumber slot : open_)
            for (const std::int32_t cell : sheet_.slot(slot).candidates) put(slot, cell, false);
        for (const auto& [group, people] : groups) {
            const std::int64_t weight = sheet_.groups()[static_cast<std::size_t>(group)].weight;
            if (weight == 0 || people.size() < 2) continue;
            const std::string more = "z" + std::to_string(group);
            Sum distinct;
            distinct.add(1, more);
            std::int64_t always = 0;
            for (const auto& [person, work] : people) {
                if (work.second) {
                    ++always;
                    continue;
                }
                const std::string name = "u" + std::to_string(group) + "_" + std::to_string(person);
                distinct.add(-1, name);
                for (const auto& [slot, cells] : work.first) {
                    Sum takes_part;
                    takes_part.add(1, name);
                    for (const std::int32_t cell : cells) takes_part.add(-1, x(slot, cell));
                    row(takes_part, ">=", 0);
                }
            }
            row(distinct, ">=", always - 1);
            price(weight, more);
        }
    }

    void write_coverage() {
        const std::int64_t factor = must_factor(problem_);
        Sum gained;
        std::int64_t all = 0;
        const auto worth = [&](const Task& task) { return task.must ? task.drop * factor : task.drop; };
        for (const SlotNumber slot : lost_) all += worth(sheet_.slot(slot).task);
        for (const SlotNumber slot : open_) {
            all += worth(sheet_.slot(slot).task);
            for (const std::int32_t cell : sheet_.slot(slot).candidates)
                gained.add(worth(sheet_.slot(slot).task), x(slot, cell));
        }
        if (goal_ == LpGoal::coverage) {
            constant_ += all;
            for (const SlotNumber slot : open_)
                for (const std::int32_t cell : sheet_.slot(slot).candidates)
                    objective_.add(-worth(sheet_.slot(slot).task), x(slot, cell));
        } else if (uncovered_ && !gained.empty()) {
            row(gained, ">=", all - *uncovered_);
        }
    }

    const Problem& problem_;
    LpGoal goal_;
    std::optional<std::int64_t> uncovered_;
    Sheet sheet_;
    std::vector<SlotNumber> open_, facts_, lost_;  // lost: kept for somebody who is not there
    std::int64_t constant_ = 0;                    // of the objective
    Sum objective_;
    std::string rows_, names_;
    int count_ = 0;
};

}  // namespace

std::string lp_text(const Problem& problem, LpGoal goal, std::optional<std::int64_t> uncovered) {
    return Writer(problem, goal, uncovered).text();
}

std::int64_t covered_value(const Problem& problem, const Score& score) {
    return score.uncovered - score.must + score.must * must_factor(problem);
}

}  // namespace tandem::roster
