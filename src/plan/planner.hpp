#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/time_zone.hpp"
#include "plan/consequences.hpp"
#include "plan/plan.hpp"

namespace tandem {

// Why a person does, or does not do, a task.
struct PersonVerdict {
    Id<Person> person;
    enum class Code : std::uint8_t {
        chosen,
        possible,
        role,
        channel,
        language,
        time_off,
        no_hours_in_window,
        day_cap,
        window_load,
        pinned_elsewhere,
        frozen,
        left,
    } code{};
    std::optional<Day> day;   // the best day this person has for it
    std::int64_t points = 0;  // possible: how much worse (more) than the chosen one, the sum of the terms
    struct Term {
        enum class Kind : std::uint8_t {
            uncovered,
            rate,
            day,
            change_person,
            change_day,
            fairness,
            continuity,
            owner
        } kind{};
        std::int64_t points = 0;
    };
    std::vector<Term> terms;        // differences to the chosen one; none is zero
    int minutes_have = 0;           // the hours there; of a full day or interval all that it can take
    int minutes_need = 0;           // the task's effort; on a full day or interval everything there, the task included
    MinuteRange interval;           // window_load: the minutes of the day that are short
    std::vector<Id<Task>> held_by;  // tasks that hold the room
    std::vector<Id<Channel>> missing_channels;
    std::vector<std::string> missing_languages;
};

struct Explanation {
    Id<Task> task;
    std::optional<Placement> placement;
    std::vector<PersonVerdict> people;  // the chosen one first, then possible ones by points, then the others by name
    // For a task nobody does, the first that is true.
    enum class Nobody : std::uint8_t {
        none,
        overdue,          // its window is over: nobody had it, and nobody is given it any more
        pin_unreachable,  // kept for somebody who left, or for a day that is not planned
        nobody_competent,
        nobody_there,
        all_full,
        displaced,
        search_ended,
    } nobody{};
    std::optional<Id<Person>> nearest;  // nobody_competent: who lacks least; nobody_there: whose hours come closest
    std::optional<Day> nearest_day;     // nobody_there: and when
    int lack_minutes = 0;               // nobody_there: hours; all_full and displaced: of the place that comes closest
    bool missing_role = false;          // nobody_competent: what the nearest lacks
    std::vector<std::string> missing_languages;
    std::vector<Id<Channel>> missing_channels;
    // The places that would do if there were room.
    struct FullPlace {
        Placement place;
        MinuteRange interval;  // minutes of the day that are short; the whole day where its cap is
        int minutes_need = 0;  // asked there, this task included
        int minutes_have = 0;
        std::vector<Id<Task>> held_by;
    };
    std::vector<FullPlace> full;
    std::vector<Id<Task>> displaced_by;  // tasks of a higher priority that hold the room
    // all_full, proven: these tasks together need more than all the places they could use have.
    std::vector<Id<Task>> crowd;
    std::int64_t crowd_minutes = 0;
    std::int64_t room_minutes = 0;
};

// Keeps the plan of the present version of a project, and answers what another version's plan would be. Its cost
// follows the difference between the versions.
class Planner {
  public:
    explicit Planner(const facts::Facts& facts);
    ~Planner();
    Planner(Planner&&) noexcept;
    Planner& operator=(Planner&&) noexcept;

    // Another planner of the same version, planned from what was accepted: it may take over what follows in a thread of
    // its own while this one only answers. It numbers its plans on from here: one of the two goes on. May throw
    // WorkCancelled (model/work_meter.hpp), and so may its `take`: then it is of no use any more.
    Planner beside() const;

    // Plans from nothing. Keep mode: what the accepted roster says and is still possible stays.
    const Plan& open(Project project, Instant now);
    const Project& project() const;
    const Plan& plan() const;

    // The plan of another version, without taking it over. The same code as `take`.
    Plan preview(const Project& next);
    // Takes another version over.
    const Plan& take(Project next);
    // Takes over a version that differs in the accepted roster alone, which says what the plan says: nothing moves for
    // it.
    void accept(Project next);
    // Goes back (or forth) to a version whose plan is known: nothing is solved again.
    void restore(Project project, Plan plan);
    // Time has passed; plans again only when the day changed. True when the plan is another one.
    bool set_now(Instant now);

    // What the accepted roster lacks to say what the plan says: the content of an `AcceptRoster`.
    struct RosterChange {
        std::vector<RosterRow> put;
        std::vector<Id<RosterRow>> drop;
        bool empty() const { return put.empty() && drop.empty(); }
    };
    RosterChange roster_change() const;

    // Tasks a version would have for one post, and what they do: for the card, the inspector and the tests.
    Consequences consequences(const Project& next, const Plan& after) const;
    Explanation explain(Id<Task> task) const;
    // Marks whose task is not there, by id: nothing that people decided is out of sight.
    std::vector<StrayMark> stray_marks() const;
    // Rules with a version this program does not understand: they stay in the file, and that version derives nothing.
    // By id.
    std::vector<Id<TaskRule>> unknown_rules() const;

    RoleLoad role_load(const Plan& plan, const Project& project, Day day, Hat role) const;
    PersonLoad person_load(const Plan& plan, const Project& project, Day day, Id<Person> person) const;
    // Tasks of one source, by window; those taken away by hand too.
    std::vector<Id<Task>> tasks_of(const Plan& plan, Uuid source) const;

    const facts::Facts& facts() const;
    // Reads zones when they are asked for, which nobody sees.
    ZoneTable& zones() const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tandem
