#pragma once

#include <map>

#include "plan/assign_tasks.hpp"
#include "plan/derivation.hpp"
#include "plan/planner.hpp"
#include "plan/roster.hpp"

namespace tandem {

// Capacity per day and hat, for the people and the office calendar it was asked with.
class CapacityTable {
  public:
    int of(const Project& project, const DeriveSetting& setting, Day day, Hat hat);

  private:
    Table<Person> people_;
    std::optional<OfficeCalendar> office_;
    std::map<std::pair<Day, Hat>, int> minutes_;
};

struct Planner::State {
    explicit State(const facts::Facts& all_facts) : facts(all_facts) {}

    // The derivation and plan of `next`, leaving the engine settled for it.
    struct Step {
        Derivation derivation;
        Plan plan;
        std::vector<Id<Task>> touched;  // sorted: specification or place may differ
    };
    Step advance(const Project& next);
    void build();
    // It is another day for this project, or its days are not those the engine counts: `advance` cannot get there.
    bool begins_anew(const Project& next);
    Day today_of(const Project& of);

    // Gives the engine a task as it stands in `next`, with its row of the accepted roster, or takes it away.
    void put(const Project& next, const DeriveSetting& setting, const Task& task, const RosterRow* accepted,
             int shift_days);
    // Every task of the present project, sorted by id.
    void put_all(const std::vector<TaskBox>& tasks);
    // Gives the engine the staff and every task that differ; returns the ids of the tasks.
    std::vector<Id<Task>> put_changes(const Project& next, const DeriveSetting& setting, const Plan& after,
                                      const std::vector<TaskChange>& changes);
    // What the rules say changed: tasks, their sources, how far they moved.
    void put_tasks(Plan& after, const Project& next, const std::vector<TaskChange>& changes) const;
    // Placement, day and loads of these tasks, as the engine has them now.
    void lay_out(Plan& after, const Plan& before, const std::vector<Id<Task>>& touched) const;
    // The same for a plan made from nothing, all at once.
    void lay_out_all(Plan& whole, const std::vector<TaskBox>& tasks) const;
    void put_conflicts(Plan& plan) const;
    bool accepted(Id<Task> id) const;
    // What another version derives, without taking it over.
    Derivation derivation_of(const Project& next);
    // Of a post that is another one in `next`: see post_conflicts.hpp.
    std::vector<PlanConflict> new_conflicts(const Post* old, const Post& post, const Project& next,
                                            const Derivation& derived, const Plan& after);
    // As hours pass, published work becomes too near to be moved.
    void freeze_what_is_soon();

    const facts::Facts& facts;
    ZoneTable zones;
    Project project;
    Plan plan;
    Derivation derivation;
    Instant now{};
    RosterWords words;
    std::unique_ptr<roster::Roster> engine;
    CapacityTable capacities;
    std::vector<Id<Task>> unaccepted;  // sorted: only these may stand elsewhere than in the accepted roster
    std::uint64_t versions = 0;
};

// The day a task is shown on: where it is placed or fixed, else where it should begin.
Day day_shown(const Task& task, const Placement* placement, Day today);

}  // namespace tandem
