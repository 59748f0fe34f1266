#pragma once

#include <string>
#include <vector>

#include "app/task_requests.hpp"
#include "facts/words.hpp"

namespace tandem {

// For a task that nobody has: small changes that would give it somebody, each tried out before it is offered.
struct WhatIf {
    enum class Kind : std::uint8_t {
        more_minutes,  // half an hour more of `person` on `day`
        teach,         // the channels or languages that `person` lacks
        add_hat,       // the role that `person` lacks
        later_due,     // a day more for the task
    } kind{};
    std::optional<Id<Person>> person;
    std::optional<Day> day;
    Request request;              // one undo step
    std::optional<Placement> by;  // who would do the task then, and when
    int placed = 0;               // tasks that get somebody, this one included
    int moved = 0;                // tasks of others that change hands or days
    int lost = 0;                 // tasks that lose theirs

    bool helps() const { return by.has_value(); }
};

// Those that help, the ones that disturb least first; empty where nothing small does, or the task has somebody.
std::vector<WhatIf> what_ifs(Session& session, Id<Task> task, std::string_view who);

// "30 min more for Ana on Wed 7 Oct: Ana would do it on Wed 7 Oct"; with what else it moves.
std::string what_if_text(const Session& session, const facts::Words& words, const WhatIf& what);

}  // namespace tandem
