#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/duty_matrix.hpp"
#include "plan/plan.hpp"

namespace tandem {

// The work of some days held against who answers for which duty. It warns and never hinders.

// Planned minutes of a duty, done or not, by the role they are asked of.
struct DutyTime {
    int tasks = 0;
    int smm_minutes = 0;
    int cm_minutes = 0;

    int minutes() const { return smm_minutes + cm_minutes; }
    bool operator==(const DutyTime&) const = default;
};

// Work that goes against the matrix.
struct DutyFinding {
    enum class Kind : std::uint8_t {
        rule,        // a rule that is switched on asks a role that does not answer for the duty
        assignment,  // somebody does work of a duty that none of their hats answers for
    } kind{};
    std::string duty;                  // its code
    Id<TaskRule> rule;                 // rule: that one
    Hat role{};                        // rule: the one asked
    std::optional<Id<Person>> person;  // assignment: who
    int tasks = 0;                     // on these days
    int minutes = 0;

    bool operator==(const DutyFinding&) const = default;
};

// Duties the project asks of one role alone that the trade sees as the other's: "asked of the CM: strategy".
struct AskedOf {
    Hat role{};
    std::vector<std::string> duties;  // codes, in the order of the matrix
    int minutes = 0;                  // of tasks of these duties on these days

    bool operator==(const AskedOf&) const = default;
};

struct DutyCheck {
    std::vector<DutyLine> matrix;
    std::vector<DutyTime> times;        // one for each line of the matrix
    DutyTime elsewhere;                 // work that belongs to no duty of the list
    std::vector<DutyFinding> findings;  // rules by the matrix and then id, then assignments by the matrix and person
    std::vector<AskedOf> asked;         // what is asked of the SMM, of the CM; only those that are not empty

    bool operator==(const DutyCheck&) const = default;
    const DutyLine* line(std::string_view code) const;
};

// Tasks count on the day they are placed on, else on which they should begin, with their whole effort.
DutyCheck check_duties(const Project& project, const Plan& plan, const facts::Facts& facts, const DayRange& days);

}  // namespace tandem
