#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/recovery.hpp"

namespace tandem {

struct ViewContext;

// The versions of the file from before each save, and what going back to one would change.
struct VersionsDialog {
    std::vector<KeptVersion> versions;
    std::optional<std::size_t> chosen;
    std::optional<std::vector<ChangedRows>> changes;  // of the chosen one; none: not read yet, or unreadable
    bool asked = false;                               // for the chosen one
};

struct VersionsAnswer {
    std::optional<std::filesystem::path> look;  // tell what going back to it changes
    std::optional<std::filesystem::path> restore;
    bool closed = false;
};

VersionsAnswer draw_versions(ViewContext& view, VersionsDialog& dialog);

}  // namespace tandem
