#pragma once

#include <vector>

#include "model/project.hpp"

namespace tandem {

// The items that differ between two versions, sorted, each once: rows that were added, changed or removed, and what
// such a row hangs on (a comment on its item, spend on its flight, an approval on its post). A mark has the id of its
// task. The accepted roster follows from the rest and does not count.
std::vector<Uuid> touched_items(const Project& before, const Project& after);

}  // namespace tandem
