#pragma once

#include "cli/options.hpp"

namespace tandem {

// The program as a person sees it: a window with the project, until it is closed. Returns the exit code.
int run_window(const OpenOrder& order);

}  // namespace tandem
