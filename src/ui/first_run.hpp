#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ui/first_run/start_wizard.hpp"
#include "ui/rect.hpp"

namespace tandem {

struct ViewContext;

struct RecentFile {
    std::filesystem::path path;
    bool missing = false;  // greyed; it can only be taken off the list
};

struct FirstRunFacts {
    std::vector<std::filesystem::path> samples;  // the first one has Ctrl E
    std::vector<RecentFile> recent;
};

// What somebody asked for on the first-run screen; done after the frame.
struct FirstRunAsk {
    std::optional<std::filesystem::path> sample, open, forget;
    bool import = false;
    WizardAnswer wizard = WizardAnswer::none;
};

// What the window shows while no project is open: at the left the ways to one, at the right a new one. `keys`: whether
// the screen has the keyboard (no dialog is open).
FirstRunAsk draw_first_run(ViewContext& view, const Rect& area, const FirstRunFacts& facts, StartWizard& wizard,
                           bool keys);

}  // namespace tandem
