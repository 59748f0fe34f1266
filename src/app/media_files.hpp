#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

namespace tandem {

// Files that are called like media: of folders pictures and videos alone, since documents and sound lie about in them
// for other reasons.
struct MediaFiles {
    std::vector<std::filesystem::path> files;
    bool whole = true;  // false: there is more than was looked through
};

// How much of folders is looked through, however large they are.
struct FolderBounds {
    std::size_t most_entries = 100'000;  // in all folders together
    int deepest = 16;                    // folders inside one another
};

// Those among the paths, and those in the folders among them and in folders within these, hidden ones left out: in the
// order of the paths, each folder's by path. Other files are passed over. May throw WorkCancelled
// (model/work_meter.hpp).
MediaFiles media_files_in(const std::vector<std::filesystem::path>& paths, const FolderBounds& bounds = {});

}  // namespace tandem
