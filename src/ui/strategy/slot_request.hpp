#pragma once

#include <string>

#include "edit/action.hpp"
#include "facts/facts.hpp"
#include "plan/gap_slots.hpp"

namespace tandem {

// A new, still untitled post in a free slot, with what the slot serves: one undo step.
Request slot_request(const Project& project, const facts::Facts& facts, const GapSlot& slot, std::string title,
                     IdSource& ids);

}  // namespace tandem
