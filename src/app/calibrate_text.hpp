#pragma once

#include <string>

#include "app/rule_requests.hpp"
#include "facts/words.hpp"
#include "plan/calibrate_rules.hpp"

namespace tandem {

// "First-hour replies: 22 min, not 15 (8 tasks)".
std::string calibration_text(const Project& project, const facts::Words& words, const Calibration& calibration);
// The proposed minutes from today on: one undo step.
Request apply_calibration(const TaskGround& ground, const Calibration& calibration);

}  // namespace tandem
