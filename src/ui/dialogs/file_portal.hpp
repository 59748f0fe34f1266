#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tandem {

// The desktop's own dialog for files, where there is one. It is asked and answers later; nothing waits for it.

struct PortalQuestion {
    enum class Kind : std::uint8_t { open, save, folder };

    Kind kind = Kind::open;
    std::string title, accept;         // words of the dialog and of its button
    std::filesystem::path folder;      // where it begins
    std::string name;                  // that is proposed, when saving
    std::vector<std::string> endings;  // ".tandem"; none for folders
    std::string kinds;                 // what files with these endings are called
    bool several = false;              // as many files as are wanted may be opened together
};

// Neither of both: the user cancelled. More than one path only where several files were asked for.
struct PortalAnswer {
    std::vector<std::filesystem::path> paths = {};
    bool failed = false;  // no portal, an error, no answer in time: the program's own dialog has to ask
};

struct FilePortal {
    // False when there is certainly no portal. Called between frames or while drawing; at most one question is open.
    std::function<bool(const PortalQuestion&)> ask;
    // The answer, once.
    std::function<std::optional<PortalAnswer>()> take;
    // The question is withdrawn: its dialog is closed, its answer never comes.
    std::function<void()> withdraw;
};

}  // namespace tandem
