#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace tandem {

// Names of files may be any bytes; a project, its history and its journal hold valid UTF-8 alone.

// A name, or a part of one, as text: a byte that is no UTF-8 is read as Windows-1252, as old archives and discs have
// it, and a control character becomes a space.
std::string text_of_name(std::string_view name);
// The same of a file's name, without its folders.
std::string file_name_text(const std::filesystem::path& file);

}  // namespace tandem
