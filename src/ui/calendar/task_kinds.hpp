#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "facts/default_rule.hpp"
#include "facts/words.hpp"
#include "plan/task.hpp"

namespace tandem {

// "réponses 3 · modération 2 · bilan 1": how many tasks there are of each kind, the most first. More than `most` kinds
// are counted at the end, "+2", where that is more than one.
std::string task_kinds_text(const facts::Words& words, const std::map<TaskType, int>& counts, std::size_t most);

}  // namespace tandem
