#pragma once

#include <filesystem>
#include <vector>

#include "facts/language.hpp"

namespace tandem::robot {

// The example projects of a language: of a brand, of one person, of an agency.
std::vector<std::filesystem::path> samples_of(facts::Language language);

}  // namespace tandem::robot
