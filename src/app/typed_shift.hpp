#pragma once

#include <optional>
#include <string_view>

namespace tandem {

// So many days on or back as people type it: "+3", "-10", "+2s", "+2w", "-1 semaine". The sign is needed. Months are
// not understood: they are not the same number of days for every post.
std::optional<int> days_from_typed_shift(std::string_view typed);

}  // namespace tandem
