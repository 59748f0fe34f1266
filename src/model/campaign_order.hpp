#pragma once

#include <vector>

#include "model/project.hpp"

namespace tandem {

// In the order people read them in, wherever they are listed: by first day, the shorter one first, then by name.
std::vector<const Campaign*> campaigns_in_order(const Project& project);
std::vector<const Flight*> flights_in_order(const Project& project, Id<Campaign> campaign);

}  // namespace tandem
