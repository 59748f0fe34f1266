#pragma once

#include <optional>
#include <string>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "model/project.hpp"

namespace tandem {

// The first on screen of those that are in use; null: there is none.
const Channel* channel_of_new_posts(const Project& project);

// A new, still untitled post on a day, at this minute of it or at the suggested time, on `channel` (none: the first of
// the project) in the commonest format there.
Request new_post_request(const Project& project, const facts::Facts& facts, Day day, std::optional<Id<Channel>> channel,
                         std::string title, IdSource& ids, std::optional<int> minute = {});
// The same without a date.
Request new_idea_request(const Project& project, const facts::Facts& facts, std::string title, IdSource& ids);

// What is told of a post that was made for a moment that is over; nothing of one that is to come. Where nobody chose
// its minute, the day alone counts.
std::optional<Label> told_of_past(Day day, std::optional<int> minute, LocalMinute now);

}  // namespace tandem
