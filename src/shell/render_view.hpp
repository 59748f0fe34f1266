#pragma once

#include "cli/options.hpp"

namespace tandem {

// `tandem render`: one frame of the real interface as a PNG, with or without a display. Returns the exit code.
int render_view(const RenderOrder& order);

}  // namespace tandem
