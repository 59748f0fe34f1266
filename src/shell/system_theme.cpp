#include "shell/system_theme.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace tandem {
namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
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
    return (key == "gtk-theme-name" || key == "colorscheme" || key == "lookandfeelpackage") &&
        value.find("dark") != std::string::npos;
}

bool file_asks_for_dark(const std::filesystem::path& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);) {
        line.erase(std::remove(line.begin(), line.end(), ' '), line.end());
        if (asks_for_dark(lower(line))) return true;
    }
    return false;
}

// A desktop's own programs may take a second to say that nobody answers.
constexpr const char* ask_portal =
    "gdbus call --session --timeout 1 --dest org.freedesktop.portal.Desktop --object-path "
    "/org/freedesktop/portal/desktop"
    " --method org.freedesktop.portal.Settings.Read org.freedesktop.appearance color-scheme 2>/dev/null";
constexpr const char* ask_gsettings = "gsettings get org.gnome.desktop.interface color-scheme 2>/dev/null";

std::string output_of(const char* command) {
    std::string out;
    std::FILE* pipe = ::popen(command, "r");
    if (pipe == nullptr) return out;
    std::array<char, 256> line{};
    while (std::fgets(line.data(), static_cast<int>(line.size()), pipe) != nullptr) out += line.data();
    ::pclose(pipe);
    return out;
}

// Without a session bus gdbus would start one.
bool has_session_bus() {
    if (!variable("DBUS_SESSION_BUS_ADDRESS").empty()) return true;
    const std::string runtime = variable("XDG_RUNTIME_DIR");
    std::error_code error;
    return !runtime.empty() && std::filesystem::exists(std::filesystem::path(runtime) / "bus", error);
}

bool desktop_prefers_dark() {
    if (variable("GTK_THEME").empty() && has_session_bus())
        for (const char* question : {ask_portal, ask_gsettings})
            if (const auto dark = dark_from_answer(output_of(question))) return *dark;
    return system_prefers_dark();
}

}  // namespace

std::optional<bool> dark_from_answer(std::string_view answer) {
    const auto says = [&](std::string_view words) { return answer.find(words) != std::string_view::npos; };
    if (says("uint32 1>") || says("'prefer-dark'")) return true;
    if (says("uint32 2>") || says("'prefer-light'")) return false;
    return std::nullopt;
}

void SystemTheme::ask() {
    if (answer_.valid()) return;
    answer_ = std::async(std::launch::async, [wake = wake_] {
        const bool dark = desktop_prefers_dark();
        if (wake) wake();
        return dark;
    });
}

std::optional<bool> SystemTheme::take() {
    if (!answer_.valid() || answer_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return std::nullopt;
    return answer_.get();
}

bool system_prefers_dark() {
    const std::string gtk = lower(variable("GTK_THEME"));
    if (!gtk.empty()) return gtk.find("dark") != std::string::npos;
    std::filesystem::path folder = variable("XDG_CONFIG_HOME");
    if (folder.empty() && !variable("HOME").empty()) folder = std::filesystem::path(variable("HOME")) / ".config";
    return !folder.empty() &&
        (file_asks_for_dark(folder / "gtk-4.0/settings.ini") || file_asks_for_dark(folder / "gtk-3.0/settings.ini") ||
         file_asks_for_dark(folder / "kdeglobals"));
}

}  // namespace tandem
