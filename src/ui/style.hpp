#pragma once

#include "ui/theme.hpp"

namespace tandem {

// Nothing of ImGui's own look is seen; what of it cannot be avoided (the bar of a scrolled area) follows the theme.
void set_imgui_style(const Theme& theme, float scale);

}  // namespace tandem
