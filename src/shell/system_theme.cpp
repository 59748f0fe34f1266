#include "shell/system_theme.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace tandem {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

// A line of an ini file that asks for dark colours.
bool asks_for_dark(const std::string& line) {
    const std::size_t equals = line.find('=');
    if (equals == std::string::npos) return false;
    const std::string key = line.substr(0, equals);
    const std::string value = line.substr(equals + 1);
    if (key == "gtk-application-prefer-dark-theme") return value == "1" || value == "true";
    return (key == "gtk-theme-name" || key == "colorscheme" || key == "lookandfeelpackage") && value.find("dark") != std::string::npos;
}

bool file_asks_for_dark(const std::filesystem::path& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
        if (asks_for_dark(lower(line))) return true;
    }
    return false;
}

}  // namespace

bool system_prefers_dark() {
    const std::string gtk = lower(variable("GTK_THEME"));
    if (!gtk.empty()) return gtk.find("dark") != std::string::npos;
    std::filesystem::path folder = variable("XDG_CONFIG_HOME");
    if (folder.empty() && !variable("HOME").empty()) folder = std::filesystem::path(variable("HOME")) / ".config";
    return !folder.empty() && (file_asks_for_dark(folder / "gtk-4.0/settings.ini") ||
                               file_asks_for_dark(folder / "gtk-3.0/settings.ini") || file_asks_for_dark(folder / "kdeglobals"));
}

}  // namespace tandem
