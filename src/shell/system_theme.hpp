#pragma once

namespace tandem {

// Whether the desktop asks for dark colours: the GTK theme named in the environment, or the settings file of GTK 3 and 4 or
// of KDE in the user's configuration folder. False when nothing says so. Reads files only: takes no time.
bool system_prefers_dark();

}  // namespace tandem
