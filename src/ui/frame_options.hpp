#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "app/workbench.hpp"
#include "ui/dialogs/file_portal.hpp"
#include "ui/dialogs/help.hpp"

namespace tandem {

// What takes its time, and what follows from it between two frames.
struct LongTask {
    std::string what;                     // shown meanwhile
    std::function<void()> work;           // in a thread: reads the session alone; may throw WorkCancelled
    std::function<void()> then = {};      // it is done
    std::function<void()> given_up = {};  // the user ended it
    std::function<void()> failed = {};    // it threw; a notice says so already
};

struct FrameOptions {
    Preferences preferences;
    std::filesystem::path cache_folder;  // thumbnails of media; empty: none are kept
    std::filesystem::path start_folder;  // where the chooser begins; empty: the user's home
    // The projects that come with the program, of a language.
    std::function<std::vector<std::filesystem::path>(facts::Language)> samples = [](facts::Language) {
        return std::vector<std::filesystem::path>();
    };
    std::string zone = "Europe/Paris";  // of a new project: where this computer is
    bool system_dark = false;           // what "as the system" means
    float desktop_scale = 1;            // pixels per unit at 100 %
    AboutFacts about;
    // Work that takes longer shows how far it is; shorter work shows nothing, for a card that flashes up is no news.
    std::chrono::milliseconds patience{250};
    FilePortal portal;  // the desktop's dialog for files; empty: the program's own asks
};

}  // namespace tandem
