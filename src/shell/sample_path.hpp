#pragma once

#include <filesystem>
#include <optional>

#include "facts/language.hpp"

namespace tandem {

// The sample project that comes with the program: beside the build, or where it was installed. None when there is none.
std::optional<std::filesystem::path> sample_path(facts::Language language);

}  // namespace tandem
