#pragma once

#include "model/project.hpp"

namespace tandem {

// The key under which a task is known now, where its post was split or merged or its rule was replaced since the key
// was written down; the key itself where nothing of it moved. Each row of lineage is followed once at most.
TaskKey follow_lineage(const Project& project, TaskKey key);

}  // namespace tandem
