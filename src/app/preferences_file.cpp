#include "app/preferences_file.hpp"

#include <algorithm>
#include <cstdlib>

#include "store/user_settings.hpp"
#include "store/utf8.hpp"

namespace tandem {
namespace {

facts::Language desktop_language() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string value = environment_variable(name);
        if (!value.empty()) return value.starts_with("fr") ? facts::Language::french : facts::Language::english;
    }
    return facts::Language::french;
}

int nearest_text_percent(int percent) {
    return *std::min_element(text_percents.begin(), text_percents.end(),
                             [&](int a, int b) { return std::abs(a - percent) < std::abs(b - percent); });
}

}  // namespace

std::filesystem::path preferences_folder(const std::filesystem::path& given) {
    return given.empty() ? config_folder(environment_variable) : given;
}

std::filesystem::path program_state_folder(const std::filesystem::path& given) {
    return given.empty() ? state_folder(environment_variable) : given / "state";
}

std::filesystem::path program_cache_folder(const std::filesystem::path& given) {
    const std::filesystem::path folder = given.empty() ? cache_folder(environment_variable) : given / "cache";
    return folder.empty() ? folder : folder / "pictures";
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
    kept.preferences.text_percent = nearest_text_percent(settings.text_percent);
    kept.preferences.clock =
        settings.clock == ClockSetting::hours_12 ? facts::ClockForm::hours_12 : facts::ClockForm::hours_24;
    if (settings.first_hour) kept.preferences.first_hour = std::min(*settings.first_hour, latest_first_hour);
    kept.preferences.second_zone = settings.second_zone;
    kept.preferences.projects_folder = settings.projects_folder;
    kept.preferences.user_name = settings.user_name;
    kept.preferences.recent_files.assign(settings.recent_files.begin(), settings.recent_files.end());
    kept.preferences.recent_folders.assign(settings.recent_folders.begin(), settings.recent_folders.end());
    kept.preferences.folder_order = static_cast<FolderOrder>(settings.folder_order);
    kept.preferences.folder_descending = settings.folder_descending;
    kept.preferences.import_mappings = settings.import_mappings;
    kept.preferences.export_choices = settings.export_choices;
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
    settings.text_percent = kept.preferences.text_percent;
    settings.clock =
        kept.preferences.clock == facts::ClockForm::hours_12 ? ClockSetting::hours_12 : ClockSetting::hours_24;
    settings.first_hour = kept.preferences.first_hour;
    settings.second_zone = kept.preferences.second_zone;
    const std::string projects_folder = kept.preferences.projects_folder.string();
    settings.projects_folder = is_utf8(projects_folder) ? projects_folder : std::string();
    settings.user_name = kept.preferences.user_name;
    settings.recent_files.clear();
    for (const auto& file : kept.preferences.recent_files) settings.recent_files.push_back(file.string());
    settings.recent_folders.clear();
    for (const auto& place : kept.preferences.recent_folders)
        if (is_utf8(place.string())) settings.recent_folders.push_back(place.string());
    settings.folder_order = static_cast<FolderOrderSetting>(kept.preferences.folder_order);
    settings.folder_descending = kept.preferences.folder_descending;
    settings.import_mappings = kept.preferences.import_mappings;
    settings.export_choices = kept.preferences.export_choices;
    settings.window_width = kept.window.width;
    settings.window_height = kept.window.height;
    settings.window_x = kept.window.x;
    settings.window_y = kept.window.y;
    settings.window_maximised = kept.window.maximised;
    // A folder that cannot be written leaves the old preferences: nothing of the user's work is in them.
    (void)save_user_settings(folder, settings);
}

}  // namespace tandem
