#pragma once

#include <filesystem>
#include <string_view>

#include "app/session.hpp"

namespace tandem {

// Somebody as people type them outside the window: by name, initials or id. Null when nobody is meant.
const Person* person_named(const Project& project, std::string_view name);
// Nobody of this name is in the project of that file: with the names there are.
Notice nobody_named(const Project& project, std::string_view name, const std::filesystem::path& file);

}  // namespace tandem
