#pragma once

#include <filesystem>
#include <vector>

#include "facts/language.hpp"

namespace tandem {

// The sample projects that come with the program in this language, beside the build or where it was installed: those of
// the shop, of one person, of an agency that are there. One that is not there in the language is taken in French.
std::vector<std::filesystem::path> sample_paths(facts::Language language);

}  // namespace tandem
