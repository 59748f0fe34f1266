#pragma once

#include <optional>
#include <string>
#include <variant>

#include "edit/action.hpp"
#include "model/project.hpp"

namespace tandem {

// Contests, live events, influencers' posts and notes like others, with ids of their own: nothing of them is settled,
// signed, published or called off.

// One as it was when it was copied, so that it can be pasted when it is gone, or into another project.
using CopiedOccasion = std::variant<Contest, LiveEvent, InfluencerPost, Note>;

// Nothing when it is gone, or is an incident: that happened once.
std::optional<CopiedOccasion> occasion_to_copy(const Project& project, Uuid id);

Day first_day_of(const CopiedOccasion& one);
// "2026-10-14 · Name", for people and for programs that take text.
std::string text_of_occasion(const CopiedOccasion& one);

// A copy whose first day is `day`, as long and at the same times of day, as one step. Campaign, post, channels and
// contact that the project does not have are left out.
Request copy_occasion(const Project& project, const CopiedOccasion& original, Day day, IdSource& ids);

}  // namespace tandem
