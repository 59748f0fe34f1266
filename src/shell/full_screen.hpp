#pragma once

#include <optional>

#include "shell/window_place.hpp"

struct GLFWwindow;

namespace tandem {

// A window over the whole of the screen that has most of it, at the resolution the screen has, and back to the place,
// the size and the state it had before.
class FullScreen {
  public:
    bool is_on() const { return before_.has_value(); }
    // Nothing happens where it is so already, or where there is no screen.
    void set(GLFWwindow* window, bool on);

  private:
    struct Before {
        DesktopArea area;
        bool maximised = false;
    };

    void enter(GLFWwindow* window);
    void leave(GLFWwindow* window);

    std::optional<Before> before_;
};

}  // namespace tandem
