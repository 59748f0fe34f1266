#pragma once

#include <memory>

#include "shell/gl_functions.hpp"
#include "shell/opened.hpp"

namespace tandem {

// An OpenGL context that needs no display and no graphics card: Mesa's software renderer through EGL. Where EGL has no
// surfaceless platform, a device or the default display with a tiny pixel buffer is taken.
class EglContext {
  public:
    // The new context is current.
    static Opened<EglContext> open();
    ~EglContext();
    EglContext(const EglContext&) = delete;
    EglContext& operator=(const EglContext&) = delete;

    void make_current();
    static void* find_function(const char* name);

  private:
    struct Handles;
    explicit EglContext(const Handles& handles);
    std::unique_ptr<Handles> handles_;
};

// Why nothing can be drawn without a window. `cause`: a key of words.csv.
Notice no_drawing(const char* cause);

}  // namespace tandem
