#pragma once

#include <optional>

#include "app/session.hpp"

namespace tandem {

// What to tell, once a run, where the time zone database cannot be read: then every time counts as UTC. Reads it, which
// takes tens of milliseconds the first time.
std::optional<Notice> zone_warning();

}  // namespace tandem
