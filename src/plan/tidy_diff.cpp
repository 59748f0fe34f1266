#include "plan/tidy_diff.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace tandem {
namespace {

using Move = TidyDiff::Move;

// Joins moves that touch the same day of the same person.
class Parts {
  public:
    explicit Parts(std::size_t count) : root_(count) { std::iota(root_.begin(), root_.end(), std::size_t{0}); }
    void touch(std::size_t move, const Placement& place) {
        const auto [found, fresh] = first_.try_emplace({place.person, place.day}, move);
        if (!fresh) root_[find(move)] = find(found->second);
    }
    std::size_t find(std::size_t move) {
        while (root_[move] != move) move = root_[move] = root_[root_[move]];
        return move;
    }

  private:
    std::vector<std::size_t> root_;
    std::map<std::pair<Id<Person>, Day>, std::size_t> first_;
};

void number_parts(const Plan& plan, TidyDiff& diff) {
    const auto by_window = [&](const Move& a, const Move& b) {
        return std::tuple(a.part, plan.task(a.task)->begin, a.task) <
            std::tuple(b.part, plan.task(b.task)->begin, b.task);
    };
    for (Move& move : diff.moves) move.part = 0;
    std::sort(diff.moves.begin(), diff.moves.end(), by_window);
    Parts parts(diff.moves.size());
    for (std::size_t i = 0; i < diff.moves.size(); ++i)
        for (const auto* place : {&diff.moves[i].before, &diff.moves[i].after})
            if (*place) parts.touch(i, **place);
    std::map<std::size_t, std::size_t> numbers;
    for (std::size_t i = 0; i < diff.moves.size(); ++i)
        diff.moves[i].part = numbers.try_emplace(parts.find(i), numbers.size()).first->second;
    diff.parts = numbers.size();
    std::sort(diff.moves.begin(), diff.moves.end(), by_window);
}

DayRange weeks_around(const std::vector<Move>& moves) {
    std::optional<Day> first, last;
    for (const Move& move : moves)
        for (const auto* place : {&move.before, &move.after})
            if (*place) {
                first = first ? std::min(*first, (*place)->day) : (*place)->day;
                last = last ? std::max(*last, (*place)->day) : (*place)->day;
            }
    if (!first) return {};
    return {week_begin(*first), week_begin(*last) + date::days(7)};
}

void count_moves(const Plan& plan, TidyDiff& diff) {
    for (const Move& move : diff.moves) {
        const int minutes = plan.task(move.task)->effort_minutes;
        if (!move.before) diff.covered_minutes += minutes;
        if (!move.after) diff.covered_minutes -= minutes;
        if (!move.before || !move.after) continue;
        ++(move.before->person != move.after->person ? diff.hands : diff.later_or_sooner);
    }
}

void list_people(const Planner& planner, TidyDiff& diff) {
    const Plan& plan = planner.plan();
    std::map<Id<Person>, TidyDiff::PersonChange> people;
    for (const Move& move : diff.moves) {
        const bool same = move.before && move.after && move.before->person == move.after->person;
        if (same) {
            people[move.before->person].moves.push_back(move.task);
            continue;
        }
        if (move.before) people[move.before->person].gives.push_back(move.task);
        if (move.after) people[move.after->person].gains.push_back(move.task);
    }
    const auto minutes = [&](const std::vector<Id<Task>>& tasks) {
        int sum = 0;
        for (const Id<Task>& task : tasks) sum += plan.task(task)->effort_minutes;
        return sum;
    };
    for (auto& [id, change] : people) {
        change.person = id;
        for (Day day = diff.days.begin; day < diff.days.end; day += date::days(1)) {
            const PersonLoad load = planner.person_load(plan, planner.project(), day, id);
            change.before_minutes += load.minutes();
            change.capacity_minutes += load.capacity_minutes;
        }
        change.after_minutes = change.before_minutes + minutes(change.gains) - minutes(change.gives);
        for (auto* tasks : {&change.gains, &change.gives, &change.moves})
            std::sort(tasks->begin(), tasks->end(), [&](const Id<Task>& a, const Id<Task>& b) {
                return std::pair(plan.task(a)->begin, a) < std::pair(plan.task(b)->begin, b);
            });
        diff.people.push_back(std::move(change));
    }
    std::sort(diff.people.begin(), diff.people.end(), [&](const auto& a, const auto& b) {
        const auto name = [&](Id<Person> id) {
            const Person* person = planner.project().people.find(id);
            return person ? person->name : std::string();
        };
        return std::pair(name(a.person), a.person) < std::pair(name(b.person), b.person);
    });
}

TidyDiff diff_of(const Planner& planner, std::vector<Move> moves) {
    TidyDiff diff;
    diff.moves = std::move(moves);
    diff.days = weeks_around(diff.moves);
    number_parts(planner.plan(), diff);
    count_moves(planner.plan(), diff);
    list_people(planner, diff);
    return diff;
}

}  // namespace

TidyDiff tidy_diff(const Planner& planner, const TidyOutcome& outcome) {
    std::vector<Move> moves;
    for (const TidyOutcome::Place& place : outcome.moves) {
        const Task* task = planner.plan().task(place.task);
        const Placement* now = planner.plan().placement(place.task);
        if (!task || !task->is_open() || task->is_fixed()) continue;
        if ((now ? std::optional(*now) : std::nullopt) != place.before) continue;
        moves.push_back({place.task, place.before, place.after, 0});
    }
    return diff_of(planner, std::move(moves));
}

TidyDiff parts_of(const Planner& planner, const TidyDiff& diff, const std::vector<bool>& chosen) {
    std::vector<Move> moves;
    for (const Move& move : diff.moves)
        if (move.part < chosen.size() && chosen[move.part]) moves.push_back(move);
    return diff_of(planner, std::move(moves));
}

}  // namespace tandem
