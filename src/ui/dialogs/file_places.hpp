#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace tandem {

// Folders that are offered beside the list of files.

struct FilePlace {
    enum class Kind : std::uint8_t { recent, project, projects, home, documents, downloads, desktop, media };

    Kind kind = Kind::recent;
    std::filesystem::path path;
    std::string name;  // of its folder; the screen has words for the others than recent and media

    bool operator==(const FilePlace&) const = default;
};

// Where they come from; each may be empty.
struct PlaceSources {
    std::vector<std::filesystem::path> recent;  // the latest first
    std::filesystem::path project;              // the open project's folder
    std::filesystem::path projects;
    std::filesystem::path home;
    std::filesystem::path config;              // where user-dirs.dirs stands
    std::vector<std::filesystem::path> media;  // folders in which drives are mounted
};
// Of this user and computer, without the program's own.
PlaceSources system_places();

// Those that exist as folders, each once: what is recent comes first, and is left out where it is one of the others.
std::vector<FilePlace> file_places(const PlaceSources& sources);

}  // namespace tandem
