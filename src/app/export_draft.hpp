#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/session.hpp"

namespace tandem {

struct ExportFile {
    std::string part;   // what of the export it holds: a channel, a person, a number; empty: it is the only one
    std::string bytes;  // as they are written
};

// A post, campaign or flight that the files do not hold, or not all of.
struct LeftOut {
    std::string title;
    Label reason;
};

// What an export would write, before anything is written.
struct ExportDraft {
    std::optional<Notice> problem;  // why there is nothing to write; nothing else then
    std::vector<ExportFile> files;  // one at least
    std::size_t rows = 0;           // of all files together
    std::vector<Label> remarks;     // about the export as a whole
    std::vector<LeftOut> left_out;  // by name and reason
};

// Writes the files: the only one at `path`, several beside it (app/export_places.hpp), each in place of what is there.
// What to tell the user: how many rows went into which files, the remarks, and the first of what was left out.
Notice write_export(const ExportDraft& draft, const std::filesystem::path& path);

}  // namespace tandem
