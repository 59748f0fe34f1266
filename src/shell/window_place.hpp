#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace tandem {

// A rectangle of the desktop, in GLFW's window coordinates.
struct DesktopArea {
    int x = 0, y = 0, width = 0, height = 0;

    bool operator==(const DesktopArea&) const = default;
};

// The window as large as it wishes and where it wishes, as far as the screen allows that has most of it; the first
// screen when none has any of it. `screens`: what of each can be used, without the desktop's bars. Without screens it
// stays.
DesktopArea on_a_screen(DesktopArea wish, std::span<const DesktopArea> screens);

// Which of the screens has most of the window: of equal ones the first, the first too when none has any of it. Nothing
// without screens.
std::optional<std::size_t> screen_with_most(const DesktopArea& window, std::span<const DesktopArea> screens);

}  // namespace tandem
