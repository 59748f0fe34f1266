#pragma once

#include "ui/bars/filter_bar.hpp"

namespace tandem {

// The filter chips of the section that is shown; the view that was chosen stands first.
FilterBar filter_bar(ViewContext& view);

}  // namespace tandem
