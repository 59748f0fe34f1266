#include "app/preferences_file.hpp"

#include <algorithm>

#include "store/user_settings.hpp"

namespace tandem {
namespace {

facts::Language desktop_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = environment_variable(name);
        if (!value.empty()) return value.starts_with("fr") ? facts::Language::french : facts::Language::english;
    }
    return facts::Language::french;
}

}  // namespace

std::filesystem::path preferences_folder(const std::filesystem::path& given) {
    return given.empty() ? config_folder(environment_variable) : given;
}

std::filesystem::path program_state_folder(const std::filesystem::path& given) {
    return given.empty() ? state_folder(environment_variable) : given / "state";
}

KeptPreferences load_preferences(const std::filesystem::path& folder) {
    const LoadedSettings loaded = load_user_settings(folder);
    const UserSettings& settings = loaded.settings;
    KeptPreferences kept;
    kept.preferences.language = settings.language == "en" ? facts::Language::english
        : settings.language == "fr"                       ? facts::Language::french
                                                          : desktop_language();
    kept.preferences.theme = static_cast<ThemeChoice>(settings.theme);
    kept.preferences.scale_percent = std::clamp(settings.scale_percent, 100, 300);
    kept.preferences.user_name = settings.user_name;
    kept.preferences.recent_files.assign(settings.recent_files.begin(), settings.recent_files.end());
    kept.window = {settings.window_width, settings.window_height, settings.window_x, settings.window_y,
                   settings.window_maximised};
    if (loaded.problem) kept.problem = english(*loaded.problem);
    return kept;
}

void save_preferences(const std::filesystem::path& folder, const KeptPreferences& kept) {
    // What another version wrote into the file stays there.
    UserSettings settings = load_user_settings(folder).settings;
    settings.language = kept.preferences.language == facts::Language::french ? "fr" : "en";
    settings.theme = static_cast<ThemeSetting>(kept.preferences.theme);
    settings.scale_percent = kept.preferences.scale_percent;
    settings.user_name = kept.preferences.user_name;
    settings.recent_files.clear();
    for (const auto& file : kept.preferences.recent_files) settings.recent_files.push_back(file.string());
    settings.window_width = kept.window.width;
    settings.window_height = kept.window.height;
    settings.window_x = kept.window.x;
    settings.window_y = kept.window.y;
    settings.window_maximised = kept.window.maximised;
    // A folder that cannot be written leaves the old preferences: nothing of the user's work is in them.
    (void)save_user_settings(folder, settings);
}

}  // namespace tandem
