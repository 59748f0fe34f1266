#pragma once

#include <optional>
#include <vector>

#include "plan/money_change.hpp"
#include "plan/plan.hpp"
#include "plan/strategy_check.hpp"

namespace tandem {

// The difference between two plans, as the consequence card shows it.

struct TaskMove {
    Id<Task> task;
    enum class Kind : std::uint8_t { moved, added, removed, retimed, reassigned } kind{};
    std::optional<Placement> before;
    std::optional<Placement> after;
    bool by_chain = false;             // not of the moved item itself: displaced to make room
    std::optional<MoveCause> cause{};  // why its place is another one; nothing where the place is the same

    bool operator==(const TaskMove&) const = default;
};

struct DayChange {
    Day day{};
    Hat role = Hat::cm;
    RoleLoad before;
    RoleLoad after;

    bool operator==(const DayChange&) const = default;
};

struct PersonChange {
    Id<Person> person;
    Day day{};
    PersonLoad before;
    PersonLoad after;

    bool operator==(const PersonChange&) const = default;
};

struct BudgetChange {
    std::optional<Id<Campaign>> campaign;  // the one the item belongs to, if any
    Money before;
    Money after;

    bool operator==(const BudgetChange&) const = default;
};

// Something a person should look at, caused or cured by the change.
struct PlanConflict {
    enum class Kind : std::uint8_t {
        two_posts_close,     // another post on the same channel less than an hour away
        outside_campaign,    // the post leaves its campaign's days
        day_off_uncovered,   // work on a day off with nobody on call
        task_before_source,  // a task fixed in time now stands before its post
        pin_conflict,        // a pinned task its person cannot do
        tone_warning,        // a memorial day
        in_the_past,
    } kind{};
    Uuid item;  // the other post, the task, the campaign, ...
    std::optional<Day> day;
    int minutes = 0;

    bool operator==(const PlanConflict&) const = default;
};

// Somebody who was told of work (a published row of the roster) that now stands elsewhere, or who gets it.
struct PersonNews {
    Id<Person> person;
    std::vector<Id<Task>> tasks;  // by id; of both versions

    bool operator==(const PersonNews&) const = default;
};

// Something of a campaign that its new days do not hold.
struct LeftOutside {
    enum class Kind : std::uint8_t {
        post,    // stays on its day, which was one of the campaign's
        flight,  // was longer, or on other days: it is cut to the campaign's
    } kind{};
    Uuid item;
    Id<Campaign> campaign;

    bool operator==(const LeftOutside&) const = default;
};

// A tool that publishes has to be told: it still holds something else than what stands here.
struct ToolNews {
    std::string tool;      // its name; "" when its channel names none any more
    bool removal = false;  // to be taken out of it, not changed there

    auto operator<=>(const ToolNews&) const = default;
};

struct Consequences {
    std::vector<TaskMove> tasks;       // in order of kind, then day
    std::vector<DayChange> days;       // by day, then role
    std::vector<PersonChange> people;  // by day, then name
    int unplaced_minutes_before = 0;   // over the days touched
    int unplaced_minutes_after = 0;
    BudgetChange budget;
    MoneyChange money;
    std::vector<PlanConflict> conflicts;    // new ones only
    std::vector<PersonNews> inform;         // by name, then id
    std::vector<LeftOutside> left_outside;  // posts by date, then flights by first day
    std::vector<ToolNews> tools;            // by name; each once
    std::vector<GapChange> gaps;            // of the strategy: see gap_changes
    // Whether another day would do: not asked where nothing is overloaded or more than one post moves.
    enum class Fit : std::uint8_t { not_asked, open, known } fit{};
    std::optional<Day> nearest_fit;  // known: the nearest other day without overload; nothing if there is none
    int nearest_fit_minutes = 0;     // CM load of that day then

    bool operator==(const Consequences&) const = default;
    bool overloads() const {
        for (const DayChange& d : days)
            if (d.after.over_minutes() > d.before.over_minutes()) return true;
        return unplaced_minutes_after > unplaced_minutes_before;
    }
};

// Who has to be told of the way from one version and its plan to another: of published rows of the roster whose task
// has another person or day, or is gone, both who had it and who has it now.
std::vector<PersonNews> people_to_inform(const Project& before, const Plan& plan_before, const Project& after,
                                         const Plan& plan_after);

// The tools that hold something else, afterwards, of the posts that differ.
std::vector<ToolNews> tools_to_tell(const Project& before, const Project& after);

// Of campaigns whose days changed: posts and flights that were inside before and are not covered any more.
std::vector<LeftOutside> left_outside(const Project& before, const Project& after);

}  // namespace tandem
