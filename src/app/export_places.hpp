#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tandem {

// Where the files of an export go that is asked for at `path`. Without parts it is one file, that one; else one beside
// it for each part, under its name and the part's ("plan - Ana.ics"), without what no name of a file may hold. Of
// several parts with one name the later ones get a number.
std::vector<std::filesystem::path> export_places(const std::filesystem::path& path,
                                                 const std::vector<std::string>& parts);

}  // namespace tandem
