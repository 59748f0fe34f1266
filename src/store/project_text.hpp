#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/project.hpp"
#include "store/file_stamp.hpp"
#include "store/result.hpp"

namespace tandem {

// A project as it was read, and what there is to say about it.
struct Loaded {
    Project project;
    FileStamp stamp;
    bool read_only = false;         // made by a newer version: saving would lose information
    std::vector<Problem> warnings;  // nothing was refused
};

// Reads the bytes of a project file: checked first, then decoded into a new project. Whatever is wrong comes back as a
// problem; nothing throws. The stamp has no path.
Result<Loaded> load_project_text(std::string_view bytes);

// The format that the bytes say they have; nothing when they are no project. Looks at nothing but the head.
std::optional<int> written_format(std::string_view bytes);

// The canonical bytes of a project: the same for equal projects and editions. See README.md.
std::string project_text(const Project& project, const Edition& edition);
// The canonical `text` of a project, with another edition.
std::string with_edition(std::string text, const Edition& edition);

}  // namespace tandem
