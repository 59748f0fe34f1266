#pragma once

#include "app/preferences_file.hpp"
#include "cli/options.hpp"

namespace tandem {

// The user's preferences in a run whose command line may ask for others: those are shown and not kept, until the user
// chooses something else in the program.
class RunPreferences {
  public:
    RunPreferences(KeptPreferences own, const RunOptions& run);

    // What the window begins with.
    const Preferences& shown() const { return shown_; }
    const WindowPlace& window() const { return window_; }
    // The preferences in the program are now these: gives what is to be kept of them.
    const KeptPreferences& take(const Preferences& now);
    // The window was left like this: gives what is to be kept, or null when that is what was kept before.
    const KeptPreferences* take_window(const WindowPlace& now);

  private:
    KeptPreferences own_;
    Preferences shown_;
    WindowPlace window_;
    // Set by the command line, and not changed since.
    bool language_given_ = false;
    bool theme_given_ = false;
    bool scale_given_ = false;
    bool size_given_ = false;
};

}  // namespace tandem
