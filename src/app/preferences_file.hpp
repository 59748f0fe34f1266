#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/workbench.hpp"

namespace tandem {

// Where the window is when it is neither maximised nor minimised.
struct WindowPlace {
    int width = 1440, height = 900;  // of its content, at 100 %
    std::optional<int> x, y;         // its content's top left corner on the desktop; none: the desktop chooses
    bool maximised = false;

    bool operator==(const WindowPlace&) const = default;
};

// What is kept for this user on this computer, outside every project.
struct KeptPreferences {
    Preferences preferences;
    WindowPlace window;
    std::string problem;  // in English; empty unless the file is there and broken
};

// Where they are kept: `--settings DIR`, else the user's configuration folder.
std::filesystem::path preferences_folder(const std::filesystem::path& given);
// Where backups go: beside the given folder, else the user's state folder.
std::filesystem::path program_state_folder(const std::filesystem::path& given);
// Where thumbnails of media go: beside the given folder, else the user's cache folder; may be emptied at any time.
std::filesystem::path program_cache_folder(const std::filesystem::path& given);

// A missing or broken file gives the usual preferences: it never stands in the way of starting. Without a language of
// the user's own, that of the desktop.
KeptPreferences load_preferences(const std::filesystem::path& folder);
void save_preferences(const std::filesystem::path& folder, const KeptPreferences& kept);

}  // namespace tandem
