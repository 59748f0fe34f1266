#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/enum_words.hpp"
#include "model/export_choice.hpp"
#include "model/extra.hpp"
#include "model/plan_mapping.hpp"
#include "store/file_system.hpp"

namespace tandem {

enum class ThemeSetting : std::uint8_t { system, light, dark };
enum class ClockSetting : std::uint8_t { hours_24, hours_12 };
enum class FolderOrderSetting : std::uint8_t { name, size, changed };

// What one user set for this computer. No project depends on it.
struct UserSettings {
    std::string language;  // "fr", "en"; empty: the system's
    ThemeSetting theme = ThemeSetting::system;
    int scale_percent = 100;
    int text_percent = 100;
    ClockSetting clock = ClockSetting::hours_24;
    std::optional<int> first_hour;  // of the hours of a day; none: where the office begins
    std::string second_zone;        // whose clock stands beside the hours; empty: none
    std::string projects_folder;    // empty: beside the latest file
    std::string user_name;
    std::vector<std::string> recent_files;                       // the latest first
    std::vector<std::string> recent_folders;                     // where files were chosen, the latest first
    FolderOrderSetting folder_order = FolderOrderSetting::name;  // of files to choose from
    bool folder_descending = false;
    int window_width = 1440;  // of the screen, before scaling
    int window_height = 900;
    std::optional<int> window_x, window_y;  // of the desktop; none: the desktop chooses
    bool window_maximised = false;
    std::vector<KeptMapping> import_mappings;  // the latest first
    std::vector<ExportChoice> export_choices;  // the latest first, one for each project and kind
    Extra extra;

    bool operator==(const UserSettings&) const = default;
    template <class Self, class F>
    static void fields(Self& s, F&& f) {
        f("language", s.language), f("theme", s.theme), f("scale_percent", s.scale_percent);
        f("text_percent", s.text_percent), f("clock", s.clock), f("first_hour", s.first_hour);
        f("second_zone", s.second_zone), f("projects_folder", s.projects_folder);
        f("user_name", s.user_name), f("recent_files", s.recent_files);
        f("recent_folders", s.recent_folders), f("folder_order", s.folder_order);
        f("folder_descending", s.folder_descending), f("window_width", s.window_width);
        f("window_height", s.window_height), f("window_x", s.window_x), f("window_y", s.window_y);
        f("window_maximised", s.window_maximised), f("import_mappings", s.import_mappings);
        f("export_choices", s.export_choices), f("extra", s.extra);
    }
};

// `path` in front, without a second mention, at most twenty.
void remember_file(UserSettings& settings, const std::filesystem::path& path);

struct LoadedSettings {
    UserSettings settings;           // the usual ones when there is no file or it is broken
    std::optional<Problem> problem;  // there is a file, and it is broken
};

// Reads `folder`/settings.json. Never stands in the way of starting.
LoadedSettings load_user_settings(const std::filesystem::path& folder, FileSystem& files);
LoadedSettings load_user_settings(const std::filesystem::path& folder);
// Writes it, making the folder. A problem when it could not.
std::optional<Problem> save_user_settings(const std::filesystem::path& folder, const UserSettings& settings,
                                          FileSystem& files);
std::optional<Problem> save_user_settings(const std::filesystem::path& folder, const UserSettings& settings);

// The user's folders by the XDG rules: $XDG_CONFIG_HOME/tandem or ~/.config/tandem, $XDG_STATE_HOME/tandem or
// ~/.local/state/tandem, $XDG_CACHE_HOME/tandem or ~/.cache/tandem. `variable` gives the environment's, empty when
// unset. Empty when there is no home.
using Environment = std::function<std::string(const char*)>;
std::filesystem::path config_folder(const Environment& variable);
std::filesystem::path state_folder(const Environment& variable);
std::filesystem::path cache_folder(const Environment& variable);
// Of this process.
std::string environment_variable(const char* name);

}  // namespace tandem

TANDEM_ENUM_WORDS(tandem::ThemeSetting, "system", "light", "dark");
TANDEM_ENUM_WORDS(tandem::ClockSetting, "24", "12");
TANDEM_ENUM_WORDS(tandem::FolderOrderSetting, "name", "size", "changed");
