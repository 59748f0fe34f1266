#include "plan/tidy_roster.hpp"

#include <algorithm>
#include <map>

namespace tandem {
namespace {

using date::days;

// So far around the days the work counts for people's continuity, though it does not move.
constexpr int margin_days = 28;

DayRange counted_days(const DayRange& wanted) {
    return {week_begin(wanted.begin - days(margin_days)), week_begin(wanted.end + days(margin_days)) + days(7)};
}

class Maker {
  public:
    Maker(const Planner& planner, const DayRange& wanted, Instant now, TidyMode mode)
        : planner_(planner), mode_(mode), now_(now) {
        out_.days = {std::max(wanted.begin, planner.plan().today), wanted.end};
        out_.words.set_days(counted_days(out_.days));
        out_.plan = planner.plan().version;
    }

    TidyProblem made() && {
        const Project& project = planner_.project();
        const OfficeCalendar office(planner_.facts(), project.settings, out_.words.days());
        out_.problem.staff = staff_of(project, office, out_.words);
        const TimeZone* named = planner_.zones().find(project.settings.zone);
        const TimeZone& zone = named ? *named : planner_.zones().utc();
        for (const auto& [id, task] : planner_.plan().tasks) put(*task, zone);
        // However the plan's map is walked.
        std::sort(out_.problem.tasks.begin(), out_.problem.tasks.end(),
                  [](const roster::Task& a, const roster::Task& b) { return a.id < b.id; });
        std::sort(out_.accepted.begin(), out_.accepted.end(),
                  [](const roster::Assignment& a, const roster::Assignment& b) { return a.task < b.task; });
        for (const auto& [number, weight] : weights_) {
            out_.problem.group_weights.resize(static_cast<std::size_t>(number) + 1);
            out_.problem.group_weights.back() = weight;
        }
        return std::move(out_);
    }

  private:
    void put(const Task& task, const TimeZone& zone) {
        const Plan& plan = planner_.plan();
        const Placement* placement = plan.placement(task.id);
        const Day day = placement ? placement->day : task.fixed_day ? *task.fixed_day : day_of(task.begin);
        if (!out_.words.days().contains(day)) return;
        const int* moved = plan.moved_days.find(task.id);
        auto spec = assignment_of(planner_.project(), task, planner_.project().roster.find({task.id.value}),
                                  moved ? *moved : 0, plan.today, now_, zone, out_.words);
        if (!spec) return;
        const bool may_move = out_.days.contains(day) && !spec->task.fixed;
        if (!may_move && !placement) return;
        if (!may_move) stay(*placement, spec->task);
        if (may_move && mode_ == TidyMode::fresh) forget(spec->task);
        for (const auto& group : spec->groups) weights_[group.number] = group.weight;
        out_.accepted.push_back({spec->task.id, std::nullopt});
        if (placement)
            out_.accepted.back().place =
                roster::Place{RosterWords::id(placement->person.value), out_.words.day_number(placement->day)};
        out_.problem.tasks.push_back(std::move(spec->task));
    }

    void stay(const Placement& placement, roster::Task& task) const {
        task.fixed = true;
        task.pin = {RosterWords::id(placement.person.value), out_.words.day_number(placement.day)};
    }

    // A change costs nothing; where it is forbidden it stays so.
    static void forget(roster::Task& task) {
        if (!task.baseline) return;
        if (task.baseline->frozen)
            task.baseline->weight = 0;
        else
            task.baseline.reset();
    }

    const Planner& planner_;
    TidyMode mode_;
    Instant now_;
    TidyProblem out_;
    std::map<std::int32_t, std::int64_t> weights_;
};

roster::Roster roster_of(const TidyProblem& problem) {
    roster::Roster roster(problem.problem.staff, problem.problem.weights);
    for (std::size_t group = 0; group < problem.problem.group_weights.size(); ++group)
        roster.weigh_group(static_cast<std::int32_t>(group), problem.problem.group_weights[group]);
    for (const roster::Task& task : problem.problem.tasks) roster.put(task);
    roster.settle();
    return roster;
}

std::optional<Placement> placement_of(const RosterWords& words, const std::optional<roster::Place>& place) {
    if (!place) return std::nullopt;
    return Placement{{RosterWords::uuid(place->person)}, words.day(place->day)};
}

}  // namespace

TidyProblem tidy_problem(const Planner& planner, DayRange days, Instant now, TidyMode mode) {
    return Maker(planner, days, now, mode).made();
}

TidyOutcome tidy_roster(const TidyProblem& problem, std::int64_t moves, const roster::KeepOn& keep_on) {
    TidyOutcome outcome;
    roster::Roster roster = roster_of(problem);
    std::vector<roster::Assignment> best = roster.assignments();
    roster::Score score = roster.score();
    const auto take_if_better = [&] {
        if (!roster::better(roster.score(), score)) return;
        score = roster.score();
        best = roster.assignments();
    };
    // A first plan of its own may already be better than what is there; the search goes on from the better one.
    roster.adopt(problem.accepted);
    outcome.before = roster.score();
    if (!roster::better(score, outcome.before)) {
        score = outcome.before;
        best = problem.accepted;
    }
    roster.adopt(best);
    bool stopped = false;
    roster.improve(moves, [&](std::int64_t done, std::int64_t total) {
        stopped = keep_on && !keep_on(done, total);
        return !stopped;
    });
    take_if_better();
    outcome.after = score;
    outcome.stopped = stopped;
    if (!roster::better(score, outcome.before)) return outcome;
    std::map<roster::Id, std::optional<roster::Place>> found;
    for (const roster::Assignment& one : best) found[one.task] = one.place;
    for (const roster::Assignment& one : problem.accepted)
        if (const auto& place = found[one.task]; place != one.place)
            outcome.moves.push_back({{RosterWords::uuid(one.task)},
                                     placement_of(problem.words, one.place),
                                     placement_of(problem.words, place)});
    return outcome;
}

}  // namespace tandem
