#pragma once

#include "cli/usage.hpp"

namespace tandem {

// One kind of file is asked for, and no option that goes with another. Throws CLI::ParseError else.
void check_export_options(const CLI::App& command, const facts::Words& words);

}  // namespace tandem
