#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "facts/words.hpp"

namespace tandem {

// "I am away": what days off of somebody do to the work, before they are taken.

struct AwayTask {
    Id<Task> task;
    std::optional<Placement> before;
    std::optional<Placement> after;

    bool operator==(const AwayTask&) const = default;
};

struct AwayPlan {
    Id<Person> person;
    DayRange days;
    std::vector<AwayTask> sooner;   // the person does them before leaving
    std::vector<AwayTask> later;    // and these after coming back
    std::vector<AwayTask> covered;  // somebody else does them
    std::vector<AwayTask> gaps;     // nobody can; those that had somebody before
    std::vector<AwayTask> kept;     // pinned to the person all the same: to be given to somebody, or done away
    std::vector<AwayTask> others;   // work of others that moves to make room

    bool operator==(const AwayPlan&) const = default;
    bool empty() const {
        return sooner.empty() && later.empty() && covered.empty() && gaps.empty() && kept.empty() && others.empty();
    }
};

// The days away as an edit: one undo step; without actions for nobody or no days.
Request go_away(const Project& project, Id<Person> person, const DayRange& days, std::string reason);
// What it would lead to: the very plan that follows from `go_away`. Each list by the window of its tasks.
AwayPlan plan_absence(Session& session, Id<Person> person, const DayRange& days);

// A task and what becomes of it: "Reply to comments (Harvest), Tue 13 Oct: Ana → Ben".
std::string away_text(const Session& session, const facts::Words& words, const AwayTask& task);
// "3 to bring forward, 5 covered by Ben and Eva, 2 nobody can do".
std::string away_summary(const Session& session, const facts::Words& words, const AwayPlan& plan);

// One page to hand over: who does what meanwhile, what nobody does, saved replies, and whom to turn to. The same bytes
// for the same plan on the same day.
std::string handover_pdf_of(const Session& session, const facts::Words& words, const AwayPlan& plan);
Notice export_handover(const Session& session, const facts::Words& words, const AwayPlan& plan,
                       const std::filesystem::path& path);

}  // namespace tandem
