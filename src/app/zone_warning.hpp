#pragma once

#include <optional>

#include "app/session.hpp"

namespace tandem {

// Settles which time zone database is used: the one named by the environment's TANDEM_TZDATA where it is fit to plan
// with, else the one that the program came with. What to tell, once a run, where the named one is not used, and where
// none can be read: then every time counts as UTC. Reads it, which takes tens of milliseconds the first time. Before a
// zone is asked for, and before there are other threads that ask.
std::optional<Notice> zone_warning();

}  // namespace tandem
