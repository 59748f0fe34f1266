#pragma once

#include <string>
#include <string_view>

namespace tandem {

// A text as it is looked for: lower case, Latin letters without accents, letters and digits only.
std::string fold_text(std::string_view text);

}  // namespace tandem
