#pragma once

#include "edit/action.hpp"

namespace tandem {

// For these alone another day is looked for: a day that suits one post may not suit the others of a selection.
bool moves_one_post(const Request& request);

}  // namespace tandem
