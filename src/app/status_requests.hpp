#pragma once

#include <optional>
#include <vector>

#include "app/asked.hpp"
#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "facts/words.hpp"
#include "model/project.hpp"
#include "model/time_zone.hpp"

namespace tandem {

// Posts that take another step of the workflow. Channels with a step of their own keep it.

// One undo step for all of them. Posts that are gone or have that step already are left out; without actions when none
// is left.
Request set_status(const Project& project, const std::vector<Id<Post>>& posts, PostStatus status);

// Why a drag may not give the post that step, told with its title: what has appeared only goes on to be measured, what
// is approved and locked goes no step back. Nothing where it may.
std::optional<Label> status_drag_refusal(const Settings& settings, const Post& post, PostStatus status);

// What a question about a step is made from. References live as long as the call.
struct StepSource {
    const Project& project;
    const facts::Facts& facts;
    const facts::Words& words;
    ZoneTable& zones;
    Instant now{};
};
// Asks whether to go on where an exit condition on the way is not met, or what is to be published has a date to come,
// with what is not ready of each post, and why a post is cancelled; nothing where all is ready. Whoever says yes makes
// the request of set_status.
std::optional<Asked> ask_status(const StepSource& source, const std::vector<Id<Post>>& posts, PostStatus status);

}  // namespace tandem
