#pragma once

#include <string>
#include <string_view>

namespace tandem {

// A text as it is looked for: lower case, without accents, letters and digits only, of whatever script.
std::string fold_text(std::string_view text);

}  // namespace tandem
