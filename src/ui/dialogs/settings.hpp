#pragma once

#include <optional>

#include "app/workbench.hpp"

namespace tandem {

struct ViewContext;

// Kept between frames while the dialog is open.
struct SettingsDialog {
    bool menu_was_open = false;  // in the last frame: Escape closed it then, and not the dialog
};

struct SettingsAnswer {
    bool closed = false;
    bool open_project_choices = false;   // what holds for this project is to be set instead
    bool choose_folder = false;          // where projects are kept is to be chosen
    std::optional<Preferences> changed;  // to be taken between two frames
};

// What can be set for this computer. `made_smaller`: the window has no room for the sizes that are set.
SettingsAnswer draw_settings(ViewContext& view, SettingsDialog& dialog, bool made_smaller);

}  // namespace tandem
