#pragma once

#include <filesystem>

#include "store/project_text.hpp"

namespace tandem {

// Reads a project. Changes nothing on disk, whatever it finds. Problems carry the file's name.
Result<Loaded> load_project(const std::filesystem::path& path);
Result<Loaded> load_project(const std::filesystem::path& path, FileSystem& files);

}  // namespace tandem
