#pragma once

#include <optional>
#include <string>

#include "facts/words.hpp"
#include "plan/plan.hpp"

namespace tandem {

// Whose work this is, or the word for nobody.
std::string person_text(const Project& project, const std::optional<Placement>& place, const facts::Words& words);

// "jeu. 22 oct.", "Thu 22 Oct".
std::string day_text(Day day, const facts::Words& words);

}  // namespace tandem
