#include "app/fold_text.hpp"

#include "exchange/fold_name.hpp"

namespace tandem {

std::string fold_text(std::string_view text) { return fold_name(text); }

}  // namespace tandem
