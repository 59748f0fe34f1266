#pragma once

#include <cstdint>

#include "plan/roster_sheet.hpp"
#include "plan/roster_watch.hpp"

namespace tandem::roster {

// See Roster::improve. The moves stay on the trail.
void improve(Sheet& sheet, std::int64_t moves, const KeepOn& keep_on = {});

}  // namespace tandem::roster
