#pragma once

#include <filesystem>
#include <vector>

#include "model/day_range.hpp"
#include "store/file_stamp.hpp"

namespace tandem {

// A temporary file that a save which was cut off (a crash, a power cut) left beside a project.
struct Leftover {
    std::filesystem::path path;
    std::int64_t modified_ns = 0;  // since 1970, UTC
    Edition edition;
    bool worth_offering = false;  // a whole project, the same one, of a later generation than the file
};

// Those beside the project file at `target`, the latest first. Changes nothing.
std::vector<Leftover> find_leftovers(const std::filesystem::path& target, FileSystem& files);

// Takes away what a cut-off save left: after ten minutes what is not worth offering, after seven days everything.
// Younger ones may belong to a save that is running on another computer. Gives those worth offering that stay: open one
// with `load_project`.
std::vector<Leftover> clean_leftovers(const std::filesystem::path& target, Instant now, FileSystem& files);

}  // namespace tandem
