#pragma once

#include <optional>

#include "plan/plan.hpp"

namespace tandem {

// What is kept of a task that is begun or done, so that it stands when nothing derives it any more: its names in this
// language, its times, who does it and on which day, where it has a place.
DoneRecord done_record(const Project& project, const facts::Facts& facts, const Task& task, facts::Language language,
                       const std::optional<Placement>& where);

}  // namespace tandem
