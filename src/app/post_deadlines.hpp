#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.hpp"
#include "model/project.hpp"
#include "model/time_zone.hpp"
#include "plan/plan.hpp"

namespace tandem {

// By when a step of the workflow is to be finished, so that the post goes out when it is planned to.
struct PostDeadline {
    enum class State : std::uint8_t { done, open, today, late };

    PostStatus step{};
    LocalMinute by{};  // wall time of the project's zone, at most the moment of publication
    State state = State::open;
    facts::StepHolder holder{};
    std::string who;                   // by name; "" for nobody
    std::optional<Id<Person>> person;  // where that is somebody of the team
    std::optional<Id<Task>> task;      // that does it, and says by when

    bool operator==(const PostDeadline&) const = default;
};

// What deadlines are worked out from. References live as long as the call.
struct DeadlineSource {
    const Project& project;
    const facts::Facts& facts;
    const Plan& plan;
    ZoneTable& zones;
    LocalMinute now{};  // wall time of the project's zone
};

// Of a post that is on its way to a date, in the order of the workflow: what is done by now too, and none before the
// one ahead of it. By the end of the tasks that rules or people make for a step, else by what the project chose
// (`step_leads`) over the office's calendar. The client's approval only where the project asks for it. Nothing for a
// post without a date, one that is out, and one that is off the calendar.
std::vector<PostDeadline> post_deadlines(const DeadlineSource& source, const Post& post);

// Whether one of them has passed and its step is not done.
bool any_late(const std::vector<PostDeadline>& deadlines);
// Whether the post is about to be approved, or at it, in a project that asks for that, and nobody is named to do it.
bool lacks_approver(const Project& project, const Post& post);

}  // namespace tandem
