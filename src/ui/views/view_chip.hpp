#pragma once

#include <memory>

#include "ui/bars/filter_bar.hpp"

namespace tandem {

// The saved view that was chosen, and whether something else is shown by now; its menu has the views and what can be
// done with this one. Null where none was chosen.
std::unique_ptr<FilterPart> view_chip(const ViewContext& view);

}  // namespace tandem
