#pragma once

#include "edit/action.hpp"

namespace tandem {

// For these alone another day is looked for: a day that suits one post may not suit the others of a selection. The same
// request may change other things of that post, as who makes it.
bool moves_one_post(const Request& request);

}  // namespace tandem
